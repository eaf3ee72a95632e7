import HTTP
import Testing

@Suite("Security header fields")
struct SecurityHeadersTests {
    @Test func `a page may load its own style and pictures and nothing else`() {
        let headers = SecurityHeaders.publicPage.applied(to: .text("")).headers
        #expect(
            headers["Content-Security-Policy"]
                == "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'")
        #expect(headers["X-Content-Type-Options"] == "nosniff")
        #expect(headers["Referrer-Policy"] == "same-origin")
        #expect(headers["Cross-Origin-Opener-Policy"] == "same-origin")
        #expect(headers["Cross-Origin-Resource-Policy"] == "same-origin")
        #expect(headers["Access-Control-Allow-Origin"] == nil)
        #expect(headers["Strict-Transport-Security"] == nil)
        #expect(headers[.cacheControl] == nil)
    }

    @Test func `a personal page is not kept, whatever it says itself`() {
        var response = Response.text("")
        response.headers[.cacheControl] = "public, max-age=900"
        let headers = SecurityHeaders.personalPage.applied(to: response).headers
        #expect(headers.values(.cacheControl) == ["no-store"])
        #expect(headers["X-Robots-Tag"] == "noindex, nofollow")
    }

    @Test func `a feed may be read by other sites`() {
        let headers = SecurityHeaders.feed.applied(to: .text("")).headers
        #expect(headers["Access-Control-Allow-Origin"] == "*")
        #expect(headers["Cross-Origin-Resource-Policy"] == "cross-origin")
    }
}

@Suite("Same origin")
struct SameOriginTests {
    private func allows(_ headers: Headers, method: Method = .post) throws -> Bool {
        SameOrigin.allows(try #require(Request(method, "/join", headers: headers)))
    }

    @Test(
        arguments: [
            ["Host": "hub.example"],
            ["Host": "hub.example", "Sec-Fetch-Site": "same-origin", "Origin": "https://hub.example"],
            ["Host": "hub.example", "Sec-Fetch-Site": "none"],
            ["Host": "127.0.0.1:8080", "Origin": "http://127.0.0.1:8080"],
            ["Host": "Hub.Example:443", "Origin": "https://hub.example"],
            ["Host": "[::1]:8080", "Origin": "http://[::1]:8080"],
        ] as [Headers])
    func `forms of this site and plain programs pass`(headers: Headers) throws {
        #expect(try allows(headers))
    }

    @Test(
        arguments: [
            ["Host": "hub.example", "Sec-Fetch-Site": "cross-site"],
            ["Host": "hub.example", "Sec-Fetch-Site": "same-site", "Origin": "https://hub.example"],
            ["Host": "hub.example", "Sec-Fetch-Site": "unheard-of"],
            ["Host": "hub.example", "Origin": "https://evil.example"],
            ["Host": "hub.example", "Origin": "https://hub.example.evil.test"],
            ["Host": "hub.example", "Origin": "https://hub.example:8443"],
            ["Host": "hub.example", "Origin": "null"],
            ["Host": "hub.example", "Origin": ""],
            ["Host": "hub.example:80", "Origin": "https://hub.example"],
            ["Origin": "https://hub.example"],
        ] as [Headers])
    func `forms of other sites are refused`(headers: Headers) throws {
        #expect(try !allows(headers))
        #expect(try allows(headers, method: .get))
    }

    @Test func `of two origins both must be ours`() throws {
        var headers: Headers = ["Host": "a", "Origin": "http://a"]
        headers.add(.origin, "http://evil.test")
        #expect(try !allows(headers))
    }
}
