package import CivilTime
package import Domain
package import HTML
import Wording

/// The connector's desk for one month: what is in the way, what waits, the month itself, and publishing it.
package struct ConnectorMonthPage: Sendable {
    let frame: Frame
    let view: ConnectorMonth
    let today: CivilDate
    /// What went wrong with the last thing that was tried.
    let problems: FormProblems

    package init(frame: Frame, view: ConnectorMonth, today: CivilDate, problems: [Problem] = []) {
        self.frame = frame
        self.view = view
        self.today = today
        self.problems = FormProblems(problems)
    }

    package var body: Markup {
        let title = "\(problems.titlePrefix)\(DateWords.month(month)): \(StatusWords.words(view.programme.state))"
        return Page(frame: frame, title: title, tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var month: YearMonth { view.programme.month }

    private var main: Markup {
        """
        \(problems.summary)
        <div class="row"><h1>\(DateWords.month(month))</h1> \(state)</div>
        \(published)
        \(sums)
        \(ways)
        <section id="work"><h2>To put right</h2>\(work)</section>
        \(changes)
        <section id="proposals"><h2>Ideas that wait for an answer</h2>\(proposals)</section>
        <section><h2>The month as you see it</h2>
        <p class="soft">Everything, for everyone who is to come. What is marked as for members or for named people stays off the public pages.</p>
        \(grid)</section>
        \(InterestKind.key)
        \(PublishCard(frame: frame, view: view).body)
        """
    }

    private var state: Markup {
        let isOut = view.programme.state == .published
        return StateTag(words: StatusWords.words(view.programme.state).sentenceCase, tone: isOut ? .good : .wait).body
    }

    private var published: Markup {
        guard let instant = view.programme.publishedAt else { return "" }
        return """
            <p class="lead">Version \(view.programme.version), published on \
            \(DateWords.moment(instant, in: frame.community.zone)).</p>
            """
    }

    private var ways: Markup {
        """
        <nav class="row" aria-label="Other months"><ul class="tabs">\
        <li><a href="\(ConnectorLinks.month(month.previous))">\(DateWords.month(month.previous))</a></li>\
        <li><a href="\(ConnectorLinks.month(month.next))">\(DateWords.month(month.next))</a></li>\
        <li><a href="\(PlanLinks.plan(month))">The plan</a></li>\
        \("<li><a href=\"\(HeardPage.link(month))\">What people say</a></li>", when: view.programme.state == .sharedForComment)\
        <li><a href="\(PrintPackPage.link(month))">To print</a></li>\
        <li><a href="\(PictureLinks.month(month))">In pictures</a></li>\
        <li><a href="\(ConnectorLinks.ringRound(month))">The sheet to ring, post and visit</a></li>\
        <li><a href="\(ConnectorLinks.lists)">Bring in a list</a></li>
        <li><a href="\(ListingsPage.link)">Still right?</a></li>
        <li><a href="\(ConnectorLinks.words)">Words to place</a></li></ul></nav>
        """
    }

    private var sums: Markup {
        let unsure = view.occurrences.count { $0.status == .tentative }
        let cancelled = view.occurrences.count { $0.status == .cancelled }
        return """
            <ul class="sums" aria-label="\(DateWords.month(month)) in numbers">
            <li><b>\(view.occurrences.count)</b> dates in all</li>
            <li\(" class=\"wait\"", when: unsure + cancelled > 0)><b>\(unsure)</b> not sure yet, \(cancelled) cancelled</li>
            <li\(" class=\"care\"", when: !view.conflicts.isEmpty)><b>\(view.conflicts.count)</b> \
            \(view.conflicts.count == 1 ? "thing" : "things") <a href="#work">to put right</a></li>
            <li\(" class=\"wait\"", when: !view.proposals.isEmpty)><b>\(view.proposals.count)</b> \
            \(view.proposals.count == 1 ? "idea" : "ideas") <a href="#proposals">to answer</a></li>
            </ul>
            """
    }

    private var work: Markup {
        guard !view.conflicts.isEmpty else { return "<p>Nothing is in the way.</p>" }
        let rows = view.conflicts.map { conflict -> Markup in
            let words = ConflictWords(conflict, view.names)
            return "<li><p><b>\(words.headline)</b> \(words.detail) <strong>\(words.nextStep)</strong></p></li>\n"
        }
        return "<ul class=\"jobs\">\(rows)</ul>"
    }

    /// What who has the printed copy does not know yet, and how to say it on the telephone.
    private var changes: Markup {
        guard !view.changes.isEmpty else { return "" }
        let script = ChangeScript(view.changes, of: month, since: view.programme.version, view.names)
        let lines = script.changes.map { "<li>\($0)</li>" as Markup }.joined()
        let spoken = script.lines.map { "<p>\($0)</p>" as Markup }.joined()
        return """
            <section id="changes"><h2>Changed since version \(view.programme.version)</h2>
            <ul>\(lines)</ul>
            <details><summary>To say on the telephone</summary>\(spoken)</details></section>
            """
    }

    private var proposals: Markup {
        guard !view.proposals.isEmpty else { return "<p>None at the moment.</p>" }
        let cards = view.proposals.map {
            ProposalCard(frame: frame, item: $0, month: month, names: view.names, problems: problems).body
        }
        return "<div class=\"two\">\(cards)</div>"
    }

    private var grid: Markup {
        let lines = Dictionary(grouping: view.occurrences, by: \.start.date).mapValues { $0.map { line($0).body } }
        return MonthGrid(
            month: month, today: today, dayWords: DayWords(frame.community), isInSection: true, lines: lines
        ).body
    }

    private func line(_ occurrence: Occurrence) -> OccurrenceLine {
        let isPublic = occurrence.audience == .public
        let audience = AudienceWords.tag(occurrence.audience).map { [StateTag(words: $0, tone: .good)] } ?? []
        return OccurrenceLine(
            link: isPublic ? occurrence.pageLink : nil, title: occurrence.title, start: occurrence.start,
            end: occurrence.end,
            style: InterestKind.style(of: occurrence.interests.first.flatMap { view.categories[$0] }),
            place: occurrence.venue.map(view.names.venue) ?? occurrence.locationText ?? "Place not known",
            tags: StateTag.tags(occurrence.status, occurrence.kind) + audience,
            isCancelled: occurrence.status == .cancelled)
    }
}

extension Occurrence {
    /// The public page that tells more; nil for a proposal.
    var pageLink: Link? {
        switch source {
        case .group: Link(path: ["groups", reference.rawValue])
        case .event: Link(path: ["events", reference.rawValue])
        case .proposal: nil
        }
    }
}
