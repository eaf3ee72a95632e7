package import CivilTime
package import Domain
import Programming
import Store

/// Shows people what is planned, so that they can say what they think: it becomes tentative events.
///
/// Whoever would hold something is asked first: what their yes is still wanted for stays "to be asked", and a home is
/// never a place to meet for the first time.
package struct ShareProgramme {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What sharing came to.
    package struct Shared: Sendable {
        package let view: PlanView
        package let events: [Event]
        /// What waits for its host's yes.
        package let toBeAsked: [PlannedItem]
        package let commentUntil: CivilDate
    }

    /// - Parameters:
    ///   - month: One with a plan.
    ///   - agreed: Names of things whose host has said yes to this time and place.
    ///   - sure: Names of things that are sure to happen now, their room as well.
    ///   - until: The last day on which people are asked; five days from today unless said.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The events there are now, and what waits.
    /// - Throws: `.conflict(.step)` where the month is not drafted; `.conflict(.plan)`; `.forbidden`.
    package func callAsFunction(
        _ month: YearMonth, agreed: [String] = [], sure: [String] = [], until: CivilDate? = nil, as viewer: Viewer
    ) throws(HubError) -> Shared {
        let desk = PlanningDesk(hub, month)
        let view = try ShowPlan(hub)(month, as: viewer)
        let said = try desk.said(as: viewer)
        try desk.requireOpen(said)
        let day = until ?? said.programme.today.adding(days: MonthPlan.daysForComment)
        guard day >= said.programme.today else { throw .problems([Problem(field: "until", kind: .inThePast)]) }
        let items = try marked(view.plan.items, agreed: agreed, sure: sure)
        let possible = items.filter { item in !view.lost.contains { $0.isHeldLike(item) } }
        var plan = view.plan
        plan.commentUntil = day
        var events: [Event] = []
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            guard try memory.plan(of: month)?.madeAt == view.plan.madeAt else {
                throw .conflict(.state("the plan of \(month)", is: "made anew"))
            }
            plan.items = try items.map { item throws(HubError) in
                guard possible.contains(item), said.programme.mayBeShared(item) else { return item }
                let event = try PlannedEvent(hub, memory, said.programme).save(item, isSure: sure.contains(named: item))
                events.append(event)
                var shared = item
                shared.event = event.id
                return shared
            }
            try memory.save(plan)
            if said.state.state != .published { try memory.setProgrammeState(month, to: .sharedForComment) }
            try memory.audit(
                action: "share", entity: "programme_month", reference: Reference(month.description),
                fields: ["state", "items"])
        }
        return Shared(
            view: try ShowPlan(hub)(month, as: viewer), events: events,
            toBeAsked: plan.items.filter { $0.event == nil }, commentUntil: day)
    }

    /// The items with the yes of their hosts.
    private func marked(
        _ items: [PlannedItem], agreed: [String], sure: [String]
    ) throws(HubError) -> [PlannedItem] {
        for name in agreed + sure where !items.contains(where: { [name].contains(named: $0) }) {
            throw .conflict(.plan(.unknownItem(name)))
        }
        return items.map { item in
            var item = item
            if (agreed + sure).contains(named: item) { item.isAgreed = true }
            return item
        }
    }
}

extension [String] {
    /// Whether somebody named this thing.
    fileprivate func contains(named item: PlannedItem) -> Bool {
        contains { $0.lowercased() == item.item.name.lowercased() }
    }
}

extension ProgrammeFacts {
    /// Whether people may be told of something: in a public place, and its host has said yes, holds it so by their own
    /// wish, or is the connector.
    func mayBeShared(_ item: PlannedItem) -> Bool {
        guard let venue = item.venue.flatMap({ venues[$0] }), venue.suitsFirstMeeting else { return false }
        if item.isAgreed { return true }
        switch item.host {
        case .connector: return true
        case .freelancer, nil: return false
        case .member(let host): return isWish(of: host, item, at: venue)
        }
    }

    /// Whether it is held exactly as its proposer asked for it.
    private func isWish(of host: Identifier<Member>, _ item: PlannedItem, at venue: Venue) -> Bool {
        guard case .proposal(let reference) = item.item, let start = item.sessions.first?.start,
            let proposal = proposals.first(where: { $0.reference == reference })
        else { return false }
        return proposal.proposer == host && proposal.suggestedStarts.contains(start) && proposal.venue == venue.id
    }
}
