package import Domain

/// What making one record of two does, in sentences for the person who decides it.
package enum MergeWords {
    /// Which two become one, such as `M012 Terry Vane and M061 Terence Vane become one record, M012`.
    package static func headline(_ plan: MergePlan) -> String {
        """
        \(plan.kept.reference) \(plan.kept.fullName) and \(plan.gone.reference) \(plan.gone.fullName) \
        become one record, \(plan.kept.reference).
        """
    }

    package static func sentences(_ plan: MergePlan) -> [String] {
        var sentences: [String] = []
        if !plan.filled.isEmpty { sentences.append("Comes over: \(FieldWords.list(plan.filled)).") }
        if !plan.differing.isEmpty {
            sentences.append(
                "Both tell, and differently: \(FieldWords.list(plan.differing)). What \(plan.kept.reference) says stays."
            )
        }
        let moves = MergedKind.allCases.compactMap { kind in plan.moves[kind].map { count($0, kind) } }
        if !moves.isEmpty {
            sentences.append("Moves over: \(SummaryWords.list(moves)). What both have is kept once.")
        }
        if plan.status != plan.kept.status {
            sentences.append("\(plan.kept.reference) is then: \(StatusWords.words(plan.status)).")
        }
        sentences.append("Of two answers to one consent the later counts, and of two of one day the no.")
        sentences.append("It can be taken back for \(UndoStep.days) days.")
        return sentences
    }

    private static func count(_ number: Int, _ kind: MergedKind) -> String {
        switch kind {
        case .interests: SummaryWords.count(number, "interest")
        case .gifts: SummaryWords.count(number, "gift")
        case .freeTimes: SummaryWords.count(number, "free time")
        case .needs: SummaryWords.count(number, "need")
        case .consents: SummaryWords.count(number, "answer about consent", "answers about consent")
        case .supporters: SummaryWords.count(number, "supporter")
        case .profiles: SummaryWords.count(number, "profile")
        case .goodDays: SummaryWords.count(number, "talk about good days", "talks about good days")
        case .ties: SummaryWords.count(number, "tie")
        case .letters: SummaryWords.count(number, "letter")
        case .replies: SummaryWords.count(number, "answer to a gathering", "answers to gatherings")
        case .visits: SummaryWords.count(number, "visit")
        case .offers: SummaryWords.count(number, "offer for a wish", "offers for wishes")
        case .asks: SummaryWords.count(number, "time they were asked", "times they were asked")
        case .proposals: SummaryWords.count(number, "proposal")
        case .events: SummaryWords.count(number, "hosted gathering")
        case .circles: SummaryWords.count(number, "circle")
        }
    }
}
