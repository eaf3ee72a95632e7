/// Looks for a month of many points: greedy first, then by taking a few things out and putting better ones in.
///
/// Everything it does depends on its seed and on how many moves it makes, never on the clock.
final class MonthSearch {
    let month: FlatMonth
    let seated: SeatedMonth
    private var random: SplitMix
    /// What ran when the points were highest.
    private(set) var best: [Int32] = []
    private(set) var bestValue = Int.min
    private var heap = GainHeap()
    private var touched: [Int32] = []
    private var runningItems: [Int32] = []

    private let seatingWork: Int

    init(_ month: FlatMonth, seed: UInt64, seatingWork: Int) {
        self.month = month
        self.seatingWork = seatingWork
        seated = SeatedMonth(month)
        random = SplitMix(seed: seed)
    }

    /// Starts with what is pinned and what is still allowed of an earlier month, and adds what brings most, one after
    /// the other.
    func begin(with earlier: [Int32]) {
        for option in 0..<Int32(month.options) where month.isPinned[option] { seated.start(option) }
        for option in earlier where option >= 0 && option < month.options && seated.isOpen(option) {
            seated.start(option)
        }
        let first = seated.page
        add(noisy: false, isSparing: true)
        let sparing = seated.value
        seated.back(to: first)
        add(noisy: false, isSparing: false)
        if seated.value < sparing {
            seated.back(to: first)
            add(noisy: false, isSparing: true)
        }
        for member in 0..<Int32(month.members) { reseat(member) }
        seated.keep()
        note()
    }

    /// Lets exactly these options run, with everybody seated as well as they allow; where that takes too long, as well
    /// as changing seats one by one brings about.
    func settle(on options: [Int32]) {
        for item in 0..<month.items where seated.running[item] >= 0 { seated.stop(seated.running[item]) { _ in } }
        for option in options { seated.start(option) }
        seated.keep()
        if let seats = ExactSeating(month, runs: seated.runs).seats(work: seatingWork) {
            seated.clear()
            for seat in seats { seated.sit(seat.member, seat.week, seat.option, seat.points) }
        } else {
            for member in 0..<Int32(month.members) { reseat(member) }
        }
        seated.keep()
        note()
    }

    /// Who sits where now.
    var seats: [ExactSeating.Seat] {
        var seats: [ExactSeating.Seat] = []
        for option in best.sorted() {
            for place in month.weekStart[option]..<month.weekStart[Int(option) + 1] {
                for fit in month.fitStart[option]..<month.fitStart[Int(option) + 1] {
                    let (member, week) = (month.fitMember[fit], month.week[place])
                    let chair = (Int(member) * month.weeks + Int(week)) * month.slots + Int(month.slot[option])
                    guard seated.seat[chair] == option else { continue }
                    seats.append(.init(option: option, week: week, member: member, points: month.fitPoints[fit]))
                }
            }
        }
        return seats
    }

    private func note() {
        guard seated.value > bestValue else { return }
        bestValue = seated.value
        best = (0..<month.items).compactMap { seated.running[$0] < 0 ? nil : seated.running[$0] }
    }

    /// One change of the month, kept where it brings points or, at some warmth, where it costs few.
    func move(warmth: Double) {
        let before = seated.value
        touched.removeAll(keepingCapacity: true)
        destroy()
        add(noisy: true, isSparing: random.below(4) == 0)
        for member in touched { reseat(member) }
        let slack = warmth * -random.logarithm()
        if Double(seated.value) >= Double(before) - slack {
            seated.keep()
            note()
        } else {
            seated.back(to: 0)
        }
    }
}

// MARK: - Taking out

extension MonthSearch {
    private func destroy() {
        runningItems.removeAll(keepingCapacity: true)
        for item in 0..<month.items {
            let option = seated.running[item]
            if option >= 0, !month.isPinned[option] { runningItems.append(option) }
        }
        let many = 1 + random.below(8)
        switch random.below(4) {
        case 0: destroyAnything(many)
        case 1: destroyOfOneMember(many)
        case 2: destroyOfOneTime(many)
        default: makeRoom()
        }
    }

    private func remove(_ option: Int32) {
        guard seated.runs[option], !month.isPinned[option] else { return }
        seated.stop(option) { touched.append($0) }
    }

    private func destroyAnything(_ many: Int) {
        guard !runningItems.isEmpty else { return }
        for _ in 0..<many { remove(runningItems[random.below(runningItems.count)]) }
    }

    /// What some member could come to, and another whom they would meet there.
    private func destroyOfOneMember(_ many: Int) {
        guard month.members > 0 else { return }
        var member = Int32(random.below(month.members))
        for _ in 0..<many {
            let (start, end) = (month.memberStart[member], month.memberStart[Int(member) + 1])
            guard end > start else { return }
            let option = month.memberOption[Int(start) + random.below(Int(end - start))]
            let there = seated.running[month.item[option]]
            guard there >= 0 else { continue }
            remove(there)
            let (first, last) = (month.fitStart[there], month.fitStart[Int(there) + 1])
            if last > first { member = month.fitMember[Int(first) + random.below(Int(last - first))] }
        }
    }

    private func destroyOfOneTime(_ many: Int) {
        guard !runningItems.isEmpty else { return }
        let slot = month.slot[runningItems[random.below(runningItems.count)]]
        let start = random.below(runningItems.count)
        var left = many
        for place in runningItems.indices where left > 0 {
            let option = runningItems[(start + place) % runningItems.count]
            guard month.slot[option] == slot else { continue }
            remove(option)
            left -= 1
        }
    }

    /// Takes out what stands in the way of something that does not run, and lets that run.
    private func makeRoom() {
        guard month.options > 0 else { return }
        let option = Int32(random.below(month.options))
        guard !seated.runs[option] else { return }
        let other = seated.running[month.item[option]]
        if other >= 0 { remove(other) }
        for place in month.useStart[option]..<month.useStart[Int(option) + 1] {
            let limit = Int(month.useLimit[place])
            let uses = month.instance.limits[limit].uses
            let start = uses.isEmpty ? 0 : random.below(uses.count)
            for step in uses.indices {
                guard seated.used[limit] + month.useAmount[place] > month.most[limit] else { break }
                remove(Int32(uses[(start + step) % uses.count].option))
            }
        }
        if seated.isOpen(option) { seated.start(option) }
    }
}

// MARK: - Putting in

extension MonthSearch {
    /// Adds what brings most until nothing brings anything.
    ///
    /// With noise, each option's gain is seen 0.6 to 1.4 times. Sparing, it asks what brings most for what it uses of limited things.
    private func add(noisy: Bool, isSparing: Bool) {
        heap.removeAll()
        for item in 0..<month.items where seated.running[item] < 0 {
            for place in month.itemStart[item]..<month.itemStart[item + 1] {
                let option = month.itemOption[place]
                guard seated.isOpen(option) else { continue }
                let price = seated.price(option)
                guard price > 0 else { continue }
                let noise = (noisy ? Int32(154 + random.below(205)) : 256) * (isSparing ? month.thrift[option] : 1)
                heap.push(GainHeap.Entry(gain: Int64(price) * Int64(noise), option: option, noise: noise))
            }
        }
        while let top = heap.pop() {
            guard seated.isOpen(top.option) else { continue }
            let price = seated.price(top.option)
            guard price > 0 else { continue }
            let gain = Int64(price) * Int64(top.noise)
            if gain >= (heap.top?.gain ?? 0) {
                seated.start(top.option)
            } else {
                heap.push(GainHeap.Entry(gain: gain, option: top.option, noise: top.noise))
            }
        }
    }

    /// Lets a member take what is free in what runs, and a full seat of somebody who loses less by it.
    private func reseat(_ member: Int32) {
        for week in 0..<Int32(month.weeks) {
            while seated.seatsInWeek[Int(member) * month.weeks + Int(week)] < month.cap[member] {
                guard takeFreeSeat(member, week) || exchange(member, week) else { break }
            }
        }
    }

    private func takeFreeSeat(_ member: Int32, _ week: Int32) -> Bool {
        let bit = UInt64(1) << UInt64(week)
        var (best, points): (Int32, Int32) = (-1, -1)
        for place in month.memberStart[member]..<month.memberStart[Int(member) + 1] {
            let option = month.memberOption[place]
            guard seated.runs[option], month.weekBits[option] & bit != 0, month.memberPoints[place] > points,
                seated.hasPlace(option, week), seated.isFree(member, week, month.slot[option])
            else { continue }
            (best, points) = (option, month.memberPoints[place])
        }
        guard best >= 0, seated.gain(member, week, points) > 0 else { return false }
        seated.sit(member, week, best, points)
        return true
    }

    private func exchange(_ member: Int32, _ week: Int32) -> Bool {
        let bit = UInt64(1) << UInt64(week)
        for place in month.memberStart[member]..<month.memberStart[Int(member) + 1] {
            let option = month.memberOption[place]
            guard seated.runs[option], month.weekBits[option] & bit != 0, month.places[option] > 0,
                seated.isFree(member, week, month.slot[option])
            else { continue }
            let gain = seated.gain(member, week, month.memberPoints[place])
            guard let fit = cheapest(in: option, week, below: gain) else { continue }
            let other = month.fitMember[fit]
            seated.leave(other, week, option, month.fitPoints[fit])
            seated.sit(member, week, option, month.memberPoints[place])
            _ = takeFreeSeat(other, week)
            return true
        }
        return false
    }

    /// Whoever loses least by giving up a seat, if that is less than `gain`.
    private func cheapest(in option: Int32, _ week: Int32, below gain: Int32) -> Int32? {
        let slot = Int(month.slot[option])
        var (least, found): (Int32, Int32?) = (gain, nil)
        for fit in month.fitStart[option]..<month.fitStart[Int(option) + 1] {
            let member = month.fitMember[fit]
            guard seated.seat[(Int(member) * month.weeks + Int(week)) * month.slots + slot] == option else { continue }
            let loss = seated.loss(member, week, month.fitPoints[fit])
            if loss < least { (least, found) = (loss, fit) }
        }
        return found
    }
}
