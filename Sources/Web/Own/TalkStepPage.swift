import Domain
import HTML
import Wording

/// One step of a talk, or all of it together before it is kept.
struct TalkStepPage {
    let frame: Frame
    let answers: TalkAnswers
    /// Counted from zero; the number of questions for all of it together.
    let step: Int
    var problems = FormProblems([])
    var isStale = false

    private var talk: Talk { answers.talk }
    private var isLast: Bool { step >= talk.questions.count }

    var body: Markup {
        let prefix = isStale ? "Error: " : problems.titlePrefix
        return Page(
            frame: frame, title: "\(prefix)\(talk.title), \(place)", tab: .me, announcesFeeds: false, main: main
        ).body
    }

    private var place: String {
        isLast ? "all of it" : "step \(step + 1) of \(talk.questions.count + 1)"
    }

    private var main: Markup {
        """
        \(problems.summary)\(isStale ? StaleNote(advice: stale).body : "")
        <h1>\(talk.title)</h1>
        <p class="soft">\(place.sentenceCase)</p>
        \(frame.form(to: "\(talk.list)", " novalidate"))\(hidden)
        \(isLast ? together : question(talk.questions[step]))
        <p class="acts">\(isLast ? keep : onwards)</p></form>
        <p class="hint">\(isLast ? "You can change it, or take it away, at any time." : "Leave out what you like. Nothing is kept before you press “Keep it” at the end.")</p>
        """
    }

    private var stale: String {
        "What you typed is still here, and nothing is saved yet. Press “Keep it” to put it in the place of what stands there."
    }

    private var hidden: [Markup] {
        let shown =
            isLast
            ? Set(talk.questions.map(\.field) + [TalkAnswers.Field.readers]) : [talk.questions[step].field]
        return answers.hidden(but: shown).map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }
    }

    private func question(_ question: OwnTalkWords.Question) -> Markup {
        let isShort = question.field == "more_of" || question.field == "made_with"
        return TextField(
            name: question.field, label: question.words, hint: question.hint, rows: isShort ? 1 : 5,
            value: answers[question.field], problem: problems.sentence(for: question.field)
        ).body
    }

    private var together: Markup { "\(talk.questions.map(question))\(readers)" }

    private var readers: Markup {
        let choices: [ChoiceField.Choice] =
            talk == .goodDays
            ? [choice("connector", "\(frame.helpLine.name) may read it")]
            : ProfileAudience.allCases.map { choice($0.rawValue, OwnTalkWords.mayRead($0)) }
        return ChoiceField(
            name: TalkAnswers.Field.readers, legend: "Who may read it?",
            hint: talk == .goodDays
                ? "Without a tick it is for you alone"
                : "You, \(frame.helpLine.name) and the facilitator of a circle of yours always can. Who else?",
            allowsSeveral: true, choices: choices, problem: problems.sentence(for: TalkAnswers.Field.readers)
        ).body
    }

    private func choice(_ value: String, _ label: String) -> ChoiceField.Choice {
        .init(value: value, label: label, isChosen: answers.readers.contains(value))
    }

    private var onwards: Markup {
        """
        <button name="to" value="\(step + 1)">Go on</button> \
        \("<button name=\"to\" value=\"\(step - 1)\" class=\"plain\">Back</button> ", when: step > 0)\
        <a class="button plain" href="\(talk.list)">Not now</a>
        """
    }

    private var keep: Markup {
        "<button name=\"to\" value=\"keep\">Keep it</button> <a class=\"button plain\" href=\"\(talk.list)\">No, go back</a>"
    }
}
