import HTTP
import Testing

@testable import Web

/// Every route with what it answers to everyone, to a member and to the connector.
@Suite("Who may open what")
struct SiteDoorTests {
    struct Door {
        let method: HTTP.Method
        let pattern: String
        let path: String
        var form: String?
        /// For nobody, a member, the connector.
        let statuses: [Int]

        init(
            _ method: HTTP.Method, _ pattern: String, _ path: String? = nil, form: String? = nil,
            answers statuses: Int...
        ) {
            self.method = method
            self.pattern = pattern
            self.path = path ?? pattern
            self.form = form
            self.statuses = statuses
        }
    }

    /// As the session's cookie says.
    static let roles: [String?] = [nil, "member", "connector"]

    static let doors: [Door] = [
        Door(.get, "/", answers: 200, 200, 200),
        Door(.get, "/month/:month", "/month/2027-03", answers: 200, 200, 200),
        Door(.get, "/month/:month/paper", "/month/2027-03/paper", answers: 200, 200, 200),
        Door(.get, "/month/:month/large-print", "/month/2027-03/large-print", answers: 200, 200, 200),
        // No hub is behind this site.
        Door(.get, "/me/month/:month", "/me/month/2027-03", answers: 401, 404, 403),
        Door(
            .get, "/connector/people/:reference/month/:month", "/connector/people/M001/month/2027-03",
            answers: 401, 403, 404),
        Door(.get, "/week/:date", "/week/2027-03-10", answers: 200, 200, 200),
        Door(.get, "/calendars", answers: 200, 200, 200),
        Door(.get, "/calendars/:kind/:slug", "/calendars/interest/knitting", answers: 200, 200, 200),
        Door(.get, "/groups/:reference", "/groups/G01", answers: 200, 200, 200),
        Door(.get, "/events/:reference", "/events/E01", answers: 200, 200, 200),
        Door(.get, "/join", answers: 200, 200, 200),
        Door(.post, "/join", form: "name=Ada", answers: 200, 200, 200),
        Door(.get, "/sign-in", answers: 200, 200, 200),
        Door(.get, "/sign-in/:token", "/sign-in/for-bex", answers: 200, 200, 200),
        Door(.post, "/sign-in/:token", "/sign-in/for-bex", form: "", answers: 303, 303, 303),
        Door(.post, "/sign-out", form: "", answers: 200, 200, 200),
        Door(.get, "/me", answers: 401, 200, 403),
        Door(.get, "/propose", answers: 401, 200, 403),
        Door(.post, "/propose", form: "title=Cards", answers: 401, 200, 403),
        Door(.get, "/connector", answers: 401, 403, 303),
        Door(.get, "/connector/month/:month", "/connector/month/2027-03", answers: 401, 403, 200),
        Door(
            .post, "/connector/month/:month/publish", "/connector/month/2027-03/publish", form: "version=0",
            answers: 401, 403, 303),
        Door(.get, "/connector/ring-round/:month", "/connector/ring-round/2027-03", answers: 401, 403, 200),
        Door(
            .post, "/connector/proposals/:reference/accept", "/connector/proposals/PR3/accept", form: "month=2027-03",
            answers: 401, 403, 303),
        Door(
            .post, "/connector/proposals/:reference/decline", "/connector/proposals/PR3/decline",
            form: "month=2027-03&reply_PR3=Sorry", answers: 401, 403, 303),
        Door(.get, "/search", "/search?q=knit", answers: 200, 200, 303),
        Door(.get, "/connector/search", "/connector/search?q=knit", answers: 401, 403, 200),
        Door(.get, "/hub.css", answers: 200, 200, 200),
        Door(.get, "/mark.svg", answers: 200, 200, 200),
        Door(.get, "/healthz", answers: 200, 200, 200),
        Door(.get, "/feeds/*path", "/feeds/netherby/programme.ics", answers: 200, 200, 200),
        Door(.get, "/print/:size", "/print/large", answers: 303, 303, 303),
    ]

    @Test func `each route opens for those it is meant for, and for nobody else`() throws {
        for door in Self.doors {
            for (role, status) in zip(Self.roles, door.statuses) {
                let answer = try TestSite().respond(door.method, door.path, as: role, form: door.form)
                #expect(answer.status.code == status, "\(door.method.rawValue) \(door.path) as \(role ?? "nobody")")
            }
        }
    }

    @Test func `no route stands without a row in this table or that of the walk`() throws {
        // What the desk of these tests does not play is walked with a real hub, by every role.
        let walked = HubSiteWalkTests.doors(feeds: []).map { "\($0.method.rawValue) \($0.pattern)" }
        let known = Set(Self.doors.map { "\($0.method.rawValue) \($0.pattern)" } + walked)
        for route in try TestSite().site.routes {
            #expect(known.contains("\(route.method.rawValue) \(route.pattern)"), "\(route.pattern)")
        }
    }

    @Test func `a refused form changes nothing`() throws {
        for door in Self.doors where door.statuses[0] == 401 {
            for role in [nil, "unknown"] {
                let site = try TestSite()
                _ = try site.respond(door.method, door.path, as: role, form: door.form)
                #expect(site.asked.all.isEmpty, "\(door.path)")
            }
        }
    }

    @Test func `a form sent from another site is refused everywhere`() throws {
        for door in Self.doors where door.method == .post {
            let site = try TestSite()
            for header in [["Origin": "https://elsewhere.example"], ["Sec-Fetch-Site": "cross-site"]] as [Headers] {
                let answer = try site.respond(door.method, door.path, as: "connector", form: door.form, headers: header)
                #expect(answer.status == .forbidden, "\(door.path)")
            }
            #expect(site.asked.all.isEmpty, "\(door.path)")
        }
    }

    @Test func `what is personal is kept by nobody, what is public may be`() throws {
        let site = try TestSite()
        for (path, role) in [
            ("/me", "member"), ("/connector/month/2027-03", "connector"), ("/month/2027-03", "member"),
            ("/connector/search?q=knit", "connector"), ("/search?q=knit", nil),
        ] {
            #expect(try site.respond(.get, path, as: role).headers[.cacheControl] == "no-store", "\(path)")
        }
        #expect(try site.respond(.get, "/month/2027-03").headers[.cacheControl] == "no-cache")
        #expect(try site.respond(.get, "/join").headers[.cacheControl] == "no-store")
    }

    @Test func `every answer carries the policy that forbids foreign content`() throws {
        let site = try TestSite()
        for door in Self.doors {
            let policy = try site.respond(door.method, door.path, form: door.form).headers["Content-Security-Policy"]
            #expect(policy?.hasPrefix("default-src 'none'; style-src 'self'") == true, "\(door.path)")
        }
        #expect(try site.respond(.get, "/nowhere").headers["Content-Security-Policy"] != nil)
    }
}
