import HTTP
import Testing

@Suite("RFC 6265 cookies")
struct CookieTests {
    @Test func `a session's cookie is written with every guard`() throws {
        let cookie = try #require(Cookie("__Host-session", "31d4d96e407aad42", maxAge: 2_592_000, isSecure: true))
        #expect(
            cookie.headerValue
                == "__Host-session=31d4d96e407aad42; Path=/; Max-Age=2592000; Secure; HttpOnly; SameSite=Lax")
        let plain = try #require(Cookie("session", "", path: "/in", maxAge: 0, sameSite: .strict, isSecure: false))
        #expect(plain.headerValue == "session=; Path=/in; Max-Age=0; HttpOnly; SameSite=Strict")
        #expect(Response(.ok).setting(cookie).setting(plain).headers.values(.setCookie).count == 2)
    }

    @Test(arguments: ["", "a b", "a;b", "a=b", "é", "a\r\n"])
    func `a name that is no token is refused`(name: String) {
        #expect(Cookie(name, "1", isSecure: true) == nil)
    }

    @Test(arguments: ["a b", "a;b", "a,b", "a\"b", "a\\b", "é", "a\r\nSet-Cookie: x=1"])
    func `a value that would not come back is refused`(value: String) {
        #expect(Cookie("a", value, isSecure: true) == nil)
    }

    @Test func `a prefixed name must keep its promise`() {
        #expect(Cookie("__Host-a", "1", isSecure: false) == nil)
        #expect(Cookie("__Host-a", "1", path: "/in", isSecure: true) == nil)
        #expect(Cookie("__Secure-a", "1", isSecure: false) == nil)
        #expect(Cookie("a", "1", path: "/; Domain=evil.test", isSecure: true) == nil)
    }

    @Test func `pairs are read and nonsense is passed over`() throws {
        var headers: Headers = ["Cookie": "SID=31d4d96e407aad42; lang=en-US;; nonsense; =x; q=\"quoted\"; e="]
        headers.add("Cookie", "SID=second; late=1=2")
        let cookies = try #require(Request(.get, "/", headers: headers)).cookies
        #expect(
            cookies == ["SID": "31d4d96e407aad42", "lang": "en-US", "q": "quoted", "e": "", "late": "1=2"])
    }
}
