/// The best seats for the options that run: a flow of least cost, solved exactly.
///
/// A round of a member (the first seat of the month), the member's week (its first, second, third seat), the part of
/// the week (one place at a time) and the session (its places), in whole points: seated member by member, whoever sat
/// before moving where that brings more.
struct ExactSeating {
    /// One seat.
    struct Seat: Sendable, Hashable {
        let option: Int32
        let week: Int32
        let member: Int32
        let points: Int32
    }

    private let month: FlatMonth
    private var network = SeatNetwork()
    private var chairs: [(arc: Int, seat: Seat)] = []

    /// - Parameters:
    ///   - month: The month.
    ///   - runs: Whether each option runs.
    init(_ month: FlatMonth, runs: Numbers<Bool>) {
        self.month = month
        var session = [Int32](repeating: -1, count: month.options * month.weeks)
        let home = network.node()
        var wanted: [[(option: Int32, points: Int32)]] = Array(repeating: [], count: month.weeks)
        var waiting: [(from: Int32, seat: Seat)] = []
        for member in 0..<Int32(month.members) {
            guard month.cap[member] > 0, gather(member, runs, &wanted) else { continue }
            let person = network.node()
            network.arc(home, person, room: 1, cost: -month.firstThisMonth[member])
            network.arc(home, person, room: month.cap[member] * Int32(month.weeks), cost: 0)
            for week in 0..<month.weeks where !wanted[week].isEmpty {
                let days = network.node()
                for place in 0..<month.cap[member] where place < Int32(wanted[week].count) {
                    network.arc(person, days, room: 1, cost: -month.nextInWeek[place])
                }
                seat(member, Int32(week), from: days, wanted[week], &waiting)
            }
        }
        for chair in waiting {
            let place = Int(chair.seat.option) * month.weeks + Int(chair.seat.week)
            if session[place] < 0 { session[place] = network.node() }
        }
        for chair in waiting {
            let place = Int(chair.seat.option) * month.weeks + Int(chair.seat.week)
            let arc = network.arc(chair.from, session[place], room: 1, cost: -chair.seat.points)
            chairs.append((arc, chair.seat))
        }
        for place in session.indices where session[place] >= 0 {
            network.arc(session[place], home, room: month.places[place / month.weeks], cost: 0)
        }
    }

    /// The seats of most points.
    ///
    /// - Parameter work: How many arcs may be looked at.
    /// - Returns: nil where that is not work enough.
    func seats(work: Int) -> [Seat]? {
        guard let isFull = network.run(work: work) else { return nil }
        return chairs.filter { isFull[$0.arc] }.map(\.seat)
    }

    /// What the member could come to in each week; false for nothing at all.
    private func gather(
        _ member: Int32, _ runs: Numbers<Bool>, _ wanted: inout [[(option: Int32, points: Int32)]]
    ) -> Bool {
        for week in wanted.indices { wanted[week].removeAll(keepingCapacity: true) }
        var isAny = false
        for place in month.memberStart[member]..<month.memberStart[Int(member) + 1] {
            let option = month.memberOption[place]
            guard runs[option], month.places[option] > 0 else { continue }
            for week in wanted.indices where month.weekBits[option] & 1 << UInt64(week) != 0 {
                wanted[week].append((option, month.memberPoints[place]))
                isAny = true
            }
        }
        return isAny
    }

    /// One way to each session; sessions of one time share a way that bears one.
    private mutating func seat(
        _ member: Int32, _ week: Int32, from days: Int32, _ wanted: [(option: Int32, points: Int32)],
        _ waiting: inout [(from: Int32, seat: Seat)]
    ) {
        var times: [(slot: Int32, node: Int32)] = []
        for (place, wish) in wanted.enumerated() {
            let slot = month.slot[wish.option]
            var from = days
            if let time = times.first(where: { $0.slot == slot }) {
                from = time.node
            } else if wanted[(place + 1)...].contains(where: { month.slot[$0.option] == slot }) {
                from = network.node()
                network.arc(days, from, room: 1, cost: 0)
                times.append((slot, from))
            }
            waiting.append(
                (from, Seat(option: wish.option, week: week, member: member, points: wish.points)))
        }
    }
}
