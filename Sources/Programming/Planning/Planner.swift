import CivilTime
package import Domain

/// Plans a month: what is fixed stays, and of everything else that could be held it finds what reaches most people.
package struct Planner: Sendable {
    package let facts: PlanningFacts
    let town: PlanTown
    let catalogue: Catalogue
    let limits: [LimitBook.Entry]
    let instance: MonthInstance
    /// Seats people in a month that is given.
    let seater: MonthSolver

    /// Gathers what could be held.
    ///
    /// - Parameter facts: All that is known.
    /// - Throws: `InstanceError` where the points are none that a month can be built with.
    package init(_ facts: PlanningFacts) throws(InstanceError) {
        self.facts = facts
        town = PlanTown(facts)
        var catalogue = CatalogueMaker(town: town).catalogue()
        if facts.limits.sharesEqually {
            do throws(SharingError) { try PotSharing(town: town).share(&catalogue) } catch { throw .sharing(error) }
        }
        self.catalogue = catalogue
        limits = LimitBook(town: town, options: catalogue.options).entries
        instance = try Self.instance(town, catalogue, limits)
        seater = MonthSolver(instance)
    }

    private static func instance(
        _ town: PlanTown, _ catalogue: Catalogue, _ limits: [LimitBook.Entry]
    ) throws(InstanceError) -> MonthInstance {
        let points = town.facts.points
        let first = town.people.map { person in
            points[town.facts.leftOutLastMonth.contains(person.id) ? .leftOutLastMonth : .firstThisMonth]
        }
        return try MonthInstance(
            weeks: town.weeks.count, slotsPerWeek: PlanWeeks.slots,
            weeklyCap: town.people.map { _ in town.facts.limits.perMemberAWeek },
            points: .init(
                firstThisMonth: points[.firstThisMonth],
                inWeek: [points[.firstInWeek], points[.secondInWeek], points[.thirdInWeek]],
                perSession: -points[.session]),
            options: catalogue.options.map { option in
                MonthInstance.Option(
                    item: option.item, slot: option.slot, weeks: option.weeks, places: option.held.places,
                    isPinned: option.isPinned,
                    fits: option.fits.map { .init(member: $0.person, points: $0.points) },
                    ownPoints: option.ownPoints)
            }, limits: limits.map(\.limit), firstThisMonth: first)
    }

    /// Looks for the best month.
    ///
    /// - Parameters:
    ///   - effort: How long, and from which number chance begins.
    ///   - threads: 1 or 2: the same month, sooner.
    ///   - isWarm: Whether it starts from the plan before; without, that plan is no more than something to keep to.
    ///   - clock: Seconds from any beginning, for an effort that ends by the clock; without one moves alone decide.
    /// - Returns: The month with its seats; with the moves of the effort alone, the same each time.
    package func solve(
        _ effort: PlanEffort, threads: Int = 2, isWarm: Bool = false, clock: (@Sendable () -> Double)? = nil
    ) -> BuiltMonth {
        let solver = MonthSolver(instance, seed: effort.seed)
        let start = isWarm ? facts.earlier.map { running(like: $0.items) } : nil
        let solution: MonthSolution
        if let seconds = effort.seconds, let clock {
            solution = solver.solve(.seconds(Double(seconds), clock: clock), threads: threads, from: start)
        } else {
            solution = solver.solve(
                .moves(effort.moves, passes: min(Self.mostPasses, effort.moves)), threads: threads, from: start)
        }
        return BuiltMonth(self, running: solution.running, seats: solution.seats, bound: solution.bound)
    }

    /// More passes of the bound bring next to nothing.
    private static let mostPasses = 400

    /// The month of a plan as it is kept, with everybody seated anew as well as it allows.
    package func month(of plan: MonthPlan) -> BuiltMonth {
        month(running: running(like: plan.items), bound: plan.bound)
    }

    /// The month with nothing but what is fixed.
    package func bareMonth() -> BuiltMonth { month(running: [], bound: nil) }

    /// Exactly these options and what is fixed; the limits are not looked at.
    func month(running options: [Int], bound: Int? = nil) -> BuiltMonth {
        let fixed = catalogue.options.indices.filter { catalogue.options[$0].isFixed }
        let running = Set(fixed + options).sorted()
        let seats = seater.seats(for: running)
        return BuiltMonth(self, running: running, seats: seats, bound: bound.map { $0 + catalogue.promised })
    }

    /// The options that hold these things as they are held there.
    func running(like items: [PlannedItem]) -> [Int] {
        items.compactMap { held in
            catalogue.options.indices.first {
                !catalogue.options[$0].isFixed && catalogue.options[$0].held.isHeldLike(held)
            }
        }
    }

    /// What of these things cannot be held any more as it was.
    package func lost(of items: [PlannedItem]) -> [PlannedItem] {
        let sure = Set(facts.programme.events.filter { $0.status == .confirmed }.map(\.id))
        return items.filter { held in
            !catalogue.options.contains { !$0.isFixed && $0.held.isHeldLike(held) }
                && !(held.event.map(sure.contains) ?? false)
        }
    }
}
