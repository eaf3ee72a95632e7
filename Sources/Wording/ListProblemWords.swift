package import Domain

/// What keeps a list from being brought in, and what to do next.
package enum ListProblemWords {
    package static func sentence(_ problem: ListProblem) -> String {
        switch problem {
        case .empty: "There is nothing to read in this file."
        case .tooLarge: "This file is larger than a list may be."
        case .noHeader(let kind, let seen):
            "No row names the columns: there is none for the name of a \(kind == .members ? "person" : "group")."
                + (seen.isEmpty
                    ? "" : " The likeliest row has \(SummaryWords.list(seen.prefix(12).map { "\"\($0)\"" })).")
        case .noColumn(let column, _): "The list has no column \"\(column)\"."
        case .noField(let field, _): "There is no field \"\(field)\"."
        case .noQuestion(let run, let row): "No record of row \(row) waits in \(run)."
        case .cannotDecide(let decision, let row, let why):
            "Row \(row) cannot be decided so (\(decision.word)): \(words(why))."
        case .movedOn: "Something has changed since you looked at the list."
        }
    }

    static func advice(_ problem: ListProblem) -> [String] {
        switch problem {
        case .empty: ["Save the spreadsheet as CSV, then try again."]
        case .tooLarge: ["Cut it in parts, each with its row of names."]
        case .noHeader(let kind, _):
            [
                "Name a column with --map COLUMN=FIELD, such as --map \"Full name=name\".",
                kind == .members ? "Nobody was taken in." : "No group was taken in.",
            ]
        case .noColumn(_, let header): ["Its columns are \(SummaryWords.list(header))."]
        case .noField(_, let known): ["The fields are \(SummaryWords.list(known))."]
        case .noQuestion: ["circles import questions lists what waits."]
        case .cannotDecide(_, _, let why): [advice(why)]
        case .movedOn: ["Look at it again before you store it. Nothing was stored."]
        }
    }

    private static func words(_ why: DecisionObstacle) -> String {
        switch why {
        case .refused: "it is one to refuse"
        case .oneOnly: "there is nothing to divide"
        case .noTimes: "its words do not tell when it meets"
        case .noFirstDate: "it does not meet every week, and no date tells which"
        case .noPlace: "it names no place that is known, and none to make"
        case .notThere(let reference): "there is no \(reference)"
        case .noName: "it has no name"
        }
    }

    private static func advice(_ why: DecisionObstacle) -> String {
        switch why {
        case .refused: "Skip it; if the person asks themselves, they can join by their own word."
        case .oneOnly: "Decide create, merge or skip."
        case .noTimes: "Say when: --set \"when=every Tuesday 2pm to 3.30pm\"."
        case .noFirstDate: "Say from when: --set \"first-date=6 September 2026\"."
        case .noPlace: "Say where: --set \"where=Ashbourne Vale Library\"."
        case .notThere: "Check how it is written."
        case .noName: "Say the name: --set \"name=...\"."
        }
    }
}
