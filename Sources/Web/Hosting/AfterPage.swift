import CivilTime
package import Domain
package import HTML
package import Hub
import Wording

/// After an event: who came, whether it happens again, who holds the next one, and a post to copy.
package struct AfterPage: Sendable {
    let frame: Frame
    let shown: ShowHostPack.Shown
    let answers: AfterAnswers
    /// The public name of the place; empty where it is not everybody's to know.
    let place: String
    let problems: FormProblems
    var refusal: String?

    private var event: HostedEvent { shown.pack.event }

    package init(
        frame: Frame, shown: ShowHostPack.Shown, answers: AfterAnswers, place: String, problems: [Problem] = []
    ) {
        self.frame = frame
        self.shown = shown
        self.answers = answers
        self.place = place
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)How was \(event.title)?", tab: .me, announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(note)
        <p class="over">\(DateWords.day(event.start.date))</p>
        <h1>How was \(event.title)?</h1>
        \(said)
        <div class="cols">
        \(frame.form(to: "\(HostLinks.after(event.reference))", " novalidate"))\
        <input type="hidden" name="version" value="\(answers.version)">
        <section><h2>Who came?</h2>\(guests)\(others)</section>
        \(again)\(nextHost)\(words)
        <div class="acts"><button>\(shown.report.version == 0 ? "Tell" : "Put it right")</button></div>
        </form>
        \(posts)
        </div>
        """
    }

    private var note: Markup {
        guard let refusal else { return "" }
        return """
            <div class="note care" role="alert" aria-labelledby="moved" tabindex="-1" autofocus>\
            <h2 id="moved">It was told anew meanwhile</h2><p>\(refusal)</p><p>What you filled in is still here. Press once \
            more, and it counts.</p></div>
            """
    }

    private var said: Markup {
        guard shown.report.version > 0 else {
            return
                "<p class=\"lead\">Thank you for holding it. It takes two minutes, and you can put it right later.</p>"
        }
        return "<p class=\"lead\">Thank you: you told us. You can still put it right.</p>"
    }

    // MARK: - Who came

    private var named: [HostGuest] { shown.pack.guests.filter { $0.firstName != nil } }

    private var guests: Markup {
        let rows = named.map { guest -> Markup in
            let field = AfterAnswers.came(guest.key)
            let chosen = answers.outcomes[guest.key]
            let choices = [
                (AttendanceOutcome.came, "Came"), (.sentApologies, "Could not, and said so"),
                (.didNotCome, "Did not come"),
            ]
            return ChoiceField(
                name: field, legend: guest.firstName ?? "",
                choices: choices.map { .init(value: $0.rawValue, label: $1, isChosen: chosen == $0) },
                problem: problems.sentence(for: field)
            ).body
        }
        return rows.isEmpty ? "<p>Nobody had said that they come, or would have their name told.</p>" : rows.joined()
    }

    private var others: Markup {
        TextField(
            name: AfterAnswers.others, label: "How many others came?", hint: "Without those above, and without you.",
            value: answers.others, problem: problems.sentence(for: AfterAnswers.others)
        ).body
    }

    private var again: Markup {
        let choices: [(Again, String)] = [(.yes, "Yes, gladly"), (.perhaps, "Perhaps"), (.no, "No, that was it")]
        return ChoiceField(
            name: AfterAnswers.again, legend: "Again?",
            choices: choices.map { .init(value: $0.rawValue, label: $1, isChosen: answers.again == $0) },
            problem: problems.sentence(for: AfterAnswers.again)
        ).body
    }

    private var nextHost: Markup {
        guard !named.isEmpty else { return "" }
        return SelectField(
            name: AfterAnswers.nextHost, label: "Who might hold the next one?",
            hint: "\(frame.helpLine.name) asks them; no is a good answer.", empty: "I would, or I do not know yet",
            choices: named.map { ($0.key, $0.firstName ?? "") }, value: answers.nextHost ?? "",
            problem: problems.sentence(for: AfterAnswers.nextHost)
        ).body
    }

    private var words: Markup {
        TextField(
            name: AfterAnswers.words, label: "Anything \(frame.helpLine.name) should know?", rows: 3,
            value: answers.words,
            problem: problems.sentence(for: AfterAnswers.words)
        ).body
    }

    // MARK: - A post

    private var posts: Markup {
        guard event.audience == .public else {
            return """
                <section class="card"><h2>A post</h2><p>It was not for everybody, so there is nothing to post. Tell it at the \
                next one.</p></section>
                """
        }
        let post = EncouragingPost(
            event, place: place, came: shown.report.came, again: shown.report.again, of: frame.community)
        return """
            <section class="card"><h2>A post to copy</h2><p>For Facebook, a newsletter or the notice board. Nobody’s name stands \
            in it; add one only where that person said yes.</p>
            \(area("short", "Short", post.short, rows: 5))\(area("long", "Longer", post.long, rows: 12))</section>
            """
    }

    private func area(_ name: String, _ label: String, _ text: String, rows: Int) -> Markup {
        """
        <div class="field"><label for="post_\(name)">\(label)</label>\
        <textarea id="post_\(name)" rows="\(rows)" readonly>
        \(text)</textarea></div>

        """
    }
}
