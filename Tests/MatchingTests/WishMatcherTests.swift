import CivilTime
import Domain
import Fixtures
import Matching
import Testing

@Suite("One person and one group")
struct WishMatcherTests {
    /// A group two kilometres away, Tuesdays at two, checked today.
    static let hall = Venue.made("V01", area: SmallTown.centre)

    @Test func `a group in reach, in time and open is offered`() throws {
        let match = try SmallTown().answer()
        #expect(match.route == .existingGroup)
        #expect(match.target == .group(Identifier(rawValue: "G01")))
        #expect(match.tried.isEmpty)
    }

    @Test(arguments: [GroupStatus.draft, .paused, .closed])
    func `a group that does not meet is refused with its state`(status: GroupStatus) throws {
        #expect(try SmallTown(groupStatus: status).answer().tried.first?.why == .closed(status))
    }

    @Test(arguments: [GroupStatus.active, .seasonal])
    func `a group out of its season is refused with the season`(status: GroupStatus) throws {
        let season = Season(from: MonthDay(month: 4, day: 1), to: MonthDay(month: 9, day: 30))
        let town = SmallTown(groupStatus: status, season: season)
        #expect(try town.answer().tried.first?.why == .outOfSeason(season))
    }

    @Test func `a group too far away is refused with both distances`() throws {
        let town = SmallTown(travel: Travel(mode: .walk, reach: 2599))
        #expect(try town.answer().tried.first?.why == .tooFar(metres: 2600, reach: 2599))
        #expect(try SmallTown(travel: Travel(mode: .walk, reach: 2600)).answer().route == .existingGroup)
    }

    @Test func `a lift carries anyone any distance`() throws {
        let match = try SmallTown(travel: Travel(mode: .lift, reach: 0)).answer()
        #expect(match.route == .existingGroup)
        #expect(match.reasons.contains(.liftNeeded))
    }

    @Test func `who does not travel is led nowhere, except to what meets on a screen too`() throws {
        let still = Travel(mode: TravelMode.none, reach: 0)
        #expect(try SmallTown(travel: still).answer().tried.first?.why == .doesNotTravel)
        let hybrid = try SmallTown(travel: still, mode: .hybrid).answer()
        #expect(hybrid.route == .existingGroup)
        #expect(hybrid.reasons.contains(.fromHome(.hybrid)))
    }

    @Test func `a person at home is refused what is elsewhere`() throws {
        #expect(try SmallTown(needs: [.housebound]).answer().tried.first?.why == .onlyAtHome)
    }

    @Test func `a need that the venue does not meet shuts it, and what is unknown counts as no`() throws {
        let refusal = try SmallTown(needs: [.accessibleToilet]).answer().tried.first
        #expect(refusal?.why == .accessUnmet(.accessibleToilet, Identifier(rawValue: "V01")))
    }

    @Test func `a need that is no gate is asked about first`() throws {
        let match = try SmallTown(needs: [.bsl, .stepFree]).answer()
        #expect(match.reasons.contains(.askFirst(.bsl)))
        #expect(match.reasons.contains(.accessMet(.stepFree, Identifier(rawValue: "V01"))))
    }

    @Test func `a meeting that runs out of the free part of the day does not fit`() throws {
        #expect(try SmallTown(free: [.tuesday: [.morning]]).answer().tried.first?.why == .noTimeInCommon)
        #expect(try SmallTown(free: [.wednesday: [.afternoon]]).answer().tried.first?.why == .noTimeInCommon)
        #expect(try SmallTown(minutes: 180).answer().route == .existingGroup, "two to five")
        #expect(try SmallTown(minutes: 181).answer().tried.first?.why == .noTimeInCommon)
    }

    @Test func `whose free times nobody knows is asked, and who did not agree is left alone`() throws {
        let unknown = try SmallTown(free: [:]).answer()
        #expect(unknown.route == .askMore && unknown.reasons == [.freeTimesUnknown])
        let alone = try SmallTown(agrees: false).answer()
        #expect(alone.route == .hold && alone.reasons == [.notAgreedToIntroductions])
    }

    @Test func `who went to a group that has closed since is not told to go there`() throws {
        let match = try SmallTown(goes: true, groupStatus: .closed).answer()
        #expect(match.route == .startWithOne)
        #expect(try SmallTown(goes: true, groupStatus: .paused).answer().reasons.map(\.saysGoes) == [true])
    }

    @Test func `a group for some only comes behind a group for all, whatever its points`() throws {
        let town = SmallTown(whoFor: "unpaid carers", rival: "anyone; bring a cup")
        let match = try town.answer()
        #expect(match.target == .group(Identifier(rawValue: "G02")))
        let only = try SmallTown(whoFor: "unpaid carers").answer()
        #expect(only.target == .group(Identifier(rawValue: "G01")))
        #expect(only.reasons.contains(.confirmFirst(whoFor: "unpaid carers")))
        #expect(only.score > 0)
    }

    /// 40 + 8 + 5 + 15 − 3 × 2.6 (7) + 5 for just turning up, then what the listing's age gives.
    @Test(arguments: [
        ("2027-02-15", 70), ("2026-12-18", 70), ("2026-12-17", 65), ("2026-08-19", 65), ("2026-08-18", 60),
    ])
    func `a listing lately checked is worth more than one long unseen`(verified: String, points: Int) throws {
        #expect(try SmallTown(verifiedOn: day(verified)).answer().score == points)
    }
}
