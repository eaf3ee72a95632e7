package import CivilTime
package import Domain
package import HTML
import Wording

/// A member's own page: each wish with its next step, their ideas, and what we wrote down about them.
package struct MePage: Sendable {
    let frame: Frame
    let view: MemberView
    /// Those whose programme is out and not over.
    let months: [YearMonth]
    let hosting: OwnHosting

    package init(
        frame: Frame, view: MemberView, months: [YearMonth] = [], hosted: [HostedEvent] = [], today: CivilDate? = nil
    ) {
        self.frame = frame
        self.view = view
        self.months = months
        hosting = OwnHosting(events: hosted, today: today)
    }

    package var body: Markup {
        Page(frame: frame, title: "My page", tab: .me, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Hello, \(view.member.knownAs)</h1>
        <p class="lead">\(lead)</p>
        <div class="cols">
        <div>
        \(offers.questions)
        \(ownMonths)
        \(hosting.body)
        <section><h2>What you wished for</h2>\(wishes)</section>
        \(offers.answered)
        <section><h2>Your ideas for meetups</h2>\(proposals)
        <p class="acts"><a class="button plain" href="/propose">Suggest a meetup</a></p></section>
        </div>
        <div>
        <section><h2>What we wrote down</h2>\(FactList(facts: facts, isNarrow: true).body)
        <p class="acts"><a class="button plain" href="\(PeopleLinks.ownDetails)">Change my details</a></p>
        <p class="soft">Rather by telephone? Ring \(PhoneLink(number: frame.helpLine.phone).body) and we put it right, \
        or take it out.</p></section>
        <section><h2>What you agreed to</h2>\(consents)</section>
        </div>
        </div>
        """
    }

    private var ownMonths: Markup {
        guard !months.isEmpty else { return "" }
        let links = months.map { month -> Markup in
            "<li><a href=\"\(OwnMonthPage.link(month))\">\(DateWords.month(month))</a></li>"
        }
        return """
            <section><h2>What you go to, to print</h2><p>When, where and how to get there, in large print on one sheet.</p>\
            <ul class="row links">\(links)</ul></section>
            """
    }

    private var offers: OwnOffers { OwnOffers(frame: frame, view: view) }

    private var lead: String {
        guard view.member.status != .paused else {
            return "You are taking a break. Nothing is asked of you, and your wishes wait until you are back."
        }
        return view.matches.isEmpty
            ? "Tell us something you enjoy, and we look for a first step."
            : "Each wish has a next step and a reason. No is a perfectly good answer."
    }

    private var wishes: Markup {
        guard !view.matches.isEmpty else { return "<p>Nothing is written down yet.</p>" }
        let standing = offers.interests
        let others = view.matches.filter { match in match.wish.interest.map { !standing.contains($0) } ?? true }
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
            \("<details><summary>What else we looked at</summary><ul class=\"why\">\(tried)</ul></details>", when: !tried.isEmpty)
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

    private var facts: [FactList.Fact] {
        let member = view.member
        let address = [member.addressLine, member.postcode].compactMap(\.self).joined(separator: ", ")
        return [
            .init("Name", member.fullName),
            .init("Known as", member.knownAs),
            .init("Telephone", [member.phone, member.mobile].compactMap(\.self).joined(separator: ", ")),
            .init("E-mail", member.email ?? ""),
            .init("Address", address),
            .init("How we reach you", MemberWords.channel(member.preferredChannel)),
            .init("Print", MemberWords.format(member.format)),
            .init("Where you live", view.area),
            .init("Getting about", travel.sentenceCase),
            .init(
                "Free", TimesInWords.list(Set(view.free.map { WeekPart($0.weekday, $0.part) })).joined(separator: ", ")),
            .init("What helps", view.needs.map(AccessWords.need).joined(separator: ", ").sentenceCase),
            .init("What you could bring", view.gifts.map(\.description).joined(separator: ", ")),
        ]
    }

    /// `by bus, up to 5 km`; nothing where nothing was told.
    private var travel: String {
        let travel = view.member.travel
        let isSaid = travel.mode != TravelMode.none && travel.reach > 0
        let reach = isSaid ? "up to \(PlaceWords.distance(metres: travel.reach))" : nil
        return [travel.mode.map(MemberWords.travel), reach].compactMap(\.self).joined(separator: ", ")
    }

    private var consents: Markup {
        let given = view.consents.filter { $0.state == .given }.map { consent -> Markup in
            "<li>\(MemberWords.consent(consent.purpose).sentenceCase)</li>"
        }
        return """
            \("<p>Nothing yet.</p>", when: given.isEmpty)\("<ul>\(given)</ul>", when: !given.isEmpty)
            \("<p class=\"soft\">You can take any of it back: ring \(PhoneLink(number: frame.helpLine.phone).body).</p>", when: !given.isEmpty)
            """
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
