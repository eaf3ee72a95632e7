package import Domain

/// What a step in somebody's belonging stops, and what stays: said before it is done, and after.
package enum StepWords {
    /// What happens, such as `Doreen takes a break`.
    package static func headline(_ consequences: StepConsequences) -> String {
        let name = consequences.knownAs
        return switch consequences.step {
        case .pause(let until):
            until.map { "\(name) takes a break, until about \(DateWords.fullDay($0))." } ?? "\(name) takes a break."
        case .resume: "\(name) is back."
        case .leave: "\(name) leaves."
        case .died: "\(name) has died."
        case .close: "\(name) does not join."
        }
    }

    /// One sentence for each thing that stops.
    package static func stops(_ consequences: StepConsequences) -> [String] {
        guard consequences.step != .resume else {
            return ["Letters and the month go out again from now on, as agreed before."]
        }
        let letters =
            consequences.letters == 0
            ? "Nothing is sent from now on."
            : "Nothing is sent from now on; \(waiting(consequences.letters)) out any more."
        guard consequences.step.endsBelonging else {
            return [letters, "No matches are looked for, and nobody is told the name, until the break is over."]
        }
        let helpers =
            consequences.supporters == 0
            ? []
            : [
                "\(SummaryWords.count(consequences.supporters, "supporter")) can see and do nothing any more; "
                    + "nothing is written to them by itself."
            ]
        let replies =
            consequences.replies == 0
            ? [] : ["\(SummaryWords.count(consequences.replies, "answer")) to gatherings to come becomes “not coming”."]
        return [letters, "All consents end today, and nobody can sign in with this record."] + helpers + replies
    }

    /// One sentence for each thing that stays, or that a person has to look after.
    package static func stays(_ consequences: StepConsequences) -> [String] {
        var sentences: [String] = []
        if consequences.sharing > 0 {
            let others = SummaryWords.count(consequences.sharing, "other person has", "other people have")
            sentences.append("\(others) the same address or number: theirs stays, and they go on hearing from us.")
        }
        if consequences.step != .resume { sentences += toLookAfter(consequences) }
        if consequences.step.endsBelonging {
            sentences.append("The record is kept until it is due to be forgotten.")
        }
        return sentences
    }

    /// What a person has to look after, since nothing of it happens by itself.
    private static func toLookAfter(_ consequences: StepConsequences) -> [String] {
        var sentences = consequences.hosts.map { gathering in
            "\(gathering.title) on \(DateWords.moment(gathering.start)) (\(gathering.reference)) has \(consequences.knownAs) "
                + "as its host: it stays in the calendar until you find another host or cancel it."
        }
        if !consequences.openProposals.isEmpty {
            sentences.append("Still to be answered: \(list(consequences.openProposals)).")
        }
        if !consequences.contactOf.isEmpty {
            sentences.append("The contact of \(SummaryWords.list(consequences.contactOf)): find another one.")
        }
        if !consequences.circles.isEmpty {
            sentences.append("Part of a circle: \(list(consequences.circles)). Talk with its people.")
        }
        if !consequences.helps.isEmpty {
            let ends = consequences.step == .died ? "that help ends today" : "that help goes on unless you end it"
            sentences.append("Helps \(list(consequences.helps)): \(ends).")
        }
        return sentences
    }

    private static func waiting(_ letters: Int) -> String {
        letters == 1
            ? "1 letter or call that waits does not go"
            : "\(SummaryWords.digits(letters)) letters or calls that wait do not go"
    }

    private static func list(_ references: [Reference]) -> String { SummaryWords.list(references.map(\.rawValue)) }
}
