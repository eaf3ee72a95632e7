import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Months as pictures, each with a table behind it.
    var pictureRoutes: [HTTP.Route] {
        [
            open(.get, "/month/:month/picture", heat),
            connector(.get, "/connector/pictures/:month", pictures),
        ]
    }

    @Sendable private func heat(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        guard let month = YearMonth(parameters["month"]), let programme = try actions.month(month) else {
            throw .notFound(parameters["month"])
        }
        let page = visit.request.query["page"].flatMap { Int($0) } ?? 1
        let make = { (frame: Frame) throws(HubError) -> Markup in
            let heat = MonthHeat(month, programme.occurrences, areas: try actions.everyone.places().areas)
            return HeatPage(frame: frame, heat: heat, page: page).body
        }
        // Pages are kept by their path alone.
        return page == 1 ? try shared(visit, make: make) : try unshelved(visit, make: make)
    }

    @Sendable private func pictures(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        guard let month = YearMonth(parameters["month"]) else { throw .notFound(parameters["month"]) }
        let view = try actions.keeping.pictures(month, .connector(id))
        return personal(PicturesPage(frame: try frame(for: visit), view: view).body)
    }
}
