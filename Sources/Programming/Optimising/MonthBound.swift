/// How many points no month can exceed, whatever is chosen: the Lagrangian bound.
///
/// Every rule that ties options together gets a price: a member's time (`clash`), a member's week (`need`, of either
/// sign: how much the week still wants), the first of the month (`first`), and each limited thing (`scarcity`). With
/// the prices taken off, each item is chosen alone, and what is chosen is worth at least as much as any real month. The
/// prices are moved towards the tightest bound by subgradients scaled as Adam scales them (Kingma and Ba 2015); any
/// prices give a bound, and `CertifiedBound` evaluates them in
/// whole numbers.
final class MonthBound {
    let month: FlatMonth
    private(set) var passes = 0
    /// The lowest bound so far, as floating point has it.
    private(set) var lowest = Double.infinity
    private var lowestBefore = Double.infinity
    /// The lowest twenty passes ago, and how much longer the steps are than at first: while the bound falls fast, they
    /// are too short.
    private var lowestThen = Double.infinity
    private var pace: Float = 1
    /// Whether the last hundred passes have brought next to nothing.
    private(set) var stands = false

    // Prices and what Adam remembers of each, one row after the other: need, first, clash, scarcity.
    let prices: Numbers<Float>
    let slopes: Numbers<Float>
    let means: Numbers<Float>
    let squares: Numbers<Float>
    let bestPrices: Numbers<Float>
    let firstAt: Int
    let clashAt: Int
    let scarcityAt: Int
    /// The row of `clash` for a member's time; -1 where only one option could take it.
    let clash: Numbers<Int32>
    // For the seats of one session: what each fit is worth, and those above nothing to select from.
    let worth: Numbers<Float>
    let order: Numbers<Float>
    /// How far the price of each limited thing moves, beside the prices of people's time.
    let strides: Numbers<Float>

    init(_ month: FlatMonth) {
        self.month = month
        let weeks = month.members * month.weeks
        let (clash, clashes) = Self.clashes(month)
        self.clash = clash
        firstAt = weeks
        clashAt = firstAt + month.members
        scarcityAt = clashAt + clashes
        let count = scarcityAt + month.most.count
        prices = Numbers(count, of: 0)
        slopes = Numbers(count, of: 0)
        means = Numbers(count, of: 0)
        squares = Numbers(count, of: 0)
        bestPrices = Numbers(count, of: 0)
        let widest = (0..<month.options).map { Int(month.fitStart[$0 + 1] - month.fitStart[$0]) }.max() ?? 0
        worth = Numbers(widest, of: 0)
        order = Numbers(widest, of: 0)
        strides = Numbers(month.most.count, of: 1)
        chooseStart()
    }

    deinit {
        for row in [prices, slopes, means, squares, bestPrices, worth, order, strides] { row.free() }
        clash.free()
    }

    /// A member's time has a price only where two options could take it.
    private static func clashes(_ month: FlatMonth) -> (Numbers<Int32>, Int) {
        let times = month.members * month.weeks * month.slots
        let wanted = Numbers<Int32>(times, of: 0)
        for option in 0..<month.options {
            for place in month.weekStart[option]..<month.weekStart[option + 1] {
                for fit in month.fitStart[option]..<month.fitStart[option + 1] {
                    let week = Int(month.fitMember[fit]) * month.weeks + Int(month.week[place])
                    wanted[week * month.slots + Int(month.slot[option])] += 1
                }
            }
        }
        var count: Int32 = 0
        for time in 0..<times {
            if wanted[time] > 1 { wanted[time] = count; count += 1 } else { wanted[time] = -1 }
        }
        return (wanted, Int(count))
    }
}

// MARK: - One pass

extension MonthBound {
    /// Evaluates the prices and moves them.
    func pass() {
        note(evaluate())
        passes += 1
        if passes % 20 == 0 {
            if passes > 60, lowestThen - lowest > lowest.magnitude * 0.005 { pace *= 1.5 }
            lowestThen = lowest
        }
        if passes % 100 == 0 {
            stands = passes >= 1_000 && lowestBefore - lowest < lowest.magnitude * 1e-5
            lowestBefore = lowest
        }
        step()
    }

    /// Keeps the present prices where their bound is the lowest so far.
    func note(_ found: Double) {
        guard found < lowest else { return }
        lowest = found
        bestPrices.copy(prices)
    }

    /// The bound of the present prices in floating point; leaves the slopes behind.
    func evaluate() -> Double {
        for place in 0..<slopes.count { slopes[place] = 0 }
        var total = members()
        for limit in 0..<month.most.count {
            total += Double(prices[scarcityAt + limit]) * Double(month.most[limit])
            slopes[scarcityAt + limit] = Float(month.most[limit])
        }
        for place in clashAt..<scarcityAt {
            total += Double(prices[place])
            slopes[place] = 1
        }
        for item in 0..<month.items { total += choose(item) }
        return total
    }

    /// What members take at the prices: seats of each week, and the first of the month.
    private func members() -> Double {
        var total = 0.0
        for member in 0..<month.members {
            let first = prices[firstAt + member]
            let left = Float(month.firstThisMonth[member]) - first
            if left > 0 {
                total += Double(left)
                slopes[firstAt + member] -= 1
            }
            let cap = month.cap[member]
            for week in member * month.weeks..<(member + 1) * month.weeks {
                for seat in 0..<cap {
                    let gain = Float(month.nextInWeek[seat]) + (seat == 0 ? first : 0) - prices[week]
                    guard gain > 0 else { continue }
                    total += Double(gain)
                    slopes[week] -= 1
                    if seat == 0 { slopes[firstAt + member] += 1 }
                }
            }
        }
        return total
    }

    /// The best option of an item at the prices, or none.
    private func choose(_ item: Int) -> Double {
        var (best, most): (Int32, Float) = (-1, 0)
        for place in month.itemStart[item]..<month.itemStart[item + 1] {
            let option = month.itemOption[place]
            if month.isPinned[option] {
                (best, most) = (option, value(of: option))
                break
            }
            let value = value(of: option)
            if value > most { (best, most) = (option, value) }
        }
        if best >= 0 { claim(best) }
        return Double(most)
    }

    func value(of option: Int32) -> Float {
        var total = Float(month.ownPoints[option])
        for place in month.weekStart[option]..<month.weekStart[Int(option) + 1] {
            total += seats(option, month.week[place]).total
        }
        for place in month.useStart[option]..<month.useStart[Int(option) + 1] {
            total -= prices[scarcityAt + Int(month.useLimit[place])] * Float(month.useAmount[place])
        }
        return total
    }

    /// The best seats of one session at the prices: their sum, and from which worth on one is taken.
    private func seats(_ option: Int32, _ week: Int32) -> (total: Float, bar: Float) {
        let (first, end) = (month.fitStart[option], month.fitStart[Int(option) + 1])
        let places = Int(month.places[option])
        let slot = Int(month.slot[option])
        var (total, count): (Float, Int) = (0, 0)
        for fit in first..<end {
            let member = Int(month.fitMember[fit])
            let inWeek = member * month.weeks + Int(week)
            var gain = Float(month.fitPoints[fit]) + prices[inWeek]
            let time = clash[inWeek * month.slots + slot]
            if time >= 0 { gain -= prices[clashAt + Int(time)] }
            worth[Int(fit - first)] = gain
            guard gain > 0 else { continue }
            order[count] = gain
            total += gain
            count += 1
        }
        guard count > places else { return (total, 0) }
        guard places > 0 else { return (0, .infinity) }
        select(places, of: count)
        total = 0
        for place in 0..<places { total += order[place] }
        return (total, order[places - 1])
    }

    /// Brings the highest `places` of the first `count` numbers of `order` to the front, the lowest of them last
    /// (Hoare's selection).
    private func select(_ places: Int, of count: Int) {
        var (low, high) = (0, count - 1)
        let target = places - 1
        while low < high {
            let pivot = order[(low + high) / 2]
            var (left, right) = (low, high)
            while left <= right {
                while order[left] > pivot { left += 1 }
                while order[right] < pivot { right -= 1 }
                if left <= right {
                    (order[left], order[right]) = (order[right], order[left])
                    left += 1
                    right -= 1
                }
            }
            if target <= right { high = right } else if target >= left { low = left } else { break }
        }
    }

    /// Notes what the chosen option takes of everything that has a price.
    private func claim(_ option: Int32) {
        let slot = Int(month.slot[option])
        let first = month.fitStart[option]
        for place in month.weekStart[option]..<month.weekStart[Int(option) + 1] {
            let week = Int(month.week[place])
            let bar = seats(option, Int32(week)).bar
            var left = month.places[option]
            for fit in first..<month.fitStart[Int(option) + 1] where left > 0 {
                let gain = worth[Int(fit - first)]
                guard gain > 0, gain >= bar else { continue }
                left -= 1
                let inWeek = Int(month.fitMember[fit]) * month.weeks + week
                slopes[inWeek] += 1
                let time = clash[inWeek * month.slots + slot]
                if time >= 0 { slopes[clashAt + Int(time)] -= 1 }
            }
        }
        for place in month.useStart[option]..<month.useStart[Int(option) + 1] {
            slopes[scarcityAt + Int(month.useLimit[place])] -= Float(month.useAmount[place])
        }
    }

    /// The bound of the best prices so far, in whole numbers; no month has more points.
    func certified() -> Int {
        CertifiedBound(
            month, clash: clash, prices: bestPrices.array, firstAt: firstAt, clashAt: clashAt, scarcityAt: scarcityAt
        ).value
    }

    /// Moves every price against its slope; the sizes were found by trying on a town.
    private func step() {
        let size = pace * 5 / (1 + Float(passes) / 12)
        let (keep, keepSquare): (Float, Float) = (0.95, 0.95)
        let bias = 1 - power(keep, passes)
        let biasSquare = 1 - power(keepSquare, passes)
        for place in 0..<prices.count {
            let slope = slopes[place]
            means[place] = keep * means[place] + (1 - keep) * slope
            squares[place] = keepSquare * squares[place] + (1 - keepSquare) * slope * slope
            let scaled = (means[place] / bias) / ((squares[place] / biasSquare).squareRoot() + 1e-6)
            let stride = place < scarcityAt ? 1 : strides[place - scarcityAt]
            prices[place] -= size * stride * scaled
        }
        for place in firstAt..<clashAt {
            prices[place] = min(max(prices[place], 0), Float(month.firstThisMonth[place - firstAt]))
        }
        for place in clashAt..<prices.count { prices[place] = max(prices[place], 0) }
    }

    private func power(_ base: Float, _ exponent: Int) -> Float {
        var (result, left) = (Float(1), min(exponent, 100_000))
        var factor = base
        while left > 0 {
            if left & 1 == 1 { result *= factor }
            factor *= factor
            left >>= 1
        }
        return result
    }
}
