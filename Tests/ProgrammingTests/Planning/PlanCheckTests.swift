import CivilTime
import Domain
import Fixtures
import ProgrammeCheck
import Testing

@testable import Programming

@Suite("The check of a plan")
struct PlanCheckTests {
    @Test func `finds nothing in the plan of the demo month`() throws {
        let built = try PlanningTown.planned()
        #expect(PlanCheck(built.facts).faults(in: built.items) == [])
    }

    @Test(arguments: 1...6) func `finds nothing in plans of other beginnings`(_ seed: UInt64) throws {
        let built = try Planner(PlanningTown.facts()).solve(PlanEffort(seed: seed, moves: 60))
        #expect(PlanCheck(built.facts).faults(in: built.items) == [])
    }

    // MARK: - Each kind of damage is found

    /// A plan of one chess meeting, changed by hand.
    private func faults(
        limits: PlanLimits = PlanLimits(), rules: [PlanRule] = [], add: (inout MadeTown) -> Void = { _ in },
        _ damage: (inout [HeldItem]) throws -> Void
    ) throws -> [PlanFlaw] {
        var town = MadeTown()
        town.room("V1", capacity: 3)
        town.room("V2", type: .privateHome)
        for name in ["M1", "M2", "M3"] { town.add(name) }
        town.demand(hosts: ["M1"])
        add(&town)
        var items = try town.planned().items
        #expect(PlanCheck(try town.facts()).faults(in: items) == [])
        town.limits = limits
        town.rules = rules
        try damage(&items)
        return PlanCheck(try town.facts()).faults(in: items)
    }

    private let chess = PlanItem.wish(Slug(naming: "chess"))
    private let cards = PlanItem.wish(Slug(naming: "cards"))
    private func member(_ name: String) -> Identifier<Member> { Identifier(rawValue: name) }
    private func venue(_ name: String) -> Identifier<Venue> { Identifier(rawValue: name) }

    @Test func `a second thing in the room, with the same host, for the same people`() throws {
        let found = try faults { items in
            let first = try #require(items.first)
            items.append(first.with(item: cards))
        }
        let start = try #require(
            found.compactMap { fault -> WallTime? in
                if case .roomTwice(venue("V1"), chess, cards, let start) = fault { start } else { nil }
            }.first)
        #expect(found.contains(.hostTwice(.member(member("M1")), chess, cards, start)))
        for name in ["M1", "M2", "M3"] {
            #expect(found.contains(.memberTwice(member(name), chess, cards, start)))
        }
        #expect(found.count == 5)
    }

    @Test func `a home, a closed door, too small a room, a day of another month`() throws {
        #expect(try faults { $0 = $0.map { $0.with(venue: venue("V2")) } }.contains(.privateHome(venue("V2"), chess)))
        #expect(
            try faults { $0 = $0.map { $0.with(places: 4) } }
                == [.roomTooSmall(venue("V1"), chess, places: 4, room: 3)])
        let sunday = try faults { $0 = $0.map { $0.moved(to: "2027-06-06T10:00", "2027-06-06T11:30") } }
        #expect(sunday.contains(.roomClosed(venue("V1"), chess, wall("2027-06-06T10:00"))))
        #expect(sunday.contains(.memberNotFree(member("M2"), chess, wall("2027-06-06T10:00"))))
        let july = try faults { $0 = $0.map { $0.moved(to: "2027-07-06T10:00", "2027-07-06T11:30") } }
        #expect(july == [.notInMonth(chess, wall("2027-07-06T10:00"))])
    }

    @Test func `somebody who cannot come, was not to be asked, or is kept apart from another`() throws {
        let found = try faults(add: { town in
            town.add("M4", needs: [.hearingLoop])
            town.add("M5", agreed: false)
            town.add("M6", apart: ["M1"].reduce(into: []) { $0.insert(Identifier(rawValue: $1)) })
            town.add("M7", livesFar: true)
        }) { items in
            items = items.map { item in
                item.with(
                    places: 3,
                    seats: item.seats
                        + ["M4", "M5", "M6", "M7"].compactMap { name in
                            item.seats.first.map {
                                PlanSeat(
                                    member: member(name), session: $0.session, points: 1,
                                    reason: .wishes(MadeTown.chess, .misses)
                                )
                            }
                        })
            }
        }
        #expect(found.contains(.memberShutOut(member("M4"), chess)))
        #expect(found.contains(.memberNotAsked(member("M5"), chess)))
        #expect(found.contains(.keptApart(member("M6"), member("M1"), chess)))
        #expect(found.contains(.memberShutOut(member("M7"), chess)))
        #expect(found.contains { if case .tooManySeats(chess, _, seats: 7, places: 3) = $0 { true } else { false } })
    }

    @Test func `more than was granted, more new things than a week may have, and a rule that is not kept`() throws {
        #expect(
            try faults { $0 = $0.map { $0.with(cost: 500) } } == [.overBudget(spent: 500, budget: 0)])
        #expect(
            try faults(limits: PlanLimits(newAWeek: 0)) { _ in }.contains {
                if case .tooMuchNew(_, count: 1, limit: 0) = $0 { true } else { false }
            })
        let ban = PlanRule(item: chess, kind: .ban, madeAt: PlanningTown.now, madeBy: "K01")
        #expect(try faults(rules: [ban]) { _ in } == [.ruleNotKept(chess)])
        #expect(try faults(rules: [ban]) { $0 = [] } == [])
    }

    @Test func `a host who is paused by now`() throws {
        var town = MadeTown()
        town.room("V1")
        for name in ["M1", "M2"] { town.add(name) }
        town.demand(hosts: ["M1"])
        let items = try town.planned().items
        var later = MadeTown()
        later.room("V1")
        later.add("M1", status: .paused)
        later.add("M2")
        let found = PlanCheck(try later.facts()).faults(in: items)
        let start = try #require(items.first?.held.sessions.first?.start)
        #expect(found.contains(.hostNotThere(.member(member("M1")), chess, start)))
    }
}

extension HeldItem {
    fileprivate func with(
        item: PlanItem? = nil, venue: Identifier<Venue>? = nil, places: Int? = nil, cost: Int? = nil,
        seats: [PlanSeat]? = nil, sessions: [PlanSession]? = nil
    ) -> HeldItem {
        HeldItem(
            held: PlannedItem(
                item: item ?? held.item, sessions: sessions ?? held.sessions, venue: venue ?? held.venue,
                host: held.host, places: places ?? held.places, costPence: cost ?? held.costPence),
            interests: interests, isFixed: isFixed, isPinned: isPinned, seats: seats ?? self.seats)
    }

    fileprivate func moved(to start: String, _ end: String) -> HeldItem {
        let session = PlanSession(start: wall(start), end: wall(end))
        return with(
            seats: seats.map {
                PlanSeat(member: $0.member, session: session, points: $0.points, reason: $0.reason)
            }, sessions: [session])
    }
}
