/// Which options run and who sits where, with every change written down so that it can be taken back.
///
/// One thread at a time.
final class SeatedMonth {
    let month: FlatMonth
    /// The option a member sits in, by `(member * weeks + week) * slots + slot`; -1 for none.
    let seat: Numbers<Int32>
    /// Seats a member has, by `member * weeks + week`.
    let seatsInWeek: Numbers<Int32>
    let seatsOfMember: Numbers<Int32>
    /// Seats taken of a session, by `option * weeks + week`.
    let taken: Numbers<Int32>
    let runs: Numbers<Bool>
    /// The option of an item that runs; -1 for none.
    let running: Numbers<Int32>
    let used: Numbers<Int32>
    /// Whether the price of an option may have changed since it was last asked for.
    let isStale: Numbers<Bool>
    private let prices: Numbers<Int32>
    /// Points of everything.
    private(set) var value = 0
    private var journal: [Change] = []
    // For pricing: how many would gain how much, and who sat in an earlier week of the same option.
    private let wishes: Numbers<Int32>
    private let marks: Numbers<Int32>
    private var mark: Int32 = 0

    private struct Change {
        enum Kind { case seated, left, started, stopped }
        let kind: Kind
        let member: Int32
        let week: Int32
        let option: Int32
        let points: Int32
    }

    init(_ month: FlatMonth) {
        self.month = month
        seat = Numbers(month.members * month.weeks * month.slots, of: -1)
        seatsInWeek = Numbers(month.members * month.weeks, of: 0)
        seatsOfMember = Numbers(month.members, of: 0)
        taken = Numbers(month.options * month.weeks, of: 0)
        runs = Numbers(month.options, of: false)
        running = Numbers(month.items, of: -1)
        used = Numbers(month.most.count, of: 0)
        isStale = Numbers(month.options, of: true)
        prices = Numbers(month.options, of: 0)
        wishes = Numbers(Int(month.highestGain) + 1, of: 0)
        marks = Numbers(month.members, of: 0)
    }

    deinit {
        for row in [seat, seatsInWeek, seatsOfMember, taken, running, used, prices, wishes, marks] { row.free() }
        runs.free()
        isStale.free()
    }
}

// MARK: - Seats

extension SeatedMonth {
    /// What a seat would bring the member now.
    @inline(__always)
    func gain(_ member: Int32, _ week: Int32, _ points: Int32) -> Int32 {
        points + month.nextInWeek[seatsInWeek[Int(member) * month.weeks + Int(week)]]
            + (seatsOfMember[member] == 0 ? month.firstThisMonth[member] : 0)
    }

    /// What giving up a seat would cost the member now.
    @inline(__always)
    func loss(_ member: Int32, _ week: Int32, _ points: Int32) -> Int32 {
        points + month.nextInWeek[seatsInWeek[Int(member) * month.weeks + Int(week)] - 1]
            + (seatsOfMember[member] == 1 ? month.firstThisMonth[member] : 0)
    }

    /// Whether the member has the time and wants another seat this week.
    @inline(__always)
    func isFree(_ member: Int32, _ week: Int32, _ slot: Int32) -> Bool {
        let place = Int(member) * month.weeks + Int(week)
        return seatsInWeek[place] < month.cap[member] && seat[place * month.slots + Int(slot)] < 0
    }

    @inline(__always)
    func hasPlace(_ option: Int32, _ week: Int32) -> Bool {
        taken[Int(option) * month.weeks + Int(week)] < month.places[option]
    }

    func sit(_ member: Int32, _ week: Int32, _ option: Int32, _ points: Int32) {
        take(member, week, option, points)
        journal.append(Change(kind: .seated, member: member, week: week, option: option, points: points))
    }

    func leave(_ member: Int32, _ week: Int32, _ option: Int32, _ points: Int32) {
        give(member, week, option, points)
        journal.append(Change(kind: .left, member: member, week: week, option: option, points: points))
    }

    private func take(_ member: Int32, _ week: Int32, _ option: Int32, _ points: Int32) {
        value += Int(gain(member, week, points))
        let place = Int(member) * month.weeks + Int(week)
        seat[place * month.slots + Int(month.slot[option])] = option
        seatsInWeek[place] += 1
        seatsOfMember[member] += 1
        taken[Int(option) * month.weeks + Int(week)] += 1
        stale(member)
    }

    private func give(_ member: Int32, _ week: Int32, _ option: Int32, _ points: Int32) {
        value -= Int(loss(member, week, points))
        let place = Int(member) * month.weeks + Int(week)
        seat[place * month.slots + Int(month.slot[option])] = -1
        seatsInWeek[place] -= 1
        seatsOfMember[member] -= 1
        taken[Int(option) * month.weeks + Int(week)] -= 1
        stale(member)
    }

    private func stale(_ member: Int32) {
        for place in month.memberStart[member]..<month.memberStart[Int(member) + 1] {
            isStale[month.memberOption[place]] = true
        }
    }
}

// MARK: - Options

extension SeatedMonth {
    /// Whether the option's item does not run yet and what it uses is still to be had.
    func isOpen(_ option: Int32) -> Bool {
        guard running[month.item[option]] < 0 else { return false }
        for place in month.useStart[option]..<month.useStart[Int(option) + 1] {
            let limit = month.useLimit[place]
            if used[limit] + month.useAmount[place] > month.most[limit] { return false }
        }
        return true
    }

    /// Lets the option run, with those it serves best now in its seats.
    func start(_ option: Int32) {
        open(option)
        journal.append(Change(kind: .started, member: 0, week: 0, option: option, points: 0))
        fill(option, seating: true)
    }

    /// Stops the option; those who sat there are handed to `left`.
    func stop(_ option: Int32, left: (Int32) -> Void) {
        let slot = Int(month.slot[option])
        for place in month.weekStart[option]..<month.weekStart[Int(option) + 1] {
            let week = month.week[place]
            for fit in month.fitStart[option]..<month.fitStart[Int(option) + 1] {
                let member = month.fitMember[fit]
                guard seat[(Int(member) * month.weeks + Int(week)) * month.slots + slot] == option else { continue }
                leave(member, week, option, month.fitPoints[fit])
                left(member)
            }
        }
        close(option)
        journal.append(Change(kind: .stopped, member: 0, week: 0, option: option, points: 0))
    }

    private func open(_ option: Int32) {
        runs[option] = true
        running[month.item[option]] = option
        value += Int(month.ownPoints[option])
        for place in month.useStart[option]..<month.useStart[Int(option) + 1] {
            used[month.useLimit[place]] += month.useAmount[place]
        }
    }

    private func close(_ option: Int32) {
        runs[option] = false
        running[month.item[option]] = -1
        value -= Int(month.ownPoints[option])
        for place in month.useStart[option]..<month.useStart[Int(option) + 1] {
            used[month.useLimit[place]] -= month.useAmount[place]
        }
    }

    /// What the option would bring now, with its own cost taken off: its best members seated, nobody moved.
    func price(_ option: Int32) -> Int32 {
        if isStale[option] {
            prices[option] = Int32(clamping: fill(option, seating: false))
            isStale[option] = false
        }
        return prices[option]
    }

    @discardableResult
    private func fill(_ option: Int32, seating: Bool) -> Int {
        mark += 1
        var total = Int(month.ownPoints[option])
        for place in month.weekStart[option]..<month.weekStart[Int(option) + 1] {
            total += fill(option, month.week[place], seating: seating)
        }
        return total
    }

    /// The best members for one session, by counting: gains are small whole numbers.
    private func fill(_ option: Int32, _ week: Int32, seating: Bool) -> Int {
        let (first, end) = (month.fitStart[option], month.fitStart[Int(option) + 1])
        let (slot, places) = (month.slot[option], month.places[option])
        var (total, count): (Int, Int32) = (0, 0)
        var (lowest, highest): (Int32, Int32) = (.max, -1)
        for fit in first..<end {
            let member = month.fitMember[fit]
            guard isFree(member, week, slot) else { continue }
            let gain = marked(member, gain(member, week, month.fitPoints[fit]))
            wishes[gain] += 1
            total += Int(gain)
            count += 1
            lowest = min(lowest, gain)
            highest = max(highest, gain)
        }
        var (bar, atBar): (Int32, Int32) = (-1, .max)
        if count > places {
            (total, bar, atBar) = cut(from: highest, to: lowest, places)
        }
        if highest >= 0 { for gain in lowest...highest { wishes[gain] = 0 } }
        for fit in first..<end {
            let member = month.fitMember[fit]
            guard isFree(member, week, slot) else { continue }
            let gain = marked(member, gain(member, week, month.fitPoints[fit]))
            guard gain >= bar else { continue }
            if gain == bar {
                if atBar == 0 { continue }
                atBar -= 1
            }
            marks[member] = mark
            if seating { sit(member, week, option, month.fitPoints[fit]) }
        }
        return total
    }

    /// A member who sits in an earlier week of the same option has had the first of the month.
    @inline(__always)
    private func marked(_ member: Int32, _ gain: Int32) -> Int32 {
        marks[member] == mark && seatsOfMember[member] == 0 ? gain - month.firstThisMonth[member] : gain
    }

    /// The sum of the highest gains that find a place, the lowest of them, and how many of those do.
    private func cut(from highest: Int32, to lowest: Int32, _ places: Int32) -> (Int, Int32, Int32) {
        var (total, left, gain) = (0, places, highest)
        while gain >= lowest {
            let many = wishes[gain]
            if many >= left { return (total + Int(left) * Int(gain), gain, left) }
            total += Int(many) * Int(gain)
            left -= many
            gain -= 1
        }
        return (total, lowest, 0)
    }
}

// MARK: - Taking back

extension SeatedMonth {
    /// How far the journal has come.
    var page: Int { journal.count }

    /// Takes back everything since the journal stood at `page`.
    func back(to page: Int) {
        while journal.count > page, let change = journal.popLast() {
            switch change.kind {
            case .seated: give(change.member, change.week, change.option, change.points)
            case .left: take(change.member, change.week, change.option, change.points)
            case .started: close(change.option)
            case .stopped: open(change.option)
            }
        }
    }

    /// Takes everybody out of their seats; what runs goes on running.
    func clear() {
        for option in 0..<Int32(month.options) where runs[option] {
            let slot = Int(month.slot[option])
            for place in month.weekStart[option]..<month.weekStart[Int(option) + 1] {
                let week = month.week[place]
                for fit in month.fitStart[option]..<month.fitStart[Int(option) + 1] {
                    let member = month.fitMember[fit]
                    let chair = (Int(member) * month.weeks + Int(week)) * month.slots + slot
                    if seat[chair] == option { give(member, week, option, month.fitPoints[fit]) }
                }
            }
        }
        keep()
    }

    /// Lets what was done stand.
    func keep() { journal.removeAll(keepingCapacity: true) }
}
