import CivilTime
package import Domain

/// Reads a finished plan beside the facts it was made from and says what is wrong with it.
///
/// It shares no code with what plans, so that one can find the other's mistakes. What happens anyway is not its matter:
/// the month's check looks at that.
package struct PlanCheck: Sendable {
    let facts: PlanningFacts
    private let venues: [Identifier<Venue>: Venue]

    package init(_ facts: PlanningFacts) {
        self.facts = facts
        venues = facts.programme.venues
    }

    /// Everything that is wrong, by kind and then in the order of the plan; a pin is the connector's word, so that what
    /// it asks for is no fault of its own.
    package func faults(in items: [HeldItem]) -> [PlanFlaw] {
        let new = items.filter { !$0.isFixed }
        return new.flatMap(days) + rooms(items) + new.flatMap(room) + hosts(items) + new.flatMap(host)
            + PlanSeatCheck(facts).faults(in: items) + weeks(new) + money(new) + rules(items)
    }

    // MARK: - Rooms

    private func days(_ item: HeldItem) -> [PlanFlaw] {
        item.held.sessions.filter { !facts.month.contains($0.start.date) || $0.end <= $0.start }.map {
            .notInMonth(item.held.item, $0.start)
        }
    }

    private func rooms(_ items: [HeldItem]) -> [PlanFlaw] {
        pairs(items) { one, other in
            one.held.venue == other.held.venue && venue(of: one).map { !$0.isRemote } ?? false
        }.compactMap { pair in
            pair.one.held.venue.map { .roomTwice($0, pair.one.held.item, pair.other.held.item, pair.at) }
        }
    }

    private func room(_ item: HeldItem) -> [PlanFlaw] {
        guard !item.isPinned, let venue = venue(of: item) else { return [] }
        var faults: [PlanFlaw] = []
        if venue.type == .privateHome { faults.append(.privateHome(venue.id, item.held.item)) }
        if let room = venue.capacity, item.held.places > room {
            faults.append(.roomTooSmall(venue.id, item.held.item, places: item.held.places, room: room))
        }
        for session in item.held.sessions where venue.opening?.covers(session.start, session.end) == false {
            faults.append(.roomClosed(venue.id, item.held.item, session.start))
        }
        return faults
    }

    // MARK: - Hosts

    private func hosts(_ items: [HeldItem]) -> [PlanFlaw] {
        pairs(items) { $0.held.host != nil && $0.held.host == $1.held.host }.compactMap { pair in
            pair.one.held.host.map { .hostTwice($0, pair.one.held.item, pair.other.held.item, pair.at) }
        }
    }

    private func host(_ item: HeldItem) -> [PlanFlaw] {
        guard !item.isPinned, let host = item.held.host else { return [] }
        return item.held.sessions.filter { !isThere(host, on: $0.start.date) }.map {
            .hostNotThere(host, item.held.item, $0.start)
        }
    }

    private func isThere(_ host: PlanHost, on day: CivilDate) -> Bool {
        switch host {
        case .member(let id):
            guard let member = facts.matching.candidates.first(where: { $0.id == id }) else { return false }
            return member.status == .active && member.awayUntil.map { $0 <= day } ?? true
        case .freelancer(let id):
            guard let freelancer = facts.matching.freelancers.first(where: { $0.id == id }) else { return false }
            // Who is insured through a partner has no day of their own.
            return freelancer.insuredTo.map { day <= $0 } ?? true
        case .connector(let id):
            return facts.connectors.first { $0.id == id }?.days.contains(day.weekday) ?? false
        }
    }

    // MARK: - Weeks, money, the connector's word

    private func weeks(_ new: [HeldItem]) -> [PlanFlaw] {
        let days = new.filter { !$0.isPinned }.flatMap(\.held.sessions).map(\.start.date).sorted()
        return Dictionary(grouping: days, by: \.isoWeek).sorted { $0.key < $1.key }.compactMap { _, days in
            guard let first = days.first, days.count > facts.limits.newAWeek else { return nil }
            return .tooMuchNew(first, count: days.count, limit: facts.limits.newAWeek)
        }
    }

    private func money(_ new: [HeldItem]) -> [PlanFlaw] {
        let spent = new.map(\.held.costPence).reduce(0, +)
        let pinned = new.filter(\.isPinned).map(\.held.costPence).reduce(0, +)
        guard spent > max(facts.limits.budgetPence, pinned) else { return [] }
        return [.overBudget(spent: spent, budget: facts.limits.budgetPence)]
    }

    private func rules(_ items: [HeldItem]) -> [PlanFlaw] {
        facts.rules.filter { rule in
            let held = items.filter { $0.held.item == rule.item && !$0.isFixed }
            switch rule.kind {
            case .pin(let asked): return !held.contains { $0.held.isHeldLike(asked) }
            case .ban: return !held.isEmpty
            case .notInWeekOf(let day):
                return held.contains { $0.held.sessions.contains { $0.start.date.isoWeek == day.isoWeek } }
            }
        }.map { .ruleNotKept($0.item) }
    }

    private func venue(of item: HeldItem) -> Venue? { item.held.venue.flatMap { venues[$0] } }

    /// Two things that share something at one moment, one of them new.
    private func pairs(
        _ items: [HeldItem], _ share: (HeldItem, HeldItem) -> Bool
    ) -> [(one: HeldItem, other: HeldItem, at: WallTime)] {
        var found: [(one: HeldItem, other: HeldItem, at: WallTime)] = []
        for (place, one) in items.enumerated() {
            for other in items[(place + 1)...] where !(one.isFixed && other.isFixed) && share(one, other) {
                let clash = one.held.sessions.first { mine in
                    other.held.sessions.contains { mine.start < $0.end && $0.start < mine.end }
                }
                if let clash { found.append((one, other, clash.start)) }
            }
        }
        return found
    }
}
