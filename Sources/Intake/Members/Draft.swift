/// A record on its way to a verdict: the candidate, what was mended, what is true beside.
struct Draft {
    let row: Int
    var candidate: Candidate
    var repairs: [Repair]
    /// What a person should know of the record, whatever the verdict.
    var facts: [IntakeReason]
    var signs = NoteSigns()
    /// Whether the cell of the name holds a person's name.
    var isNamed = false
    var consent = Consented.notInList
    /// Whether the age, or a remark, says under 18.
    var isUnderAge = false
    /// Names an office in the cell of the name.
    var namesAnOffice = false
    var isTest = false
    /// By what of it somebody who was erased can be known.
    var erasedTraces: [PersonalTrace] = []

    enum Consented: Hashable {
        case yes, no
        /// Neither: the words that stand there, empty where nothing does.
        case unclear(String)
        case notInList
    }

    /// Whether nothing is told by which a person could be reached or known.
    var isBare: Bool {
        let person = candidate
        return person.phone == nil && person.mobile == nil && person.email == nil && person.doubtfulEmail == nil
            && person.addressLine == nil && person.postcode == nil
    }

    mutating func note(_ words: String, kind: CandidateNote.Kind = .plain, column: String? = nil) {
        let tidy = words.tidied
        guard !tidy.isEmpty else { return }
        candidate.notes.append(CandidateNote(kind: kind, column: column, words: tidy))
    }

    mutating func fact(_ reason: IntakeReason) {
        if !facts.contains(reason) { facts.append(reason) }
    }
}
