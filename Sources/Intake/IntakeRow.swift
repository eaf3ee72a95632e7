/// One record of a spreadsheet of members, judged.
package struct IntakeRow: Sendable, Hashable {
    /// The spreadsheet's row, from 1: title rows count, and a cell of several lines is one row.
    package let row: Int
    package let verdict: Verdict
    /// Whom the verdict is about, the likeliest first.
    package let with: [Counterpart]
    /// What was mended in reading, in the order of the columns.
    package let repairs: [Repair]
    /// Why the verdict is what it is, then what a person should know of the record.
    package let reasons: [IntakeReason]
    /// The person, as read and cleaned; nil where the record is no person.
    package let candidate: Candidate?

    package init(
        row: Int, verdict: Verdict, with: [Counterpart], repairs: [Repair], reasons: [IntakeReason],
        candidate: Candidate?
    ) {
        self.row = row
        self.verdict = verdict
        self.with = with
        self.repairs = repairs
        self.reasons = reasons
        self.candidate = candidate
    }

    /// The person's name as read and cleaned; nil where the record is no person.
    package var member: String? {
        guard let name = candidate?.name.full, !name.isEmpty else { return nil }
        return name
    }
}
