import HTTP
import Testing

@Suite("Router")
struct RouterTests {
    private let router = Router([
        .get("/") { _, _ in .text("home") },
        .get("/groups/:slug") { _, parameters in .text("group \(parameters["slug"])") },
        .get("/groups/new") { _, _ in .text("new group") },
        .post("/groups/new") { request, _ in .text("made \(request.body.count)") },
        .get("/groups/:slug/events/:day") { _, parameters in
            .text("\(parameters["slug"]) on \(parameters["day"])\(parameters["none"])")
        },
        .get("/feeds/*file") { _, parameters in .text("feed \(parameters["file"])") },
        .get("/feeds/index.html") { _, _ in .text("index") },
    ])

    private func answer(_ method: Method, _ target: String) throws -> (Int, String) {
        let response = router.respond(to: try #require(Request(method, target, body: [1, 2, 3])))
        return (response.status.code, String(decoding: response.body.bytes, as: UTF8.self))
    }

    @Test(arguments: [
        ("/", "home"), ("/?a=b", "home"), ("/groups/knit", "group knit"), ("/groups/new", "new group"),
        ("/groups/caf%C3%A9", "group café"), ("/groups/new/events/2027-03-01", "new on 2027-03-01"),
        ("/feeds/a/b.ics", "feed a/b.ics"), ("/feeds/index.html", "index"), ("/feeds/a/", "feed a/"),
    ])
    func `the most specific pattern answers`(target: String, text: String) throws {
        #expect(try answer(.get, target) == (200, text))
    }

    @Test(arguments: [
        "/group", "/groups", "/groups/", "/groups/a/b", "/feeds", "/feeds/", "/GROUPS/new", "/groups/:slug/x",
    ])
    func `an unknown path is not found`(target: String) throws {
        #expect(try answer(.get, target).0 == 404)
    }

    @Test func `a wrong method is told the right ones`() throws {
        let response = router.respond(to: try #require(Request(.delete, "/groups/new")))
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD, OPTIONS, POST")
        let other = router.respond(to: try #require(Request(.post, "/groups/knit")))
        #expect(other.headers[.allow] == "GET, HEAD, OPTIONS")
    }

    @Test func `HEAD and OPTIONS answer themselves`() throws {
        #expect(try answer(.head, "/groups/knit").0 == 200)
        let response = router.respond(to: try #require(Request(.options, "/groups/new")))
        #expect(response.status == .noContent)
        #expect(response.headers[.allow] == "GET, HEAD, OPTIONS, POST")
        #expect(router.respond(to: try #require(Request(.options, "*"))).status == .noContent)
        #expect(try answer(.options, "/nowhere").0 == 404)
        #expect(try answer(.post, "/groups/new") == (200, "made 3"))
    }

    @Test func `refusals can be dressed`() throws {
        let router = Router([.get("/") { _, _ in .text("") }]) { request, response in
            var dressed = response
            dressed.body = Body("\(request.path): \(response.status.code)")
            return dressed
        }
        let missing = router.respond(to: try #require(Request(.get, "/x")))
        #expect(String(decoding: missing.body.bytes, as: UTF8.self) == "/x: 404")
        let wrong = router.respond(to: try #require(Request(.put, "/")))
        #expect(wrong.headers[.allow] == "GET, HEAD, OPTIONS")
    }

    @Test func `the routes can be listed`() {
        #expect(router.routes.map(\.pattern).contains("/groups/:slug/events/:day"))
        #expect(router.routes.count == 7)
    }
}
