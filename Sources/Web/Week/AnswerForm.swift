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

    private typealias Field = EventAnswers.Field

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
        """
        \(frame.form(to: "\(WeekLinks.event(event.reference))", " novalidate"))\(seen)
        <details\(" open", when: isUnfolded)><summary>\(summary)</summary>
        \(extras)</details>
        <p class="acts" id="\(Field.answer)">\(buttons)</p>
        <p class="hint">You can change your mind at any time, here or by telephone: \(phone).</p></form>
        """
    }

    private var seen: Markup {
        """
        <input type="hidden" name="\(Field.seenAnswer)" value="\(typed.seenAnswer)">\
        <input type="hidden" name="\(Field.seenEvent)" value="\(typed.seenEvent)">
        """
    }

    private var isUnfolded: Bool {
        !typed.guests.isEmpty || typed.hasCompanion || Lift(rawValue: typed.lift) != nil || !problems.isEmpty
    }

    private var summary: String {
        event.place.isRemote ? "Somebody joins in with me" : "I bring somebody, or a lift would help"
    }

    private var extras: Markup {
        let guests = SelectField(
            name: Field.guests, label: "Friends who come with you", hint: "Each of them uses a place.",
            empty: "Nobody",
            choices: (1...EventReply.mostGuests).map { (String($0), AnswerWords.friends($0).sentenceCase) },
            value: typed.guests, problem: problems.sentence(for: Field.guests))
        let companion = TickBox(
            name: Field.companion, label: "Somebody who helps me comes along. They use no place.",
            isTicked: typed.hasCompanion)
        guard !event.place.isRemote else { return "\(guests.body)\(companion.body)" }
        let lift = Lift(rawValue: typed.lift)
        let ways = ChoiceField(
            name: Field.lift, legend: "Getting there",
            hint: "Only \(frame.helpLine.name) is told. \(frame.helpLine.name) rings you about it.",
            choices: [
                .init(value: "none", label: "I get there by myself", isChosen: lift == nil),
                .init(value: Lift.need.rawValue, label: "I need a lift", isChosen: lift == .need),
                .init(value: Lift.offer.rawValue, label: "I can give somebody a lift", isChosen: lift == .offer),
            ], problem: nil)
        return "\(guests.body)\(companion.body)\(ways.body)"
    }

    private var buttons: Markup {
        let party = 1 + (Int(typed.guests) ?? 0)
        let isFull = event.isFull(for: party)
        let isYesFirst = !isFull || (event.seats?.free ?? 0) > 0
        var words: [(Reply, String)] = []
        if isYesFirst { words.append((.going, event.own?.reply == .going ? "Save my answer" : "Yes, I will come")) }
        if isFull, event.own?.reply != .waiting { words.append((.waiting, "Put me on the waiting list")) }
        words += [
            (.maybe, "Perhaps"), (.notGoing, event.own?.reply == .waiting ? "Take me off the list" : "Not this time"),
        ]
        return words.enumerated().map { place, word in
            """
            <button name="\(Field.answer)" value="\(word.0.rawValue)"\(" class=\"plain\"", when: place > 0)>\(word.1)</button> 
            """ as Markup
        }.joined()
    }
}
