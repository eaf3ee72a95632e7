import Programming
import Testing

@Suite("Hostile months")
struct HostileMonthTests {
    private static let effort = MonthSolver.Effort.moves(300, passes: 200)

    private func month(
        weeks: Int = 1, slots: Int = 1, caps: [Int], points: MonthInstance.Points = .init(),
        _ options: [MonthInstance.Option], _ limits: [MonthInstance.Limit] = []
    ) throws(InstanceError) -> MonthInstance {
        try MonthInstance(
            weeks: weeks, slotsPerWeek: slots, weeklyCap: caps, points: points, options: options, limits: limits)
    }

    private func option(
        _ item: Int, slot: Int = 0, weeks: [Int] = [0], places: Int = 10, pinned: Bool = false, _ members: [Int]
    ) -> MonthInstance.Option {
        .init(
            item: item, slot: slot, weeks: weeks, places: places, isPinned: pinned,
            fits: members.map { .init(member: $0, points: 4) })
    }

    @Test("A month of nothing is worth nothing")
    func nothing() throws {
        let solution = MonthSolver(try month(caps: [], [])).solve(Self.effort)
        #expect(solution.running.isEmpty && solution.seats.isEmpty && solution.value == 0 && solution.bound == 0)
        #expect(solution.gap == 0)
    }

    @Test("Options nobody fits do not run, unless they are pinned")
    func nobodyFits() throws {
        let months = try month(caps: [3], [option(0, []), option(1, pinned: true, [])])
        let solution = MonthSolver(months).solve(Self.effort)
        #expect(solution.running == [1] && solution.value == -2 && solution.bound == -2)
    }

    @Test("Everyone wants Tuesday at two: each sits once, and the bound knows it")
    func oneTimeForAll() throws {
        let members = Array(0..<30)
        let months = try month(
            weeks: 4, caps: members.map { _ in 3 },
            (0..<20).map { option($0, weeks: [0, 1, 2, 3], places: 30, members) })
        let solution = MonthSolver(months).solve(Self.effort)
        #expect(Reckoning(month: months).fault(in: solution) == nil)
        #expect(solution.value == 30 * (30 + 4 * (10 + 4)) - 4 * 2)
        #expect(solution.gap < 0.02)
    }

    @Test("One room for everything: only one session fits into each hour of it")
    func oneRoom() throws {
        let members = Array(0..<12)
        let options = (0..<10).map { option($0, slot: $0 % 2, places: 12, members) }
        let room = (0..<2).map { slot in
            MonthInstance.Limit(
                most: 1, uses: options.indices.filter { $0 % 2 == slot }.map { .init(option: $0, amount: 1) })
        }
        let months = try month(slots: 2, caps: members.map { _ in 3 }, options, room)
        let solution = MonthSolver(months).solve(Self.effort)
        #expect(solution.running.count == 2)
        #expect(solution.value == 12 * (30 + 10 + 4 + 3 + 4) - 4)
    }

    @Test("One host for everything: the bound is what the few sessions can bring")
    func oneHost() throws {
        let members = Array(0..<40)
        let options = (0..<30).map { option($0, slot: $0 % 3, weeks: [$0 % 4], places: 5, members) }
        let host = MonthInstance.Limit(most: 2, uses: options.indices.map { .init(option: $0, amount: 1) })
        let months = try month(weeks: 4, slots: 3, caps: members.map { _ in 2 }, options, [host])
        let solution = MonthSolver(months).solve(.moves(100, passes: 1))
        #expect(solution.value == 2 * (5 * (30 + 10 + 4) - 2))
        #expect(solution.bound == solution.value)
    }

    @Test("Money for little: what brings most for its price is held, not what brings most")
    func littleMoney() throws {
        let members = Array(0..<60)
        let dear = option(0, places: 20, members)
        let cheap = (1...5).map { option($0, slot: $0, places: 10, members) }
        let money = MonthInstance.Limit(
            most: 100, uses: [.init(option: 0, amount: 100)] + (1...5).map { .init(option: $0, amount: 20) })
        let months = try month(slots: 6, caps: members.map { _ in 3 }, [dear] + cheap, [money])
        let solution = MonthSolver(months).solve(.moves(0, passes: 1))
        #expect(solution.running == [1, 2, 3, 4, 5])
    }

    @Test("Without time for the exact seating the month stands, no better than with it")
    func noTimeToSeat() throws {
        var months = TinyMonths(seed: 5)
        for _ in 0..<200 {
            let month = try months.next()
            let hasty = MonthSolver(month, seatingWork: 0).solve(.moves(60, passes: 20))
            #expect(Reckoning(month: month).fault(in: hasty) == nil)
            #expect(hasty.value <= MonthSolver(month).solve(.moves(0, passes: 20)).bound)
        }
    }

    @Test("A session without places seats nobody")
    func noPlaces() throws {
        let months = try month(caps: [3, 3], [option(0, places: 0, [0, 1])])
        #expect(MonthSolver(months).solve(Self.effort).seats.isEmpty)
    }

    @Test("A member who wants no events has none")
    func capOfNothing() throws {
        let solution = MonthSolver(try month(caps: [0, 1], [option(0, [0, 1])])).solve(Self.effort)
        #expect(solution.seats.map(\.member) == [1])
    }

    @Test("Points at the edge of what is allowed are summed without overflow")
    func hugePoints() throws {
        let fits = (0..<50).map { MonthInstance.Fit(member: $0, points: 10_000) }
        let months = try month(
            weeks: 53, caps: fits.map { _ in 336 },
            points: .init(firstThisMonth: 10_000, inWeek: [10_000, 10_000], perSession: -10_000),
            [.init(item: 0, slot: 0, weeks: Array(0..<53), places: 10_000_000, isPinned: false, fits: fits)])
        let solution = MonthSolver(months).solve(.moves(10, passes: 20))
        #expect(solution.value == 50 * (10_000 + 53 * 20_000) - 53 * 10_000)
        #expect(solution.bound >= solution.value)
    }

    @Test("What points nowhere or is absurd is refused by name")
    func absurd() {
        func refused(_ expected: InstanceError, _ make: () throws(InstanceError) -> MonthInstance) {
            #expect(throws: expected) { try make() }
        }
        refused(.weeks(0)) { () throws(InstanceError) in try month(weeks: 0, caps: [], []) }
        refused(.slots(-1)) { () throws(InstanceError) in try month(slots: -1, caps: [], []) }
        refused(.cap(member: 0)) { () throws(InstanceError) in try month(caps: [-1], []) }
        refused(.points) { () throws(InstanceError) in
            try month(caps: [], points: .init(inWeek: [1, 2]), [])
        }
        refused(.points) { () throws(InstanceError) in
            try month(caps: [], points: .init(firstThisMonth: .max), [])
        }
        refused(.option(0, .member)) { () throws(InstanceError) in try month(caps: [1], [option(0, [1])]) }
        refused(.option(0, .memberTwice)) { () throws(InstanceError) in try month(caps: [1], [option(0, [0, 0])]) }
        refused(.option(0, .slot)) { () throws(InstanceError) in try month(caps: [1], [option(0, slot: 1, [0])]) }
        refused(.option(0, .week)) { () throws(InstanceError) in try month(caps: [1], [option(0, weeks: [1], [0])]) }
        refused(.option(0, .weekTwice)) { () throws(InstanceError) in
            try month(caps: [1], [option(0, weeks: [0, 0], [0])])
        }
        refused(.option(0, .places)) { () throws(InstanceError) in try month(caps: [1], [option(0, places: -1, [0])]) }
        refused(.option(0, .item)) { () throws(InstanceError) in try month(caps: [1], [option(.max, [0])]) }
        refused(.option(1, .pinned)) { () throws(InstanceError) in
            try month(caps: [1], [option(0, pinned: true, [0]), option(0, pinned: true, [0])])
        }
        refused(.limit(0, .use)) { () throws(InstanceError) in
            try month(caps: [], [], [.init(most: 1, uses: [.init(option: 0, amount: 1)])])
        }
        refused(.limit(0, .amount)) { () throws(InstanceError) in
            try month(caps: [1], [option(0, [0])], [.init(most: 1, uses: [.init(option: 0, amount: -1)])])
        }
        refused(.limit(0, .pinned)) { () throws(InstanceError) in
            try month(
                caps: [1], [option(0, pinned: true, [0])], [.init(most: 0, uses: [.init(option: 0, amount: 1)])])
        }
    }
}
