import CivilTime
import Domain
import HTML
import Wording

/// The week of a member, for who helps them: what they said they go to, and what they could still be asked about.
struct HelpedWeekPage {
    let frame: Frame
    let person: Helping
    let week: HelpedWeek
    let now: WallTime

    private var name: String { ActingWords.name(person) }
    private var title: String { person.knownAs.map { "The week of \($0)" } ?? "Their week" }

    var body: Markup {
        Page(frame: frame, title: title, tab: .helping, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        \(ActingBand(frame: frame, person: person).body)
        <h1>\(title)</h1>
        <section><h2>\(WeekWords.title(from: week.monday))</h2>
        \(ways)
        \("<p class=\"note wait\">Not every day of it is in the calendar yet.</p>", when: !week.isPublished)
        \("<p>Nothing is written down for these days.</p>", when: week.gatherings.isEmpty)
        \(week.gatherings.map(box))</section>
        \(open)
        <p class="acts"><a class="button plain" href="\(ActingLinks.people)">Whom you help</a></p>
        """
    }

    private var ways: Markup {
        let here = (0..<7).contains(week.today.dayNumber - week.monday.dayNumber)
        return """
            <nav class="row" aria-label="Weeks"><ul class="tabs">\
            <li><a href="\(link(week.monday.adding(days: -7)))">The week before</a></li>\
            \("<li><a href=\"\(ActingLinks.person(person.reference))\">This week</a></li>", when: !here)\
            <li><a href="\(link(week.monday.adding(days: 7)))">The week after</a></li></ul></nav>
            """
    }

    private func link(_ day: CivilDate) -> Link { ActingLinks.week(day, of: person.reference) }

    private func box(_ one: OwnGathering) -> Markup {
        let event = week.events[one.reference]
        let target =
            event.map { ActingLinks.event($0.reference, of: person.reference) }
            ?? Link(path: ["groups", one.reference.rawValue])
        let words = event?.own.map { ActingWords.standing($0, of: person) } ?? "They said yes to this."
        let answer: Markup =
            event != nil && person.mayAnswer && one.status != .cancelled && one.end > now && one.tie != .host
            ? "<p class=\"acts\"><a class=\"button plain\" href=\"\(target)\">Change the answer<span class=\"unseen\">: \(one.title)</span></a></p>"
            : ""
        return """
            <div class="box"><p>\(Disc(date: one.start.date, isToday: one.start.date == week.today).body)</p><div>\
            <p class="over">\(WeekWords.day(one.start.date, today: week.today)), \
            \(DateWords.span(from: one.start.time, to: one.end.time))</p>
            <h3>\("Cancelled: ", when: one.status == .cancelled)<a href="\(target)">\(one.title)</a></h3>
            <p>\(event?.home.map { "In a member’s home: \($0)" } ?? PlaceWords.line(one.place)).</p>
            <p>\(one.status == .cancelled ? "This is not happening." : words)</p>\(answer)</div></div>

            """
    }

    private var open: Markup {
        guard person.mayAnswer, !week.open.isEmpty else { return "" }
        let lines = week.open.map { one -> Markup in
            """
            <li><a href="\(ActingLinks.event(one.reference, of: person.reference))">\(one.title)</a>, \
            \(DateWords.moment(one.start)), \(PlaceWords.name(one.place))</li>

            """
        }
        return """
            <section class="card"><h2>Would \(name) like one of these?</h2><p>Nothing has been said yet.</p>
            <ul class="next">\(lines)</ul></section>
            """
    }
}
