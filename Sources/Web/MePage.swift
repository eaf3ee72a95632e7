package import CivilTime
package import Domain
package import HTML
import Wording

/// A member's home: their week, what is offered to them, each wish with its next step, and their ideas.
package struct MePage: Sendable {
    let frame: Frame
    let view: MemberView
    /// Those whose programme is out and not over.
    let months: [YearMonth]
    let hosting: OwnHosting
    /// This week and the time of day; nil where no hub is behind the site.
    let week: (week: OwnWeek, now: WallTime)?

    /// Those whom the member helps.
    let helping: [Helping]
    /// Those that people are asked about before they are published.
    let drafts: [YearMonth]

    package init(
        frame: Frame, view: MemberView, months: [YearMonth] = [], drafts: [YearMonth] = [],
        hosted: [HostedEvent] = [], today: CivilDate? = nil, week: (week: OwnWeek, now: WallTime)? = nil,
        helping: [Helping] = []
    ) {
        self.helping = helping
        self.frame = frame
        self.view = view
        self.months = months
        self.drafts = drafts
        hosting = OwnHosting(events: hosted, today: today)
        self.week = week
    }

    package var body: Markup {
        Page(frame: frame, title: "My week", tab: .me, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Hello, \(view.member.knownAs)</h1>
        <p class="lead">\(week.map { "\(WeekWords.lead($0.week))" as Markup })\(pause)</p>
        \(drafts.map(asked))
        <div class="cols">
        <div>
        \(week.map { OwnWeekView(frame: frame, week: $0.week, now: $0.now).body })
        \(offers.questions)
        \(hosting.body)
        <section><h2>What you wished for</h2><p class="soft">\(lead)</p>\(wishes)</section>
        \(offers.answered)
        \(suggestions.resting)
        <section><h2>Your ideas for meetups</h2>\(proposals)
        <p class="acts"><a class="button plain" href="/propose">Suggest a meetup</a></p></section>
        </div>
        <div>
        <section class="card"><h2>Something on your mind?</h2><p>Ask \(frame.helpLine.name), or say what would help.</p>\
        <p class="acts">\(ring)</p></section>
        \(helped)\(ownMonths)
        <section class="card"><h2>About me</h2><ul class="links">\(about)</ul></section>
        </div>
        </div>
        """
    }

    private func asked(about month: YearMonth) -> Markup {
        """
        <div class="note"><p><strong>\(DateWords.month(month)) is being put together.</strong> \
        <a href="\(DraftPage.link(month))">Tell us what you think of it</a>.</p></div>
        """
    }

    private var helped: Markup {
        guard !helping.isEmpty else { return "" }
        return """
            <section class="card"><h2>Whom you help</h2><p>\(SummaryWords.list(helping.map(ActingWords.name)).sentenceCase).</p>\
            <p class="acts"><a class="button plain" href="\(ActingLinks.people)">Do something for them</a></p></section>

            """
    }

    private var ring: Markup {
        let number = frame.helpLine.phone
        return PhoneLink(
            number: number, words: "Ring \(PhoneLink(number: number).unbroken)", style: " class=\"button\""
        ).body
    }

    private var about: Markup {
        """
        <li><a href="\(WeekLinks.about)">What we wrote down, and what you agreed to</a></li>
        <li><a href="\(OwnLinks.interests)">What I enjoy and can give</a></li>
        <li><a href="\(Talk.profile.list)">\(Talk.profile.title)</a></li>
        <li><a href="\(Talk.goodDays.list)">\(Talk.goodDays.title)</a></li>
        <li><a href="\(PeopleLinks.ownDetails)">Change my details</a></li>
        <li><a href="\(WeekLinks.calendar)">My own calendar link</a></li>
        <li><a href="\(DevicesPage.link)">Where you are signed in</a></li>
        """
    }

    private var ownMonths: Markup {
        guard !months.isEmpty else { return "" }
        let links = months.map { month -> Markup in
            "<li><a href=\"\(OwnMonthPage.link(month))\">\(DateWords.month(month))</a></li>"
        }
        return """
            <section class="card"><h2>On paper</h2><p>What you go to, with how to get there, in large print on one sheet.</p>\
            <ul class="row links">\(links)</ul></section>
            """
    }

    private var offers: OwnOffers { OwnOffers(frame: frame, view: view) }

    private var suggestions: OwnSuggestions { OwnSuggestions(frame: frame, view: view) }

    private var pause: String {
        guard view.member.status == .paused else { return "" }
        return " You are taking a break. Nothing is asked of you, and your wishes wait until you are back."
    }

    private var lead: String {
        view.matches.isEmpty
            ? "Tell us something you enjoy, and we look for a first step."
            : "Each wish has a next step and a reason. No is a perfectly good answer."
    }

    private var wishes: Markup {
        guard !view.matches.isEmpty else { return "<p>Nothing is written down yet.</p>" }
        let others = suggestions.matches(beside: offers)
        return others.isEmpty ? "<p>Each of your wishes has its step.</p>" : others.map(wish).joined()
    }

    private func wish(_ match: Match) -> Markup {
        let reasons = match.reasons.map { reason -> Markup in
            "<li>\(OwnReasonWords.sentence(reason, in: match, view.names))</li>"
        }
        let beside =
            match.events.map { "<li>\(BesideWords.sentence($0))</li>" as Markup }
            + (match.near.map { ["<li>\(BesideWords.sentence($0, in: match, view.names))</li>" as Markup] } ?? [])
        // Why another member cannot host is that member's own matter.
        let tried = match.tried.filter { $0.route == .existingGroup }.map { refusal -> Markup in
            "<li class=\"no\">\(RefusalWords.sentence(refusal, in: match, view.names))</li>"
        }
        return """
            <article class="card"><p class="over">\(view.names.wish(match.wish).sentenceCase)</p>
            <h3>\(step(match))</h3>
            \("<p class=\"over\">Why this one</p><ul class=\"why\">\(reasons)</ul>", when: !reasons.isEmpty)
            \("<p class=\"over\">Besides</p><ul class=\"why\">\(beside)</ul>", when: !beside.isEmpty)
            \(suggestions.form(match))\("<details><summary>What else we looked at</summary><ul class=\"why\">\(tried)</ul></details>", when: !tried.isEmpty)
            </article>
            """
    }

    private func step(_ match: Match) -> String {
        guard let target = match.target else { return MatchWords.route(match.route) }
        return "\(view.names.target(target).sentenceCase)"
    }

    private var proposals: Markup {
        guard !view.proposals.isEmpty else { return "<p>None yet.</p>" }
        let rows = view.proposals.map { proposal -> Markup in
            let times = proposal.suggestedStarts.map(DateWords.moment).joined(separator: ", or ")
            return """
                <li><p><b><a href="\(HostLinks.idea(proposal.reference))">\(proposal.title)</a></b> \(times)</p>\
                \(StateTag(words: StatusWords.words(proposal.state).sentenceCase, tone: proposal.state.tone).body)\
                \(proposal.connectorReply.map { "<p class=\"soft\">\($0)</p>" as Markup } ?? "")</li>
                """
        }
        return "<ul class=\"jobs\">\(rows)</ul>"
    }
}

extension ProposalState {
    /// The colour that agrees with the state's word.
    var tone: StateTag.Tone {
        switch self {
        case .approved: .good
        case .declined, .cancelled: .care
        case .draft, .submitted, .personToAgreeDate, .awaitingVenue, .changesRequested, .withdrawn: .wait
        }
    }
}
