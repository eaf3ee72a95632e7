import CivilTime
import Domain
import HTML
import Wording

/// A week in big boxes: each day with what the reader goes to, how they get there, and their answer.
struct OwnWeekView {
    let frame: Frame
    let week: OwnWeek
    let now: WallTime
    private let say: OwnMonthWords

    init(frame: Frame, week: OwnWeek, now: WallTime) {
        self.frame = frame
        self.week = week
        self.now = now
        say = OwnMonthWords(week.facts, connector: frame.helpLine.name)
    }

    var body: Markup {
        """
        <section><h2>\(WeekWords.title(week))</h2>
        \(ways)
        \("<p class=\"note wait\">\(WeekWords.notOut(week))</p>", when: !week.isPublished)
        \(stretches.map(stretch))
        \(rest)</section>
        """
    }

    private var ways: Markup {
        let here = week.days.contains(week.today)
        return """
            <nav class="row" aria-label="Weeks"><ul class="tabs">\
            <li><a href="\(WeekLinks.week(week.monday.adding(days: -7)))">The week before</a></li>\
            \("<li><a href=\"\(WeekLinks.home)\">This week</a></li>", when: !here)\
            <li><a href="\(WeekLinks.week(week.monday.adding(days: 7)))">The week after</a></li></ul></nav>
            """
    }

    // MARK: - One day

    /// A day with something, or the free days up to the next of those; what is over and was free is left out.
    private var stretches: [[CivilDate]] {
        var stretches: [[CivilDate]] = []
        for date in week.days where date >= week.today || !week.gatherings(on: date).isEmpty {
            if let last = stretches.last, isFree(date), let first = last.first, isFree(first) {
                stretches[stretches.count - 1].append(date)
            } else {
                stretches.append([date])
            }
        }
        return stretches
    }

    private func isFree(_ date: CivilDate) -> Bool { week.gatherings(on: date).isEmpty }

    private func stretch(_ dates: [CivilDate]) -> Markup {
        guard let first = dates.first, let last = dates.last else { return "" }
        guard isFree(first) else { return week.gatherings(on: first).map(box).joined() }
        let days = WeekWords.days(from: first, to: last, today: week.today)
        let away = dates.contains(where: week.facts.away.contains)
        return """
            <p class="card"><b>\(days):</b> \(away ? "nothing yet; you told us that you are away." : "nothing yet.") \
            <a href="\(CalendarTabs.week(first))">See what is on<span class="unseen">, \(days)</span></a></p>

            """
    }

    private func disc(_ date: CivilDate) -> Markup { Disc(date: date, isToday: date == week.today).body }

    private func box(_ one: OwnGathering) -> Markup {
        let event = one.tie == .usual || one.tie == .agreed ? nil : week.events[one.reference]
        let warnings = say.warnings(one).map { "<p><strong class=\"warning\">\($0)</strong></p>" as Markup }
        return """
            <div class="box"><p>\(disc(one.start.date))</p><div>\
            <p class="over">\(WeekWords.day(one.start.date, today: week.today)), \(OwnMonthWords.hours(one))</p>
            <h3>\("<span class=\"unseen\">Cancelled: </span>", when: one.status == .cancelled)\
            <a href="\(WeekLinks.page(of: one, event))">\(one.title)</a></h3>
            \(warnings)\(one.status == .cancelled ? sorry : facts(one, event))</div></div>

            """
    }

    private var sorry: Markup {
        """
        <p>We are sorry. Ring \(PhoneLink(number: frame.helpLine.phone).body) and we find you something else, or \
        <a href="/">see what is on</a>.</p>
        """
    }

    private func facts(_ one: OwnGathering, _ event: OwnEvent?) -> Markup {
        let place = event?.home.map { "In a member’s home: \($0)." } ?? OwnMonthWords.place(one)
        let isOpen = event.map { $0.end > now } ?? false
        return """
            \("<p>\(place) \(say.way(one))</p>\n", when: one.tie != .notGoing)\
            \(who(one, event).map { "<p>\($0)</p>\n" as Markup })\
            <p>\(tag(one, event))</p>\(saidFor(event))
            \(isOpen ? event.map { QuickAnswer(frame: frame, event: $0).body } ?? "" : "")
            """
    }

    private func saidFor(_ event: OwnEvent?) -> Markup {
        guard let own = event?.own, let said = event?.saidFor else { return "" }
        return "<p>\(ActingWords.said(own.reply, said))</p>"
    }

    /// Who is there, and who goes with the reader.
    private func who(_ one: OwnGathering, _ event: OwnEvent?) -> String? {
        guard one.tie.comes else { return nil }
        let host = one.tie == .host ? nil : (one.host ?? event?.host).map { "\($0) is the host." }
        let lines = [host, WeekWords.others(one.others), event?.own.flatMap(WeekWords.beside)]
        let words = lines.compactMap(\.self).joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private func tag(_ one: OwnGathering, _ event: OwnEvent?) -> Markup {
        guard let event else {
            let words = one.tie == .agreed ? "You said yes to this" : "You have been coming"
            return "\(StateTag(words: words, tone: .good).body)"
        }
        let reply: Reply = event.isHost ? .host : event.own?.reply ?? .maybe
        let tone: StateTag.Tone =
            switch reply {
            case .host, .going: .good
            case .maybe, .waiting: .wait
            case .notGoing: .care
            }
        let hasPlace = reply == .waiting && !event.isFull(for: event.own?.party ?? 1)
        return """
            \(StateTag(words: AnswerWords.tag(reply), tone: tone).body)\
            \(hasPlace ? " A place has come free, and is kept for you." : "")
            """
    }

    // MARK: - Besides

    private var rest: Markup {
        let later = week.later.map { one -> Markup in
            """
            <p>Later: <a href="\(WeekLinks.week(one.start.date))">\(one.title)</a>, \(DateWords.moment(one.start)), \
            \(PlaceWords.name(one.place)).</p>

            """
        }
        let lines = [say.circle, say.company].compactMap(\.self).map { "<p>\($0)</p>\n" as Markup }
        let usual = week.facts.gatherings.contains { $0.tie == .usual || $0.tie == .agreed }
        return """
            \(lines)\(later)\
            \("<p class=\"soft\">Where you simply come along, nobody needs an answer. Cannot come? Ring \(PhoneLink(number: frame.helpLine.phone).body).</p>", when: usual)
            """
    }
}
