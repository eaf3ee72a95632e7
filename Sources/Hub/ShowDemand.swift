package import Domain
import Matching
import Store
package import Wording

/// The board from which a month is planned: what is wished and not yet met; and whether anyone is left out.
package struct ShowDemand {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Unmet interests by neighbourhood, the most wished first, for a connector or the keeper; whose they are is noted.
    ///
    /// - Throws: `.forbidden`.
    package func callAsFunction(as viewer: Viewer) throws(HubError) -> DemandList {
        // Nobody else may read what everybody was offered, nor everybody's wishes.
        _ = try hub.store.read(as: viewer) { memory throws(HubError) in try memory.offers() }
        let list = try self()
        try hub.store.read(as: viewer) { memory throws(HubError) in
            memory.giveOut(.interestsAndGifts, of: Set(list.demands.flatMap { $0.people + $0.hosts }))
        }
        return list
    }

    /// The same with true counts, for who keeps the hub.
    package func callAsFunction() throws(HubError) -> DemandList {
        try hub.store.read(as: .matching) { memory throws(HubError) in
            let facts = try memory.matchingFacts(today: hub.today(in: try memory.community().zone))
            let board = DemandBoard(facts)
            var names = Names(facts)
            for area in try memory.areas() { names.areas[area.id] = area.name }
            return DemandList(
                demands: board.unmet(), fairness: board.fairness(ages: try memory.ageBands()), names: names,
                references: TargetReferences(facts))
        }
    }
}

/// Demand with the names of all it speaks of.
package struct DemandList: Sendable {
    package let demands: [Demand]
    package let fairness: [FairnessRow]
    package let names: Names
    package let references: TargetReferences
}
