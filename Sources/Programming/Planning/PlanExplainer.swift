import CivilTime
package import Domain

/// Says why a month is as it is: by pricing it once more with one thing otherwise.
package struct PlanExplainer: Sendable {
    private let planner: Planner
    private let month: BuiltMonth

    package init(_ month: BuiltMonth) {
        planner = month.planner
        self.month = month
    }

    // MARK: - Names

    /// The item that people call so; nil where nothing of the month is called so.
    package func item(named name: String) -> PlanItem? {
        let all = planner.catalogue.items + Array(planner.catalogue.obstacles.keys)
        return all.filter { $0.name.lowercased() == name.lowercased() }.min()
    }

    /// Everything that could be held and is not, by name.
    package var others: [PlanItem] {
        let held = Set(month.items.map(\.held.item))
        return Set(planner.catalogue.items + Array(planner.catalogue.obstacles.keys)).subtracting(held).sorted()
    }

    // MARK: - Why this

    /// What something brings; nil where it is not held.
    package func whyThis(_ item: PlanItem) -> WhyThis? {
        let held = month.items.filter { $0.held.item == item }
        guard !held.isEmpty else { return nil }
        let rest = month.running.filter { planner.catalogue.options[$0].held.item != item }
        let without = BuiltMonth(
            planner, running: rest, seats: planner.seater.seats(for: rest), bound: nil)
        return WhyThis(
            items: held, points: month.value - without.value,
            firsts: month.people(in: month.reached.subtracting(without.reached)))
    }

    // MARK: - Why not that

    /// The best way in which something could be held, and what that would cost the month.
    package func whyNot(_ item: PlanItem) -> WhyNot {
        let ways = planner.catalogue.options(of: item)
        let tried = ways.compactMap { option in swap(option).map { (option, $0) } }
        let best = tried.enumerated().max { one, other in
            (one.element.1.month.value, other.offset) < (other.element.1.month.value, one.offset)
        }?.element
        guard let (option, found) = best else {
            return WhyNot(
                best: nil, points: 0, inTheWay: [], gain: [], lose: [],
                obstacle: planner.catalogue.obstacles[item] ?? .noRoomFound)
        }
        return WhyNot(
            best: planner.catalogue.options[option].held, points: found.month.value - month.value,
            inTheWay: found.inTheWay.sorted(), gain: month.people(in: found.month.reached.subtracting(month.reached)),
            lose: month.people(in: month.reached.subtracting(found.month.reached)), obstacle: nil)
    }

    /// The ways in which something could be held otherwise than it is, the best first.
    ///
    /// - Parameters:
    ///   - item: What is planned, or could be.
    ///   - most: How many at most.
    /// - Returns: None for what is fixed, and for what cannot be held at all.
    package func ways(of item: PlanItem, most: Int) -> [PlanWay] {
        let all = planner.catalogue.options
        let others = planner.catalogue.options(of: item).filter { !all[$0].isFixed && !month.running.contains($0) }
        let found = others.compactMap { option in
            swap(option).map { found in
                let change = found.month.change(from: month)
                return PlanWay(
                    held: all[option].held, points: change.points, inTheWay: found.inTheWay.sorted(),
                    gain: change.gain, lose: change.lose)
            }
        }
        return Array(
            found.sorted { ($1.points, $0.held.sessions[0]) < ($0.points, $1.held.sessions[0]) }.prefix(most))
    }

    /// The month with an option held and what is in its way not; nil where what is in its way is fixed.
    private func swap(_ option: Int) -> (month: BuiltMonth, inTheWay: Set<PlanItem>)? {
        let all = planner.catalogue.options
        var running = Set(month.running.filter { all[$0].item != all[option].item })
        var inTheWay: Set<PlanItem> = []
        for entry in planner.limits {
            guard let own = entry.limit.uses.first(where: { $0.option == option })?.amount else { continue }
            var used = entry.limit.uses.filter { running.contains($0.option) }
            while used.map(\.amount).reduce(own, +) > entry.limit.most {
                // Whoever has fewest there gives way; what is fixed or pinned stays.
                guard
                    let least = used.filter({ !all[$0.option].isPinned }).min(by: {
                        (seats(of: $0.option), $0.option) < (seats(of: $1.option), $1.option)
                    })
                else { return nil }
                running.remove(least.option)
                inTheWay.insert(all[least.option].held.item)
                used.removeAll { $0.option == least.option }
            }
        }
        return (planner.month(running: Array(running) + [option]), inTheWay)
    }

    private func seats(of option: Int) -> Int { month.seats.count { $0.option == option } }

    // MARK: - What a change does

    /// The month with one thing held in a certain way, and what is in its way not.
    ///
    /// - Returns: Nil where there is no such way, or what is in its way is fixed.
    package func holding(_ held: PlannedItem) -> (month: BuiltMonth, inTheWay: [PlanItem])? {
        guard let option = planner.running(like: [held]).first, let found = swap(option) else { return nil }
        return (found.month, found.inTheWay.sorted())
    }

    // MARK: - How many are reached

    /// How many have something of theirs without the plan and with it: everybody, each neighbourhood, each need.
    package func coverage() -> [CoverageRow] {
        let before = planner.bareMonth().reached
        let people = planner.town.people
        func row(_ trait: FairnessTrait, _ belongs: (Candidate) -> Bool) -> CoverageRow {
            let some = people.filter(belongs).map(\.id)
            return CoverageRow(
                trait: trait, members: some.count, before: some.count { before.contains($0) },
                after: some.count { month.reached.contains($0) })
        }
        let areas = Set(people.map(\.area)).sorted { ($0?.rawValue ?? "~") < ($1?.rawValue ?? "~") }
        let rows =
            [row(.everyone) { _ in true }] + areas.map { area in row(.area(area)) { $0.area == area } }
            + AccessNeed.allCases.filter { $0.gate != nil || $0 == .housebound }.map { need in
                row(.need(need)) { $0.needs.contains(need) }
            }
        return rows.filter { $0.members > 0 }
    }
}
