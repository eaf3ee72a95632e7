import CivilTime
import Domain
import HTML
import Hub
import Wording

/// Where the connector begins: the days of this week, and what waits for her in three parts.
struct WorkPage {
    let frame: Frame
    let work: ShowWork.Work

    static let link = Link(path: ["connector", "today"])

    var body: Markup {
        Page(
            frame: frame, title: "\(DateWords.day(work.today)): what waits for you", tab: .work, announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        <h1>\(DateWords.day(work.today))</h1>
        <p class="lead">\(greeting)\(WorkWords.lead(work.items))</p>
        <section aria-labelledby="week"><h2 class="unseen" id="week">This week’s calendar</h2>
        <ol class="strip">\(work.week.map(day))</ol></section>
        \(WorkTime.allCases.map(part))
        """
    }

    private var greeting: String {
        if case .connector(_, let name) = frame.visitor { "Hello, \(name). " } else { "" }
    }

    private func day(_ day: CivilDate, _ rows: [Occurrence]) -> Markup {
        let isToday = day == work.today
        let lines = rows.filter { $0.status != .cancelled }.map { row -> Markup in
            "\(DateWords.time(row.start.time)) \(row.title)"
        }
        let name = "\(DateWords.shortWeekday(day.weekday)) \(day.day)\(isToday ? ", today" : "")"
        return """
            <li\(" class=\"now\"", when: isToday)><h3>\(name)</h3>\
            <p>\(lines.isEmpty ? "Nothing" : lines.joined(separator: "<br>"))</p></li>

            """
    }

    private func part(_ time: WorkTime) -> Markup {
        let items = work.items.filter { $0.time == time }
        guard !items.isEmpty else { return "" }
        return """
            <section><h2>\(WorkWords.time(time))</h2><ul class="jobs">\(items.map(job))</ul></section>

            """
    }

    private func job(_ item: WorkItem) -> Markup {
        let words = WorkWords(item.task, work.names, today: work.today)
        return """
            <li><p><b>\(words.headline)</b> \(words.detail)</p><div class="acts">\
            <a class="button plain" href="\(link(item.task))">\(words.action)\
            <span class="unseen">: \(words.headline)</span></a></div></li>

            """
    }

    private func link(_ task: WorkTask) -> Link {
        switch task {
        case .concerns: MessageLinks.concerns
        case .lift(let ask): PeopleLinks.person(ask.member)
        case .wanted(let step): step.isComing ? PeopleLinks.person(step.member) : OfferLinks.next(step.member)
        case .told(let told): HostLinks.told(told.event.reference)
        case .startEnquiries: MessageLinks.enquiries
        case .lettersHeld, .request: RightsPage.link
        case .conflict(_, let month), .ideas(_, let month), .changes(_, let month): ConnectorLinks.month(month)
        case .calls: OfferLinks.calls
        case .pauseIsOver(let member, _): PeopleLinks.person(member)
        case .month(let month, .sharedForComment), .month(let month, .published), .month(let month, .closed):
            ConnectorLinks.month(month)
        case .month(let month, .collecting), .month(let month, .drafting): PlanLinks.plan(month)
        case .ownWordMissing: PeopleLinks.list
        case .words: ConnectorLinks.words
        case .records: ConnectorLinks.lists
        }
    }
}
