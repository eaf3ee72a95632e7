import Domain
import HTML
import Wording

/// How an interest stands in somebody's life, who may know of it, and what they add.
struct InterestFields {
    let frame: Frame
    let answers: InterestAnswers
    let problems: FormProblems

    private typealias Field = InterestAnswers.Field

    var body: Markup {
        let connector = frame.helpLine.name
        let relation = ChoiceField(
            name: Field.relation, legend: "How is it with you?",
            choices: InterestRelation.allCases.map {
                .init(
                    value: $0.rawValue, label: OwnInterestWords.relation($0), isChosen: answers.relation == $0.rawValue)
            }, problem: problems.sentence(for: Field.relation))
        let audience = ChoiceField(
            name: Field.visibleTo, legend: "Who may know?",
            hint: "What is very personal, such as your health or what you believe, is never shown to other members.",
            choices: InterestAudience.allCases.map {
                .init(
                    value: $0.rawValue, label: OwnInterestWords.mayKnow($0, connector: connector),
                    isChosen: answers.visibleTo == $0.rawValue)
            }, problem: problems.sentence(for: Field.visibleTo))
        let note = TextField(
            name: Field.note, label: "Anything to add?", hint: "For example: only sitting down. You can leave it empty",
            value: answers.note, problem: problems.sentence(for: Field.note))
        return "\(relation.body)\(audience.body)\(note.body)"
    }
}

/// What a gift is, and what its giver would do with it.
struct GiftFields {
    let frame: Frame
    let answers: GiftAnswers
    let problems: FormProblems

    private typealias Field = GiftAnswers.Field

    var body: Markup {
        let words = TextField(
            name: Field.words, label: "In your own words",
            hint: "For example: I know the old mill, I make newcomers feel at home, I mend bicycles", rows: 2,
            value: answers.words, problem: problems.sentence(for: Field.words))
        let dimension = ChoiceField(
            name: Field.dimension, legend: "Is it of the head, the heart or the hands?",
            choices: GiftDimension.allCases.map {
                .init(
                    value: $0.rawValue, label: OwnInterestWords.dimension($0),
                    isChosen: answers.dimension == $0.rawValue)
            }, problem: problems.sentence(for: Field.dimension))
        let will = ChoiceField(
            name: Field.will, legend: "Would you…",
            hint:
                "No is a perfectly good answer. At somebody’s home you help only after \(frame.helpLine.name) has met "
                + "you both",
            allowsSeveral: true,
            choices: GiftUse.allCases.map {
                .init(value: $0.rawValue, label: OwnInterestWords.use($0) + "?", isChosen: answers.will.contains($0))
            }, problem: problems.sentence(for: Field.will))
        return "\(words.body)\(dimension.body)\(will.body)"
    }
}
