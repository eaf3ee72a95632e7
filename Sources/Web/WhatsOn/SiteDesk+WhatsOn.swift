import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// What is on as a list, and the places where it is.
    var whatsOnRoutes: [HTTP.Route] {
        [
            open(.get, "/whats-on", whatsOn),
            open(.get, "/places", places),
            open(.get, "/venues/:reference", venue),
            open(.get, "/areas/:reference", area),
        ]
    }

    /// The part of the programme that the address names; nil where it names none.
    func part(_ visit: Visit) throws(HubError) -> ChosenPart? {
        guard ChosenPart.isNamed(in: visit.request.query) else { return nil }
        return ChosenPart(visit.request.query, of: try actions.everyone.choices())
    }

    @Sendable private func whatsOn(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let query = visit.request.query
        // A form sends its empty fields too; an address to pass on has none.
        if query.items.contains(where: \.value.isEmpty) {
            let kept = query.items.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) }
            return SecurityHeaders.publicPage.applied(
                to: .redirect(to: Link(path: ["whats-on"], items: kept).url))
        }
        let start = query["from"].flatMap { CivilDate($0) }
        return try unshelved(visit) { frame throws(HubError) in
            let programme = try actions.everyone.programme(from: start)
            let part = ChosenPart(query, of: programme.choices)
            return WhatsOnPage(frame: frame, programme: programme, part: part, start: start).body
        }
    }

    @Sendable private func places(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let (areas, venues) = try actions.everyone.places()
            return PlacesPage(frame: frame, areas: areas, venues: venues).body
        }
    }

    @Sendable private func venue(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let (venue, around) = try actions.everyone.venue(Reference(parameters["reference"]))
            return VenuePage(frame: frame, venue: venue, around: around).body
        }
    }

    @Sendable private func area(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let (area, around) = try actions.everyone.area(Reference(parameters["reference"]))
            return AreaPage(frame: frame, area: area, around: around).body
        }
    }
}
