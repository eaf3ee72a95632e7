import Domain
import HTML
import Hub
import Wording

/// For somebody who is worried about somebody: whom to ring first, then a short form.
struct WorriedPage {
    let frame: Frame
    var answers = TellConcern.Answers()
    var problems = FormProblems([])
    /// Whether too many wrote from there in this hour.
    var isTooOften = false

    var body: Markup {
        Page(frame: frame, title: "\(problems.titlePrefix)\(ConcernWords.title)", announcesFeeds: false, main: main)
            .body
    }

    private var main: Markup {
        """
        \(problems.summary)
        \(BusyNote(helpLine: frame.helpLine, isShown: isTooOften).body)
        <h1>\(ConcernWords.title)</h1>
        <section class="note care"><h2>In danger now? Ring \(PhoneLink(number: "999").body)</h2>
        <p>\(ConcernWords.numbers[0].words)</p></section>
        <section><h2>Others to ring</h2><ul class="jobs">\(ConcernWords.numbers.dropFirst().map(number))\
        \(number(frame.helpLine.phone, ConcernWords.ours(frame.helpLine.name, frame.helpLine.role, days: frame.helpLine.days)))\
        </ul></section>
        <section><h2>Or tell us</h2>
        <p>\(ConcernWords.expectation(name: frame.helpLine.name, days: frame.helpLine.days))</p>
        \(frame.form(to: "\(MessageLinks.worried)", " novalidate"))
        <input type="hidden" name="form_key" value="\(answers.formKey)">
        \(field("words", "What worries you?", hint: "What you saw or heard, and when", rows: 5, answers.words))\
        \(field("whom", "Whom are you worried about?", hint: "A name, or how we would know them. You may leave it out.", answers.whom))
        <h3>About you</h3><p>\(ConcernWords.anonymous)</p>
        \(field("teller", "Your name, if you like", autocomplete: "name", answers.teller))\
        \(field("contact", "How to reach you, if you like", answers.contact))\
        <div class="acts"><button>Tell us</button></div></form></section>
        """
    }

    private func number(_ number: String, _ words: String) -> Markup {
        "<li><p><b>\(PhoneLink(number: number).body)</b> \(words)</p></li>\n"
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
