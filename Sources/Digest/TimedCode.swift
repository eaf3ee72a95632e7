/// The codes that an authenticator app shows, anew every thirty seconds.
///
/// As the apps have them: HMAC-SHA-1, thirty seconds, six digits.
/// - SeeAlso: RFC 6238; RFC 4226 section 5.3 for the digits.
public struct TimedCode: Sendable {
    /// How long one code is shown.
    public static let seconds = 30

    private let secret: HMACSHA1
    private let digits: Int

    /// The codes of a secret.
    ///
    /// `secret` is 20 random bytes; `digits` is 6 to 8.
    public init(secret: [UInt8], digits: Int = 6) {
        self.secret = HMACSHA1(key: secret)
        self.digits = min(max(digits, 6), 8)
    }

    /// The number of the thirty seconds in which a moment falls, from the beginning of 1970 UTC.
    public static func step(at secondsSinceEpoch: Int64) -> Int64 {
        Int64((Double(secondsSinceEpoch) / Double(seconds)).rounded(.down))
    }

    /// The code of a step.
    public func code(at step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let hash = secret.code(for: counter)
        let offset = Int(hash[19] & 15)
        var number = UInt32(hash[offset] & 127)
        for byte in hash[offset + 1...offset + 3] { number = number << 8 | UInt32(byte) }
        let limit: UInt32 = [6: 1_000_000, 7: 10_000_000, 8: 100_000_000][digits] ?? 1_000_000
        let text = String(number % limit)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed, at most one away from the present one, so that a clock may be wrong a little.
    ///
    /// Nil where it is none of them, and for a step that is not after `last`: a code opens once.
    public func step(of typed: String, at present: Int64, after last: Int64) -> Int64? {
        let typed = Array(typed.utf8.filter { $0 != UInt8(ascii: " ") })
        var found: Int64?
        for step in [present - 1, present, present + 1] where step > last {
            if areEqualInConstantTime(typed, Array(code(at: step).utf8)) { found = found ?? step }
        }
        return found
    }
}
