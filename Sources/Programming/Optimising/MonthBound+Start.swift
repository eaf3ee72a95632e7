/// Where the prices begin.
///
/// A month may be short of rooms, hosts or money, of people's time, or of hardly anything. For each there is a guess that
/// is nearly right, and with it a bound from the first moment. From the last of them, people's time alone, the walk
/// reaches the lowest bounds soonest: tried on villages, towns and towns with one room, one host or one purse.
extension MonthBound {
    func chooseStart() {
        guessFew()
        considerScarcity()
        guessUsual()
        considerScarcity()
        guessPlenty()
        note(evaluate())
    }

    /// Keeps the present prices where they are good, with limited things free, dear or half as dear.
    private func considerScarcity() {
        note(evaluate())
        guard month.most.count > 0 else { return }
        let scarce = scarcity()
        for share: Float in [0.5, 1] {
            for limit in scarce.indices { prices[scarcityAt + limit] = scarce[limit] * share }
            note(evaluate())
        }
        for limit in scarce.indices { strides[limit] = max(1, scarce[limit] / Self.usualPrice) }
    }

    /// Up to this price of a limited thing, it moves as far as the price of an hour.
    private static let usualPrice: Float = 50

    /// A week is thought to be worth its second seat, and the first of the month a quarter of what it brings.
    private func guessUsual() {
        for limit in 0..<month.most.count { prices[scarcityAt + limit] = 0 }
        for week in 0..<firstAt where month.cap[week / month.weeks] > 1 { prices[week] = Float(month.nextInWeek[1]) }
        for member in firstAt..<clashAt { prices[member] = Float(month.firstThisMonth[member - firstAt]) / 4 }
    }

    /// Few sessions can be held: hardly anybody finds more than one seat, and each seat is worth all it can bring.
    private func guessFew() {
        for limit in 0..<month.most.count { prices[scarcityAt + limit] = 0 }
        for member in 0..<month.members {
            let first = Float(month.firstThisMonth[member])
            prices[firstAt + member] = first
            for week in member * month.weeks..<(member + 1) * month.weeks {
                prices[week] = month.cap[member] > 0 ? first + Float(month.nextInWeek[0]) : 0
            }
        }
    }

    /// What each limited thing is worth to the first that finds nothing left of it, were everything else to be had: a
    /// knapsack filled with the best option of each item.
    private func scarcity() -> [Float] {
        let values = (0..<Int32(month.options)).map { value(of: $0) }
        let needs = values.indices.map { option in
            (month.useStart[option]..<month.useStart[option + 1]).reduce(Float(0)) { sum, place in
                sum + Float(month.useAmount[place]) / Float(max(month.most[month.useLimit[place]], 1))
            }
        }
        return month.instance.limits.map { limit in
            guard limit.most > 0 else { return 0 }
            var best: [Int: MonthInstance.Use] = [:]
            for use in limit.uses where use.amount > 0 && values[use.option] > 0 {
                let item = month.instance.options[use.option].item
                if let other = best[item], values[other.option] >= values[use.option] { continue }
                best[item] = use
            }
            let worth = best.values.map { (ratio: values[$0.option] / needs[$0.option], amount: $0.amount) }
            var left = limit.most
            for use in worth.sorted(by: { ($0.ratio, $1.amount) > ($1.ratio, $0.amount) }) {
                left -= use.amount
                if left < 0 { return use.ratio / Float(limit.most) }
            }
            return 0
        }
    }

    /// Everybody finds as many seats as the week has time for, each as good as the best: then only people's time is
    /// short.
    private func guessPlenty() {
        for limit in 0..<month.most.count { prices[scarcityAt + limit] = 0 }
        for member in 0..<month.members {
            prices[firstAt + member] = 0
            let fits = month.memberStart[member]..<month.memberStart[member + 1]
            let best = Float(fits.map { month.memberPoints[$0] }.max() ?? 0)
            for week in member * month.weeks..<(member + 1) * month.weeks {
                let rows = (week * month.slots..<(week + 1) * month.slots).map { clash[$0] }.filter { $0 >= 0 }
                let isShort = rows.count < Int(month.cap[member])
                let next = isShort ? Float(month.nextInWeek[rows.count]) : 0
                prices[week] = isShort ? next : -best
                for row in rows { prices[clashAt + Int(row)] = isShort ? best + next : 0 }
            }
        }
    }
}
