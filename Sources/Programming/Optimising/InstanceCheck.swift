/// Why a month cannot be built from what was told.
package enum InstanceError: Error, Hashable, Sendable {
    case weeks(Int)
    case slots(Int)
    case members(Int)
    case cap(member: Int)
    /// The points must not fall from negative to more, nor be absurd.
    case points
    case option(Int, Fault)
    case limit(Int, Fault)
    case sharing(SharingError)

    /// What is wrong with an option or a limit.
    package enum Fault: String, Hashable, Sendable {
        case item, slot, week, weekTwice, places, member, memberTwice, fitPoints, ownPoints, amount, use, useTwice, most
        /// Two options of one item are pinned, or the pinned ones exceed a limit.
        case pinned
    }
}

/// Reads a month through before anything is computed with it.
struct InstanceCheck {
    /// Far above any town, far below what could overflow.
    static let mostItems = 1_000_000
    private static let mostMembers = 10_000_000
    private static let mostPoints = 10_000
    private static let mostAmount = 1_000_000_000

    private let instance: MonthInstance

    init(_ instance: MonthInstance) { self.instance = instance }

    func callAsFunction() throws(InstanceError) {
        guard (1...53).contains(instance.weeks) else { throw .weeks(instance.weeks) }
        guard (1...336).contains(instance.slotsPerWeek) else { throw .slots(instance.slotsPerWeek) }
        guard instance.members <= Self.mostMembers else { throw .members(instance.members) }
        for (member, cap) in instance.weeklyCap.enumerated() where !(0...336).contains(cap) {
            throw .cap(member: member)
        }
        guard instance.firstThisMonth.count == instance.members,
            instance.firstThisMonth.allSatisfy((0...Self.mostPoints).contains)
        else { throw .points }
        try checkPoints()
        var seen = [Int](repeating: -1, count: instance.members)
        for (place, option) in instance.options.enumerated() { try check(option, place, &seen) }
        for (place, limit) in instance.limits.enumerated() { try check(limit, place) }
        try checkPins()
    }

    /// Each further seat of a week is worth no more than the one before: else nobody could be seated one by one.
    private func checkPoints() throws(InstanceError) {
        let points = instance.points
        let falls = zip(points.inWeek, points.inWeek.dropFirst()).allSatisfy { $0 >= $1 }
        guard falls, points.inWeek.count <= 336, (points.inWeek.last ?? 0) >= 0,
            (0...Self.mostPoints).contains(points.firstThisMonth), (points.inWeek.first ?? 0) <= Self.mostPoints,
            (-Self.mostPoints...0).contains(points.perSession)
        else { throw .points }
    }

    private func check(
        _ option: MonthInstance.Option, _ place: Int, _ seen: inout [Int]
    ) throws(InstanceError) {
        guard (0..<Self.mostItems).contains(option.item) else { throw .option(place, .item) }
        guard (0..<instance.slotsPerWeek).contains(option.slot) else { throw .option(place, .slot) }
        guard option.weeks.allSatisfy({ (0..<instance.weeks).contains($0) }) else { throw .option(place, .week) }
        guard Set(option.weeks).count == option.weeks.count else { throw .option(place, .weekTwice) }
        guard (0...Self.mostMembers).contains(option.places) else { throw .option(place, .places) }
        guard (-Self.mostPoints...Self.mostPoints).contains(option.ownPoints) else { throw .option(place, .ownPoints) }
        for fit in option.fits {
            guard seen.indices.contains(fit.member) else { throw .option(place, .member) }
            guard seen[fit.member] != place else { throw .option(place, .memberTwice) }
            seen[fit.member] = place
            guard (0...Self.mostPoints).contains(fit.points) else { throw .option(place, .fitPoints) }
        }
    }

    private func check(_ limit: MonthInstance.Limit, _ place: Int) throws(InstanceError) {
        guard (0...Self.mostAmount).contains(limit.most) else { throw .limit(place, .most) }
        for use in limit.uses {
            guard instance.options.indices.contains(use.option) else { throw .limit(place, .use) }
            guard (0...Self.mostAmount).contains(use.amount) else { throw .limit(place, .amount) }
        }
        guard Set(limit.uses.map(\.option)).count == limit.uses.count else { throw .limit(place, .useTwice) }
    }

    private func checkPins() throws(InstanceError) {
        var items: Set<Int> = []
        for (place, option) in instance.options.enumerated() where option.isPinned {
            guard items.insert(option.item).inserted else { throw .option(place, .pinned) }
        }
        for (place, limit) in instance.limits.enumerated() {
            let used = limit.uses.filter { instance.options[$0.option].isPinned }.map(\.amount).reduce(0, +)
            guard used <= limit.most else { throw .limit(place, .pinned) }
        }
    }
}
