import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// The single change that is named really opens the way, and where nothing single would, nothing is named.
@Suite("What would open a way")
struct OpeningTests {
    @Test func `a place that lacks one thing, or nobody knows that it has it`() throws {
        let town = SmallTown(needs: [.accessibleToilet])
        let change = Change.feature(.accessibleToilet, at: Identifier(rawValue: "V01"))
        #expect(try town.answer().opening?.change == change)
        #expect(try town.answer().opening?.target == .group(Identifier(rawValue: "G01")))
        var equipped = town
        equipped.hall = .made("V01", features: [.stepFreeEntrance, .accessibleToilet], area: SmallTown.centre)
        #expect(try equipped.answer().route == .existingGroup)
    }

    @Test func `a lift, whether the way is too long or the person does not travel`() throws {
        let lift = Change.lift(metres: 2_600, to: Identifier(rawValue: "V01"))
        #expect(try SmallTown(travel: Travel(mode: .walk, reach: 500)).answer().opening?.change == lift)
        #expect(try SmallTown(travel: Travel(mode: TravelMode.none, reach: 0)).answer().opening?.change == lift)
        #expect(try SmallTown(travel: Travel(mode: .lift, reach: 0)).answer().route == .existingGroup)
    }

    @Test func `another time, beside the free one that is nearest to it`() throws {
        let town = SmallTown(free: [.wednesday: [.afternoon, .evening], .monday: [.morning]])
        let opening = try #require(try town.answer().opening)
        #expect(opening.change == .time(WeekPart(.tuesday, .afternoon), instead: WeekPart(.wednesday, .afternoon)))
        #expect(try SmallTown(minutes: 300).answer().opening == nil, "no part of a day holds five hours")
    }

    @Test func `a season that comes`() throws {
        let season = Season(from: MonthDay(month: 4, day: 1), to: MonthDay(month: 9, day: 30))
        #expect(try SmallTown(season: season).answer().opening?.change == .season(from: season.from))
    }

    @Test func `where two things are in the way no single one is named`() throws {
        #expect(try SmallTown(needs: [.accessibleToilet], free: [.monday: [.morning]]).answer().opening == nil)
        #expect(try SmallTown(needs: [.accessibleToilet, .changingPlaces]).answer().opening == nil)
        #expect(try SmallTown(groupStatus: .closed).answer().opening == nil)
    }

    @Test func `a group for some people only is never what a change would open`() throws {
        #expect(try SmallTown(needs: [.accessibleToilet], whoFor: "carers").answer().opening == nil)
    }

    @Test(arguments: [41, 42, 43, 44] as [UInt64])
    func `with the change made, the group named is open to the person`(seed: UInt64) throws {
        let town = try GeneratedTown(seed: seed, members: 80, groups: 20)
        let facts = town.facts
        var tried = 0
        for match in WishMatcher(facts).all() {
            guard let opening = match.opening, case .group(let group)? = opening.target,
                let changed = try changed(facts, opening.change, group, match.wish.member)
            else { continue }
            let answer = try #require(WishMatcher(changed).match(match.wish))
            #expect(answer.route == .existingGroup, "\(opening)")
            #expect(!answer.tried.contains { $0.target == .group(group) }, "\(opening)")
            tried += 1
        }
        #expect(tried > 10)
    }

    /// The same town with one thing otherwise; nil where the change is one of the calendar.
    private func changed(
        _ facts: MatchingFacts, _ change: Change, _ group: Identifier<Group>, _ member: Identifier<Member>
    ) throws -> MatchingFacts? {
        var (candidates, venues) = (facts.candidates, facts.venues)
        let index = try #require(candidates.firstIndex { $0.id == member })
        switch change {
        case .feature(let feature, let venue):
            let old = try #require(venues[venue])
            venues[venue] = .made(
                old.reference.rawValue, type: old.type, features: old.features.union([feature]), area: old.area)
        case .lift: candidates[index] = candidates[index].with(travel: Travel(mode: .lift, reach: 0))
        case .time(let time, _):
            var free = candidates[index].free
            free[time.weekday, default: []].insert(time.part)
            candidates[index] = candidates[index].with(free: free)
        case .season, .rest, .insurance: return nil
        }
        return MatchingFacts(
            today: facts.today, candidates: candidates, wishes: facts.wishes, interests: facts.interests,
            areas: facts.areas, groups: facts.groups, venues: venues, partners: facts.partners,
            freelancers: facts.freelancers)
    }
}

extension Candidate {
    /// The same person with one thing otherwise.
    func with(
        home: Position?? = nil, travel: Travel? = nil, needs: [AccessNeed]? = nil,
        free: [Weekday: Set<PartOfDay>]? = nil, agrees: Bool? = nil
    ) -> Candidate {
        Candidate(
            id: id, reference: reference, knownAs: knownAs, status: status, home: home ?? self.home,
            travel: travel ?? self.travel, support: support, language: language, needs: needs ?? self.needs,
            free: free ?? self.free, gifts: gifts, agreedToIntroductions: agrees ?? agreedToIntroductions,
            sharesFirstName: sharesFirstName, goesTo: goesTo, contactOf: contactOf, circle: circle,
            supporters: supporters, privateInterests: privateInterests, blockedWith: blockedWith, askedOn: askedOn,
            area: area, canJoinFromHome: canJoinFromHome, declined: declined, wouldNotHost: wouldNotHost)
    }
}
