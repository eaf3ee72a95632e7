import CivilTime
import Domain

/// What was promised twice, or otherwise than the connector said: hosts, members, the purse, pins.
struct PromiseCheck {
    let facts: CheckFacts

    /// Two rows that one person leads at one time; once for each pair.
    func hostsTwice(_ rows: [Occurrence]) -> [Conflict] {
        let hosts = hosts
        return overlaps(rows).compactMap { one, other, start, end in
            guard let host = hosts[one], host == hosts[other] else { return nil }
            return Conflict(
                kind: .hostDoubleBooked, first: .row(one), second: .row(other),
                detail: .hosts(host, start: start, end: end))
        }
    }

    /// Two events at one time that the same people said yes to; once for each pair.
    func membersTwice(_ rows: [Occurrence]) -> [Conflict] {
        let references = Dictionary(facts.members.map { ($0.id, $0.reference) }) { first, _ in first }
        let going = going
        return overlaps(rows).compactMap { one, other, start, end in
            guard let some = going[one], let others = going[other] else { return nil }
            let both = some.intersection(others).compactMap { references[$0] }.sorted()
            guard !both.isEmpty else { return nil }
            return Conflict(
                kind: .memberDoubleBooked, first: .row(one), second: .row(other),
                detail: .promised(by: both, start: start, end: end))
        }
    }

    /// What was planned costs more than was granted; told of the dearest thing of it that is in the month.
    func overBudget(_ rows: [Occurrence]) -> [Conflict] {
        guard let plan = facts.plan else { return [] }
        let held = plan.items.compactMap { item in reference(of: item, among: rows).map { ($0, item.costPence) } }
        let spent = held.map(\.1).reduce(0, +)
        guard spent > plan.limits.budgetPence, let dearest = held.max(by: { $0.1 < $1.1 }) else { return [] }
        return [
            Conflict(
                kind: .overBudget, first: .row(dearest.0), second: nil,
                detail: .costs(spent, budget: plan.limits.budgetPence))
        ]
    }

    /// What the connector pinned is in the month at another time or in another place.
    func pinsNotKept(_ rows: [Occurrence], of month: YearMonth) -> [Conflict] {
        facts.rules.compactMap { rule in
            guard case .pin(let pinned) = rule.kind, let session = pinned.sessions.first,
                month.contains(session.start.date), let reference = reference(of: pinned, among: rows)
            else { return nil }
            let own = rows.filter { $0.reference == reference }
            let isKept = pinned.sessions.allSatisfy { session in
                own.contains { $0.start == session.start && $0.end == session.end && $0.venue == pinned.venue }
            }
            guard !isKept else { return nil }
            return Conflict(
                kind: .pinNotKept, first: .row(reference), second: nil, detail: .pinned(to: session.start))
        }
    }

    // MARK: - Who and what

    /// Who leads each event and group; an event without a host has none, whatever group has its reference.
    ///
    /// Laid out once for all pairs of rows: in a month of many there are more pairs than events.
    private var hosts: [Reference: EventHost] {
        var hosts: [Reference: EventHost] = [:]
        for group in facts.groups.reversed() {
            if case .freelancer(let id) = group.runBy { hosts[group.reference] = .freelancer(id) }
        }
        for event in facts.events.reversed() { hosts[event.reference] = event.host }
        return hosts
    }

    /// Who goes to each event that somebody goes to.
    private var going: [Reference: Set<Identifier<Member>>] {
        let told = facts.events.compactMap { event in facts.going[event.id].map { (event.reference, $0) } }
        return Dictionary(told) { first, _ in first }
    }

    /// The row that a planned thing has become.
    private func reference(of planned: PlannedItem, among rows: [Occurrence]) -> Reference? {
        let reference =
            switch planned.item {
            case .group(let reference), .event(let reference): reference
            case .proposal(let proposal): event { $0.origin?.proposal == proposal } ?? proposal
            case .wish: event { $0.id == planned.event }
            }
        return rows.contains { $0.reference == reference } ? reference : nil
    }

    private func event(_ isIt: (Event) -> Bool) -> Reference? { facts.events.first(where: isIt)?.reference }

    /// Pairs of different things that share a moment, each once with the first such moment.
    private func overlaps(
        _ rows: [Occurrence]
    ) -> [(one: Reference, other: Reference, start: WallTime, end: WallTime)] {
        var seen: Set<[Reference]> = []
        var found: [(one: Reference, other: Reference, start: WallTime, end: WallTime)] = []
        for (place, row) in rows.enumerated() {
            for other in rows[(place + 1)...] where row.start < other.end && other.start < row.end {
                guard row.reference != other.reference, seen.insert([row.reference, other.reference]).inserted else {
                    continue
                }
                found.append((row.reference, other.reference, max(row.start, other.start), min(row.end, other.end)))
            }
        }
        return found
    }
}
