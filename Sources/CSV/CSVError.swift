/// What keeps a file from being read as a table, and where.
public struct CSVError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// There is not even a header.
        case empty
        /// A NUL: not text, or text in an encoding without a mark.
        case notText
        /// The quote that opens here is never closed.
        case unclosedQuote
        /// After a closing quote comes neither a delimiter nor the end of the line.
        case textAfterQuote
        case wrongNumberOfFields(expected: Int, found: Int)
        case emptyColumnName
        case duplicateColumnName(String)
        case fileTooLong(limit: Int)
        case tooManyColumns(limit: Int)
        case fieldTooLong(limit: Int)
    }

    public let reason: Reason
    public let position: Position

    public init(_ reason: Reason, at position: Position) {
        self.reason = reason
        self.position = position
    }
}
