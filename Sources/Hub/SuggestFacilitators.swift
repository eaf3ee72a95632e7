package import Domain
import Matching
import Store
package import Wording

/// Puts up to three facilitators before each circle that looks for one, for a connector to talk over with the circle.
package struct SuggestFacilitators {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The advice for each circle, by reference, with the names it is told with.
    package func callAsFunction() throws(HubError) -> FacilitatorList {
        let (facts, seeking) = try hub.store.read(as: .matching) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            return (try memory.matchingFacts(today: today), try memory.seekingCircles())
        }
        let advice = FacilitatorMatcher(facts, circles: seeking.circles, ready: seeking.ready).all()
        return FacilitatorList(advice: advice, names: Names(facts), references: TargetReferences(facts))
    }
}

/// Advice about facilitators with the names of all it speaks of.
package struct FacilitatorList: Sendable {
    package let advice: [FacilitatorAdvice]
    package let names: Names
    package let references: TargetReferences
}
