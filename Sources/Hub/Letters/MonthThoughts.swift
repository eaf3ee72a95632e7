import CivilTime
import Domain
import Matching
import Wording

/// What in a month might please one member, out of their own wishes.
///
/// Groups only, and only those that are open to all and have a date to come; never an interest that is private or of a
/// special category, for a letter lies about on tables.
struct MonthThoughts {
    private let facts: MatchingFacts
    private let matches: [Identifier<Member>: [Match]]
    private let privateInterests: [Identifier<Member>: Set<Identifier<Interest>>]
    private let references: [Identifier<Group>: Reference]
    /// The next date of each group.
    private let dates: [Reference: PublicOccurrence]

    /// - Parameters:
    ///   - facts: What matching knows.
    ///   - rows: The public rows of the month, in the order of time.
    init(_ facts: MatchingFacts, rows: [PublicOccurrence]) {
        self.facts = facts
        matches = Dictionary(grouping: WishMatcher(facts).all()) { $0.wish.member }
        privateInterests = Dictionary(facts.candidates.map { ($0.id, $0.privateInterests) }) { first, _ in first }
        references = Dictionary(facts.groups.map { ($0.id, $0.reference) }) { first, _ in first }
        let coming = rows.filter { $0.isGroup && $0.status == .confirmed && $0.start.date >= facts.today }
        dates = Dictionary(coming.map { ($0.reference, $0) }) { first, _ in first }
    }

    /// At most three, the best first; each group once.
    func picks(for member: Identifier<Member>) -> [MonthLetter.Pick] {
        let wishes = matches[member, default: []].enumerated().sorted { left, right in
            (right.element.score, left.offset) < (left.element.score, right.offset)
        }
        var seen: Set<Reference> = []
        let picks = wishes.compactMap { pick($0.element) }.filter { seen.insert($0.occurrence.reference).inserted }
        return Array(picks.prefix(3))
    }

    private func pick(_ match: Match) -> MonthLetter.Pick? {
        guard match.route == .existingGroup, match.reasons.allSatisfy(\.invites),
            case .group(let group)? = match.target, let date = references[group].flatMap({ dates[$0] }),
            let interest = match.wish.interest.flatMap({ facts.interests[$0] }), !interest.isSpecialCategory,
            !privateInterests[match.wish.member, default: []].contains(interest.id)
        else { return nil }
        return MonthLetter.Pick(date, reason: InterestWords.youSaid(match.wish.relation, interest.label))
    }
}

extension Reason {
    /// Whether a letter may suggest the group without anybody asking first: it is new to the person, checked, for all.
    fileprivate var invites: Bool {
        switch self {
        case .alreadyGoes, .contactOf, .ringFirst, .confirmFirst: false
        default: true
        }
    }
}
