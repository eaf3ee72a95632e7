/// One numbered step of a schema; never changed once it has been shipped.
public struct Migration: Sendable {
    /// From 1, without gaps.
    public let number: Int
    public let name: String
    /// The statements of the step; they run in one transaction and hold none of their own.
    public let sql: StaticString
    /// Whether it drops a table that others lean on and makes it anew under the same name.
    ///
    /// SQLite cannot take a NOT NULL or a CHECK back, and with foreign keys on, dropping a table empties it row by row.
    /// So they are off while the step runs, and all of them are checked before it is kept
    /// (https://sqlite.org/lang_altertable.html#otheralter).
    public let rebuildsTables: Bool

    public init(_ number: Int, _ name: String, rebuildsTables: Bool = false, _ sql: StaticString) {
        self.number = number
        self.name = name
        self.rebuildsTables = rebuildsTables
        self.sql = sql
    }
}
