import CivilTime
import Domain
import Testing

@Suite("A part of the programme")
struct ProgrammeFilterTests {
    private func row(
        _ place: PublicPlace, cost: Cost = Cost(pence: 0, note: nil), mode: MeetingMode = .inPerson
    ) throws -> PublicOccurrence {
        let start = try #require(WallTime("2027-03-02T14:00"))
        let instant = try #require(Instant("2027-03-02T14:00:00Z"))
        return PublicOccurrence(
            reference: Reference("G01"), isGroup: true, title: "Knit", start: start, end: start, startUTC: instant,
            endUTC: instant,
            place: place, status: .confirmed, kind: .asPlanned, plannedDate: nil, cost: cost,
            interests: [PublicInterest(slug: Slug(naming: "knitting"), label: "Knitting", category: "making")],
            mode: mode)
    }

    private func venue(_ features: Set<AccessFeature> = [], isRemote: Bool = false) -> PublicPlace {
        let area = PublicArea(
            reference: Reference("OT"), slug: Slug(naming: "old-town"), name: "Old Town", latitude: nil, longitude: nil)
        return .venue(
            PublicVenue(
                reference: Reference("V01"), slug: Slug(naming: "hall"), name: "Hall", address: nil, postcode: nil,
                area: isRemote ? nil : area, features: features, isRemote: isRemote, opening: nil))
    }

    @Test func `everything is in it where nothing was chosen`() throws {
        #expect(ProgrammeFilter().isEmpty)
        for place in [venue(), .described("By the canal"), .toldToThoseComing] {
            #expect(ProgrammeFilter().admits(try row(place)))
        }
    }

    @Test(
        arguments: [
            (0, nil, true), (0, "buy a drink if you can", true), (0, "Donations", true), (0, "Day ticket £6", false),
            (0, "pay what you can", false), (150, nil, false), (150, "free for carers", false),
        ] as [(Int, String?, Bool)])
    func `nothing to pay is no price and no word of one`(pence: Int, note: String?, isFree: Bool) throws {
        var filter = ProgrammeFilter()
        filter.wishes = [.free]
        #expect(filter.admits(try row(venue(), cost: Cost(pence: pence, note: note))) == isFree)
    }

    @Test func `step-free is what is known to be so, and what has no door`() throws {
        var filter = ProgrammeFilter()
        filter.wishes = [.stepFree]
        #expect(filter.admits(try row(venue([.stepFreeEntrance]))))
        #expect(filter.admits(try row(venue(isRemote: true))))
        for place in [venue(), venue([.accessibleToilet]), .described("By the canal"), .toldToThoseComing] {
            #expect(!filter.admits(try row(place)))
        }
    }

    @Test func `from home is what is held so, wholly or also`() throws {
        var filter = ProgrammeFilter()
        filter.wishes = [.fromHome]
        #expect(filter.admits(try row(venue(), mode: .hybrid)))
        #expect(filter.admits(try row(venue(isRemote: true), mode: .online)))
        #expect(!filter.admits(try row(venue([.stepFreeEntrance]))))
    }

    @Test func `all that was chosen has to hold at once`() throws {
        var filter = ProgrammeFilter()
        (filter.interest, filter.area) = (Slug(naming: "knitting"), Slug(naming: "old-town"))
        filter.wishes = [.free, .stepFree]
        #expect(filter.admits(try row(venue([.stepFreeEntrance]))))
        #expect(!filter.admits(try row(venue())))
        filter.interest = Slug(naming: "bingo")
        #expect(!filter.admits(try row(venue([.stepFreeEntrance]))))
        (filter.interest, filter.area) = (nil, Slug(naming: "millgate"))
        #expect(!filter.admits(try row(venue([.stepFreeEntrance]))))
        // A place that is told to those coming is in no neighbourhood.
        #expect(!filter.admits(try row(.toldToThoseComing)))
    }
}
