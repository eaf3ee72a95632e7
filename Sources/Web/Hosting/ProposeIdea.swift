import Domain
import HTML

/// The first page: the idea in one's own words, and what we ask where we are not sure of them.
struct ProposeIdea {
    let frame: Frame
    let answers: ProposeAnswers
    let interests: [PublicInterest]
    let asked: [PublicInterest]
    let problems: FormProblems

    /// Whether we have read the words and could not settle what they are.
    private var isAsked: Bool {
        !answers.readAs.isEmpty && answers.readAs == answers.title && answers.interests.isEmpty
    }

    var body: Markup {
        """
        <p class="lead">If two of you like it, that is enough. Say it in your own words; \(frame.helpLine.name) finds the \
        room and puts it in the calendar.</p>
        \(title)\(question)\(places)\(list)
        """
    }

    private var title: Markup {
        TextField(
            name: ProposeField.title, label: "Your idea",
            hint: "For example: a quiet game of cards at the Copper Kettle. It is also its name in the calendar.",
            value: answers.title, problem: problems.sentence(for: ProposeField.title)
        ).body
    }

    private var problem: String? { problems.sentence(for: ProposeField.interests) }

    private var question: Markup {
        guard !asked.isEmpty else { return "" }
        return ChoiceField(
            name: ProposeField.interests, legend: "You wrote “\(answers.title)”. Is it one of these?",
            hint: "So that we can tell the people who like it.",
            choices: asked.map {
                .init(value: $0.slug.rawValue, label: $0.label, isChosen: answers.interests.contains($0.slug))
            } + [.init(value: "", label: "Something else: see below", isChosen: false)],
            problem: problem
        ).body
    }

    /// All there are; folded away until they are needed.
    private var list: Markup {
        let chosen = Set(answers.interests)
        let shown = interests.filter { !asked.contains($0) }
        let isOpen = problem != nil || !chosen.isEmpty || isAsked
        let legend =
            isAsked && asked.isEmpty
            ? "We are not sure what kind of thing that is. Which comes nearest?" : "What kind of thing is it?"
        let field = ChoiceField(
            name: ProposeField.interests, legend: legend, allowsSeveral: true,
            choices: shown.map {
                .init(value: $0.slug.rawValue, label: $0.label, isChosen: chosen.contains($0.slug))
            }, hasID: asked.isEmpty, problem: asked.isEmpty ? problem : nil)
        return """
            <details\(" open", when: isOpen)><summary>\(asked.isEmpty ? "Or choose what kind of thing it is" : "All the things we know of")\
            </summary>\(field.body)</details>
            """
    }

    private var places: Markup {
        TextField(
            name: ProposeField.places, label: "For how many people at most?",
            hint: "You among them. Leave it empty if it does not matter.", value: answers.places,
            problem: problems.sentence(for: ProposeField.places)
        ).body
    }
}
