import CivilTime
import Domain
import Fixtures
import Testing

@testable import Programming

@Suite("Small towns are planned")
struct MadeTownTests {
    /// A host, two guests, one room and the ways of a month: five Tuesdays of June.
    private func chessTown() -> MadeTown {
        var town = MadeTown()
        town.room("V1")
        for name in ["M1", "M2", "M3"] { town.add(name) }
        town.demand(hosts: ["M1"])
        return town
    }

    private func names(_ built: BuiltMonth) -> Set<String> { Set(built.reached.map(\.rawValue)) }

    private func leftOut(_ town: MadeTown) throws -> [String: LeftOut] {
        let left = LeftOutFinder(try town.planned())()
        return Dictionary(uniqueKeysWithValues: left.map { ($0.member.rawValue, $0) })
    }

    @Test func `a wish with a host, a room and a time in common becomes one meeting for all who wish it`() throws {
        let built = try chessTown().planned()
        let held = try #require(built.newItems.first)
        #expect(built.newItems.count == 1)
        #expect(held.item == .wish(Slug(naming: "chess")))
        #expect(held.host == .member(Identifier(rawValue: "M1")))
        #expect(held.sessions.count == 1)
        #expect(held.sessions[0].start.date.weekday == .tuesday)
        #expect(names(built) == ["M1", "M2", "M3"])
        // Three firsts of the month and the week at 30 + 10 + 4 each, less two for the work of it.
        #expect(built.value == 3 * 44 - 2)
        #expect(try #require(built.bound) >= built.value)
    }

    @Test func `it can start with one, and not with nobody`() throws {
        var town = MadeTown()
        town.room("V1")
        town.add("M1")
        town.demand(hosts: ["M1"])
        #expect(try town.planned().newItems.isEmpty)
        town.add("M2")
        #expect(try town.planned().newItems.count == 1)
    }

    @Test func `the plan is as good as any, by trying everything, and the bound is above both`() throws {
        var tried = 0
        for places in [1, 2, 12] {
            for (most, cleared) in [(4, false), (1, true), (0, false)] {
                var town = MadeTown()
                town.room("V1", capacity: places)
                for name in ["M1", "M2", "M3"] { town.add(name) }
                town.add("M4", likes: Identifier(rawValue: "cards"))
                town.add("M5", likes: Identifier(rawValue: "cards"), needs: cleared ? [.hearingLoop] : [])
                town.demand(hosts: ["M1"])
                town.demand(Identifier(rawValue: "cards"), hosts: ["M4"])
                town.limits.newAWeek = most
                let planner = try Planner(town.facts())
                #expect(planner.instance.options.count <= 10)
                let best = try #require(Reckoning(month: planner.instance).best())
                let built = planner.solve(PlanEffort(moves: 64))
                #expect(built.value == best)
                #expect(try #require(built.bound) >= best)
                tried += 1
            }
        }
        #expect(tried == 9)
    }

    @Test func `in one room two things are never held at once, though all are free at the same time`() throws {
        var town = chessTown()
        town.add("M4", likes: Identifier(rawValue: "cards"))
        town.add("M5", likes: Identifier(rawValue: "cards"))
        town.demand(Identifier(rawValue: "cards"), hosts: ["M4"])
        let built = try town.planned()
        let sessions = built.newItems.flatMap(\.sessions)
        #expect(sessions.count == 2)
        #expect(!sessions[0].overlaps(sessions[1]))
    }

    @Test func `two groups that clash in the town's own tables stay as they are, and the rest is planned`() throws {
        var town = chessTown()
        try town.chessGroup(in: "V1")
        town.events = [
            .made("E1", start: "2027-06-08T10:00", end: "2027-06-08T12:00", venue: Identifier(rawValue: "V1"))
        ]
        let built = try town.planned()
        #expect(built.items.filter(\.isFixed).map(\.held.item.name).sorted() == ["E1", "G1"])
        #expect(built.items.filter(\.isFixed).flatMap(\.held.sessions).count == 6)
    }

    @Test func `private and special-category wishes, those who are paused and those kept apart seat nobody`() throws {
        var town = chessTown()
        town.add("M4", secret: true)
        town.add("M5", likes: Identifier(rawValue: "faith"))
        town.add("M6", status: .paused)
        town.add("M7", agreed: false)
        town.add("M8", apart: [Identifier(rawValue: "M1")])
        #expect(names(try town.planned()) == ["M1", "M2", "M3"])
    }

    @Test func `of two who are kept apart only one is offered a seat`() throws {
        var town = MadeTown()
        town.room("V1")
        town.add("M1")
        town.add("M2", apart: [Identifier(rawValue: "M3")])
        town.add("M3")
        town.demand(hosts: ["M1"])
        #expect(names(try town.planned()) == ["M1", "M2"])
    }

    // MARK: - Who has nothing, and why

    @Test func `each who has nothing is told with what is in the way and the cheapest change`() throws {
        var town = MadeTown()
        town.room("V1", features: [])
        try town.chessGroup(in: "V1")
        town.add("M1")
        town.add("M2", likes: nil)
        town.add("M3", agreed: false)
        town.add("M4", free: [:])
        town.add("M5", needs: [.stepFree])
        town.add("M6", livesFar: true)
        town.add("M7", free: [.friday: [.evening]])
        town.add("M8", likes: Identifier(rawValue: "bagpipes"))
        town.add("M9", needs: [.housebound])
        let left = try leftOut(town)
        let group = PlanItem.group("G1")
        let room = Identifier<Venue>(rawValue: "V1")
        #expect(Set(left.keys) == ["M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9"])
        #expect(left["M2"]?.reason == .nothingWanted)
        #expect(left["M3"]?.repair == .askForConsent)
        #expect(left["M4"]?.reason == .freeTimesUnknown)
        #expect(left["M5"]?.reason == .access(.stepFree, room))
        #expect(left["M5"]?.repair == .askVenue(.stepFreeEntrance, room, group))
        #expect(left["M6"]?.repair == .lift(group, room, metres: 6_500))
        #expect(left["M7"]?.repair == .otherTime(group, WeekPart(.friday, .evening)))
        #expect(left["M8"]?.repair == .findHost(Identifier(rawValue: "bagpipes")))
        #expect(left["M9"]?.repair == .fromHome(group))
        #expect(left["M5"]?.points == 30 + 10 + 1)
    }

    @Test func `a full group is told as full, and what could be held besides as that`() throws {
        var town = MadeTown()
        town.room("V1")
        try town.chessGroup(in: "V1", capacity: 0)
        town.add("M1")
        #expect(try leftOut(town)["M1"]?.repair == .morePlaces(.group("G1")))
        var other = chessTown()
        other.limits.newAWeek = 0
        #expect(try leftOut(other)["M2"]?.repair == .holdToo(.wish(Slug(naming: "chess"))))
    }

    @Test func `one change that helps several stands first, with all of them`() throws {
        var town = MadeTown()
        town.room("V1")
        try town.chessGroup(in: "V1")
        town.add("M1", likes: nil)
        town.add("M2", livesFar: true)
        town.add("M3", livesFar: true)
        let tasks = LeftOutFinder(try town.planned())().byRepair
        #expect(tasks.map { $0.people.map(\.member.rawValue) } == [["M2", "M3"], ["M1"]])
    }

    // MARK: - What the month lacks

    @Test func `a month with one morning group lacks evenings, weekends and screens, and far away everything`() throws {
        var town = MadeTown()
        town.room("V1")
        try town.chessGroup(in: "V1")
        town.add("M1")
        town.add("M2", livesFar: true)
        let gaps = GapFinder(try town.planned())()
        #expect(gaps.contains(.noEvening(nil)))
        #expect(gaps.contains(.noWeekend(nil)))
        #expect(gaps.contains(.noOnline))
        #expect(!gaps.contains(.nothingFree(nil)))
        #expect(gaps.contains(.nothingInReach(Identifier(rawValue: "far"))))
        #expect(!gaps.contains(.nothingInReach(Identifier(rawValue: "middle"))))
    }
}
