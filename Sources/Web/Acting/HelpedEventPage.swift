import CivilTime
import Domain
import HTML
import Wording

/// Something that happens once, for who answers it in the place of a member.
struct HelpedEventPage {
    let frame: Frame
    let person: Helping
    let event: OwnEvent
    let now: WallTime
    let typed: EventAnswers
    var problems = FormProblems([])
    /// Why an answer was not taken; what was typed is still in the form.
    var obstacle: AnswerObstacle?

    private typealias Field = EventAnswers.Field
    private var name: String { ActingWords.name(person) }

    var body: Markup {
        let prefix = problems.isEmpty && obstacle == nil ? "" : "Error: "
        return Page(
            frame: frame, title: "\(prefix)\(event.title), \(DateWords.moment(event.start))", tab: .helping,
            announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(refusal)
        \(ActingBand(frame: frame, person: person).body)
        <h1>\("Cancelled: ", when: event.status == .cancelled)\(event.title)</h1>
        <div class="box"><p>\(Disc(date: event.start.date, isToday: event.start.date == now.date).body)</p><div>\
        <h2>\(DateWords.span(from: event.start, to: event.end))</h2>
        <p>\(event.home.map { "In a member’s home: \($0)" } ?? PlaceWords.line(event.place)). \
        \(CostWords.words(event.cost)).</p></div></div>
        \(answer)
        <p class="acts"><a class="button plain" href="\(ActingLinks.week(event.start.date, of: person.reference))">The week around it</a></p>
        """
    }

    private var refusal: Markup {
        guard let obstacle else { return "" }
        return """
            <div class="note care" role="alert" aria-labelledby="wrong" tabindex="-1" autofocus>\
            <h2 id="wrong">\(ActingWords.sentence(obstacle, for: person))</h2><p>\(ActingWords.advice(obstacle))</p></div>
            """
    }

    // MARK: - The answer

    private var answer: Markup {
        let isOpen = person.mayAnswer && !event.isHost && event.status != .cancelled && event.end > now
        return """
            <section class="card" id="answer"><h2>\(isOpen ? "Will \(name) come?" : "What was said")</h2>
            \(standing)\(isOpen ? form : closed)</section>
            """
    }

    private var standing: Markup {
        let words = event.own.map { ActingWords.standing($0, of: person) }
        let places = event.own?.reply == .going ? nil : AnswerWords.places(left: event.seats?.free)
        return """
            \(words.map { "<p><strong>\($0)</strong></p>\n" as Markup })\
            \(places.map { "<p>\($0)</p>\n" as Markup })
            """
    }

    private var closed: Markup {
        if event.own == nil { return "<p>Nothing has been said.</p>" }
        guard event.isHost || !person.mayAnswer else { return "" }
        return """
            <p class="soft">This answer is not yours to change. Ring \(PhoneLink(number: frame.helpLine.phone).body).</p>
            """
    }

    private var form: Markup {
        """
        \(frame.form(to: "\(ActingLinks.event(event.reference, of: person.reference))", " novalidate"))\
        <input type="hidden" name="\(Field.seenAnswer)" value="\(typed.seenAnswer)">\
        <input type="hidden" name="\(Field.seenEvent)" value="\(typed.seenEvent)">
        <details\(" open", when: isUnfolded)><summary>Somebody comes along, or a lift would help</summary>
        \(extras)</details>
        <p class="acts" id="\(Field.answer)">\(buttons)</p>
        <p class="hint">\(name.sentenceCase) sees your answer with your name, and can change it with one press.</p></form>
        """
    }

    private var isUnfolded: Bool {
        !typed.guests.isEmpty || typed.hasCompanion || Lift(rawValue: typed.lift) != nil || !problems.isEmpty
    }

    private var extras: Markup {
        let guests = SelectField(
            name: Field.guests, label: "Friends who come too", hint: "Each of them uses a place.", empty: "Nobody",
            choices: (1...EventReply.mostGuests).map { (String($0), AnswerWords.friends($0).sentenceCase) },
            value: typed.guests, problem: problems.sentence(for: Field.guests))
        let companion = TickBox(
            name: Field.companion, label: "Somebody comes along to help. They use no place.",
            isTicked: typed.hasCompanion)
        guard !event.place.isRemote else { return "\(guests.body)\(companion.body)" }
        let lift = Lift(rawValue: typed.lift)
        let ways = ChoiceField(
            name: Field.lift, legend: "Getting there",
            hint: "Only \(frame.helpLine.name) is told, and rings about it.",
            choices: [
                .init(value: "none", label: "No lift is needed", isChosen: lift == nil),
                .init(value: Lift.need.rawValue, label: "A lift is needed", isChosen: lift == .need),
                .init(value: Lift.offer.rawValue, label: "A lift can be given", isChosen: lift == .offer),
            ], problem: nil)
        return "\(guests.body)\(companion.body)\(ways.body)"
    }

    private var buttons: Markup {
        let isFull = event.isFull(for: 1 + (Int(typed.guests) ?? 0))
        var words: [(Reply, String)] = []
        if !isFull || (event.seats?.free ?? 0) > 0 { words.append((.going, "Yes")) }
        if isFull, event.own?.reply != .waiting { words.append((.waiting, "On the waiting list")) }
        words += [(.maybe, "Perhaps"), (.notGoing, "Not this time")]
        return words.enumerated().map { place, word in
            """
            <button name="\(Field.answer)" value="\(word.0.rawValue)"\(" class=\"plain\"", when: place > 0)>\(word.1)</button> 
            """ as Markup
        }.joined()
    }
}
