import Domain
import HTML
import Wording

/// What is asked about coming to an event, whoever answers: what the page showed, who comes too, a lift, the buttons.
struct AnswerFields {
    let event: OwnEvent
    let typed: EventAnswers
    let problems: FormProblems
    let words: AnswerFieldWords

    private typealias Field = EventAnswers.Field

    var body: Markup {
        """
        <input type="hidden" name="\(Field.seenAnswer)" value="\(typed.seenAnswer)">\
        <input type="hidden" name="\(Field.seenEvent)" value="\(typed.seenEvent)">
        <details\(" open", when: isUnfolded)><summary>\(words.summary)</summary>
        \(extras)</details>
        <p class="acts" id="\(Field.answer)">\(buttons)</p>
        """
    }

    private var isUnfolded: Bool {
        !typed.guests.isEmpty || typed.hasCompanion || Lift(rawValue: typed.lift) != nil || !problems.isEmpty
    }

    private var extras: Markup {
        let guests = SelectField(
            name: Field.guests, label: words.guests, hint: "Each of them uses a place.", empty: "Nobody",
            choices: (1...EventReply.mostGuests).map { (String($0), AnswerWords.friends($0).sentenceCase) },
            value: typed.guests, problem: problems.sentence(for: Field.guests))
        let companion = TickBox(name: Field.companion, label: words.companion, isTicked: typed.hasCompanion)
        guard !event.place.isRemote else { return "\(guests.body)\(companion.body)" }
        let lift = Lift(rawValue: typed.lift)
        let ways = ChoiceField(
            name: Field.lift, legend: "Getting there", hint: words.liftHint,
            choices: [
                .init(value: "none", label: words.noLift, isChosen: lift == nil),
                .init(value: Lift.need.rawValue, label: words.needsLift, isChosen: lift == .need),
                .init(value: Lift.offer.rawValue, label: words.offersLift, isChosen: lift == .offer),
            ], problem: nil)
        return "\(guests.body)\(companion.body)\(ways.body)"
    }

    private var buttons: Markup {
        let isFull = event.isFull(for: 1 + (Int(typed.guests) ?? 0))
        var replies: [Reply] = []
        if !isFull || (event.seats?.free ?? 0) > 0 { replies.append(.going) }
        if isFull, event.own?.reply != .waiting { replies.append(.waiting) }
        replies += [.maybe, .notGoing]
        return replies.enumerated().map { place, reply in
            """
            <button name="\(Field.answer)" value="\(reply.rawValue)"\(" class=\"plain\"", when: place > 0)>\
            \(words.button(reply))</button> 
            """ as Markup
        }.joined()
    }
}
