import Domain
import HTML

/// The answers that one press gives from the week; what goes along with the answer stays as it was.
struct QuickAnswer {
    let frame: Frame
    let event: OwnEvent

    var body: Markup {
        let words = buttons
        guard !words.isEmpty else { return change }
        let kept = EventAnswers(event)
        typealias Field = EventAnswers.Field
        let fields: KeyValuePairs = [
            Field.seenAnswer: kept.seenAnswer, Field.seenEvent: kept.seenEvent, Field.guests: kept.guests,
            Field.companion: kept.hasCompanion ? "yes" : "", Field.lift: kept.lift, Field.from: "week",
        ]
        let hidden = fields.map { "<input type=\"hidden\" name=\"\($0.key)\" value=\"\($0.value)\">" as Markup }
        return """
            \(frame.form(to: "\(WeekLinks.event(event.reference))", " class=\"acts\""))\(hidden)\
            \(words.map(button))\(change)</form>
            """
    }

    private func button(_ reply: Reply, _ words: String) -> Markup {
        """
        <button class="plain" name="\(EventAnswers.Field.answer)" value="\(reply.rawValue)">\(words)\
        <span class="unseen">: \(event.title)</span></button> 
        """
    }

    private var change: Markup {
        guard event.own != nil, !event.isHost, event.own?.reply != .notGoing else { return "" }
        return """
            <a class="button plain" href="\(WeekLinks.event(event.reference))">Change my answer\
            <span class="unseen">: \(event.title)</span></a>
            """
    }

    private var buttons: [(Reply, String)] {
        guard let own = event.own, !event.isHost else { return [] }
        let yes: [(Reply, String)] = event.isFull(for: own.party) ? [] : [(.going, "Yes, I will come")]
        switch own.reply {
        case .host: return []
        case .going: return [(.notGoing, "I cannot come after all")]
        case .maybe: return yes + [(.notGoing, "Not this time")]
        case .waiting: return yes + [(.notGoing, "Take me off the list")]
        case .notGoing: return yes.map { ($0.0, "I can come after all") } + [(.maybe, "Perhaps")]
        }
    }
}
