import Domain

/// Who holds a gathering is at that one, and nowhere else at the time.
///
/// The best seating might send a host elsewhere for a point more; here they come back.
struct HostSeats {
    private let planner: Planner
    private let running: [Int]

    init(_ planner: Planner, _ running: [Int]) {
        self.planner = planner
        self.running = running
    }

    func mended(_ seats: [MonthSolution.Seat]) -> [MonthSolution.Seat] {
        var seats = seats
        for option in running {
            let own = planner.catalogue.options[option]
            guard case .member(let id)? = own.held.host, let host = planner.town.number[id] else { continue }
            for week in own.weeks { bring(host, to: option, week, &seats) }
        }
        return seats
    }

    private func bring(_ host: Int, to option: Int, _ week: Int, _ seats: inout [MonthSolution.Seat]) {
        let own = MonthSolution.Seat(option: option, week: week, member: host)
        let (instance, all) = (planner.instance, planner.catalogue.options)
        guard !seats.contains(own), all[option].fits.contains(where: { $0.person == host }) else { return }
        seats.removeAll { seat in
            seat.member == host && seat.week == week && all[seat.option].slot == all[option].slot
        }
        let others = seats.indices.filter { seats[$0].member == host && seats[$0].week == week }
        guard instance.weeklyCap[host] > 0 else { return }
        if others.count >= instance.weeklyCap[host],
            let least = others.min(by: { points(seats[$0]) < points(seats[$1]) })
        {
            seats.remove(at: least)
        }
        let there = seats.indices.filter { seats[$0].option == option && seats[$0].week == week }
        if there.count >= all[option].held.places {
            guard let least = there.min(by: { points(seats[$0]) < points(seats[$1]) }) else { return }
            seats.remove(at: least)
        }
        seats.append(own)
    }

    private func points(_ seat: MonthSolution.Seat) -> Int {
        planner.catalogue.options[seat.option].fits.first { $0.person == seat.member }?.points ?? 0
    }
}
