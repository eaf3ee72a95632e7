package import CivilTime
package import Domain

/// A month that was built: what is held, who has which seat, and what that is worth.
package struct BuiltMonth: Sendable {
    let planner: Planner
    /// The options that are held, ascending.
    let running: [Int]
    let seats: [MonthSolution.Seat]
    /// In points; those that are counted for keeping promises only are taken off.
    package let value: Int
    /// No month has more; nil where nobody looked.
    package let bound: Int?

    init(_ planner: Planner, running: [Int], seats: [MonthSolution.Seat], bound: Int?) {
        self.planner = planner
        self.running = running
        self.seats = HostSeats(planner, running).mended(seats)
        value = Self.value(planner, running, self.seats) - planner.catalogue.promised
        self.bound = bound.map { $0 - planner.catalogue.promised }
    }

    private static func value(_ planner: Planner, _ running: [Int], _ seats: [MonthSolution.Seat]) -> Int {
        let instance = planner.instance
        var value = running.map { option in
            instance.options[option].ownPoints + instance.options[option].weeks.count * instance.points.perSession
        }.reduce(0, +)
        var weeks: [[Int]: Int] = [:]
        for seat in seats {
            value += planner.catalogue.options[seat.option].fits.first { $0.person == seat.member }?.points ?? 0
            weeks[[seat.member, seat.week], default: 0] += 1
        }
        for count in weeks.values { value += instance.points.inWeek.prefix(count).reduce(0, +) }
        return value + Set(seats.map(\.member)).map { instance.firstThisMonth[$0] }.reduce(0, +)
    }

    /// What it was made from.
    package var facts: PlanningFacts { planner.facts }

    /// How the purse is shared out, where it is shared equally.
    package var shares: SharedMoney? { planner.catalogue.shares }

    // MARK: - What is held

    /// Everything that is held, by the first session and then by name.
    package var items: [HeldItem] {
        let bySession = Dictionary(grouping: seats, by: \.option)
        return running.map { held($0, bySession[$0, default: []]) }.sorted { one, other in
            guard let left = one.held.sessions.first, let right = other.held.sessions.first, left != right else {
                return one.held.item < other.held.item
            }
            return left < right
        }
    }

    private func held(_ option: Int, _ seats: [MonthSolution.Seat]) -> HeldItem {
        let own = planner.catalogue.options[option]
        let found = seats.compactMap { seat -> PlanSeat? in
            guard let fit = own.fits.first(where: { $0.person == seat.member }),
                let place = own.weeks.firstIndex(of: seat.week)
            else { return nil }
            return PlanSeat(
                member: planner.town.people[seat.member].id, session: own.held.sessions[place], points: fit.points,
                reason: fit.reason)
        }
        return HeldItem(
            held: own.held, interests: own.interests, isFixed: own.isFixed, isPinned: own.isPinned && !own.isFixed,
            seats: found.sorted {
                ($0.session, planner.town.number[$0.member] ?? 0) < ($1.session, planner.town.number[$1.member] ?? 0)
            })
    }

    /// What is held beside what is fixed.
    package var newItems: [PlannedItem] { items.filter { !$0.isFixed }.map(\.held) }

    /// Those with something of theirs.
    package var reached: Set<Identifier<Member>> { Set(seats.map { planner.town.people[$0.member].id }) }

    /// A plan to keep.
    package func plan(by who: String, at now: Instant, effort: PlanEffort) -> MonthPlan {
        MonthPlan(
            month: planner.facts.month, madeAt: now, madeBy: who, effort: effort, limits: planner.facts.limits,
            points: planner.facts.points, value: value, bound: max(value, bound ?? value), items: newItems,
            commentUntil: planner.facts.earlier?.commentUntil)
    }

    // MARK: - Beside another

    /// What this month does otherwise than another.
    package func change(from before: BuiltMonth) -> PlanChange {
        let (old, new) = (before.newItems, newItems)
        let known = Dictionary(old.map { ($0.item, $0) }) { first, _ in first }
        let still = Dictionary(new.map { ($0.item, $0) }) { first, _ in first }
        return PlanChange(
            points: value - before.value, started: new.filter { known[$0.item] == nil },
            stopped: old.filter { still[$0.item] == nil },
            moved: new.compactMap { now in
                known[now.item].flatMap { $0.isHeldLike(now) ? nil : PlanChange.Move(was: $0, now: now) }
            }, gain: people(in: reached.subtracting(before.reached)),
            lose: people(in: before.reached.subtracting(reached)))
    }

    func people(in some: Set<Identifier<Member>>) -> [Identifier<Member>] {
        planner.facts.matching.candidates.filter { some.contains($0.id) }.sorted { $0.reference < $1.reference }
            .map(\.id)
    }
}

extension BuiltMonth {
    /// How many seats are taken in all.
    package var seatCount: Int { seats.count }
}
