/// The Lagrangian bound of given prices without a rounding error: all of it in whole multiples of 2⁻¹⁶ points.
struct CertifiedBound {
    private static let one: Int64 = 1 << 16
    private let month: FlatMonth
    private let clash: Numbers<Int32>
    private let prices: [Int64]
    private let firstAt: Int
    private let clashAt: Int
    private let scarcityAt: Int

    /// - Parameters:
    ///   - month: The month.
    ///   - clash: The row of a member's time among the prices of `clashAt`, or -1.
    ///   - prices: In the order need, first, clash, scarcity; all but need must not be below 0.
    ///   - firstAt: Where the prices of the first of the month stand.
    ///   - clashAt: Where those of a member's time stand.
    ///   - scarcityAt: Where those of limited things stand.
    init(
        _ month: FlatMonth, clash: Numbers<Int32>, prices: [Float], firstAt: Int, clashAt: Int, scarcityAt: Int
    ) {
        self.month = month
        self.clash = clash
        // Prices above any gain would change nothing but could overflow.
        let highest = Int64(month.highestGain + 1) * Self.one * 1_000
        self.prices = prices.map { price in
            let scaled = Double(price) * Double(Self.one)
            return scaled.isFinite ? Int64(min(max(scaled, -Double(highest)), Double(highest))) : 0
        }
        self.firstAt = firstAt
        self.clashAt = clashAt
        self.scarcityAt = scarcityAt
    }

    /// Rounded up to whole points; no month has more.
    var value: Int { Int((total + Self.one - 1) >> 16) }

    private var total: Int64 {
        var total: Int64 = 0
        for member in 0..<month.members { total += taken(by: member, first: prices[firstAt + member]) }
        for place in clashAt..<scarcityAt { total += prices[place] }
        for limit in 0..<month.most.count { total += prices[scarcityAt + limit] * Int64(month.most[limit]) }
        var scratch: [Int64] = []
        for item in 0..<month.items { total += best(of: item, &scratch) }
        return total
    }

    private func taken(by member: Int, first: Int64) -> Int64 {
        var total = max(0, Int64(month.firstThisMonth[member]) * Self.one - first)
        for week in member * month.weeks..<(member + 1) * month.weeks {
            for seat in 0..<month.cap[member] {
                let gain = Int64(month.nextInWeek[seat]) * Self.one + (seat == 0 ? first : 0) - prices[week]
                total += max(0, gain)
            }
        }
        return total
    }

    private func best(of item: Int, _ scratch: inout [Int64]) -> Int64 {
        var best: Int64 = 0
        for place in month.itemStart[item]..<month.itemStart[item + 1] {
            let option = month.itemOption[place]
            let value = value(of: option, &scratch)
            if month.isPinned[option] { return value }
            best = max(best, value)
        }
        return best
    }

    private func value(of option: Int32, _ scratch: inout [Int64]) -> Int64 {
        var total = Int64(month.ownPoints[option]) * Self.one
        for place in month.useStart[option]..<month.useStart[Int(option) + 1] {
            total -= prices[scarcityAt + Int(month.useLimit[place])] * Int64(month.useAmount[place])
        }
        for place in month.weekStart[option]..<month.weekStart[Int(option) + 1] {
            scratch.removeAll(keepingCapacity: true)
            for fit in month.fitStart[option]..<month.fitStart[Int(option) + 1] {
                let week = Int(month.fitMember[fit]) * month.weeks + Int(month.week[place])
                let time = clash[week * month.slots + Int(month.slot[option])]
                let gain =
                    Int64(month.fitPoints[fit]) * Self.one + prices[week] - (time < 0 ? 0 : prices[clashAt + Int(time)])
                if gain > 0 { scratch.append(gain) }
            }
            let places = Int(month.places[option])
            if scratch.count > places { scratch.sort(by: >) }
            total += scratch.prefix(places).reduce(0, +)
        }
        return total
    }
}
