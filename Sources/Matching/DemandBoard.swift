package import Domain

/// Gathers what is wished and not yet met, and asks whether anyone is left out more than others.
package struct DemandBoard: Sendable {
    private let matcher: WishMatcher
    private let matches: [Match]

    /// - Parameter facts: As matching's own viewer reads them.
    package init(_ facts: MatchingFacts) {
        matcher = WishMatcher(facts)
        matches = matcher.all()
    }

    // MARK: - Demand

    /// The unmet interests of each neighbourhood, the most wished first, then by label and neighbourhood.
    ///
    /// Met is who has a group; what touches faith, health or identity is not counted, nor what somebody keeps private.
    package func unmet() -> [Demand] {
        var wishing: [Place: [Candidate]] = [:]
        for match in matches where isUnmet(match) {
            guard let person = matcher.town.candidates[match.wish.member], let interest = match.wish.interest,
                !person.privateInterests.contains(interest)
            else { continue }
            wishing[Place(interest: interest, area: person.area), default: []].append(person)
        }
        return wishing.map { demand($0.key, $0.value) }.sorted { one, other in
            (-one.people.count, label(one.interest), one.area?.rawValue ?? "")
                < (-other.people.count, label(other.interest), other.area?.rawValue ?? "")
        }
    }

    private struct Place: Hashable {
        let interest: Identifier<Interest>
        let area: Identifier<Area>?
    }

    private func label(_ interest: Identifier<Interest>) -> String { matcher.town.interests[interest]?.label ?? "" }

    private func isUnmet(_ match: Match) -> Bool {
        switch match.route {
        case .memberHost, .partnerOrFreelance, .startWithOne: true
        case .existingGroup, .askMore, .hold: false
        }
    }

    private func demand(_ place: Place, _ people: [Candidate]) -> Demand {
        let town = matcher.town
        let times = WeekPart.all.map { part in
            DemandTime(when: part, free: people.count { $0.free[part.weekday, default: []].contains(part.part) })
        }
        let best = times.enumerated().filter { $0.element.free > 0 }
            .sorted { (-$0.element.free, $0.offset) < (-$1.element.free, $1.offset) }
        let able = (town.givers(of: place.interest) + town.enjoyers(of: place.interest)).filter { host in
            host.status == .active && host.agreedToIntroductions && (host.restsUntil ?? town.today) <= town.today
                && people.contains { $0.id != host.id && !$0.isKeptApart(from: host) }
        }
        return Demand(
            interest: place.interest, area: place.area,
            people: people.sorted { $0.reference < $1.reference }.map(\.id),
            times: best.prefix(3).map(\.element), hosts: town.people(Set(able.map(\.id))).map(\.id))
    }

    // MARK: - Fairness

    /// The share of active members with a step they can take, as a whole and for each kind of person whose age is known.
    package func fairness(ages: [Identifier<Member>: AgeBand]) -> [FairnessRow] {
        let steps = Dictionary(grouping: matches, by: \.wish.member)
        let people = matcher.town.candidates.values.filter { $0.status == .active && steps[$0.id] != nil }
        let served = Set(people.map(\.id).filter { steps[$0, default: []].contains(where: isStep) })
        func row(_ trait: FairnessTrait, _ belongs: (Candidate) -> Bool) -> FairnessRow {
            let members = people.filter(belongs)
            let wishes = members.flatMap { steps[$0.id, default: []] }
            return FairnessRow(
                trait: trait, members: members.count, served: members.count { served.contains($0.id) },
                wishes: wishes.count, answered: wishes.count(where: isStep))
        }
        let areas = Set(people.map(\.area)).sorted { ($0?.rawValue ?? "~") < ($1?.rawValue ?? "~") }
        let bands: [AgeBand?] = AgeBand.allCases + [nil]
        let needs: [AccessNeed?] = AccessNeed.allCases + [nil]
        let rows =
            [row(.everyone) { _ in true }] + areas.map { area in row(.area(area)) { $0.area == area } }
            + bands.map { band in row(.age(band)) { ages[$0.id] == band } }
            + needs.map { need in
                row(.need(need)) { person in need.map(person.needs.contains) ?? person.needs.isEmpty }
            }
            + (1...3).map { count in
                row(.interests(count)) { min(3, steps[$0.id, default: []].count) == count }
            }
        return rows.filter { $0.members > 0 }
    }

    private func isStep(_ match: Match) -> Bool {
        switch match.route {
        case .existingGroup, .memberHost, .partnerOrFreelance: true
        case .startWithOne, .askMore, .hold: false
        }
    }
}
