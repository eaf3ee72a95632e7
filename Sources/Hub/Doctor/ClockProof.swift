import CivilTime

/// What a clock can show.
enum ClockProof {
    /// Before this the program was not there, and after that nobody runs it.
    static func isLikely(_ now: Instant) -> Bool {
        guard let first = Instant("2026-01-01T00:00:00Z"), let last = Instant("2100-01-01T00:00:00Z") else {
            return false
        }
        return first <= now && now < last
    }

    /// Policy: five minutes are a clock being set, more is a clock that went back.
    static func isBehind(_ now: Instant, newest: Instant) -> Bool { now.adding(seconds: 300) < newest }
}
