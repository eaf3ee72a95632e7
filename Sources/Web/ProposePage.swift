package import Domain
package import HTML
import Wording

/// The form in which a member suggests a meetup.
package struct ProposePage: Sendable {
    let frame: Frame
    let choices: ProposeChoices
    let answers: ProposeAnswers
    let problems: FormProblems

    package init(frame: Frame, choices: ProposeChoices, answers: ProposeAnswers, problems: [Problem] = []) {
        self.frame = frame
        self.choices = choices
        self.answers = answers
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(frame: frame, title: "\(problems.titlePrefix)Suggest a meetup", tab: .propose, main: main).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        <h1>Suggest a meetup</h1>
        <p class="lead">If two of you like it, that is enough. \(frame.helpLine.name) finds the room and puts it in the calendar.</p>
        <div class="cols">
        \(frame.form(to: "/propose", " novalidate"))
        <input type="hidden" name="form_key" value="\(answers.formKey)">
        \(idea)
        <section><h2>When would suit you?</h2>
        <p class="hint">Up to three times, the best first. One is enough.</p>
        \((1...3).map(start))\(length)</section>
        <section><h2>Where?</h2>
        \(venue)</section>
        \(text(ProposeField.note, "Anything else \(frame.helpLine.name) should know", answers.note, rows: 3))
        <div class="acts"><button>Send my idea</button></div>
        </form>
        \(next)
        </div>
        """
    }

    private func text(
        _ name: String, _ label: String, _ value: String, hint: String? = nil, kind: TextField.Kind = .text,
        rows: Int = 1
    ) -> Markup {
        TextField(
            name: name, label: label, hint: hint, kind: kind, rows: rows, value: value,
            problem: problems.sentence(for: name)
        ).body
    }

    private var idea: Markup {
        let interests = ChoiceField(
            name: ProposeField.interests, legend: "What is it?", allowsSeveral: true,
            choices: choices.interests.map { interest in
                .init(
                    value: interest.slug.rawValue, label: interest.label,
                    isChosen: answers.interests.contains(interest.slug))
            }, problem: problems.sentence(for: ProposeField.interests))
        let chosen = choices.interests.filter { answers.interests.contains($0.slug) }.map(\.label)
        return """
            <section><h2>Your idea</h2>
            \(text(ProposeField.title, "What would you call it?", answers.title, hint: "For example: cards at the Copper Kettle"))
            <details\(" open", when: problems.sentence(for: ProposeField.interests) != nil || !chosen.isEmpty)>\
            <summary>What kind of thing it is</summary>\(interests.body)</details></section>
            """
    }

    private func start(_ number: Int) -> Markup {
        let start = answers.starts.indices.contains(number - 1) ? answers.starts[number - 1] : .init()
        let names = ["Best", "Second", "Third"]
        return """
            <fieldset class="field"><legend>\(names[number - 1]) time</legend><div class="moment">\
            \(text(ProposeField.date(number), "Day", start.date, kind: .date))\
            \(text(ProposeField.time(number), "Time", start.time, kind: .time))</div></fieldset>
            """
    }

    private var length: Markup {
        SelectField(
            name: ProposeField.length, label: "How long?", empty: "An hour and a half",
            choices: [
                ("30", "Half an hour"), ("60", "An hour"), ("120", "Two hours"), ("180", "Three hours"),
                ("240", "Longer"),
            ], value: answers.lengthMinutes.map(String.init) ?? "",
            problem: problems.sentence(for: ProposeField.length)
        ).body
    }

    private var venue: Markup {
        let venues = choices.venues.map { venue in
            ChoiceField.Choice(
                value: venue.reference.rawValue, label: PlaceWords.name(.venue(venue)),
                isChosen: answers.venue == venue.reference)
        }
        return ChoiceField(
            name: ProposeField.venue, legend: "Choose a place",
            hint: "A first meeting is always in a public place, never at someone’s home",
            choices: [.init(value: "", label: "Help me find one", isChosen: answers.venue == nil)] + venues,
            problem: problems.sentence(for: ProposeField.venue)
        ).body
    }

    private var next: Markup {
        let name = frame.helpLine.name
        return """
            <section class="card"><h2>What happens after you send it</h2><ol class="path">
            <li><strong>\(name) reads it</strong><p class="soft">You get a ring if anything is unclear.</p></li>
            <li><strong>The date is agreed</strong></li>
            <li><strong>The room is booked</strong><p class="soft">\(name) does this.</p></li>
            <li><strong>It goes in the calendar</strong><p class="soft">On paper, on phones and here.</p></li>
            </ol></section>
            """
    }
}

/// What the form for a meetup offers to choose from.
package struct ProposeChoices: Sendable, Hashable {
    package let interests: [PublicInterest]
    /// Public places only.
    package let venues: [PublicVenue]

    package init(interests: [PublicInterest], venues: [PublicVenue]) {
        self.interests = interests
        self.venues = venues
    }
}
