import CivilTime
import Domain
import Matching
import Wording

/// What a hub keeps of its memory until that changes.
final class KeptReadings: Sendable {
    enum Only: Hashable, Sendable { case one }

    let community = Kept<Only, Community>()
    let publicationVersion = Kept<Only, Int>()
    let connectors = Kept<Only, LookAround.Connectors>()
    let months = Kept<YearMonth, LookAround.Month?>(limit: 60)
    let callingNames = Kept<Identifier<Member>, String>(limit: 1_000)
    /// By the day on which it was reckoned.
    let matching = Kept<CivilDate, MatchedTown>()
    /// The answers to one member's wishes: each of their pages asks for them.
    let matches = Kept<MemberDay, MatchList>(limit: 500)

    struct MemberDay: Hashable, Sendable {
        let member: Identifier<Member>
        let today: CivilDate
    }
}

/// A community laid out for matching, with the names of all it speaks of.
struct MatchedTown: Sendable {
    let facts: MatchingFacts
    let matcher: WishMatcher
    let names: Names
    let references: TargetReferences

    init(_ facts: MatchingFacts) {
        self.facts = facts
        matcher = WishMatcher(facts)
        names = Names(facts)
        references = TargetReferences(facts)
    }
}
