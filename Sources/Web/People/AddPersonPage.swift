package import Domain
package import HTML
import Wording

/// The short form for somebody who rings, and for taking an enquiry in.
package struct AddPersonPage: Sendable {
    let frame: Frame
    let areas: [PublicArea]
    /// What was typed, by the names of the fields.
    let answers: PersonAnswers
    /// Nil for somebody new.
    let enquiry: (reference: Reference, name: String)?
    let problems: FormProblems

    package init(
        frame: Frame, areas: [PublicArea], answers: PersonAnswers, enquiry: (reference: Reference, name: String)? = nil,
        problems: [Problem] = []
    ) {
        self.frame = frame
        self.areas = areas
        self.answers = answers
        self.enquiry = enquiry
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)\(title)", tab: .people, announcesFeeds: false, main: main
        ).body
    }

    private var title: String { enquiry.map { "Take \($0.name) in" } ?? "Write somebody down" }

    private var main: Markup {
        let action = enquiry.map { PeopleLinks.page("join", of: $0.reference) } ?? PeopleLinks.add
        return """
            \(problems.summary)
            <h1>\(title)</h1>
            <p class="lead">With their own words, their yes and their being 18 or over they are a member. Else they have only asked, \
            and nothing starts.</p>
            \(frame.form(to: "\(action)", " novalidate"))
            <input type="hidden" name="form_key" value="\(answers["form_key"])">
            \(enquiry == nil ? person : "")
            <section><h2>Their own word</h2>
            \(text("words", "What they said, in their own words", rows: 3))
            \(text("said_on", "When they said it", hint: "Today, unless you write a day such as 2027-03-13"))
            \(select("method", "How", SayingMethod.allCases.map { ($0.rawValue, method($0)) }))
            \(text("witness", "Who heard it"))
            \(text("helped_by", "Who helped them decide, if anybody"))
            \(TickBox(name: "adult", label: "They said that they are 18 or over", isTicked: answers["adult"] == "yes", problem: problem("adult")).body)
            </section>
            <section><h2>What they agree to</h2>\(consents)</section>
            <div class="acts"><button>\(enquiry == nil ? "Write them down" : "Take them in")</button></div>
            </form>
            """
    }

    private var person: Markup {
        """
        <section><h2>Who</h2>
        \(text("name", "Name", autocomplete: "off"))
        \(text("phone", "Telephone", kind: .tel))
        \(text("email", "E-mail", kind: .email))
        \(text("address", "Address"))
        \(text("postcode", "Postcode"))
        \(select("area", "Neighbourhood", areas.map { ($0.reference.rawValue, $0.name) }))
        \(text("free", "When they are free", hint: "Such as Tue PM, Thu AM"))
        \(text("heard_via", "How they heard of us"))
        \(text("note", "Your note", rows: 2))
        </section>
        """
    }

    private var consents: Markup {
        ConsentPurpose.askedAtTheDoor.map { purpose in
            TickBox(
                name: purpose.rawValue, label: MemberWords.consent(purpose).sentenceCase,
                isTicked: answers[purpose.rawValue] == "yes", problem: problem(purpose.rawValue)
            ).body
        }.joined()
    }

    private func method(_ method: SayingMethod) -> String {
        switch method {
        case .spoken: "Spoken"
        case .text: "By text or letter"
        case .paperForm: "On paper"
        case .onlineForm: "On the website"
        }
    }

    private func problem(_ field: String) -> String? { problems.sentence(for: field) }

    private func text(
        _ name: String, _ label: String, hint: String? = nil, kind: TextField.Kind = .text, autocomplete: String? = nil,
        rows: Int = 1
    ) -> Markup {
        TextField(
            name: name, label: label, hint: hint, kind: kind, autocomplete: autocomplete, rows: rows,
            value: answers[name], problem: problem(name)
        ).body
    }

    private func select(_ name: String, _ label: String, _ choices: [(String, String)]) -> Markup {
        SelectField(
            name: name, label: label, empty: "Not said", choices: choices.map { (value: $0.0, label: $0.1) },
            value: answers[name], problem: problem(name)
        ).body
    }
}
