import CivilTime
import Domain
import Matching
import Wording

/// What in a month might please one member, out of their own wishes.
///
/// Only what is open to all and still to come, and only for those who agreed that we look; never an interest that is
/// private or of a special category, for a letter lies about on tables.
struct MonthThoughts {
    private let facts: MatchingFacts
    private let reach: MonthReach
    private let people: [Identifier<Member>: Candidate]
    private let matches: [Identifier<Member>: [Match]]
    private let groups: [Identifier<Group>: Reference]
    /// Who welcomes people to an event, and so needs no telling.
    private let hosts: [Reference: EventHost]
    /// The rows that happen and are still to come, in the order of time; each group once.
    private let coming: [PublicOccurrence]

    /// - Parameters:
    ///   - facts: What matching knows.
    ///   - rows: The public rows of the month, in the order of time.
    ///   - events: What happens once.
    init(_ facts: MatchingFacts, rows: [PublicOccurrence], events: [Event]) {
        self.facts = facts
        reach = MonthReach(facts)
        people = Dictionary(facts.candidates.map { ($0.id, $0) }) { first, _ in first }
        matches = Dictionary(grouping: WishMatcher(facts).all()) { $0.wish.member }
        groups = Dictionary(facts.groups.map { ($0.id, $0.reference) }) { first, _ in first }
        hosts = Dictionary(events.compactMap { event in event.host.map { (event.reference, $0) } }) { first, _ in first
        }
        var seen: Set<Reference> = []
        coming = rows.filter { row in
            row.status == .confirmed && row.start.date >= facts.today && seen.insert(row.reference).inserted
        }
    }

    /// At most three: groups that answer a wish, the best first, then one-off events about one; nothing twice.
    func picks(for member: Identifier<Member>) -> [MonthLetter.Pick] {
        guard let person = people[member] else { return [] }
        let matches = matches[member, default: []].filter { mayBeNamed($0.wish, by: person) }
        let best = matches.enumerated().sorted { left, right in
            (right.element.score, left.offset) < (left.element.score, right.offset)
        }
        var seen: Set<Reference> = []
        let picks = best.compactMap { group(for: $0.element) } + matches.flatMap { events(for: $0.wish, of: person) }
        return Array(picks.filter { seen.insert($0.occurrence.reference).inserted }.prefix(3))
    }

    /// The first things the person can come to, three at most: what they wished for, then whatever is next.
    ///
    /// Where nothing suits the times they told us, other times do, rather than nothing.
    func firstThings(for member: Identifier<Member>) -> [PublicOccurrence] {
        guard let person = people[member] else { return [] }
        let wished = picks(for: member).map(\.occurrence)
        let others = coming.filter { row in
            reach.holds(row, for: person, atAnyTime: true) && hosts[row.reference] != .member(member)
                && !wished.contains { $0.reference == row.reference }
        }
        let timely = wished + others.filter { reach.holds($0, for: person) }
        return Array((timely.isEmpty ? others : timely).prefix(3))
    }

    /// What the month holds for one member, told as a number among others and never by name.
    func share(of member: Identifier<Member>) -> MonthCoverage.Share {
        guard let person = people[member] else { return .nothing }
        let own = person.goesTo.union(person.contactOf).compactMap { groups[$0] }
        let isHere = coming.contains { row in
            row.isGroup ? own.contains(row.reference) : hosts[row.reference] == .member(member)
        }
        if isHere || !picks(for: member).isEmpty { return .theirs }
        return firstThings(for: member).isEmpty ? .nothing : .something
    }

    private func mayBeNamed(_ wish: Wish, by person: Candidate) -> Bool {
        guard person.agreedToIntroductions, let interest = wish.interest.flatMap({ facts.interests[$0] }) else {
            return false
        }
        return !interest.isSpecialCategory && !person.privateInterests.contains(interest.id)
    }

    private func group(for match: Match) -> MonthLetter.Pick? {
        guard match.route == .existingGroup, match.reasons.allSatisfy(\.invites),
            case .group(let group)? = match.target, let reference = groups[group],
            let date = coming.first(where: { $0.isGroup && $0.reference == reference })
        else { return nil }
        return pick(date, for: match.wish)
    }

    private func events(for wish: Wish, of person: Candidate) -> [MonthLetter.Pick] {
        let slug = wish.interest.flatMap { facts.interests[$0] }?.slug
        return coming.compactMap { row in
            guard !row.isGroup, row.interests.contains(where: { $0.slug == slug }),
                hosts[row.reference] != .member(person.id), reach.holds(row, for: person)
            else { return nil }
            return pick(row, for: wish)
        }
    }

    private func pick(_ row: PublicOccurrence, for wish: Wish) -> MonthLetter.Pick? {
        guard let interest = wish.interest.flatMap({ facts.interests[$0] }) else { return nil }
        return MonthLetter.Pick(row, reason: InterestWords.youSaid(wish.relation, interest.label))
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
