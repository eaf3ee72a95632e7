import Programming

/// Small months from a seed, with everything in them that makes a month hard.
struct TinyMonths {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9 &+ 1 }

    private mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }

    /// At most 8 options and 6 members: few enough to try everything.
    mutating func next() throws -> MonthInstance {
        let (weeks, slots, members) = (1 + below(3), 1 + below(3), 1 + below(6))
        let items = 1 + below(4)
        var pinned: Set<Int> = []
        let options = (0..<(1 + below(8))).map { _ in
            let item = below(items)
            let isPinned = below(8) == 0 && pinned.insert(item).inserted
            return MonthInstance.Option(
                item: item, slot: below(slots), weeks: (0..<weeks).filter { _ in below(2) == 0 }, places: below(4),
                isPinned: isPinned,
                fits: (0..<members).filter { _ in below(2) == 0 }.map { .init(member: $0, points: below(5)) },
                ownPoints: [0, 0, -5, 20, -20][below(5)])
        }
        var limits = (0..<below(4)).map { _ in
            MonthInstance.Limit(
                most: below(4),
                uses: options.indices.filter { _ in below(2) == 0 }.map { .init(option: $0, amount: 1 + below(2)) })
        }
        limits.removeAll { limit in
            limit.uses.filter { options[$0.option].isPinned }.map(\.amount).reduce(0, +) > limit.most
        }
        return try MonthInstance(
            weeks: weeks, slotsPerWeek: slots, weeklyCap: (0..<members).map { _ in below(4) },
            points: .init(firstThisMonth: [30, 5, 0][below(3)], perSession: -below(3)), options: options,
            limits: limits, firstThisMonth: (0..<members).map { _ in [30, 45, 5, 0][below(4)] })
    }
}
