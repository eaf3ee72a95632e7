import CivilTime
import Digest
package import Domain
package import Intake
import Recurrence
import Wording

/// What would become of a list: nothing of it is stored.
package struct ImportPreview: Sendable, Hashable {
    package let kind: ListKind
    /// One for each record of the file, blank and repeated ones too.
    package let lines: [ImportLine]
    package let counts: ImportCounts
    /// The columns nobody here knows.
    package let unknownColumns: [String]

    /// The same for two looks at a list only where every record comes to the same.
    package var fingerprint: String {
        let text = lines.map { "\($0.row) \($0.verdictWord) \($0.name ?? "") \($0.with)" }.joined(separator: "\n")
        return SHA256.digest(of: text.utf8).hex
    }
}

/// One record of a list in words.
package struct ImportLine: Sendable, Hashable {
    /// The spreadsheet's row.
    package let row: Int
    package let verdict: Verdict
    /// What the verdict does, in a few words.
    package let effect: String
    /// The person or the group; nil where the record is none.
    package let name: String?
    /// References of members or groups, and rows of the same file.
    package let with: [ImportMate]
    package let repairs: [String]
    package let reasons: [String]
    /// When a group meets, read back in words, and as a rule.
    package let times: [ImportTimes]
    /// What the hub calls those of `with` whom it knows.
    package var mateNames: [Reference: String] = [:]
    /// Whether two can be made of it: a couple in one row, a group that meets at two times.
    package var mayDivide = false
}

/// What a record may be the same as.
package enum ImportMate: Sendable, Hashable {
    case reference(Reference)
    case row(Int)
}

/// When a group meets, for people and for programs.
package struct ImportTimes: Sendable, Hashable {
    /// `Every Tuesday, 2pm to 3:30pm`.
    package let sentence: String
    /// The words of the list.
    package let told: String
    package let rule: String
    package let start: String
    /// Nil where the list names none.
    package let end: String?
}

extension ImportLine {
    /// `create`, `merge`, `ask`, `hold`, `refuse` or `skip`.
    package var verdictWord: String { verdict.rawValue }

    /// `M001 Doreen Ackroyd`.
    package func called(_ reference: Reference) -> String {
        mateNames[reference].map { "\(reference.rawValue) \($0)" } ?? reference.rawValue
    }

    /// Behind the effect, whom it may be: ` (M001 Doreen Ackroyd or row 4)`; empty where it is like nobody.
    package var mates: String {
        let names = with.map { mate in
            switch mate {
            case .reference(let reference): called(reference)
            case .row(let row): "row \(row)"
            }
        }
        return names.isEmpty ? "" : " (\(SummaryWords.list(names, "or")))"
    }

    /// Whether there is a record in the row.
    package var isRecord: Bool { verdict != .skip }
}

extension ImportCounts {
    mutating func count(_ verdict: Verdict) {
        switch verdict {
        case .create: created += 1
        case .merge: merged += 1
        case .hold: held += 1
        case .ask: asked += 1
        case .refuse: refused += 1
        case .skip: skipped += 1
        }
    }
}

extension ImportLine {
    init(_ row: IntakeRow, names: [Reference: String]) {
        self.init(
            row: row.row, verdict: row.verdict, effect: IntakeWords.words(row.verdict), name: row.member,
            with: row.with.map { mate in
                switch mate {
                case .member(let reference): .reference(reference)
                case .row(let number): .row(number)
                }
            },
            repairs: row.repairs.map(IntakeWords.sentence), reasons: row.reasons.map(IntakeReasonWords.sentence),
            times: [], mayDivide: row.candidate.map { $0.people.count > 1 } ?? false)
        name(of: names)
    }

    init(_ row: GroupRow, names: [Reference: String]) {
        let told = row.candidate?.sentence ?? ""
        self.init(
            row: row.row, verdict: row.verdict, effect: GroupIntakeWords.words(row.verdict),
            name: row.candidate.flatMap { $0.name.isEmpty ? nil : $0.name },
            with: row.with.map { mate in
                switch mate {
                case .group(let reference): .reference(reference)
                case .row(let number): .row(number)
                }
            },
            repairs: row.repairs.map(GroupIntakeWords.sentence), reasons: row.reasons.map(GroupIntakeWords.sentence),
            times: (row.candidate?.meeting.times ?? []).map { times in
                ImportTimes(
                    sentence: GroupIntakeWords.sentence(times), told: told, rule: times.rule.description,
                    start: times.start.description, end: times.end?.description)
            }, mayDivide: (row.candidate?.meeting.times.count ?? 0) > 1)
        name(of: names)
    }

    private mutating func name(of names: [Reference: String]) {
        for case .reference(let reference) in with { mateNames[reference] = names[reference] }
    }
}
