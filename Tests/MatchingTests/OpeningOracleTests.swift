import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// Every change that people could make is made, one at a time, and everything is matched again: none that opens a way
/// is cheaper than the one that is named, and where none is named none opens any.
@Suite("The cheapest change, against making every change")
struct OpeningOracleTests {
    @Test(arguments: 101...105 as ClosedRange<UInt64>)
    func `the change that is named costs what the cheapest one that opens a way costs`(seed: UInt64) throws {
        let town = try GeneratedTown(seed: seed, members: 12, groups: 6)
        let facts = town.facts.with(groups: town.groups.filter { $0.whoFor == nil })
        let matcher = WishMatcher(facts)
        var named = 0
        for match in matcher.all() {
            let isOpenable = [.memberHost, .partnerOrFreelance, .startWithOne].contains(match.route)
            guard isOpenable, let person = facts.candidates.first(where: { $0.id == match.wish.member }) else {
                continue
            }
            let opening = changes(for: person, in: facts).filter { change in
                change.answer(matcher, facts, match.wish).map { $0.route.order < match.route.order } ?? false
            }.map(\.price).min()
            #expect(
                match.opening?.price == opening, "\(match.wish) by \(match.route): \(String(describing: match.opening))"
            )
            named += opening == nil ? 0 : 1
        }
        #expect(named > 0)
    }

    /// A change, what it asks of people, and how the town is then.
    private struct Changed {
        let price: Int
        var facts: MatchingFacts?
        /// Where it is one member who is otherwise, which matching can take over by itself.
        var person: Candidate?

        func answer(_ matcher: WishMatcher, _ old: MatchingFacts, _ wish: Wish) -> Match? {
            guard let person else { return facts.flatMap { WishMatcher($0).match(wish) } }
            var changed = matcher
            changed.change(person, wishes: old.wishes.filter { $0.member == person.id })
            return changed.match(wish)
        }
    }

    private func changes(for person: Candidate, in facts: MatchingFacts) -> [Changed] {
        doors(for: person, in: facts) + lifts(for: person, in: facts) + times(for: person) + waits(in: facts)
    }

    /// A door that the person needs: twelve points where it is known to be missing, four where nobody has looked.
    private func doors(for person: Candidate, in facts: MatchingFacts) -> [Changed] {
        Set(person.needs.compactMap(\.gate)).flatMap { feature in
            facts.venues.values.map { venue in
                let better = Venue.made(
                    venue.reference.rawValue, type: venue.type, features: venue.features.union([feature]),
                    area: venue.area)
                return Changed(price: venue.features.contains(feature) ? 12 : 4, facts: facts.with(venue: better))
            }
        }
    }

    /// A lift as far as each venue: six points and one for each kilometre.
    private func lifts(for person: Candidate, in facts: MatchingFacts) -> [Changed] {
        guard let home = person.home, person.travel.mode != .lift else { return [] }
        return facts.venues.values.compactMap { $0.area.flatMap { facts.areas[$0] } }.map { place in
            let metres = home.distance(to: place)
            let mode = person.travel.mode == TravelMode.none ? .taxi : person.travel.mode
            let travel = Travel(mode: mode, reach: max(person.travel.reach, metres))
            return Changed(price: 6 + metres / 1_000, person: person.with(travel: travel))
        }
    }

    private func times(for person: Candidate) -> [Changed] {
        WeekPart.all.map { time in
            var free = person.free
            free[time.weekday, default: []].insert(time.part)
            return Changed(price: 9, person: person.with(free: free))
        }
    }

    /// A season that begins, a host who has rested, an insurance that is renewed.
    private func waits(in facts: MatchingFacts) -> [Changed] {
        let seasons = facts.groups.filter { $0.season != nil }.map { group -> Changed in
            // The first of April is 45 days from now: six weeks.
            Changed(price: 4 + 6, facts: facts.with(groups: facts.groups.map { $0.id == group.id ? $0.allYear : $0 }))
        }
        let rests = facts.candidates.compactMap { host -> Changed? in
            guard let last = host.lastAskedOn, last.adding(days: 31) > facts.today else { return nil }
            let days = last.adding(days: 31).dayNumber - facts.today.dayNumber
            return Changed(price: 4 + days / 7, person: host.rested)
        }
        let insured = facts.freelancers.filter { ($0.insuredTo ?? facts.today) < facts.today }.map {
            lapsed -> Changed in
            Changed(
                price: 7, facts: facts.with(freelancers: facts.freelancers.map { $0.id == lapsed.id ? $0.insured : $0 })
            )
        }
        return seasons + rests + insured
    }
}

extension MatchingFacts {
    fileprivate func with(venue: Venue) -> MatchingFacts {
        var all = venues
        all[venue.id] = venue
        return with(venues: all)
    }

    fileprivate func with(
        groups: [Group]? = nil, venues: [Identifier<Venue>: Venue]? = nil, freelancers: [Freelancer]? = nil
    ) -> MatchingFacts {
        MatchingFacts(
            today: today, candidates: candidates, wishes: wishes, interests: interests,
            areas: areas, groups: groups ?? self.groups, venues: venues ?? self.venues, partners: partners,
            freelancers: freelancers ?? self.freelancers, events: events, placesLeft: placesLeft)
    }
}

extension Group {
    fileprivate var allYear: Group {
        .made(
            reference.rawValue, name: name, venue: venue, series: series, interests: interests, joining: joining,
            mode: mode, status: status, verifiedOn: verifiedOn)
    }
}

extension Freelancer {
    fileprivate var insured: Freelancer {
        Freelancer(
            id: id, reference: reference, name: name, kind: kind, skills: skills, feePence: feePence,
            viaPartner: viaPartner, contact: contact, dbs: dbs, insurance: insurance, insuredTo: nil)
    }
}

extension Candidate {
    /// The same person, asked for nothing yet.
    fileprivate var rested: Candidate {
        Candidate(
            id: id, reference: reference, knownAs: knownAs, status: status, home: home, travel: travel,
            support: support, language: language, needs: needs, free: free,
            gifts: gifts.map { gift in
                Gift(
                    id: gift.id, reference: gift.reference, member: id, dimension: gift.dimension,
                    description: gift.description, interest: gift.interest, willShare: gift.willShare,
                    willTeach: gift.willTeach, willHost: gift.willHost, willLead: gift.willLead,
                    willHelpAtHome: gift.willHelpAtHome, lastAskedOn: nil)
            },
            agreedToIntroductions: agreedToIntroductions, sharesFirstName: sharesFirstName, goesTo: goesTo,
            contactOf: contactOf, circle: circle, supporters: supporters, privateInterests: privateInterests,
            blockedWith: blockedWith, area: area)
    }
}
