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
            <section class="card" id="your-answer"><h2>\(isOpen ? "Will \(name) come?" : "What was said")</h2>
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
        let words = AnswerFieldWords.forAnother(connector: frame.helpLine.name)
        return """
            \(frame.form(to: "\(ActingLinks.event(event.reference, of: person.reference))", " novalidate"))\
            \(AnswerFields(event: event, typed: typed, problems: problems, words: words).body)
            <p class="hint">\(name.sentenceCase) sees your answer with your name, and can change it with one press.</p></form>
            """
    }
}
