import CivilTime
import Digest
import Domain

/// What a sign-in link says, and the seal under it.
struct SignInSeal {
    let subject: Reference
    let expires: Instant
    let nonce: String

    init(subject: Reference, expires: Instant, nonce: String) {
        self.subject = subject
        self.expires = expires
        self.nonce = nonce
    }

    /// Reads a token; nil where the seal is not ours.
    init?(_ token: String, key: [UInt8]) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let seconds = Int64(parts[1]), let code = [UInt8](base64URL: parts[3]) else {
            return nil
        }
        let words = parts.prefix(3).joined(separator: ".")
        guard HMACSHA256(key: key).isCode(code, for: Self.scope + Array(words.utf8)) else { return nil }
        self.init(
            subject: Reference(String(parts[0])), expires: Instant(secondsSinceEpoch: seconds), nonce: String(parts[2]))
    }

    func token(key: [UInt8]) -> String {
        let words = "\(subject).\(expires.secondsSinceEpoch).\(nonce)"
        return words + "." + HMACSHA256(key: key).code(for: Self.scope + Array(words.utf8)).base64URL
    }

    /// Keeps a code made for something else from opening this door.
    private static let scope = Array("sign-in:".utf8)
}
