import HTTP

/// The doors of the pages for everyone beside the calendar, and of what strangers write to us.
enum PublicDoors {
    typealias Door = HubSiteWalkTests.Door

    static var all: [Door] { lists + words + messages + desk + machines }

    private static let everybody = Array(repeating: 200, count: 7)
    private static let nobody = Array(repeating: 404, count: 7)

    private static func open(_ pattern: String, _ paths: String..., answers: [Int] = everybody) -> Door {
        Door(method: .get, pattern: pattern, paths: paths.isEmpty ? [pattern] : paths, statuses: answers)
    }

    private static var lists: [Door] {
        [
            open(
                "/whats-on", "/whats-on", "/whats-on?interest=knitting", "/whats-on?area=old-town&only=free",
                "/whats-on?only=step-free&only=from-home", "/whats-on?interest=no-such-thing", "/whats-on?only=%00",
                "/whats-on?from=2027-03-20", "/whats-on?from=soon", "/whats-on?from=1999-01-01"),
            // What a form sends with fields left empty goes on to an address without them.
            open(
                "/whats-on", "/whats-on?interest=&area=old-town&venue=", answers: Array(repeating: 303, count: 7)),
            open("/places"),
            open("/venues/:reference", "/venues/V01", "/venues/V04", "/venues/V12"),
            // Somebody's garden, and what is no place.
            open("/venues/:reference", "/venues/V13", "/venues/V99", "/venues/OT", "/venues/M003", answers: nobody),
            open("/areas/:reference", "/areas/OT", "/areas/BK"),
            open("/areas/:reference", "/areas/V01", "/areas/XX", "/areas/old-town", answers: nobody),
        ]
    }

    private static var words: [Door] {
        [open("/privacy"), open("/accessibility"), open("/easy"), open("/easy/whats-on"), open("/easy/join")]
            + [open("/easy/privacy")]
    }

    private static var machines: [Door] {
        let token = Array(repeating: 401, count: 7)
        return [
            open("/robots.txt"), open("/sitemap.xml"), open("/openapi.json"), open("/card.png"),
            open(
                "/api/v1/occurrences", "/api/v1/occurrences", "/api/v1/occurrences?interest=knitting&only=free&limit=2"),
            open(
                "/api/v1/occurrences", "/api/v1/occurrences?interest=faith", "/api/v1/occurrences?area=nowhere",
                answers: nobody),
            open("/api/v1/events/:reference", "/api/v1/events/E01"),
            open("/api/v1/events/:reference", "/api/v1/events/E04", "/api/v1/events/G01", answers: nobody),
            open("/api/v1/groups"), open("/api/v1/groups/:reference", "/api/v1/groups/G01"),
            open("/api/v1/groups/:reference", "/api/v1/groups/G23", answers: nobody),
            open("/api/v1/venues"), open("/api/v1/venues/:reference", "/api/v1/venues/V01"),
            open("/api/v1/venues/:reference", "/api/v1/venues/V13", answers: nobody),
            open("/api/v1/areas"), open("/api/v1/interests"),
            // A session opens nothing here, only a token does.
            open("/api/v1/me/week", answers: token), open("/api/v1/me/interests", answers: token),
            open("/me/programs", answers: [401, 200, 200, 200, 403, 403, 403]),
            Door(
                method: .post, pattern: "/me/programs", paths: ["/me/programs"], form: "",
                statuses: [401, 200, 200, 200, 403, 403, 403]),
            Door(
                method: .post, pattern: "/me/programs/end", paths: ["/me/programs/end"], form: "",
                statuses: [401, 303, 303, 303, 403, 403, 403]),
        ]
    }

    private static var messages: [Door] {
        [
            open("/start"), open("/worried"),
            Door(
                method: .post, pattern: "/start", paths: ["/start"],
                form: "name=Ada&contact=01632+960555&place=Netherby", statuses: everybody),
            Door(
                method: .post, pattern: "/start", paths: ["/start"], form: "name=Ada",
                statuses: Array(repeating: 422, count: 7)),
            Door(
                method: .post, pattern: "/worried", paths: ["/worried"], form: "words=The+curtains+stay+shut",
                statuses: everybody),
            Door(
                method: .post, pattern: "/worried", paths: ["/worried"], form: "whom=Doreen",
                statuses: Array(repeating: 422, count: 7)),
        ]
    }

    private static var desk: [Door] {
        [
            Door(
                method: .get, pattern: "/connector/enquiries", paths: ["/connector/enquiries"],
                statuses: [401, 403, 403, 403, 200, 200, 403]),
            Door(
                method: .post, pattern: "/connector/enquiries/:reference", paths: ["/connector/enquiries/SE9"],
                form: "",
                statuses: [401, 403, 403, 403, 404, 404, 403]),
            // What worried people tell is not the region's to read.
            Door(
                method: .get, pattern: "/connector/concerns", paths: ["/connector/concerns"],
                statuses: [401, 403, 403, 403, 200, 403, 403]),
            Door(
                method: .post, pattern: "/connector/concerns/:reference", paths: ["/connector/concerns/CN9"],
                form: "state=acted&done=Rang", statuses: [401, 403, 403, 403, 404, 403, 403]),
        ]
    }
}
