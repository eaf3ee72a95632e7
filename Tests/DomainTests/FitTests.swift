import CivilTime
import Domain
import Fixtures
import Testing

@Suite("The gates of place and time")
struct FitTests {
    @Test(
        "each need asks for one thing of a venue",
        arguments: [
            (AccessNeed.stepFree, "step_free_entrance"), (.wheelchair, "step_free_entrance"),
            (.accessibleToilet, "accessible_toilet"), (.changingPlaces, "changing_places"),
            (.hearingLoop, "hearing_loop"),
        ])
    func gate(need: AccessNeed, feature: String) {
        let all: Set<AccessFeature> = [.stepFreeEntrance, .accessibleToilet, .changingPlaces, .hearingLoop]
        let named = AccessFeature(rawValue: feature)
        #expect(Fit.unmet([need], at: .made("V01", features: all)).isEmpty)
        #expect(Fit.unmet([need], at: .made("V01", features: all.subtracting([named]))) == [need])
        #expect(Fit.unmet([need], at: .made("V01", features: [named])).isEmpty)
        #expect(Fit.unmet([need], at: .made("V12", type: .online, features: [])).isEmpty)
        #expect(Fit.unmet([need], at: .made("V12", type: .telephone, features: [])).isEmpty)
    }

    @Test func `no other need shuts a door`() {
        let gates: Set<AccessNeed> = [.stepFree, .wheelchair, .accessibleToilet, .changingPlaces, .hearingLoop]
        let others = AccessNeed.allCases.filter { !gates.contains($0) }
        #expect(others.count == 15)
        #expect(Fit.unmet(others, at: .made("V01", features: [])).isEmpty)
        #expect(others.filter { !$0.asksFirst } == [.companion, .housebound])
    }

    @Test(arguments: ["Loop not working", "Loop broken since Nov 2026", "The hearing loop is BROKEN"])
    func `a loop that a note calls broken is no loop`(note: String) {
        let loop = Venue.made("V06", features: [.hearingLoop], notes: note)
        #expect(Fit.unmet([.hearingLoop], at: loop) == [.hearingLoop])
        #expect(Fit.unmet([.hearingLoop], at: .made("V06", features: [.hearingLoop]), note: note) == [.hearingLoop])
    }

    @Test func `other notes leave the loop alone`() {
        let venue = Venue.made("V06", features: [.hearingLoop], notes: "Hearing loop on; back door broken off")
        #expect(Fit.unmet([.hearingLoop], at: .made("V06", features: [.hearingLoop], notes: "Loop on")).isEmpty)
        #expect(Fit.unmet([.stepFree], at: venue) == [.stepFree])
    }

    @Test func `the whole meeting lies in one free part of the day`() throws {
        let free: [Weekday: Set<PartOfDay>] = [.tuesday: [.morning, .afternoon], .wednesday: [.evening]]
        func part(_ weekday: Weekday, _ from: String, _ to: String) throws -> PartOfDay? {
            Fit.part(
                of: free, on: weekday, from: try #require(TimeOfDay(from)), to: try #require(TimeOfDay(to)))
        }
        #expect(try part(.tuesday, "09:30", "12:30") == .morning)
        #expect(try part(.tuesday, "12:30", "17:00") == .afternoon)
        #expect(try part(.wednesday, "19:30", "21:30") == .evening)
        #expect(try part(.tuesday, "09:00", "10:00") == nil)
        #expect(try part(.tuesday, "12:00", "13:00") == nil, "over two parts")
        #expect(try part(.wednesday, "19:30", "22:00") == nil)
        #expect(try part(.wednesday, "20:00", "01:00") == nil, "over midnight")
        #expect(try part(.monday, "10:00", "11:00") == nil)
    }

    @Test func `people go three tenths further than the straight line`() {
        let home = Position(east: 0, north: 0)
        #expect(home.distance(to: home) == 0)
        #expect(home.distance(to: Position(east: 3000, north: 4000)) == 6500)
        #expect(Position(east: -3000, north: 0).distance(to: Position(east: 0, north: -4000)) == 6500)
        // Old Town to Millgate: the root of 0.6² + 0.4² is 0.7211 km.
        #expect(home.distance(to: Position(east: 600, north: -400)) == 937)
    }

    @Test func `nobody knows how far it is to a place without an area`() {
        let area = Identifier<Area>(rawValue: "OT")
        let areas = [area: Position(east: 1000, north: 0)]
        let home = Position(east: 0, north: 0)
        #expect(Fit.distance(from: home, to: .made("V01", area: area), in: areas) == 1300)
        #expect(Fit.distance(from: nil, to: .made("V01", area: area), in: areas) == nil)
        #expect(Fit.distance(from: home, to: .made("V01"), in: areas) == nil)
        #expect(Fit.distance(from: home, to: .made("V12", type: .online, area: area), in: areas) == nil)
    }
}
