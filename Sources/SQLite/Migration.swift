/// One numbered step of a schema; never changed once it has been shipped.
public struct Migration: Sendable {
    /// From 1, without gaps.
    public let number: Int
    public let name: String
    /// The statements of the step; they run in one transaction and hold none of their own.
    public let sql: StaticString

    public init(_ number: Int, _ name: String, _ sql: StaticString) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}
