import CivilTime
import Domain
import HTML
import Wording

/// Whether a member comes, with whom and how: one card, which keeps what was typed.
struct AnswerForm {
    let frame: Frame
    let event: OwnEvent
    let now: WallTime
    let typed: EventAnswers
    var problems = FormProblems([])

    var body: Markup {
        if event.isHost { return card("You are the host", hostWords) }
        if event.status == .cancelled { return "" }
        if event.end <= now { return card("This is over", over) }
        return card(event.place.isRemote ? "Will you join in?" : "Will you come?", "\(standing)\(form)")
    }

    private func card(_ title: String, _ words: Markup) -> Markup {
        "<section class=\"card\" id=\"your-answer\"><h2>\(title)</h2>\n\(words)</section>"
    }

    private var phone: Markup { PhoneLink(number: frame.helpLine.phone).body }

    private var hostWords: Markup {
        "<p>Others rely on you. If you cannot be there, ring \(frame.helpLine.name) as soon as you can: \(phone).</p>"
    }

    private var over: Markup {
        "<p>\(event.own.map { AnswerWords.own($0) } ?? "You had not answered.")</p>"
    }

    private var standing: Markup {
        let waits = event.own?.reply == .waiting
        let hasPlace = waits && !event.isFull(for: event.own?.party ?? 1)
        let places = event.own?.reply == .going ? nil : AnswerWords.places(left: event.seats?.free)
        return """
            \(event.own.map { "<p><strong>\(AnswerWords.own($0))</strong></p>\n" as Markup })\(saidFor)\
            \("<p class=\"note\">A place has come free, and is kept for you. Say yes if you would like it.</p>\n", when: hasPlace)\
            \("<p>\(places ?? "")</p>\n", when: places != nil && !hasPlace)
            """
    }

    /// Who said it for them; one press below makes it another answer.
    private var saidFor: Markup {
        guard let own = event.own, let said = event.saidFor else { return "" }
        return "<p class=\"note\">\(ActingWords.said(own.reply, said)) Not right? Press another answer.</p>\n"
    }

    private var form: Markup {
        let words = AnswerFieldWords.own(
            event.own?.reply, isRemote: event.place.isRemote, connector: frame.helpLine.name)
        return """
            \(frame.form(to: "\(WeekLinks.event(event.reference))", " novalidate"))\
            \(AnswerFields(event: event, typed: typed, problems: problems, words: words).body)
            <p class="hint">You can change your mind at any time, here or by telephone: \(phone).</p></form>
            """
    }
}
