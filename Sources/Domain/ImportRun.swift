package import CivilTime

/// One list that was brought in.
package struct ImportRun: Sendable, Hashable {
    package let id: Identifier<ImportRun>
    /// `R1`.
    package let reference: Reference
    package let kind: ListKind
    /// What the file was called.
    package let fileName: String
    package let madeAt: Instant
    /// As the audit knows them: a reference, or `keeper`.
    package let madeBy: String
    package let counts: ImportCounts
    /// Records that wait for a person's answer.
    package let openQuestions: Int
    package let undo: UndoState
    package let goodUntil: Instant

    package init(
        id: Identifier<ImportRun>, reference: Reference, kind: ListKind, fileName: String, madeAt: Instant,
        madeBy: String, counts: ImportCounts, openQuestions: Int, undo: UndoState, goodUntil: Instant
    ) {
        self.id = id
        self.reference = reference
        self.kind = kind
        self.fileName = fileName
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.counts = counts
        self.openQuestions = openQuestions
        self.undo = undo
        self.goodUntil = goodUntil
    }
}

/// What a list is one of.
package enum ListKind: String, Sendable, Hashable, CaseIterable {
    case members, groups
}

/// How many records of a list came to what.
package struct ImportCounts: Sendable, Hashable {
    package var created = 0
    package var merged = 0
    /// Taken in as an enquiry and no more.
    package var held = 0
    package var asked = 0
    package var refused = 0
    package var skipped = 0

    package init() {}
}

/// A record that waits for a person to decide.
package struct ImportQuestion: Sendable, Hashable {
    package let run: Identifier<ImportRun>
    package let runReference: Reference
    package let kind: ListKind
    /// The spreadsheet's row.
    package let row: Int
    /// The header and the record alone, as CSV.
    package let sheet: String
    /// Columns that were named by hand, each with its field.
    package let columns: [String: String]

    package init(
        run: Identifier<ImportRun>, runReference: Reference, kind: ListKind, row: Int, sheet: String,
        columns: [String: String]
    ) {
        self.run = run
        self.runReference = runReference
        self.kind = kind
        self.row = row
        self.sheet = sheet
        self.columns = columns
    }

    /// So long a record waits; then it is deleted unanswered.
    package static let days = 30
}

/// What a person decided about a record.
package enum ImportDecision: Sendable, Hashable {
    case create
    case merge(Reference)
    /// Two people who share a row, or a group with two times, become two.
    case split
    case skip

    /// The word that is kept of it.
    package var word: String {
        switch self {
        case .create: "create"
        case .merge: "merge"
        case .split: "split"
        case .skip: "skip"
        }
    }
}

/// Why a list cannot be read, or one of its records not decided so.
package enum ListProblem: Sendable, Hashable {
    case empty
    case tooLarge
    /// No row names the columns; `seen` is the row that looks most like a header.
    case noHeader(ListKind, seen: [String])
    case noColumn(String, header: [String])
    /// A field nobody knows; `known` are those there are.
    case noField(String, known: [String])
    /// No such record waits in this run.
    case noQuestion(Reference, row: Int)
    /// It cannot be decided so; `why` is what stands in the way.
    case cannotDecide(ImportDecision, row: Int, why: DecisionObstacle)
    /// What was looked at is no longer what would be stored.
    case movedOn
}

/// Why a record cannot be decided as it was asked.
package enum DecisionObstacle: Sendable, Hashable {
    /// The record is one to refuse: a child, somebody erased, somebody who asked to be left alone.
    case refused
    /// There is nothing to divide.
    case oneOnly
    /// Its words do not tell when it meets.
    case noTimes
    /// Every other week: from which date?
    case noFirstDate
    case noPlace
    /// That is no member, or no group.
    case notThere(Reference)
    case noName
}
