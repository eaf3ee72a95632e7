import CivilTime
import Domain
import Fixtures
import Matching
import Testing

@Suite("Places for a meetup")
struct PlaceFinderTests {
    private static let area = Identifier<Area>(rawValue: "centre")
    private static let start = wall("2027-03-13T14:00")

    private func looks(
        _ venues: [Venue], needs: [AccessNeed] = [], starts: [WallTime] = [PlaceFinderTests.start], minutes: Int = 90,
        places: Int? = nil, taken: [TakenRoom] = []
    ) -> [PlaceLook] {
        // Two kilometres as the crow flies are 2.6 as people go.
        let host = SmallTown.candidate("M001", needs: needs)
        let finder = PlaceFinder(
            for: host, areas: [Self.area: Position(east: 0, north: 0)], closedDays: [day("2027-03-26")])
        return finder.looks(at: venues, starts: starts, minutes: minutes, places: places, taken: taken)
    }

    private func room(_ venue: String, _ start: String, _ end: String, _ title: String? = nil) -> TakenRoom {
        TakenRoom(venue: Identifier(rawValue: venue), start: wall(start), end: wall(end), title: title)
    }

    @Test func `a home is never shown`() {
        #expect(looks([.made("V1", type: .privateHome), .made("V2")]).map(\.venue) == [Reference("V2")])
    }

    @Test func `what touches is free, what overlaps by a minute is taken`() throws {
        let touching = [
            room("V1", "2027-03-13T12:00", "2027-03-13T14:00"), room("V1", "2027-03-13T15:30", "2027-03-13T16:00"),
        ]
        #expect(looks([.made("V1")], taken: touching)[0].times.map(\.answer) == [.free])
        let overlap = [room("V1", "2027-03-13T15:29", "2027-03-13T16:00", "Chess")]
        let look = looks([.made("V1")], taken: overlap)[0]
        #expect(look.times.map(\.answer) == [.taken(by: "Chess")] && !look.canBeAsked)
        #expect(looks([.made("V1")], taken: [room("V2", "2027-03-13T14:00", "2027-03-13T15:00")])[0].canBeAsked)
    }

    @Test func `one good time of three is enough to ask for a place`() {
        let starts = [Self.start, wall("2027-03-14T14:00"), wall("2027-03-26T14:00")]
        let venue = Venue.made("V1", opening: "Sat 09:00-17:00", notes: "Closed bank holidays")
        let look = looks([venue], starts: starts)[0]
        #expect(look.times.map(\.answer) == [.free, .shut, .shut] && look.canBeAsked)
        #expect(looks([venue], starts: [starts[1], starts[2]])[0].canBeAsked == false)
    }

    @Test func `hours that nobody wrote down are asked for, and a bank holiday shuts a place that closes then`() {
        #expect(looks([.made("V1", opening: "by arrangement")])[0].times[0].answer == .hoursUnknown)
        let friday = [wall("2027-03-26T14:00")]
        #expect(looks([.made("V1", notes: "closed bank holidays")], starts: friday)[0].times[0].answer == .shut)
        #expect(looks([.made("V1")], starts: friday)[0].times[0].answer == .free)
    }

    @Test func `a meetup that runs past closing time does not fit`() {
        let venue = Venue.made("V1", opening: "Sat 09:00-15:00")
        #expect(looks([venue], minutes: 60)[0].times[0].answer == .free)
        #expect(looks([venue], minutes: 61)[0].times[0].answer == .shut)
    }

    @Test func `as many as the room holds fit, and one more does not`() {
        let venue = Venue.made("V1", capacity: 12)
        #expect(looks([venue], places: 12)[0].canBeAsked)
        #expect(looks([venue], places: 13)[0].isTooSmall && !looks([venue], places: 13)[0].canBeAsked)
        #expect(looks([.made("V1")], places: 200)[0].canBeAsked)
    }

    @Test func `what meets the host's needs stands first, then what is near; what cannot be had last`() {
        let venues: [Venue] = [
            .made("V1", features: []), .made("V2", capacity: 3), .made("V3"), .made("V4", area: Self.area),
        ]
        let found = looks(venues, needs: [.stepFree], places: 5)
        #expect(found.map(\.venue.rawValue) == ["V4", "V3", "V1", "V2"])
        #expect(found.map(\.metres) == [2_600, nil, nil, nil])
        #expect(found[2].unmet == [.stepFree])
    }
}
