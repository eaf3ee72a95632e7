import Domain
import HTML
import Hub

/// For somebody who would like to start something like this where they live.
struct StartPage {
    let frame: Frame
    var answers = AskToStart.Answers()
    var problems = FormProblems([])
    /// Whether too many wrote from there in this hour.
    var isTooOften = false

    var body: Markup {
        Page(frame: frame, title: "\(problems.titlePrefix)Start one near you", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        \(BusyNote(helpLine: frame.helpLine, isShown: isTooOften).body)
        <h1>Start one near you</h1>
        <p class="lead">One person with one idea is enough. We tell you how others began, and who can help you.</p>
        <section><h2>How others began</h2><ol class="path fine">
        <li><p>Ask a few people what they enjoy, and what they could show somebody. Not what they need.</p></li>
        <li><p>See what is there already: a group, a café, a library with room for six.</p></li>
        <li><p>Pick one thing, one day and one place, and come with two people. That is a beginning.</p></li>
        <li><p>Put it in a calendar that everybody can see, and tell people.</p></li></ol></section>
        <section><h2>Ask us</h2>
        \(frame.form(to: "\(MessageLinks.start)", " novalidate"))
        <input type="hidden" name="form_key" value="\(answers.formKey)">
        \(field("name", "Your name", autocomplete: "name", answers.name))\
        \(field("contact", "Telephone number or e-mail address", hint: "So that somebody can answer you", answers.contact))\
        \(field("place", "Where you live", hint: "A town or a neighbourhood is enough", answers.place))\
        \(field("words", "What you have in mind", hint: "If you know already", rows: 4, answers.words))\
        <p class="soft">The connector for the region reads it and answers you. We keep it for six months at most.</p>
        <div class="acts"><button>Ask</button></div></form></section>
        """
    }

    private func field(
        _ name: String, _ label: String, hint: String? = nil, autocomplete: String? = nil, rows: Int = 1,
        _ value: String
    ) -> Markup {
        TextField(
            name: name, label: label, hint: hint, autocomplete: autocomplete, rows: rows, value: value,
            problem: problems.sentence(for: name)
        ).body
    }
}

/// What is said where too much was sent from one place in an hour: nothing typed is lost.
struct BusyNote {
    let helpLine: HelpLine
    let isShown: Bool

    var body: Markup {
        guard isShown else { return "" }
        return """
            <div class="note care" role="alert"><h2>We have not taken it yet</h2><p>A great deal has come from where you \
            are in this hour. Please ring \(helpLine.name) on \(PhoneLink(number: helpLine.phone).body), or press the \
            button again in an hour: what you wrote is still below.</p></div>
            """
    }
}

/// After a message was taken.
struct MessageTakenPage {
    let frame: Frame
    let title: String
    let words: [String]

    var body: Markup {
        Page(
            frame: frame, title: title, announcesFeeds: false,
            main: """
                <h1>\(title)</h1>
                \(words.map { "<p class=\"lead\">\($0)</p>" as Markup })
                <p>Would you rather talk? Ring \(frame.helpLine.name) on \(PhoneLink(number: frame.helpLine.phone).body).</p>
                <p class="acts"><a class="button plain" href="/">See what’s on</a></p>
                """
        ).body
    }
}
