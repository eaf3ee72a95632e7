import Domain
import HTTP
import Testing

@testable import Web

@Suite("The cookie of a session")
struct SessionCookieTests {
    private func cookie(_ origin: String, host: String?, isSecure: Bool = false, sent: String = "") throws -> (
        SessionCookie, Request
    ) {
        var headers = Headers()
        if let host { headers.add(.host, host) }
        if !sent.isEmpty { headers.add(.cookie, sent) }
        let request = try #require(Request(.get, "/", headers: headers, isSecure: isSecure))
        return (SessionCookie(request, origin: origin), request)
    }

    @Test(arguments: ["127.0.0.1:8080", "localhost", "localhost:9000", "[::1]:8080", "127.1.2.3"])
    func `on this machine itself it has a plain name`(host: String) throws {
        for origin in ["http://127.0.0.1:8080", "https://vale.example"] {
            let (cookie, _) = try cookie(origin, host: host)
            let value = try #require(cookie.cookie("abc")).headerValue
            #expect(value == "circles=abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax")
        }
    }

    @Test(arguments: [
        "vale.example", "127.0.0.1.vale.example", "127.evil.example", "192.168.1.4:8080", "", "localhost.example",
    ])
    func `where the hub is reached by https nobody else can put one in its place`(host: String) throws {
        let (cookie, _) = try cookie("https://vale.example", host: host)
        let value = try #require(cookie.cookie("abc")).headerValue
        #expect(value == "__Host-circles=abc; Path=/; Max-Age=2592000; Secure; HttpOnly; SameSite=Lax")
        #expect(
            try #require(cookie.end).headerValue == "__Host-circles=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax"
        )
    }

    @Test func `only the name that belongs there is read`() throws {
        let both = "circles=plain; __Host-circles=guarded"
        let (far, farRequest) = try cookie("https://vale.example", host: "vale.example", sent: both)
        #expect(far.token(of: farRequest) == "guarded")
        let (near, nearRequest) = try cookie("http://127.0.0.1:8080", host: "127.0.0.1:8080", sent: both)
        #expect(near.token(of: nearRequest) == "plain")
        let (bare, bareRequest) = try cookie("https://vale.example", host: "vale.example", sent: "circles=plain")
        #expect(bare.token(of: bareRequest) == nil)
        let (empty, emptyRequest) = try cookie("http://127.0.0.1", host: "127.0.0.1", sent: "circles=")
        #expect(empty.token(of: emptyRequest) == nil)
    }
}
