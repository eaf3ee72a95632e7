/// A version of SQLite, such as `3.40.1`.
struct SQLiteVersion: Comparable {
    private let parts: [Int]

    init(_ text: String) { parts = text.split(separator: ".").map { Int($0) ?? 0 } }

    static func < (one: Self, other: Self) -> Bool { one.parts.lexicographicallyPrecedes(other.parts) }

    /// From 3.7.0 on one connection that writes and another that moves the log could lose commits; mended in 3.51.3,
    /// and in 3.50.7 and 3.44.6 of their own lines.
    var hasLogFault: Bool {
        guard self >= SQLiteVersion("3.7.0"), self < SQLiteVersion("3.51.3") else { return false }
        let isMended50 = self >= SQLiteVersion("3.50.7") && self < SQLiteVersion("3.51.0")
        let isMended44 = self >= SQLiteVersion("3.44.6") && self < SQLiteVersion("3.45.0")
        return !isMended50 && !isMended44
    }
}
