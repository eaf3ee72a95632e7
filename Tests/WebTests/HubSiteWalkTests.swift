import Domain
import Fixtures
import HTTP
import Hub
import Testing
import Web

/// Every door of the site over the real hub, and who gets through it; the statuses are written by hand.
@Suite("A walk through the hub's site")
struct HubSiteWalkTests {
    typealias Role = HubSiteTown.Role

    struct Door {
        let method: HTTP.Method
        let pattern: String
        let paths: [String]
        var form: String?
        /// In the order of the roles: nobody, a member, another one, a paused one, the connector, the region's,
        /// another town's.
        let statuses: [Int]

        static func get(_ pattern: String, _ paths: [String] = [], _ statuses: Int...) -> Door {
            Door(method: .get, pattern: pattern, paths: paths.isEmpty ? [pattern] : paths, statuses: statuses)
        }

        static func post(_ pattern: String, _ path: String? = nil, form: String, _ statuses: Int...) -> Door {
            Door(method: .post, pattern: pattern, paths: [path ?? pattern], form: form, statuses: statuses)
        }
    }

    static func doors(feeds: [String]) -> [Door] {
        let groups = (1...25).map { "/groups/G\($0 < 10 ? "0" : "")\($0)" }
        return [
            .get("/", [], 200, 200, 200, 200, 200, 200, 200),
            .get(
                "/month/:month", ["2026-12", "2027-02", "2027-03", "2027-04"].map { "/month/\($0)" },
                200, 200, 200, 200, 200, 200, 200),
            .get(
                "/month/:month", ["/month/2027-13", "/month/march", "/month/2027-3"],
                404, 404, 404, 404, 404, 404, 404),
            .get("/month/:month/paper", ["/month/2027-03/paper"], 200, 200, 200, 200, 200, 200, 200),
            .get(
                "/month/:month/picture",
                ["/month/2027-03/picture", "/month/2027-03/picture?page=99999999999999999999"],
                200, 200, 200, 200, 200, 200, 200),
            .get(
                "/month/:month/picture", ["/month/2027-04/picture", "/month/soon/picture"],
                404, 404, 404, 404, 404, 404, 404),
            .get("/month/:month/paper", ["/month/2027-04/paper"], 404, 404, 404, 404, 404, 404, 404),
            .get(
                "/month/:month/large-print", ["/month/2027-03/large-print"], 200, 200, 200, 200, 200, 200, 200),
            .get(
                "/month/:month/large-print", ["/month/2027-04/large-print"], 404, 404, 404, 404, 404, 404, 404),
            .get("/me/month/:month", ["/me/month/2027-03"], 401, 200, 200, 200, 403, 403, 403),
            .get(
                "/me/month/:month", ["/me/month/2027-04", "/me/month/soon"], 401, 404, 404, 404, 403, 403, 403),
            .get(
                "/connector/people/:reference/month/:month",
                ["/connector/people/M001/month/2027-03", "/connector/people/M003/month/2027-03"],
                401, 403, 403, 403, 200, 403, 403),
            .get(
                "/connector/people/:reference/month/:month",
                ["/connector/people/M999/month/2027-03", "/connector/people/M003/month/2027-04"],
                401, 403, 403, 403, 404, 403, 403),
            .get("/calendars", [], 200, 200, 200, 200, 200, 200, 200),
            .get(
                "/calendars/:kind/:slug",
                ["/calendars/interest/knitting", "/calendars/group/knit-and-natter", "/calendars/area/old-town"],
                200, 200, 200, 200, 200, 200, 200),
            // A special category, a home, and what there is not.
            .get(
                "/calendars/:kind/:slug",
                [
                    "/calendars/interest/faith", "/calendars/venue/a-members-garden-brackenhill",
                    "/calendars/member/doreen", "/calendars/group/G01",
                ], 404, 404, 404, 404, 404, 404, 404),
            .get(
                "/week/:date",
                ["2027-03-01", "2027-03-10", "2027-03-17", "2027-03-24", "2027-03-31"].map { "/week/\($0)" },
                200, 200, 200, 200, 200, 200, 200),
            .get("/week/:date", ["/week/2027-02-30", "/week/now"], 404, 404, 404, 404, 404, 404, 404),
            // G23 is closed.
            .get(
                "/groups/:reference", groups.filter { $0 != "/groups/G23" }, 200, 200, 200, 200, 200, 200, 200),
            .get(
                "/groups/:reference", ["/groups/G23", "/groups/G26", "/groups/M003", "/groups/V13"],
                404, 404, 404, 404, 404, 404, 404),
            // E04 is for members, E12 for named people.
            .get(
                "/events/:reference",
                ["E01", "E02", "E03", "E05", "E06", "E07", "E08", "E09", "E10", "E11"].map { "/events/\($0)" },
                200, 200, 200, 200, 200, 200, 200),
            .get(
                "/events/:reference", ["E04", "E12", "E13", "PR1", "PR4", "C1"].map { "/events/\($0)" },
                404, 404, 404, 404, 404, 404, 404),
            .get("/join", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/sign-in", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/sign-in/:token", ["/sign-in/a.b.c.d"], 410, 410, 410, 410, 410, 410, 410),
            .get("/devices", [], 401, 200, 200, 200, 200, 200, 200),
            .get("/me", [], 401, 200, 200, 200, 403, 403, 403),
            .get("/connector", [], 401, 403, 403, 403, 303, 303, 303),
            .get("/connector/month", [], 401, 403, 403, 403, 303, 303, 303),
            .get("/connector/today", [], 401, 403, 403, 403, 200, 403, 403),
            .get(
                "/connector/month/:month", ["2027-02", "2027-03", "2027-04"].map { "/connector/month/\($0)" },
                401, 403, 403, 403, 200, 403, 403),
            .get("/connector/month/:month", ["/connector/month/soon"], 401, 403, 403, 403, 404, 404, 404),
            .get(
                "/connector/ring-round/:month", ["2027-03", "2027-04"].map { "/connector/ring-round/\($0)" },
                401, 403, 403, 403, 200, 403, 403),
            // The connector has a page of her own; one from elsewhere finds there what everyone finds.
            .get("/search", ["/search", "/search?q=ackr", "/search?q=%22%2A"], 200, 200, 200, 200, 303, 303, 303),
            .get(
                "/connector/search",
                ["/connector/search", "/connector/search?q=ackr", "/connector/search?q=%00%22"],
                401, 403, 403, 403, 200, 200, 200),
            .get("/confirm/:token", ["/confirm/abc"], 410, 410, 410, 410, 410, 410, 410),
            .post("/confirm/:token", "/confirm/abc", form: "answer=yes", 410, 410, 410, 410, 410, 410, 410),
            .get("/connector/listings", [], 401, 403, 403, 403, 200, 403, 403),
            .post("/connector/listings", form: "about=V01&kind=venue", 401, 403, 403, 403, 200, 403, 403),
            .get("/connector/second-step", [], 401, 403, 403, 403, 200, 200, 200),
            .post("/connector/second-step/begin", form: "", 401, 403, 403, 403, 303, 303, 303),
            .post("/connector/second-step/confirm", form: "code=000000", 401, 403, 403, 403, 404, 404, 404),
            .post("/connector/second-step/prove", form: "code=000000", 401, 403, 403, 403, 422, 422, 422),
            .get("/connector/import", [], 401, 403, 403, 403, 200, 403, 403),
            .get("/connector/words", [], 401, 403, 403, 403, 200, 403, 403),
            .get("/connector/rights", [], 401, 403, 403, 403, 200, 403, 403),
            .get(
                "/connector/rights/person", ["/connector/rights/person?member=M003"],
                401, 403, 403, 403, 303, 303, 303),
            .get(
                "/connector/rights/person/:reference",
                ["/connector/rights/person/M003", "/connector/rights/person/M009"],
                401, 403, 403, 403, 200, 403, 403),
            .get(
                "/connector/rights/outsider", ["/connector/rights/outsider?reference=S03"],
                401, 403, 403, 403, 303, 303, 303),
            .get(
                "/connector/rights/outsider/:reference",
                ["/connector/rights/outsider/S03", "/connector/rights/outsider/G01"],
                401, 403, 403, 403, 200, 403, 403),
            .get("/hub.css", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/mark.svg", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/thread.svg", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/interests.svg", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/healthz", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/print/:size", ["/print/large"], 303, 303, 303, 303, 303, 303, 303),
            .get("/print/:size", ["/print/huge"], 404, 404, 404, 404, 404, 404, 404),
            .get("/feeds/*path", feeds.map { "/feeds/ashbourne-vale/\($0)" }, 200, 200, 200, 200, 200, 200, 200),
            .get(
                "/feeds/*path",
                [
                    "/feeds/ashbourne-vale/venue/a-members-garden-brackenhill.ics", "/feeds/elsewhere/programme.ics",
                    "/feeds/ashbourne-vale/interest/faith.ics", "/feeds/ashbourne-vale/circles.db",
                    "/feeds/ashbourne-vale", "/feeds/circles.db",
                ], 404, 404, 404, 404, 404, 404, 404),
            .post("/join", form: "name=Ada", 422, 422, 422, 422, 422, 422, 422),
            .get("/sign-in/sent", [], 200, 200, 200, 200, 200, 200, 200),
            .get("/sign-in/letter/:token", ["/sign-in/letter/abc"], 410, 410, 410, 410, 410, 410, 410),
            .post("/sign-in", form: "email=nobody@vale.example", 303, 303, 303, 303, 303, 303, 303),
            .post("/sign-in", form: "email=nobody", 422, 422, 422, 422, 422, 422, 422),
            .post("/sign-in/code", form: "code=K7M4QP", 422, 422, 422, 422, 422, 422, 422),
            .post("/sign-in/paper", form: "code=K7M4QPXW9", 422, 422, 422, 422, 422, 422, 422),
            .post("/sign-in/letter/:token", "/sign-in/letter/abc", form: "", 410, 410, 410, 410, 410, 410, 410),
            .post("/sign-in/:token", "/sign-in/a.b.c.d", form: "", 410, 410, 410, 410, 410, 410, 410),
            .post("/devices/others", form: "", 401, 303, 303, 303, 303, 303, 303),
            .post("/devices/:name/end", "/devices/nowhere/end", form: "", 401, 404, 404, 404, 404, 404, 404),
            .post("/sign-out", form: "", 200, 200, 200, 200, 200, 200, 200),
            .post(
                "/connector/month/:month/publish", "/connector/month/2027-03/publish", form: "version=1",
                401, 403, 403, 403, 303, 403, 403),
            .post(
                "/connector/proposals/:reference/accept", "/connector/proposals/PR6/accept", form: "month=2027-04",
                401, 403, 403, 403, 303, 403, 403),
            .post(
                "/connector/proposals/:reference/decline", "/connector/proposals/PR6/decline",
                form: "month=2027-04&reply_PR6=Sorry", 401, 403, 403, 403, 303, 403, 403),
            // A list comes as a file. The connectors of this walk have taken the second step.
            .post("/connector/import", form: "kind=members", 401, 403, 403, 403, 415, 415, 415),
            .post("/connector/words", form: "words=quorits&activity=chess", 401, 403, 403, 403, 422, 403, 403),
            .post("/connector/import/store", form: "key=x", 401, 403, 403, 403, 422, 422, 422),
            .post(
                "/connector/import/:run/undo", "/connector/import/R9/undo", form: "", 401, 403, 403, 403, 404, 403, 403),
            .post(
                "/connector/import/:run/:row/answer", "/connector/import/R9/2/answer", form: "decision=skip",
                401, 403, 403, 403, 422, 403, 403),
            .post("/connector/rights/mail", form: "step=hold", 401, 403, 403, 403, 303, 403, 403),
            .post(
                "/connector/rights/requests", form: "kind=access&about=M003", 401, 403, 403, 403, 303, 403, 403),
            .post(
                "/connector/rights/requests/:reference", "/connector/rights/requests/DR1", form: "outcome=done",
                401, 403, 403, 403, 404, 403, 403),
            .post(
                "/connector/rights/person/:reference/consent", "/connector/rights/person/M003/consent",
                form: "purpose=programme_by_preferred_channel&answer=withdrawn", 401, 403, 403, 403, 303, 403, 403),
            .post(
                "/connector/rights/person/:reference/forget", "/connector/rights/person/M003/forget",
                form: "sure=yes", 401, 403, 403, 403, 303, 403, 403),
            .post(
                "/connector/rights/outsider/:reference/forget", "/connector/rights/outsider/S03/forget",
                form: "sure=yes", 401, 403, 403, 403, 303, 403, 403),
        ] + PeopleDoors.all + OfferDoors.all + MatchDoors.all + PlanDoors.all + PublicDoors.all + HostDoors.all
            + WeekDoors.all + OwnDoors.all + ActingDoors.all + KeepingDoors.all + JoinDoors.all
    }

    static let proposal =
        "form_key=k&title=Cards&interests=bingo&date_1=2027-04-06&time_1=14:00&length=90&venue=V01"

    @Test func `each door opens for those it is for, and stays shut for everybody else`() throws {
        let place = try HubSiteTown()
        let sessions = try Role.allCases.map { try place.session(of: $0) }
        let feeds = try place.makeFeeds()
        #expect(feeds.count > 80)
        for door in Self.doors(feeds: feeds) where door.method == .get {
            for path in door.paths {
                for ((role, session), status) in zip(zip(Role.allCases, sessions), door.statuses) {
                    let answer = try place.respond(.get, path, session: session)
                    #expect(answer.status.code == status, "\(path) as \(role)")
                }
            }
        }
    }

    @Test func `a feed is the same for everyone, and the file beside it too`() throws {
        let place = try HubSiteTown()
        let sessions = try Role.allCases.map { try place.session(of: $0) }
        for feed in try place.makeFeeds() {
            let file = try place.town.folder.bytes(of: "feeds/ashbourne-vale/\(feed)")
            for session in sessions {
                let answer = try place.respond(.get, "/feeds/ashbourne-vale/\(feed)", session: session)
                #expect(answer.body.bytes == file, "\(feed)")
            }
        }
    }

    @Test func `each button works for those it is for, and for nobody else`() throws {
        for door in Self.doors(feeds: []) where door.method == .post {
            for (role, status) in zip(Role.allCases, door.statuses) {
                let place = try HubSiteTown()
                let answer = try place.respond(
                    .post, door.paths[0], session: try place.session(of: role), form: door.form)
                #expect(answer.status.code == status, "\(door.paths[0]) as \(role)")
            }
        }
    }

    @Test func `no route stands without a row in this table`() throws {
        let known = Set(Self.doors(feeds: []).map { "\($0.method.rawValue) \($0.pattern)" })
        let routes = try HubSiteTown().site.routes.map { "\($0.method.rawValue) \($0.pattern)" }
        #expect(Set(routes).subtracting(known).isEmpty)
        #expect(known.subtracting(routes).isEmpty)
    }

    @Test func `nobody reads what is personal or for the connector from an unpublished town`() throws {
        let place = try HubSiteTown(published: false)
        for path in ["/month/2027-03", "/week/2027-03-10", "/"] {
            let text = try place.respond(.get, path, session: nil).text
            #expect(!text.contains("Knit and Natter"), "\(path)")
        }
        #expect(try place.respond(.get, "/events/E01", session: nil).status == .notFound)
        try place.publisher.refresh()
        #expect(try place.respond(.get, "/feeds/ashbourne-vale/programme.ics", session: nil).status == .notFound)
    }
}
