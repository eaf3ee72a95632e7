import CivilTime
import Domain

/// What the options of a month may use together: rooms, hosts, connectors' days, the purse.
///
/// What is fixed always holds: where it alone is over a limit, the limit is as high as that, and the clash stays one to
/// settle.
struct LimitBook {
    let town: PlanTown
    let options: [PlanOption]

    /// What a limit is about, for those who ask why something is not held.
    enum Scarce: Hashable {
        case room(Identifier<Venue>)
        case host(PlanHost)
        case week
        case purse
    }

    struct Entry {
        let scarce: Scarce
        let limit: MonthInstance.Limit
    }

    var entries: [Entry] { rooms + hosts + weeks + purse }

    // MARK: - One at a time

    private var rooms: [Entry] {
        overlaps { option in option.held.venue }.map { Entry(scarce: .room($0), limit: limit(1, $1)) }
    }

    private var hosts: [Entry] {
        overlaps { option in option.held.host }.map { Entry(scarce: .host($0), limit: limit(1, $1)) }
    }

    /// Options that would be at one moment in one room, or with one host; each such set once.
    ///
    /// Of meetings that overlap in pairs there is a moment that all of them share, and it is the start of one of them.
    private func overlaps<Key: Hashable>(_ key: (PlanOption) -> Key?) -> [(Key, [(option: Int, amount: Int)])] {
        var order: [Key] = []
        var sessions: [Key: [(option: Int, session: PlanSession)]] = [:]
        for (place, option) in options.enumerated() {
            guard let key = key(option) else { continue }
            if sessions[key] == nil { order.append(key) }
            sessions[key, default: []] += option.held.sessions.map { (place, $0) }
        }
        return order.flatMap { key -> [(Key, [(option: Int, amount: Int)])] in
            let all = sessions[key, default: []].sorted { $0.session < $1.session }
            var seen: Set<[Int]> = []
            return Set(all.map(\.session.start)).sorted().compactMap { moment in
                let there = Set(
                    all.prefix { $0.session.start <= moment }.filter { moment < $0.session.end }.map(\.option)
                ).sorted()
                guard Set(there.map { options[$0].item }).count > 1, seen.insert(there).inserted else { return nil }
                return (key, there.map { ($0, 1) })
            }
        }
    }

    // MARK: - So many a week

    private var weeks: [Entry] {
        let limits = town.facts.limits
        var entries: [Entry] = []
        for week in 0..<town.weeks.count {
            let new = uses { $0.isFixed ? 0 : sessions($0, in: week) }
            if !new.isEmpty { entries.append(Entry(scarce: .week, limit: limit(limits.newAWeek, new))) }
            for host in everyHost {
                let asked = uses { $0.held.host == host ? sessions($0, in: week) : 0 }
                guard Set(asked.map { options[$0.option].item }).count > 1 else { continue }
                var most = limits.perHostAWeek
                if case .connector = host { most = limits.heldByConnectorAWeek }
                entries.append(Entry(scarce: .host(host), limit: limit(most, asked)))
            }
        }
        return entries
    }

    private var everyHost: [PlanHost] {
        var seen: Set<PlanHost> = []
        return options.compactMap(\.held.host).filter { seen.insert($0).inserted }
    }

    private func sessions(_ option: PlanOption, in week: Int) -> Int { option.weeks.count { $0 == week } }

    private func uses(_ amount: (PlanOption) -> Int) -> [(option: Int, amount: Int)] {
        options.enumerated().compactMap { place, option in
            let amount = amount(option)
            return amount > 0 ? (place, amount) : nil
        }
    }

    // MARK: - Money

    private var purse: [Entry] {
        let costs = uses { $0.isFixed ? 0 : $0.held.costPence }
        guard !costs.isEmpty else { return [] }
        return [Entry(scarce: .purse, limit: limit(town.facts.limits.budgetPence, costs))]
    }

    private func limit(_ most: Int, _ uses: [(option: Int, amount: Int)]) -> MonthInstance.Limit {
        let pinned = uses.filter { options[$0.option].isPinned }.map(\.amount).reduce(0, +)
        return MonthInstance.Limit(
            most: max(most, pinned), uses: uses.map { .init(option: $0.option, amount: $0.amount) })
    }
}
