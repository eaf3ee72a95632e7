import Programming

/// The rules of a month read from its words alone, sharing nothing with the solver.
///
/// Whether a solution holds them, what it is worth, and by trying everything, what the best one is worth.
struct Reckoning {
    let month: MonthInstance

    /// The first rule that is broken; nil where all hold.
    func fault(in solution: MonthSolution) -> String? {
        let running = Set(solution.running)
        guard running.count == solution.running.count else { return "an option runs twice" }
        for (place, option) in month.options.enumerated() where option.isPinned && !running.contains(place) {
            return "pinned option \(place) does not run"
        }
        let items = running.map { month.options[$0].item }
        guard Set(items).count == items.count else { return "an item runs twice" }
        for (place, limit) in month.limits.enumerated() {
            let used = limit.uses.filter { running.contains($0.option) }.map(\.amount).reduce(0, +)
            if used > limit.most { return "limit \(place) is exceeded" }
        }
        return seatFault(in: solution, running)
    }

    private func seatFault(in solution: MonthSolution, _ running: Set<Int>) -> String? {
        guard Set(solution.seats).count == solution.seats.count else { return "a seat is given twice" }
        for seat in solution.seats {
            let option = month.options[seat.option]
            guard running.contains(seat.option), option.weeks.contains(seat.week) else { return "\(seat) is nowhere" }
            guard option.fits.contains(where: { $0.member == seat.member }) else { return "\(seat) does not fit" }
        }
        let sessions = Dictionary(grouping: solution.seats) { [$0.option, $0.week] }
        if let full = sessions.first(where: { $0.value.count > month.options[$0.key[0]].places }) {
            return "session \(full.key) is too full"
        }
        let times = Dictionary(grouping: solution.seats) { [$0.member, $0.week, month.options[$0.option].slot] }
        if let twice = times.first(where: { $0.value.count > 1 }) { return "\(twice.key) is in two places" }
        let weeks = Dictionary(grouping: solution.seats) { [$0.member, $0.week] }
        if let often = weeks.first(where: { $0.value.count > month.weeklyCap[$0.key[0]] }) {
            return "\(often.key) has too many"
        }
        return nil
    }

    func value(of solution: MonthSolution) -> Int {
        var value = solution.running.map(ownPoints).reduce(0, +)
        for seat in solution.seats {
            value += month.options[seat.option].fits.first { $0.member == seat.member }?.points ?? 0
        }
        value += Set(solution.seats.map(\.member)).map { month.firstThisMonth[$0] }.reduce(0, +)
        for seats in Dictionary(grouping: solution.seats, by: { [$0.member, $0.week] }).values {
            value += month.points.inWeek.prefix(seats.count).reduce(0, +)
        }
        return value
    }

    /// What an option brings of its own, with the work of its sessions taken off.
    func ownPoints(_ option: Int) -> Int {
        month.options[option].ownPoints + month.options[option].weeks.count * month.points.perSession
    }

    /// The most points of any month, by trying every choice of options and every seating.
    func best() -> Int? {
        var best: Int?
        for choice in 0..<(1 << month.options.count) {
            let running = month.options.indices.filter { choice & 1 << $0 != 0 }
            let bare = MonthSolution(running: running, seats: [], value: 0, bound: 0, moves: 0, passes: 0)
            guard fault(in: bare) == nil else { continue }
            best = max(best ?? .min, running.map(ownPoints).reduce(0, +) + bestSeating(running))
        }
        return best
    }

    /// The best seating of what runs: member by member, every way of sitting, with what is left of the places.
    func bestSeating(_ running: [Int]) -> Int {
        var known: [String: Int] = [:]
        let sessions = running.flatMap { option in month.options[option].weeks.map { (option: option, week: $0) } }
        func from(_ member: Int, _ left: [Int]) -> Int {
            guard member < month.members else { return 0 }
            let key = "\(member) \(left)"
            if let value = known[key] { return value }
            var best = 0
            for (own, rest) in ways(of: member, sessions, left) { best = max(best, own + from(member + 1, rest)) }
            known[key] = best
            return best
        }
        return from(0, sessions.map { month.options[$0.option].places })
    }

    private func ways(
        of member: Int, _ sessions: [(option: Int, week: Int)], _ left: [Int]
    ) -> [(points: Int, left: [Int])] {
        typealias Way = (points: Int, left: [Int], times: Set<[Int]>, counts: [Int: Int])
        var ways: [Way] = [(0, left, [], [:])]
        for (place, session) in sessions.enumerated() {
            let option = month.options[session.option]
            guard let fit = option.fits.first(where: { $0.member == member }) else { continue }
            for way in ways where way.left[place] > 0 {
                let count = way.counts[session.week, default: 0]
                let time = [session.week, option.slot]
                guard count < month.weeklyCap[member], !way.times.contains(time) else { continue }
                var (next, step) = (way, fit.points)
                step += count < month.points.inWeek.count ? month.points.inWeek[count] : 0
                step += way.counts.isEmpty ? month.firstThisMonth[member] : 0
                next.points += step
                next.left[place] -= 1
                next.times.insert(time)
                next.counts[session.week] = count + 1
                ways.append(next)
            }
        }
        return ways.map { ($0.points, $0.left) }
    }
}
