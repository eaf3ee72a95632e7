import CivilTime
import Domain

/// The facts of matching, arranged for looking up.
struct Town: Sendable {
    let facts: MatchingFacts
    let candidates: [Identifier<Member>: Candidate]
    private let groupsByInterest: [Identifier<Interest>: [Group]]
    private let hostsByInterest: [Identifier<Interest>: [(host: Candidate, gift: Gift)]]
    private let partnersByInterest: [Identifier<Interest>: [Partner]]
    private let wishersByInterest: [Identifier<Interest>: Set<Identifier<Member>>]

    init(_ facts: MatchingFacts) {
        self.facts = facts
        candidates = Dictionary(facts.candidates.map { ($0.id, $0) }) { first, _ in first }
        var groups: [Identifier<Interest>: [Group]] = [:]
        for group in facts.groups.sorted(by: { $0.reference < $1.reference }) {
            for interest in group.interests { groups[interest, default: []].append(group) }
        }
        groupsByInterest = groups
        var hosts: [Identifier<Interest>: [(host: Candidate, gift: Gift)]] = [:]
        let here = facts.candidates.filter { $0.status == .active || $0.status == .paused }
        for host in here.sorted(by: { $0.reference < $1.reference }) {
            for gift in host.gifts where gift.willHost || gift.willLead {
                guard let interest = gift.interest else { continue }
                hosts[interest, default: []].append((host, gift))
            }
        }
        hostsByInterest = hosts
        let words = OfferWords(facts.interests.values)
        var partners: [Identifier<Interest>: [Partner]] = [:]
        for partner in facts.partners.sorted(by: { $0.reference < $1.reference }) {
            for interest in words.interests(in: partner.offers) { partners[interest, default: []].append(partner) }
        }
        partnersByInterest = partners
        var wishers: [Identifier<Interest>: Set<Identifier<Member>>] = [:]
        for wish in facts.wishes {
            guard let interest = wish.interest, let person = candidates[wish.member], person.status == .active,
                person.agreedToIntroductions, !person.privateInterests.contains(interest)
            else { continue }
            wishers[interest, default: []].insert(wish.member)
        }
        wishersByInterest = wishers
    }

    func groups(for interest: Identifier<Interest>) -> [Group] { groupsByInterest[interest, default: []] }

    func hosts(for interest: Identifier<Interest>) -> [(host: Candidate, gift: Gift)] {
        hostsByInterest[interest, default: []]
    }

    func partners(for interest: Identifier<Interest>) -> [Partner] { partnersByInterest[interest, default: []] }

    /// How many other people have the same wish and let it be known.
    func others(wishing interest: Identifier<Interest>, than person: Identifier<Member>) -> Int {
        wishersByInterest[interest, default: []].subtracting([person]).count
    }
}
