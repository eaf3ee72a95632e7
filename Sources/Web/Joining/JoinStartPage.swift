import Domain
import HTML
import Wording

/// What joining is, before anything is asked; and the way on for who stopped half-way.
struct JoinStartPage {
    let frame: Frame
    /// Where to go on; nil for who has not begun in this browser.
    var open: Link?
    /// What was typed as a code, and is none.
    var problem: String?

    static let link = Link(path: ["join"])

    var body: Markup {
        Page(frame: frame, title: "\(problem == nil ? "" : "Error: ")Join us", tab: .join, main: main).body
    }

    private var main: Markup {
        """
        <h1>Join us</h1>
        <p class="lead">We are neighbours who meet for what we enjoy. Tell us what that is for you, and we look for a first \
        step together.</p>
        <div class="cols"><div>
        \(begin)
        <section><h2>What we ask</h2><ol class="path fine">\(parts)</ol></section>
        </div><div>
        <section class="card"><h2>Rather do this together?</h2><p>Ring \
        \(PhoneLink(number: frame.helpLine.phone).body) and \(frame.helpLine.name) will write it down for you.</p></section>
        <section class="card"><h2>Did you stop half-way?</h2><p>Type the code you were shown, on any device.</p>\
        \(frame.form(to: "/join/back", " novalidate"))\
        \(TextField(name: "code", label: "Your code", hint: "Nine letters and numbers", value: "", problem: problem).body)\
        <p><button class="plain">Go on</button></p></form></section>
        </div></div>
        """
    }

    private var begin: Markup {
        let ways: Markup = """
            <p class="soft">About ten minutes, and you can stop at any point. \
            <a href="/join/all">I would rather see everything on one page</a></p>
            """
        guard let open else {
            return """
                <section class="card"><h2>Shall we?</h2>\(frame.form(to: "/join/begin"))<p><button>Begin</button></p></form>\
                \(ways)</section>
                """
        }
        return """
            <section class="card"><h2>You have begun already</h2><p>What you told us is still here, for \
            \(SummaryWords.number(JoinDraft.keptDays)) days after your last answer.</p>\
            <p class="acts"><a class="button" href="\(open)">Go on</a></p>\(frame.form(to: "/join/forget"))\
            <p><button class="plain">Throw it away</button></p></form>\(ways)</section>
            """
    }

    private var parts: [Markup] {
        [
            "Your name", "How we can reach you", "What you enjoy", "What you could bring", "When and where",
            "What helps you to come", "Whether you would like company", "What you agree to, one by one",
        ].map { "<li>\($0)</li>" as Markup }
    }
}
