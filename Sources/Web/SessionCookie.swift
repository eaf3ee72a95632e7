import Domain
import HTTP

/// The cookie that keeps a person signed in.
///
/// Where the hub is reached by `https` its name begins with `__Host-`: then no other site, and no page read without
/// encryption, can put another one in its place. On this machine itself, by `http`, it has a plain name.
struct SessionCookie {
    let isSecure: Bool

    /// - Parameters:
    ///   - request: What the browser asks.
    ///   - origin: Where readers reach the hub, `https://host`.
    init(_ request: Request, origin: String) {
        isSecure = request.isSecure || origin.hasPrefix("https://") && !Self.isOnThisMachine(request)
    }

    var name: String { isSecure ? "__Host-circles" : "circles" }

    func token(of request: Request) -> String? { request.cookies[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The cookie of a new session; nil for a token no cookie can carry.
    ///
    /// The browser keeps it as long as a session can last; when it ends is decided by the hub.
    func cookie(_ token: String) -> Cookie? {
        Cookie(name, token, maxAge: SessionLimits.member.whole, isSecure: isSecure)
    }

    /// The cookie that takes the session away.
    var end: Cookie? { Cookie(name, "", maxAge: 0, isSecure: isSecure) }

    /// Whether the browser was told to ask this very machine.
    private static func isOnThisMachine(_ request: Request) -> Bool {
        let host = request.headers[.host] ?? ""
        if host.hasPrefix("[") { return host.hasPrefix("[::1]") }
        let name = host.split(separator: ":").first ?? ""
        let isLoopback = name.hasPrefix("127.") && name.allSatisfy { $0.isNumber || $0 == "." }
        return isLoopback || name == "localhost"
    }
}
