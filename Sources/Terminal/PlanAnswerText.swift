import Domain
import Hub
import Wording

/// Why something of a month is held, or not, or what holding it otherwise would do.
struct PlanAnswerText {
    private let answer: ExplainPlan.Answer
    private let item: PlanItem
    private let words: PlanWords
    private let view: PlanView

    init(_ answer: ExplainPlan.Answer, _ item: PlanItem, _ view: PlanView) {
        self.answer = answer
        self.item = item
        self.view = view
        words = PlanWords(view.names)
    }

    var lines: [String] {
        switch answer {
        case .this(let why): words.lines(why)
        case .not(let why): words.lines(why, item)
        case .otherwise(let held, let change, let inTheWay):
            ["If it were held \(words.when(held)):"]
                + (inTheWay.isEmpty
                    ? [] : ["It would take the place of \(SummaryWords.list(inTheWay.map(words.title)))."])
                + words.lines(change)
        }
    }

    var line: Line {
        switch answer {
        case .this(let why): Line(item, isHeld: true, points: why.points, gain: references(why.firsts), lose: [], lines)
        case .not(let why):
            Line(item, isHeld: false, points: why.points, gain: references(why.gain), lose: references(why.lose), lines)
        case .otherwise(_, let change, _):
            Line(
                item, isHeld: false, points: change.points, gain: references(change.gain),
                lose: references(change.lose), lines)
        }
    }

    private func references(_ members: [Identifier<Member>]) -> [String] { members.map(view.reference) }

    /// For programs.
    struct Line: Encodable {
        let item: String
        let isHeld: Bool
        let points: Int
        let gain: [String]
        let lose: [String]
        let words: [String]

        init(_ item: PlanItem, isHeld: Bool, points: Int, gain: [String], lose: [String], _ words: [String]) {
            self.item = item.name
            self.isHeld = isHeld
            self.points = points
            self.gain = gain
            self.lose = lose
            self.words = words
        }
    }
}
