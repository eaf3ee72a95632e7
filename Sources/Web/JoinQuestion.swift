package import Domain
import HTML

/// What part of somebody's own words may mean: they choose, or keep their words.
package struct JoinQuestion: Sendable, Hashable {
    package let words: String
    package let choices: [PublicInterest]

    package init(words: String, choices: [PublicInterest]) {
        self.words = words
        self.choices = choices
    }

    /// The answer that says none of the choices.
    static let keep = "keep"

    /// The question as fields of the joining form, in this place among the questions.
    func field(_ place: Int, chosen: Slug?) -> Markup {
        let choices = choices.map { interest in
            ChoiceField.Choice(
                value: interest.slug.rawValue, label: interest.label, isChosen: interest.slug == chosen)
        }
        let keep = ChoiceField.Choice(
            value: Self.keep, label: "Something else: keep my words", isChosen: !choices.contains { $0.isChosen })
        let field = ChoiceField(
            name: JoinField.meaning(place), legend: "You wrote “\(words)”. Is it one of these?",
            choices: choices + [keep],
            problem: nil)
        return """
            <input type="hidden" name="\(JoinField.meaningWords(place))" value="\(words)">\(field.body)
            """
    }
}
