package import Domain

/// Finds how many would come to what a member would like to host, and when they are free.
///
/// Who they are stays in here. Nobody is counted who keeps an interest private, has not agreed to be introduced, is away,
/// cannot get to the host's neighbourhood, or is kept apart from the host.
package struct CompanySearch {
    private let host: Candidate?
    private let others: [Other]
    private let interests: [Identifier<Interest>: Interest]
    private let near: Relatedness

    /// Somebody who can come.
    private struct Other {
        let likes: Set<Identifier<Interest>>
        let free: WeekParts
    }

    /// The most half-days that are told.
    private static let mostTimes = 8

    package init(_ facts: MatchingFacts, host id: Identifier<Member>) {
        let host = facts.candidates.first { $0.id == id }
        let likes = Dictionary(grouping: facts.wishes) { $0.member }.mapValues { Set($0.compactMap(\.interest)) }
        others = facts.candidates.compactMap { other in
            guard let host, Self.canCome(other, to: host) else { return nil }
            return Other(
                likes: likes[other.id, default: []].subtracting(other.privateInterests), free: WeekParts(other.free))
        }
        self.host = host
        interests = facts.interests
        near = Relatedness(facts.interests.values)
    }

    /// The company for something of these interests; one of a special category is counted for nobody.
    package func company(for wanted: [Identifier<Interest>]) -> LikelyCompany {
        let wanted = Set(wanted.filter { interests[$0]?.isSpecialCategory == false })
        let alike = alike(to: wanted)
        let liking = others.filter { !$0.likes.isDisjoint(with: wanted) }
        let wider = others.filter { !$0.likes.isDisjoint(with: wanted.union(alike)) }
        let isWider = wider.count > liking.count && LikelyCompany.told(wider.count) != nil
        let (basis, company) = basis(liking: liking, wider: wider)
        return LikelyCompany(
            liking: LikelyCompany.told(liking.count), withAlike: isWider ? wider.count : nil,
            alike: isWider ? ordered(alike) : [], basis: basis, times: times(of: company))
    }

    private func basis(liking: [Other], wider: [Other]) -> (CompanyBasis, [Other]) {
        let steps: [(CompanyBasis, [Other])] = [(.liking, liking), (.alike, wider), (.anybody, others)]
        return steps.first { LikelyCompany.told($0.1.count) != nil } ?? (.oneself, [])
    }

    /// Where five or more are free, those that suit the host first; else the host's own.
    private func times(of company: [Other]) -> [CommonTime] {
        let own = WeekParts(host?.free ?? [:])
        let common = WeekPart.all.compactMap { part -> CommonTime? in
            let count = company.count { $0.free.contains(WeekParts(part)) }
            return LikelyCompany.told(count).map {
                CommonTime(when: part, people: $0, suitsHost: own.contains(WeekParts(part)))
            }
        }
        guard !common.isEmpty else {
            return own.list.prefix(Self.mostTimes).map { CommonTime(when: $0, people: nil, suitsHost: true) }
        }
        let best = common.enumerated().sorted { one, other in
            (one.element.suitsHost ? 0 : 1, -(one.element.people ?? 0), one.offset)
                < (other.element.suitsHost ? 0 : 1, -(other.element.people ?? 0), other.offset)
        }
        return best.prefix(Self.mostTimes).map(\.element)
    }

    /// What lies near: the broader, the narrower, and others of the family.
    private func alike(to wanted: Set<Identifier<Interest>>) -> Set<Identifier<Interest>> {
        var alike: Set<Identifier<Interest>> = []
        for interest in wanted {
            alike.formUnion(near.related(to: interest))
            if let broader = near.broader(than: interest) { alike.insert(broader) }
            alike.formUnion(interests.keys.filter { near.broader(than: $0) == interest })
        }
        return alike.subtracting(wanted)
    }

    private func ordered(_ ids: Set<Identifier<Interest>>) -> [Identifier<Interest>] {
        ids.sorted { (interests[$0]?.slug.rawValue ?? "") < (interests[$1]?.slug.rawValue ?? "") }
    }

    private static func canCome(_ other: Candidate, to host: Candidate) -> Bool {
        guard other.id != host.id, other.isHere, other.agreedToIntroductions, !other.isKeptApart(from: host),
            !other.needs.contains(.housebound), let home = other.home, let place = host.home
        else { return false }
        if other.travel.mode == .lift || other.support == .lift { return true }
        return other.travel.mode != TravelMode.none && home.distance(to: place) <= other.travel.reach
    }
}
