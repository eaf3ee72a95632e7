import Programming
import Testing

@Suite("A month is built")
struct MonthSolverTests {
    private static let effort = MonthSolver.Effort.moves(200, passes: 150)

    private func tinyMonths(_ count: Int, seed: UInt64 = 7) throws -> [MonthInstance] {
        var months = TinyMonths(seed: seed)
        return try (0..<count).map { _ in try months.next() }
    }

    @Test("No rule is broken, and the points are those of the rules")
    func holdsTheRules() throws {
        for month in try tinyMonths(150) {
            let solution = MonthSolver(month).solve(Self.effort)
            #expect(Reckoning(month: month).fault(in: solution) == nil)
            #expect(Reckoning(month: month).value(of: solution) == solution.value)
        }
    }

    @Test("The bound is never below the best month, nor the best month below what was found")
    func boundAboveBestAboveFound() throws {
        var reached = 0
        let months = try tinyMonths(120, seed: 11)
        for month in months {
            let best = try #require(Reckoning(month: month).best())
            let solution = MonthSolver(month).solve(Self.effort)
            #expect(solution.bound >= best)
            #expect(best >= solution.value)
            if best == solution.value { reached += 1 }
        }
        #expect(reached >= months.count - 1)
    }

    @Test("The bound holds after a single pass, when its prices are still wrong")
    func boundHoldsAtOnce() throws {
        for month in try tinyMonths(80, seed: 3) {
            let best = try #require(Reckoning(month: month).best())
            #expect(MonthSolver(month).solve(.moves(1, passes: 1)).bound >= best)
        }
    }

    @Test("Seats are the best there are for what runs")
    func seatsAreBest() throws {
        for month in try tinyMonths(150, seed: 23) {
            let solution = MonthSolver(month).solve(Self.effort)
            let reckoning = Reckoning(month: month)
            let own = solution.running.map(reckoning.ownPoints).reduce(0, +)
            #expect(solution.value == own + reckoning.bestSeating(solution.running))
        }
    }

    @Test("One thread or two, the month is the same; the seed decides")
    func isDeterministic() throws {
        for (place, month) in try tinyMonths(20, seed: 5).enumerated() {
            let solver = MonthSolver(month, seed: UInt64(place))
            let solution = solver.solve(Self.effort, threads: 1)
            #expect(solution == solver.solve(Self.effort, threads: 2))
            #expect(solution == MonthSolver(month, seed: UInt64(place)).solve(Self.effort))
        }
    }

    @Test("A pin never makes the best month better, and what is pinned runs")
    func pinNeverHelps() throws {
        for month in try tinyMonths(60, seed: 31) {
            guard let option = month.options.indices.first(where: { !month.options[$0].isPinned }),
                let pinned = try? month.pinning(option)
            else { continue }
            let best = try #require(Reckoning(month: month).best())
            let solution = MonthSolver(pinned).solve(Self.effort)
            #expect(solution.value <= best)
            #expect(solution.running.contains(option))
            #expect(Reckoning(month: pinned).fault(in: solution) == nil)
        }
    }

    @Test("Another way of holding an item never makes the best month worse than the bound of before allows")
    func moreChoiceNeverLowersTheBound() throws {
        for month in try tinyMonths(60, seed: 41) {
            let best = try #require(Reckoning(month: month).best())
            let wider = try month.adding(
                .init(item: month.items, slot: 0, weeks: [0], places: 2, isPinned: false, fits: []))
            #expect(MonthSolver(wider).solve(Self.effort).bound >= best)
        }
    }

    @Test("With everything pinned that ran, the same month comes again")
    func pinnedMonthStays() throws {
        for month in try tinyMonths(40, seed: 53) {
            let solution = MonthSolver(month).solve(Self.effort)
            var pinned = month
            for option in solution.running where !month.options[option].isPinned {
                pinned = try pinned.pinning(option)
            }
            let again = MonthSolver(pinned).solve(Self.effort, from: solution.running)
            #expect(again.value >= solution.value)
            #expect(Set(again.running).isSuperset(of: solution.running))
        }
    }

    @Test("A month of before is where the next one starts")
    func startsFromEarlier() throws {
        for month in try tinyMonths(40, seed: 61) {
            let solution = MonthSolver(month).solve(Self.effort)
            let again = MonthSolver(month).solve(.moves(1, passes: 1), from: solution.running)
            #expect(again.value >= solution.value)
        }
    }

    @Test("Members and options in another order make no other points possible")
    func orderIsNothing() throws {
        for month in try tinyMonths(40, seed: 71) {
            let turned = try month.turnedRound()
            let best = try #require(Reckoning(month: month).best())
            let solution = MonthSolver(turned).solve(Self.effort)
            #expect(solution.value <= best)
            #expect(solution.bound >= best)
        }
    }
}

extension MonthInstance {
    fileprivate func with(_ options: [Option], _ limits: [Limit]? = nil, caps: [Int]? = nil) throws -> MonthInstance {
        try MonthInstance(
            weeks: weeks, slotsPerWeek: slotsPerWeek, weeklyCap: caps ?? weeklyCap, points: points, options: options,
            limits: limits ?? self.limits,
            firstThisMonth: caps == nil ? firstThisMonth : firstThisMonth.reversed())
    }

    fileprivate func adding(_ option: Option) throws -> MonthInstance { try with(options + [option]) }

    fileprivate func turnedRound() throws -> MonthInstance {
        let last = options.count - 1
        let turned = options.reversed().map { option in
            Option(
                item: option.item, slot: option.slot, weeks: option.weeks.reversed(), places: option.places,
                isPinned: option.isPinned,
                fits: option.fits.reversed().map { Fit(member: members - 1 - $0.member, points: $0.points) },
                ownPoints: option.ownPoints)
        }
        let limits = limits.map { limit in
            Limit(most: limit.most, uses: limit.uses.map { Use(option: last - $0.option, amount: $0.amount) })
        }
        return try with(turned, limits, caps: weeklyCap.reversed())
    }
}
