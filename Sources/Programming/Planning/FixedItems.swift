import CivilTime
import Domain

/// What happens anyway: groups, events and approved proposals of the month, each time of the week for itself.
struct FixedItems {
    let town: PlanTown
    let finder: SeatFinder

    init(_ town: PlanTown) {
        self.town = town
        finder = SeatFinder(town: town)
    }

    private struct Place: Hashable {
        let source: OccurrenceSource
        let slot: Int
        let start: TimeOfDay
        let end: TimeOfDay
        let venue: Identifier<Venue>?
    }

    func add(to catalogue: inout Catalogue) {
        let rows = rows
        var order: [Place] = []
        var places: [Place: [Occurrence]] = [:]
        for row in rows {
            let place = Place(
                source: row.source, slot: PlanWeeks.slot(of: row.start), start: row.start.time, end: row.end.time,
                venue: row.venue)
            if places[place] == nil { order.append(place) }
            places[place, default: []].append(row)
        }
        for place in order {
            // Two rows of one week at one time would be one seat: the second stands for itself.
            for part in split(places[place, default: []]) { add(part, slot: place.slot, to: &catalogue) }
        }
    }

    /// The rows that happen, but for those that the plan itself has brought and may still move.
    var rows: [Occurrence] {
        let movable = Set((town.facts.earlier?.items ?? []).compactMap(\.event))
        let sure = Set(town.facts.programme.events.filter { $0.status != .tentative }.map(\.id))
        return MonthBuilder(town.facts.programme).occurrences(in: town.facts.month).filter { row in
            guard row.status != .cancelled else { return false }
            guard case .event(let event) = row.source else { return true }
            return !movable.contains(event) || sure.contains(event)
        }
    }

    private func split(_ rows: [Occurrence]) -> [[Occurrence]] {
        var parts: [[Occurrence]] = []
        for row in rows {
            let week = town.weeks.week(of: row.start.date)
            let open = parts.firstIndex { part in !part.contains { town.weeks.week(of: $0.start.date) == week } }
            if let open { parts[open].append(row) } else { parts.append([row]) }
        }
        return parts
    }

    private func add(_ rows: [Occurrence], slot: Int, to catalogue: inout Catalogue) {
        guard let row = rows.first else { return }
        let venue = row.venue.flatMap { town.facts.programme.venues[$0] }
        let (item, group, event) = source(of: row)
        let host = event?.host.map { host -> PlanHost in
            switch host {
            case .member(let id): .member(id)
            case .freelancer(let id): .freelancer(id)
            }
        }
        let sessions = rows.map { PlanSession(start: $0.start, end: $0.end) }.sorted()
        let offered = Offered(
            interests: row.interests, sessions: sessions, venue: venue, mode: row.mode, note: group?.accessNote,
            group: group, event: event?.id, host: host,
            isByNameOnly: row.audience == .named || row.audience == .focused)
        let held = PlannedItem(
            item: item, sessions: sessions, venue: row.venue, host: host,
            places: row.capacity ?? venue?.capacity ?? town.people.count, costPence: 0)
        catalogue.options.append(
            PlanOption(
                held: held, interests: row.interests, weeks: sessions.map { town.weeks.week(of: $0.start.date) },
                slot: slot, fits: finder.fits(offered), isFixed: true, isPinned: true, ownPoints: 0,
                item: catalogue.items.count))
        catalogue.items.append(item)
    }

    private func source(of row: Occurrence) -> (PlanItem, Group?, Event?) {
        switch row.source {
        case .group(let id): (.group(row.reference), town.facts.programme.groups.first { $0.id == id }, nil)
        case .event(let id): (.event(row.reference), nil, town.facts.programme.events.first { $0.id == id })
        case .proposal: (.proposal(row.reference), nil, nil)
        }
    }
}
