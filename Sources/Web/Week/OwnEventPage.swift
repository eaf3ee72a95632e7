import CivilTime
import Domain
import HTML
import Wording

/// Something that happens once, for a member who answers it.
struct OwnEventPage {
    let frame: Frame
    let event: OwnEvent
    let now: WallTime
    let typed: EventAnswers
    var problems: [Problem] = []
    /// Why an answer was not taken; what was typed is still in the form.
    var obstacle: AnswerObstacle?

    var body: Markup {
        let prefix = problems.isEmpty && obstacle == nil ? "" : "Error: "
        return Page(
            frame: frame, title: "\(prefix)\(event.title), \(DateWords.moment(event.start))", tab: .me,
            announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        \(FormProblems(problems).summary)\(refusal)
        \(KindLine(interest: event.interests.first).body)
        <h1>\("Cancelled: ", when: event.status == .cancelled)\(event.title)</h1>
        <div class="cols"><div>
        \(cancelled)
        <div class="box"><p>\(Disc(date: event.start.date, isToday: event.start.date == now.date).body)</p><div>\
        <h2>\(DateWords.span(from: event.start, to: event.end))</h2>
        <p>\(place). \(CostWords.words(event.cost)).</p>\(event.host.map { "<p>\($0) will welcome you.</p>" as Markup })</div></div>
        \(AnswerForm(frame: frame, event: event, now: now, typed: typed, problems: FormProblems(problems)).body)
        </div><div>
        \(PlaceCard(place: event.place).body)
        <section class="card"><h2>Go on</h2><ul class="links">
        <li><a href="\(WeekLinks.week(event.start.date))">My week around it</a></li>
        \("<li><a href=\"\(Link(path: ["events", event.reference.rawValue]))\">All about it</a></li>", when: event.isPublic)
        <li><a href="\(WeekLinks.home)">Back to my page</a></li></ul></section>
        </div></div>
        """
    }

    private var place: String { event.home.map { "In a member’s home: \($0)" } ?? PlaceWords.line(event.place) }

    private var cancelled: Markup {
        guard event.status == .cancelled else { return "" }
        return """
            <div class="note care"><h2>This is not happening</h2><p>\(StatusWords.sentence(.cancelled)) \
            Ring \(PhoneLink(number: frame.helpLine.phone).body) and we will find you something else.</p></div>
            """
    }

    private var refusal: Markup {
        guard let obstacle else { return "" }
        return """
            <div class="note care" role="alert" aria-labelledby="wrong" tabindex="-1" autofocus>\
            <h2 id="wrong">\(AnswerWords.sentence(obstacle))</h2><p>\(AnswerWords.advice(obstacle))</p></div>
            """
    }
}
