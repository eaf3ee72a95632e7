import CivilTime
package import Domain
package import HTML
import Wording

/// The joining form, in the order of the printed one.
package struct JoinPage: Sendable {
    let frame: Frame
    let choices: JoinChoices
    let answers: JoinAnswers
    /// What is asked back about their own words.
    let questions: [JoinQuestion]
    let problems: FormProblems

    package init(
        frame: Frame, choices: JoinChoices, answers: JoinAnswers, questions: [JoinQuestion] = [],
        problems: [Problem] = []
    ) {
        self.questions = questions
        self.frame = frame
        self.choices = choices
        self.answers = answers
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        Page(frame: frame, title: "\(problems.titlePrefix)Join us", tab: .join, main: main).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(asking)
        <h1>Join us</h1>
        <p class="lead">Tell us what you enjoy and how to reach you. It takes about ten minutes, and you can leave out \
        what you like.</p>
        <p>Rather do this together? Ring \(PhoneLink(number: frame.helpLine.phone).body) and \(frame.helpLine.name) \
        will write it down for you.</p>
        \(frame.form(to: "/join", " novalidate"))
        <input type="hidden" name="form_key" value="\(answers.formKey)">
        \(part(1, "Your name", name))
        \(part(2, "How we can reach you", reaching))
        \(part(3, "What you enjoy", interests))
        \(part(4, "What you could bring", gifts))
        \(part(5, "When you are free", TimesTable(free: answers.free, problem: problem(JoinField.times)).body))
        \(part(6, "Where you live, and getting about", travel))
        \(part(7, "What helps", needs))
        \(part(8, "What you agree to", consents))
        <div class="acts"><button>Join us</button></div>
        <p class="hint">Then \(frame.helpLine.name) rings you, or writes, and you make a start together.</p>
        </form>
        """
    }

    private func part(_ number: Int, _ title: String, _ fields: Markup) -> Markup {
        "<section><h2><span class=\"soft\">\(number).</span> \(title)</h2>\n\(fields)</section>\n"
    }

    private func problem(_ field: String) -> String? { problems.sentence(for: field) }

    private func text(
        _ name: String, _ label: String, _ value: String, hint: String? = nil, kind: TextField.Kind = .text,
        autocomplete: String? = nil, rows: Int = 1
    ) -> Markup {
        TextField(
            name: name, label: label, hint: hint, kind: kind, autocomplete: autocomplete, rows: rows, value: value,
            problem: problem(name)
        ).body
    }

    var name: Markup {
        text(
            JoinField.fullName, "Your name", answers.fullName,
            hint: "One name or several, as it should stand on an envelope", autocomplete: "name")
            + text(
                JoinField.knownAs, "What people call you", answers.knownAs,
                hint: "Leave it empty if it is the first of your names", autocomplete: "nickname")
    }

    var reaching: Markup {
        let channels: [Channel] = [.email, .phone, .sms, .post, .inPerson]
        let preferred = ChoiceField(
            name: JoinField.preferredChannel, legend: "How would you like to hear from us?",
            choices: channels.map { channel in
                .init(
                    value: channel.rawValue, label: MemberWords.channel(channel).sentenceCase,
                    isChosen: answers.preferredChannel == channel)
            }, problem: problem(JoinField.preferredChannel))
        return """
            <p class="hint">One way is enough. Only \(frame.helpLine.name) sees these.</p>
            \(text(JoinField.phone, "Telephone", answers.phone, hint: "Any spacing is fine", kind: .tel, autocomplete: "home tel"))\
            \(text(JoinField.mobile, "Mobile", answers.mobile, kind: .tel, autocomplete: "mobile tel"))\
            \(text(JoinField.email, "E-mail", answers.email, kind: .email, autocomplete: "email"))\
            \(text(JoinField.addressLine, "Address", answers.addressLine, hint: "House and street", autocomplete: "address-line1"))\
            \(text(JoinField.postcode, "Postcode", answers.postcode, autocomplete: "postal-code"))\
            \(preferred.body)
            """
    }

    var interests: Markup {
        let problem = problem(JoinField.interests)
        let fields = choices.families.enumerated().map { place, family -> Markup in
            let style = InterestKind.style(of: family.category)
            return ChoiceField(
                name: JoinField.interests, legend: InterestWords.category(family.category),
                style: style.isEmpty ? "" : "kind \(style)", allowsSeveral: true,
                choices: family.interests.map { interest in
                    .init(
                        value: interest.slug.rawValue, label: interest.label,
                        isChosen: answers.interests.contains(interest.slug))
                }, hasID: place == 0, problem: nil
            ).body
        }
        return """
            <p class="hint">Tick as many as you like. Things you used to do count, and so do things you have always meant \
            to try.</p>
            \(problem.map { "<p class=\"error\" id=\"interests-error\">\($0)</p>" })\(fields)\
            \(text(JoinField.ownWords, "Something else, in your own words", answers.ownWords, hint: "For example: anything with trains, or a good natter", rows: 3))\
            \(meanings)\
            \(text(JoinField.purpose, "What do you hope for?", answers.purpose, hint: "In your own words, two hundred letters at most; nobody changes them but you", rows: 2))
            """
    }

    /// At the top, where there is something to ask back and nothing to put right.
    private var asking: Markup? {
        guard problems.isEmpty, !questions.isEmpty else { return nil }
        return """
            <div class="note" role="status" tabindex="-1" autofocus><h2>Did we understand you?</h2><p>Nothing is sent yet. \
            Have a look at <a href="#\(JoinField.meaning(0))">what you wrote in your own words</a>, then press “Join us” \
            again. Keeping your words is always fine.</p></div>
            """
    }

    private var meanings: [Markup] {
        questions.enumerated().map { place, question in
            question.field(place, chosen: answers.meanings[question.words].flatMap(\.self))
        }
    }

    var gifts: Markup {
        let hints: [(GiftDimension, String, String)] = [
            (.head, "Head: something you know", "For example: the history of the mill, chess, Polish"),
            (.heart, "Heart: something you care about", "For example: making newcomers feel at home, birds"),
            (.hands, "Hands: something you make or do", "For example: mending bicycles, baking, a lift in the car"),
        ]
        let fields = hints.map { dimension, label, hint in
            text(JoinField.gift(dimension), label, answers.gifts[dimension] ?? "", hint: hint, rows: 2)
        }
        let offers = ChoiceField(
            name: JoinField.offers, legend: "Would you…", hint: "No is a perfectly good answer", allowsSeveral: true,
            choices: [
                .init(value: "host", label: "host a small meetup?", isChosen: answers.willHost),
                .init(value: "share", label: "share it with others?", isChosen: answers.willShare),
                .init(value: "teach", label: "teach somebody?", isChosen: answers.willTeach),
            ], problem: problem(JoinField.offers))
        return fields.joined() + offers.body
    }

    var travel: Markup {
        let area = SelectField(
            name: JoinField.area, label: "Where you live", empty: "Choose the nearest",
            choices: choices.areas.map { ($0.reference.rawValue, $0.name) }, value: answers.area?.rawValue ?? "",
            problem: problem(JoinField.area))
        let modes = ChoiceField(
            name: JoinField.travel, legend: "How you get about",
            choices: TravelMode.allCases.map { mode in
                let words = mode == .none ? "I stay at home at present" : MemberWords.travel(mode).sentenceCase
                return .init(value: mode.rawValue, label: words, isChosen: answers.travel == mode)
            }, problem: problem(JoinField.travel))
        let reach = SelectField(
            name: JoinField.reach, label: "How far you would go", empty: "I do not know yet",
            choices: JoinChoices.reaches.map { ("\($0.metres)", $0.words) },
            value: answers.reach.map(String.init) ?? "", problem: problem(JoinField.reach))
        return area.body + modes.body + reach.body
    }

    /// Asked where joining goes step by step.
    var company: Markup {
        ChoiceField(
            name: JoinField.company, legend: "Who would you like beside you, to begin with?",
            hint: "\(frame.helpLine.name) looks for somebody, and asks you first",
            choices: SupportToAttend.allCases.map { support in
                .init(
                    value: support.rawValue, label: MemberWords.support(support).sentenceCase,
                    isChosen: answers.company == support)
            }, problem: problem(JoinField.company)
        ).body
    }

    var needs: Markup {
        ChoiceField(
            name: JoinField.needs, legend: "What helps you to come and be at ease?",
            hint: "We ask so that we suggest places that suit. You need not say why", allowsSeveral: true,
            choices: AccessNeed.allCases.map { need in
                .init(
                    value: need.rawValue, label: AccessWords.need(need).sentenceCase,
                    isChosen: answers.needs.contains(need))
            }, problem: problem(JoinField.needs)
        ).body
    }

    private var consents: Markup {
        let boxes = ConsentPurpose.askedAtTheDoor.map { purpose in
            TickBox(
                name: JoinField.consent(purpose), label: ConsentSentence.words(purpose),
                isTicked: answers.consents.contains(purpose), problem: problem(JoinField.consent(purpose))
            ).body
        }
        let adult = TickBox(
            name: JoinField.adult, label: "I am 18 or over.", isTicked: answers.isAdult,
            problem: problem(JoinField.adult))
        return """
            <p class="hint">We need the first and the last. The others are yours to choose, and you can take any of them \
            back at any time by ringing \(PhoneLink(number: frame.helpLine.phone).unbroken).</p>
            \(boxes)\(adult.body)
            """
    }
}
