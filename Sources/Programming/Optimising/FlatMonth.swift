/// A month laid out in flat rows of numbers, so that pricing an option is one walk through memory.
///
/// Written once, in `init`, and only read afterwards: so any thread may read it.
final class FlatMonth: @unchecked Sendable {
    let instance: MonthInstance
    let weeks: Int
    let slots: Int
    let members: Int
    let options: Int
    let items: Int

    /// Fits of option `o` are `fitStart[o]..<fitStart[o + 1]`.
    let fitStart: Numbers<Int32>
    let fitMember: Numbers<Int32>
    let fitPoints: Numbers<Int32>
    /// Weeks of option `o` are `weekStart[o]..<weekStart[o + 1]` of `week`, in their order.
    let weekStart: Numbers<Int32>
    let week: Numbers<Int32>
    /// The same weeks as bits.
    let weekBits: Numbers<UInt64>
    let slot: Numbers<Int32>
    let places: Numbers<Int32>
    let item: Numbers<Int32>
    let isPinned: Numbers<Bool>
    /// Options of item `i` are `itemStart[i]..<itemStart[i + 1]` of `itemOption`.
    let itemStart: Numbers<Int32>
    let itemOption: Numbers<Int32>
    /// What member `m` could come to: `memberStart[m]..<memberStart[m + 1]`.
    let memberStart: Numbers<Int32>
    let memberOption: Numbers<Int32>
    let memberPoints: Numbers<Int32>
    /// What option `o` uses: `useStart[o]..<useStart[o + 1]`.
    let useStart: Numbers<Int32>
    let useLimit: Numbers<Int32>
    let useAmount: Numbers<Int32>
    let most: Numbers<Int32>
    /// How sparing option `o` is: 16 over the shares that it uses of all limited things together, at least 1.
    let thrift: Numbers<Int32>
    let cap: Numbers<Int32>
    /// Points of the next seat of a week, by the seats there are.
    let nextInWeek: Numbers<Int32>
    /// What the first seat of the month brings each member.
    let firstThisMonth: Numbers<Int32>
    /// Points of running each option, those for its sessions among them.
    let ownPoints: Numbers<Int32>
    /// No seat brings more than this.
    let highestGain: Int32

    init(_ instance: MonthInstance) {
        self.instance = instance
        (weeks, slots, members) = (instance.weeks, instance.slotsPerWeek, instance.members)
        (options, items) = (instance.options.count, instance.items)
        let all = instance.options
        fitStart = Numbers(Self.starts(all.map(\.fits.count)))
        fitMember = Numbers(all.flatMap { $0.fits.map { Int32($0.member) } })
        fitPoints = Numbers(all.flatMap { $0.fits.map { Int32($0.points) } })
        weekStart = Numbers(Self.starts(all.map(\.weeks.count)))
        week = Numbers(all.flatMap { $0.weeks.sorted().map { Int32($0) } })
        weekBits = Numbers(all.map { $0.weeks.reduce(0) { $0 | 1 << UInt64($1) } })
        slot = Numbers(all.map { Int32($0.slot) })
        places = Numbers(all.map { Int32($0.places) })
        item = Numbers(all.map { Int32($0.item) })
        isPinned = Numbers(all.map(\.isPinned))
        let byItem = Self.grouped(all.map(\.item), into: items)
        (itemStart, itemOption) = (Numbers(byItem.starts), Numbers(byItem.places))
        let fits = all.flatMap(\.fits)
        let byMember = Self.grouped(fits.map(\.member), into: members)
        let optionOfFit = all.indices.flatMap { [Int32](repeating: Int32($0), count: all[$0].fits.count) }
        memberStart = Numbers(byMember.starts)
        memberOption = Numbers(byMember.places.map { optionOfFit[Int($0)] })
        memberPoints = Numbers(byMember.places.map { Int32(fits[Int($0)].points) })
        let uses = instance.limits.flatMap(\.uses)
        let byUse = Self.grouped(uses.map(\.option), into: options)
        let limitOfUse = instance.limits.indices.flatMap {
            [Int32](repeating: Int32($0), count: instance.limits[$0].uses.count)
        }
        useStart = Numbers(byUse.starts)
        useLimit = Numbers(byUse.places.map { limitOfUse[Int($0)] })
        useAmount = Numbers(byUse.places.map { Int32(uses[Int($0)].amount) })
        most = Numbers(instance.limits.map { Int32($0.most) })
        thrift = Numbers(Self.thrift(instance))
        cap = Numbers(instance.weeklyCap.map { Int32($0) })
        let inWeek = instance.points.inWeek.map { Int32($0) }
        nextInWeek = Numbers((0...(instance.weeklyCap.max() ?? 0)).map { $0 < inWeek.count ? inWeek[$0] : 0 })
        firstThisMonth = Numbers(instance.firstThisMonth.map { Int32($0) })
        ownPoints = Numbers(all.map { Int32($0.ownPoints + $0.weeks.count * instance.points.perSession) })
        highestGain =
            Int32(fits.map(\.points).max() ?? 0) + (inWeek.first ?? 0)
            + Int32(instance.firstThisMonth.max() ?? 0)
    }

    deinit {
        for row in [
            fitStart, fitMember, fitPoints, weekStart, week, slot, places, item, itemStart, itemOption, memberStart,
            memberOption, memberPoints, useStart, useLimit, useAmount, most, thrift, cap, nextInWeek, firstThisMonth,
            ownPoints,
        ] { row.free() }
        weekBits.free()
        isPinned.free()
    }

    private static func thrift(_ instance: MonthInstance) -> [Int32] {
        var shares = [Double](repeating: 0.001, count: instance.options.count)
        for limit in instance.limits where limit.most > 0 {
            for use in limit.uses { shares[use.option] += Double(use.amount) / Double(limit.most) }
        }
        return shares.map { max(1, Int32(16 / $0)) }
    }

    private static func starts(_ counts: [Int]) -> [Int32] {
        var sum = 0
        return [0]
            + counts.map { count in
                sum += count; return Int32(sum)
            }
    }

    /// Counting sort: the places of the values, gathered by value.
    private static func grouped(_ values: [Int], into count: Int) -> (starts: [Int32], places: [Int32]) {
        var counts = [Int](repeating: 0, count: count)
        for value in values { counts[value] += 1 }
        let starts = starts(counts)
        var next = starts
        var places = [Int32](repeating: 0, count: values.count)
        for (place, value) in values.enumerated() {
            places[Int(next[value])] = Int32(place)
            next[value] += 1
        }
        return (starts, places)
    }
}
