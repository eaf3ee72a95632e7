import CivilTime
import Domain
import HTML
import HTTP
import Hub
import JSON

/// Everything the interface answers.
enum APIRoutes {
    static let all = whatsOn + register + own

    private static let reference = APIParameter(
        name: "reference", kind: .reference, about: "The short name that people use, such as G05.", isInPath: true)

    private static let filters = [
        APIParameter(name: ChosenPart.interest, kind: .slug, about: "The slug of an interest."),
        APIParameter(name: ChosenPart.area, kind: .slug, about: "The slug of a neighbourhood."),
        APIParameter(name: ChosenPart.venue, kind: .slug, about: "The slug of a place."),
        APIParameter(
            name: ChosenPart.wish, kind: .words(ProgrammeFilter.Wish.allCases.map(\.rawValue)),
            about: "One of: \(ProgrammeFilter.Wish.allCases.map(\.rawValue).joined(separator: ", "))."),
    ]

    // MARK: - What is on

    private static let whatsOn: [APIRoute] = [
        APIRoute(
            pattern: "/api/v1/occurrences", name: "listOccurrences",
            about: "What is on in the published months, from a day on, in the order of time.",
            parameters: [
                APIParameter(name: "from", kind: .date, about: "A date such as 2027-03-02; today unless said."),
                APIParameter(name: "to", kind: .date, about: "A date such as 2027-03-31, the last that counts."),
            ] + filters + APIPage.parameters, gives: .page("Occurrence")
        ) { call throws(HubError) in
            let programme = try call.site.programme(from: call.query.date("from"))
            let part = try part(of: call, amongst: programme.choices)
            let last = call.query.date("to")
            let rows = programme.rows.filter { row in
                part.admits(row) && last.map { row.start.date <= $0 } ?? true
            }
            return APIPage.json(
                rows, of: call, mark: { "\($0.start)/\($0.end)/\($0.reference)" },
                json: { APIViews.row.json(Told(value: $0, place: call.place)) })
        },
        APIRoute(
            pattern: "/api/v1/events/:reference", name: "readEvent", about: "Something that is held once.",
            parameters: [reference], gives: .one("Event")
        ) { call throws(HubError) in
            let event = try call.site.event(Reference(call.path["reference"]))
            return APIViews.event.json(Told(value: event, place: call.place))
        },
        APIRoute(
            pattern: "/api/v1/groups", name: "listGroups",
            about: "The groups that everybody may come to, by reference.",
            parameters: APIPage.parameters, gives: .page("Group")
        ) { call throws(HubError) in
            APIPage.json(
                try call.site.groups().sorted { $0.reference.rawValue < $1.reference.rawValue }, of: call,
                mark: { $0.reference.rawValue },
                json: { APIViews.group.json(Told(value: $0, place: call.place)) })
        },
        APIRoute(
            pattern: "/api/v1/groups/:reference", name: "readGroup", about: "A group that everybody may come to.",
            parameters: [reference], gives: .one("Group")
        ) { call throws(HubError) in
            let group = try call.site.group(Reference(call.path["reference"]))
            return APIViews.group.json(Told(value: group, place: call.place))
        },
    ]

    /// - Throws: `.notFound` for an interest, a neighbourhood or a place that there is not.
    private static func part(of call: APIRoute.Call, amongst choices: FormChoices) throws(HubError) -> ProgrammeFilter {
        var filter = ProgrammeFilter()
        filter.interest = try known(ChosenPart.interest, call, choices.interests.map(\.slug))
        filter.area = try known(ChosenPart.area, call, choices.areas.map(\.slug))
        filter.venue = try known(ChosenPart.venue, call, choices.venues.map(\.slug))
        filter.wishes = Set(call.query.words(ChosenPart.wish).compactMap(ProgrammeFilter.Wish.init))
        return filter
    }

    private static func known(_ name: String, _ call: APIRoute.Call, _ slugs: [Slug]) throws(HubError) -> Slug? {
        guard let slug = call.query.slug(name) else { return nil }
        guard slugs.contains(slug) else { throw .notFound(slug.rawValue) }
        return slug
    }

    // MARK: - What there is

    private static let register: [APIRoute] = [
        APIRoute(
            pattern: "/api/v1/venues", name: "listVenues",
            about: "The places that everybody may know of, by reference.",
            parameters: APIPage.parameters, gives: .page("Venue")
        ) { call throws(HubError) in
            APIPage.json(
                try call.site.choices().venues.sorted { $0.reference.rawValue < $1.reference.rawValue }, of: call,
                mark: { $0.reference.rawValue },
                json: { APIViews.venue.json(Told(value: $0, place: call.place)) })
        },
        APIRoute(
            pattern: "/api/v1/venues/:reference", name: "readVenue", about: "A place that everybody may know of.",
            parameters: [reference], gives: .one("Venue")
        ) { call throws(HubError) in
            let venue = try call.site.venue(Reference(call.path["reference"])).venue
            return APIViews.venue.json(Told(value: venue, place: call.place))
        },
        APIRoute(
            pattern: "/api/v1/areas", name: "listAreas", about: "The neighbourhoods, by reference.",
            parameters: APIPage.parameters, gives: .page("Area")
        ) { call throws(HubError) in
            APIPage.json(
                try call.site.choices().areas.sorted { $0.reference.rawValue < $1.reference.rawValue }, of: call,
                mark: { $0.reference.rawValue }, json: APIViews.area.json)
        },
        APIRoute(
            pattern: "/api/v1/interests", name: "listInterests", about: "What people here like to do, by slug.",
            parameters: APIPage.parameters, gives: .page("Interest")
        ) { call throws(HubError) in
            APIPage.json(
                try call.site.choices().interests.sorted { $0.slug.rawValue < $1.slug.rawValue }, of: call,
                mark: { $0.slug.rawValue }, json: APIViews.interest.json)
        },
    ]

    // MARK: - A member's own

    private static let own: [APIRoute] = [
        APIRoute(
            pattern: "/api/v1/me/week", name: "readOwnWeek",
            about: "What the person of the token goes to in a week, Monday to Sunday.",
            parameters: [
                APIParameter(
                    name: "of", kind: .date, about: "A date of the week, such as 2027-03-02; today unless said.")
            ] + APIPage.parameters, wantsToken: true, gives: .page("OwnGathering")
        ) { call throws(HubError) in
            guard let member = call.member else { throw .unauthorised }
            let rows = try call.site.ownWeek(of: call.query.date("of"), for: member)
            return APIPage.json(
                rows.sorted { ($0.start, $0.reference.rawValue) < ($1.start, $1.reference.rawValue) }, of: call,
                mark: { "\($0.start)/\($0.reference)" },
                json: { APIViews.own.json(Told(value: $0, place: call.place)) })
        },
        APIRoute(
            pattern: "/api/v1/me/interests", name: "readOwnInterests",
            about: "What the person of the token likes, misses or would like to try.",
            wantsToken: true, gives: .one("OwnInterests")
        ) { call throws(HubError) in
            guard let member = call.member else { throw .unauthorised }
            return .object([("items", .array(try call.site.ownInterests(of: member).map(APIViews.ownInterest.json)))])
        },
    ]
}
