package import Domain
import Matching
import Store
package import Wording

/// The board from which a month is planned: what is wished and not yet met; and whether anyone is left out.
package struct ShowDemand {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Unmet interests by neighbourhood, the most wished first; true counts, for the connector's eyes.
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
