package import Domain
package import HTML
import Wording

/// The page between two presses: what a step stops, and what stays.
package struct StepPage: Sendable {
    let frame: Frame
    let facts: StepConsequences
    /// The word of the step in its address.
    let word: String
    /// Whether the person takes the step themselves.
    let isOwn: Bool
    let problems: FormProblems

    package init(
        frame: Frame, facts: StepConsequences, word: String, isOwn: Bool = false, problems: [Problem] = []
    ) {
        self.frame = frame
        self.facts = facts
        self.word = word
        self.isOwn = isOwn
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)\(StepWords.headline(facts))", tab: isOwn ? .me : .people,
            announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        let action = isOwn ? PeopleLinks.ownStep(word) : PeopleLinks.page(word, of: facts.reference)
        let back = isOwn ? Link(path: ["me"]) : PeopleLinks.person(facts.reference)
        let stays = StepWords.stays(facts)
        return """
            \(problems.summary)
            <h1>\(StepWords.headline(facts))</h1>
            <p class="lead">Nothing has changed yet. This is what it does:</p>
            <div class="cols"><section><h2>What stops</h2><ul>\(StepWords.stops(facts).map(item))</ul></section>
            \("<section><h2>What stays</h2><ul>\(stays.map(item))</ul></section>", when: !stays.isEmpty)</div>
            \(frame.form(to: "\(action)", " novalidate"))
            \(until)
            <div class="acts"><button>\(press)</button> <a class="button plain" href="\(back)">No, go back</a></div>
            </form>
            \("<p class=\"soft\">It can be taken back for seven days.</p>", when: !isOwn)
            """
    }

    private var until: Markup {
        guard case .pause = facts.step else { return "" }
        return TextField(
            name: "until", label: "Until about",
            hint: "Such as 2027-05-01, or nothing: then somebody asks now and then",
            value: "", problem: problems.sentence(for: "until")
        ).body
    }

    private var press: String {
        switch facts.step {
        case .pause: "Yes, a break"
        case .resume: "Yes, welcome back"
        case .leave: isOwn ? "Yes, I leave" : "Yes, they leave"
        case .died: "Yes, stop everything"
        case .close: "Yes, close it"
        }
    }

    private func item(_ sentence: String) -> Markup { "<li>\(sentence)</li>" }
}
