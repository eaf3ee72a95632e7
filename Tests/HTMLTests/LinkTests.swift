import HTML
import Testing

@Suite("Links")
struct LinkTests {
    @Test(arguments: [
        "https://example.org/a?b=c#d", "HTTP://example.org", "mailto:ada@example.org", "tel:+441632960000",
        "webcal://example.org/feed.ics",
    ])
    func `known schemes lead elsewhere`(url: String) throws {
        let link = try #require(Link(url))
        #expect(link.url == url)
        #expect(!link.isLocal)
    }

    @Test(arguments: ["/month/2027-03", "week", "../up", "?page=2", "#main", "/a:b", "/search?q=http://x"])
    func `relative references stay here`(url: String) throws {
        #expect(try #require(Link(url)).isLocal)
    }

    @Test(arguments: [
        "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        "//evil.test", "/\\evil.test", "\\\\evil.test", "http:evil", "https://", "http:///path", "a b", "x\u{0}",
        "ja\u{85}vascript:x", "feed:x",
    ])
    func `anything else is refused`(url: String) {
        #expect(Link(url) == nil)
    }

    @Test func `segments and query are percent-encoded`() {
        let link = Link(path: ["groups", "knit & natter/é"], query: ["month": "2027-03", "q": "a=b&c"])
        #expect(link.url == "/groups/knit%20%26%20natter%2F%C3%A9?month=2027-03&q=a%3Db%26c")
        #expect(Link(path: []).url == "/")
        #expect(Link(path: ["", "evil.test", ".."]).url == "/evil.test")
    }

    @Test func `a link in an attribute is escaped`() throws {
        let link = try #require(Link("/search?a=1&b=\"'<>"))
        let markup: Markup = "<a href=\"\(link)\">"
        #expect(markup.markup == "<a href=\"/search?a=1&amp;b=&quot;&#39;&lt;&gt;\">")
    }
}
