import CivilTime
import Domain

/// Puts together everything that could be in a month: what is fixed, the ideas, what was planned before, the rules.
struct CatalogueMaker {
    let town: PlanTown

    func catalogue() -> Catalogue {
        var catalogue = Catalogue()
        FixedItems(town).add(to: &catalogue)
        let maker = OptionMaker(town, Occupied(catalogue.options))
        var ideas = IdeaBox(town: town).ideas
        for lost in forgotten(ideas) { ideas.append(lost) }
        for idea in ideas { add(idea, maker, to: &catalogue) }
        return catalogue
    }

    // MARK: - Rules

    private func isBanned(_ item: PlanItem) -> PlanObstacle? {
        for rule in town.facts.rules where rule.item == item && rule.kind == .ban {
            return .banned(by: rule.madeBy, at: rule.madeAt)
        }
        return nil
    }

    private func isRuledOut(_ held: PlannedItem) -> Bool {
        town.facts.rules.contains { rule in
            guard rule.item == held.item, case .notInWeekOf(let day) = rule.kind else { return false }
            return held.sessions.contains { town.weeks.week(of: $0.start.date) == town.weeks.week(of: day) }
        }
    }

    private func pin(of item: PlanItem) -> PlannedItem? {
        for rule in town.facts.rules where rule.item == item {
            if case .pin(let held) = rule.kind { return held }
        }
        return nil
    }

    private func earlier(_ item: PlanItem) -> PlannedItem? { town.facts.earlier?.items.first { $0.item == item } }

    /// The event that stands for something planned before, where it is sure by now or was called off.
    private func settled(_ item: PlanItem) -> Reference? {
        guard let event = earlier(item)?.event else { return nil }
        return town.facts.programme.events.first { $0.id == event && $0.status != .tentative }?.reference
    }

    // MARK: - Ideas

    /// What was planned or pinned, and is nobody's idea any more: still kept as it was.
    private func forgotten(_ ideas: [Idea]) -> [Idea] {
        let known = Set(ideas.map(\.item))
        let pinned = town.facts.rules.compactMap { rule -> PlannedItem? in
            guard case .pin(let held) = rule.kind else { return nil }
            return held
        }
        var seen: Set<PlanItem> = []
        return ((town.facts.earlier?.items ?? []) + pinned).filter { held in
            !known.contains(held.item) && seen.insert(held.item).inserted
        }.map { Idea(item: $0.item, interests: interests(of: $0.item), hosts: [], minutes: Proposal.usualLength) }
    }

    private func interests(of item: PlanItem) -> [Identifier<Interest>] {
        switch item {
        case .wish(let slug): town.facts.matching.interests.values.filter { $0.slug == slug }.map(\.id)
        case .proposal(let reference):
            town.facts.programme.proposals.first { $0.reference == reference }?.interests ?? []
        case .group, .event: []
        }
    }

    private func add(_ idea: Idea, _ maker: OptionMaker, to catalogue: inout Catalogue) {
        if let banned = isBanned(idea.item) {
            catalogue.obstacles[idea.item] = banned
            return
        }
        if let settled = settled(idea.item) {
            catalogue.obstacles[idea.item] = .fixed(.event(settled))
            return
        }
        let number = catalogue.items.count
        let before = earlier(idea.item)
        let found: (found: [OptionMaker.Way], why: PlanObstacle?) =
            idea.hosts.isEmpty && before != nil ? ([], nil) : maker.ways(of: idea)
        var ways = found.found.filter { !isRuledOut($0.held) }
        for kept in [before, pin(of: idea.item)].compactMap(\.self)
        where !isRuledOut(kept) && !ways.contains(where: { $0.held.isHeldLike(kept) }) {
            if let fits = fits(of: kept, idea, maker) {
                ways.append(.init(held: kept, fits: fits, asItWasAsked: false))
            }
        }
        guard !ways.isEmpty else {
            catalogue.obstacles[idea.item] = found.why ?? .noRoomFound
            return
        }
        let price = priceOfMoving(before)
        if before != nil { catalogue.promised += price }
        for way in ways {
            let isKept = before?.isHeldLike(way.held) ?? false
            let isPinned = pin(of: idea.item)?.isHeldLike(way.held) ?? false
            let asked = way.asItWasAsked || idea.suggested.isEmpty ? 0 : -town.facts.points[.moved]
            let offered = idea.suggested.isEmpty ? 0 : town.facts.points[.proposal]
            catalogue.options.append(
                option(way, idea, number, isPinned: isPinned, points: asked + offered + (isKept ? price : 0), before))
        }
        catalogue.items.append(idea.item)
    }

    private func option(
        _ way: OptionMaker.Way, _ idea: Idea, _ number: Int, isPinned: Bool,
        points: Int, _ before: PlannedItem?
    ) -> PlanOption {
        var held = way.held
        held.event = before?.event
        held.isAgreed = before.map { $0.isAgreed && $0.host == held.host && $0.isHeldLike(held) } ?? false
        return PlanOption(
            held: held, interests: idea.interests, weeks: held.sessions.map { town.weeks.week(of: $0.start.date) },
            slot: held.sessions.first.map { PlanWeeks.slot(of: $0.start) } ?? 0, fits: way.fits, isFixed: false,
            isPinned: isPinned, ownPoints: points, item: number)
    }

    /// What it costs to hold something otherwise than people were told.
    private func priceOfMoving(_ before: PlannedItem?) -> Int {
        guard let before, town.facts.isShared || before.isAgreed || before.event != nil else { return 0 }
        let answers = before.event.flatMap { town.facts.replies[$0] } ?? [:]
        let isPromised = before.isAgreed || answers.values.contains { $0 == .going || $0 == .host }
        return town.facts.points[isPromised ? .movedAfterYes : .moved]
    }

    /// Who could come to something as it was planned or pinned; nil where it cannot be held so any more.
    private func fits(of held: PlannedItem, _ idea: Idea, _ maker: OptionMaker) -> [SeatFit]? {
        guard let session = held.sessions.first,
            let venue = held.venue.flatMap({ town.facts.programme.venues[$0] }),
            maker.obstacle(to: session, in: venue, with: held.host) == nil, isThere(held.host)
        else { return nil }
        return maker.finder.fits(
            Offered(
                interests: idea.interests, sessions: held.sessions, venue: venue,
                mode: venue.isRemote ? .online : .inPerson, host: held.host))
    }

    private func isThere(_ host: PlanHost?) -> Bool {
        guard case .member(let id)? = host else { return true }
        return town.number[id] != nil
    }
}
