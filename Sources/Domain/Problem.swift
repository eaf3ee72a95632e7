/// One thing in a form that needs another look, with the field it stands in.
package struct Problem: Error, Sendable, Hashable {
    package let field: String
    package let kind: Kind

    package init(field: String, kind: Kind) {
        self.field = field
        self.kind = kind
    }

    package enum Kind: Sendable, Hashable {
        case missing
        case tooLong(limit: Int)
        /// More answers than are asked for.
        case tooMany(limit: Int)
        case notAChoice
        /// It was to be had when it was chosen, and is not any more.
        case takenMeanwhile
        /// The person has told us that already.
        case toldBefore
        case notADate
        case notATime
        case inThePast
        case notAnEmail
        case notAPhone
        case noWayToReach
        case needsConsent
        case needsAdult
        case endsBeforeItStarts
    }
}

/// One cell or row of a table that cannot be read.
package struct TableProblem: Error, Sendable, Hashable {
    package let file: String
    /// 1 is the header; 0 where the file itself is the trouble.
    package let line: Int
    package let column: String?
    package let expected: String
    package let found: String

    package init(file: String, line: Int, column: String?, expected: String, found: String) {
        self.file = file
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
    }
}
