package import CivilTime
package import Domain

/// Why something cannot be held as somebody would like.
package struct PlanFault: Error, Sendable, Hashable {
    package let obstacle: PlanObstacle
}

extension BuiltMonth {
    /// The way in which something is held, else the one that most could come to; nil where there is none.
    package func base(for item: PlanItem) -> PlannedItem? {
        if let held = newItems.first(where: { $0.item == item }) { return held }
        let ways = planner.catalogue.options(of: item).filter { !planner.catalogue.options[$0].isFixed }
        let best = ways.max { one, other in
            (planner.catalogue.options[one].fits.count, other) < (planner.catalogue.options[other].fits.count, one)
        }
        return best.map { planner.catalogue.options[$0].held }
    }

    /// Why something has no way of being held.
    package func obstacle(to item: PlanItem) -> PlanObstacle {
        planner.catalogue.obstacles[item] ?? .unknownItem(item.name)
    }

    /// What of these things cannot be held any more as it was.
    package func missing(of items: [PlannedItem]) -> [PlannedItem] { planner.lost(of: items) }

    /// Something held at another time, in another place or by somebody else; who it suits is not asked.
    ///
    /// - Throws: What is in the way: a closed door, a private home, a room or a host that is taken by what is fixed.
    package func held(
        _ base: PlannedItem, start: WallTime?, venue: Identifier<Venue>?, host: PlanHost?
    ) throws(PlanFault) -> PlannedItem {
        guard let usual = base.sessions.first else { throw PlanFault(obstacle: .noRoomFound) }
        let begin = start ?? usual.start
        let minutes = (usual.end.clockSeconds - usual.start.clockSeconds) / 60
        let session = PlanSession(start: begin, end: begin.adding(seconds: minutes * 60))
        guard let room = (venue ?? base.venue).flatMap({ planner.facts.programme.venues[$0] }) else {
            throw PlanFault(obstacle: .noVenue)
        }
        let who = host ?? base.host
        let maker = OptionMaker(planner.town, Occupied(planner.catalogue.options))
        if let obstacle = maker.obstacle(to: session, in: room, with: who) { throw PlanFault(obstacle: obstacle) }
        let pinned = planner.catalogue.options.first { option in
            option.isPinned && !option.isFixed && option.held.item != base.item
                && option.held.sessions.contains(where: session.overlaps)
                && (option.held.venue == room.id || option.held.host == who && who != nil)
        }
        if let pinned { throw PlanFault(obstacle: .takenBy(pinned.held.item, session)) }
        return PlannedItem(
            item: base.item, sessions: [session], venue: room.id, host: who,
            places: room.capacity ?? planner.town.people.count,
            costPence: maker.cost(of: room, who, minutes: minutes), event: base.event,
            isAgreed: base.isAgreed && who == base.host && session == usual)
    }

    /// What somebody who could hold something is called.
    package func reference(of host: PlanHost) -> Reference? {
        switch host {
        case .member(let id): planner.town.people.first { $0.id == id }?.reference
        case .freelancer(let id): planner.facts.matching.freelancers.first { $0.id == id }?.reference
        case .connector(let id): planner.facts.connectors.first { $0.id == id }?.reference
        }
    }

    /// Who is called so, of those who could hold something.
    package func host(called reference: Reference) -> PlanHost? {
        if let member = planner.town.people.first(where: { $0.reference == reference }) { return .member(member.id) }
        if let freelancer = planner.facts.matching.freelancers.first(where: { $0.reference == reference }) {
            return .freelancer(freelancer.id)
        }
        return planner.facts.connectors.first { $0.reference == reference }.map { .connector($0.id) }
    }
}
