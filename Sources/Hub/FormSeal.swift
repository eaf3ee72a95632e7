import Digest

/// What every form of somebody who is signed in carries: only a page of that very session can have shown it.
///
/// It is reckoned from the session's token, which stands in a cookie that no page can read, so nothing is kept for it.
package enum FormSeal {
    /// The seal of a session's forms.
    package static func of(session token: String) -> String {
        HMACSHA256(key: Array(token.utf8)).code(for: "form".utf8).base64URL
    }

    /// Whether a seal is that of a session, in a time that does not tell how nearly.
    package static func holds(_ seal: String, session token: String) -> Bool {
        areEqualInConstantTime(Array(seal.utf8), Array(of(session: token).utf8))
    }
}
