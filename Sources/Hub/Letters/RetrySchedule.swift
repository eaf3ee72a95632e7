import Digest

/// When a letter that a server would not take yet is tried again (RFC 5321 §4.5.4.1).
enum RetrySchedule {
    /// How long a letter is tried: five days, in seconds.
    static let lifetime = 5 * 24 * 3600

    private static let minutes = [1, 5, 15, 30, 60, 120, 240]
    private static let laterMinutes = 360

    /// The seconds to wait after a number of attempts, a fifth more or less.
    ///
    /// So that letters of one moment do not all come back in one moment; the same letter waits the same each time.
    /// - Parameters:
    ///   - attempts: From 1.
    ///   - seed: Distinct for each letter.
    /// - Returns: Seconds.
    static func delay(afterAttempts attempts: Int, seed: String) -> Int {
        let place = max(1, attempts) - 1
        let seconds = (minutes.indices.contains(place) ? minutes[place] : laterMinutes) * 60
        let chance = Int(SHA256.digest(of: "\(seed) \(attempts)".utf8).first ?? 128)
        return seconds * (800 + 400 * chance / 255) / 1000
    }
}
