import Domain
import HTML
import Wording

/// One screen of joining; what was told before stands in it.
struct JoinStepPage {
    let frame: Frame
    let step: JoinStep
    let choices: JoinChoices
    let fields: JoinFields
    var questions: [JoinQuestion] = []
    var problems: [Problem] = []
    /// Whether the reader comes from the end, and goes back there.
    var isChange = false

    static let fromField = "from"

    var body: Markup {
        let prefix = FormProblems(problems).titlePrefix
        return Page(
            frame: frame, title: "\(prefix)\(step.title) Part \(step.part) of \(JoinStep.parts), Join us", tab: .join,
            announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        \(FormProblems(problems).summary)
        <p class="over">Join us, part \(step.part) of \(JoinStep.parts)\(question)</p>
        <ol class="chain" aria-hidden="true">\(chain)</ol>
        <h1>\(step.title)</h1>
        \(lead)
        \(frame.form(to: "\(step.link)", " novalidate"))
        \(inputs)
        \("<input type=\"hidden\" name=\"\(Self.fromField)\" value=\"check\">", when: isChange)\
        <div class="acts"><button name="then" value="on">\(isChange ? "Save" : "Save and go on")</button> \
        <button class="plain" name="then" value="later">Save and finish later</button></div>
        <p class="hint"><a href="\(back)">Back</a>. You can leave out what you like, or ring \
        \(PhoneLink(number: frame.helpLine.phone).body): \(frame.helpLine.name) fills it in with you.</p>
        </form>
        """
    }

    private var back: Link { isChange ? JoinCheckPage.link : step.previous?.link ?? JoinStartPage.link }

    /// Which of the questions that make up the last part.
    private var question: String {
        guard case .consent(let purpose) = step,
            let place = ConsentPurpose.askedAtTheDoor.firstIndex(of: purpose)
        else { return "" }
        return ", question \(place + 1) of \(ConsentPurpose.askedAtTheDoor.count)"
    }

    private var chain: [Markup] {
        (1...JoinStep.parts).map { part -> Markup in
            let mark: Markup =
                part == step.part ? " aria-current=\"step\"" : part < step.part ? " class=\"done\"" : ""
            return "<li\(mark)>\(part)</li>"
        }
    }

    private var lead: Markup {
        switch step {
        case .interests: "<p class=\"lead\">Ticks or your own words, whichever you like.</p>"
        case .gifts: "<p class=\"lead\">Everybody is good at something. “Not yet” is fine too: leave it empty.</p>"
        case .consent: "<p class=\"lead\">One question at a time. You can take a yes back whenever you like.</p>"
        default: ""
        }
    }

    private var answers: JoinAnswers { fields.answers(formKey: "") }

    private var inputs: Markup {
        let page = JoinPage(
            frame: frame, choices: choices, answers: answers, questions: questions, problems: problems)
        switch step {
        case .name: return page.name
        case .reaching: return page.reaching
        case .interests: return page.interests
        case .gifts: return page.gifts
        case .place:
            let problem = FormProblems(problems).sentence(for: JoinField.times)
            return "\(TimesTable(free: answers.free, problem: problem).body)\(page.travel)"
        case .helps: return page.needs
        case .company: return page.company
        case .consent(let purpose): return consent(purpose)
        case .adult:
            return TickBox(
                name: JoinField.adult, label: "I am 18 or over.", isTicked: answers.isAdult,
                problem: FormProblems(problems).sentence(for: JoinField.adult)
            ).body
        }
    }

    private func consent(_ purpose: ConsentPurpose) -> Markup {
        let field = JoinField.consent(purpose)
        let said = answers.consents.contains(purpose)
        return ChoiceField(
            name: field, legend: ConsentSentence.words(purpose),
            hint: purpose == .keepMyDetails ? "Without this one we cannot write anything down." : nil,
            choices: [
                .init(value: "yes", label: "Yes", isChosen: said),
                .init(value: "no", label: "No", isChosen: !said && fields.hasAnswered(field)),
            ], problem: FormProblems(problems).sentence(for: field)
        ).body
    }
}
