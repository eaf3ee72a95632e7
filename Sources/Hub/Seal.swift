import CivilTime
import Digest
import Domain

/// What a link of ours says, and the seal under it: whom it is for, what it opens and until when.
struct Seal {
    /// What a link is good for; one made for one thing opens nothing else.
    enum Purpose: String {
        case signIn = "sign-in"
    }

    let purpose: Purpose
    let subject: Reference
    let expires: Instant
    let nonce: String

    init(_ purpose: Purpose, subject: Reference, expires: Instant, nonce: String) {
        self.purpose = purpose
        self.subject = subject
        self.expires = expires
        self.nonce = nonce
    }

    /// Reads a token; nil where the seal is not ours, or was made for something else.
    init?(_ purpose: Purpose, _ token: String, key: [UInt8]) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let seconds = Int64(parts[1]), let code = [UInt8](base64URL: parts[3]) else {
            return nil
        }
        let words = parts.prefix(3).joined(separator: ".")
        guard HMACSHA256(key: key).isCode(code, for: Self.sealed(purpose, words)) else { return nil }
        self.init(
            purpose, subject: Reference(String(parts[0])), expires: Instant(secondsSinceEpoch: seconds),
            nonce: String(parts[2]))
    }

    func token(key: [UInt8]) -> String {
        let words = "\(subject).\(expires.secondsSinceEpoch).\(nonce)"
        return words + "." + HMACSHA256(key: key).code(for: Self.sealed(purpose, words)).base64URL
    }

    private static func sealed(_ purpose: Purpose, _ words: String) -> [UInt8] {
        Array("\(purpose.rawValue):\(words)".utf8)
    }
}
