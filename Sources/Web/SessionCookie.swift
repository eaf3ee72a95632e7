import HTTP

/// The cookie that keeps a person signed in.
enum SessionCookie {
    static let name = "circles"
    /// Thirty days, in seconds.
    static let length = 30 * 24 * 60 * 60

    static func token(of request: Request) -> String? {
        request.cookies[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The cookie of a new session; nil for a token no cookie can carry.
    static func cookie(_ token: String, isSecure: Bool) -> Cookie? {
        Cookie(name, token, maxAge: length, isSecure: isSecure)
    }

    /// The cookie that takes the session away.
    static func end(isSecure: Bool) -> Cookie? { Cookie(name, "", maxAge: 0, isSecure: isSecure) }
}
