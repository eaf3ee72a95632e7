import HTTP
import Testing

@Suite("RFC 9112 §3.2 request targets")
struct RequestTargetTests {
    @Test(arguments: [
        ("/", "/", []), ("/month/2027-03", "/month/2027-03", ["month", "2027-03"]),
        ("/caf%C3%A9%20x", "/café x", ["café x"]), ("/groups/", "/groups/", ["groups", ""]), ("*", "*", []),
        ("/tag/%231", "/tag/#1", ["tag", "#1"]),
    ])
    func `a path is decoded and divided`(text: String, path: String, segments: [String]) throws {
        let target = try #require(RequestTarget(text))
        #expect(target.path == path)
        #expect(target.segments == segments)
        #expect(target.query == nil)
    }

    @Test(arguments: [
        "", "a", "/%zz", "/%", "/%4", "/%00", "/a\rb", "/a\u{7F}", "/%ff", "/a/../b", "/%2e%2e/etc", "/./a", "/..",
        "/a%2Fb", "/a\\b", "/%5c", "//evil.test", "/a//b", "/a#b", "/a b", "/a?b c", "/a?b\r\nc", "ftp://a/", "http://",
        "http://user@a/",
    ])
    func `a path that could be read in two ways is refused`(text: String) {
        #expect(RequestTarget(text) == nil)
    }

    @Test func `the query stays encoded until it is read`() throws {
        let request = try #require(Request(.get, "/search?q=knit%20%26+natter&area=&area=mill"))
        #expect(request.target.query == "q=knit%20%26+natter&area=&area=mill")
        #expect(request.query["q"] == "knit & natter")
        #expect(request.query.values("area") == ["", "mill"])
        #expect(request.path == "/search")
    }

    @Test func `an absolute target names its authority`() throws {
        let target = try #require(RequestTarget("HTTP://example.org:8080/a?b"))
        #expect(target.authority == "example.org:8080")
        #expect(target.path == "/a")
        #expect(target.query == "b")
        #expect(try #require(RequestTarget("http://example.org?x")).path == "/")
    }
}
