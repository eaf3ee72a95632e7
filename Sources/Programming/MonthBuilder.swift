package import CivilTime
package import Domain

/// Makes a month from what is known: the groups' rules and their exceptions, what happens once, and approved proposals.
///
/// The result is the connector's view: every audience, cancelled rows where people had been told.
package struct MonthBuilder: Sendable {
    let facts: ProgrammeFacts

    package init(_ facts: ProgrammeFacts) { self.facts = facts }

    /// Every row of the month, in order; times are the community's.
    package func occurrences(in month: YearMonth) -> [Occurrence] {
        let groups = facts.groups.filter(\.isInProgramme).flatMap { occurrences(of: $0, in: month) }
        let events = facts.events.filter { month.contains($0.start.date) }.map(occurrence)
        return (groups + events + proposals(in: month)).sorted()
    }

    // MARK: - Groups

    private func occurrences(of group: Group, in month: YearMonth) -> [Occurrence] {
        guard group.status == .active || group.status == .seasonal else { return [] }
        let changes = Dictionary(group.series.exceptions.map { ($0.originalDate, $0) }) { _, last in last }
        let planned = group.series.dates(in: month, zone: facts.zone).filter { group.season?.contains($0) ?? true }
        let unmoved = planned.compactMap { date in occurrence(of: group, on: date, change: changes[date]) }
        let movedIn = group.series.exceptions.compactMap { change -> Occurrence? in
            guard case .moved(let start, _, _) = change.change, month.contains(start.date),
                !month.contains(change.originalDate)
            else { return nil }
            return occurrence(of: group, on: change.originalDate, change: change)
        }
        return (unmoved + movedIn).filter { month.contains($0.start.date) }
    }

    private func occurrence(of group: Group, on date: CivilDate, change: SeriesException?) -> Occurrence? {
        let series = group.series
        switch change?.change {
        case nil:
            return row(group, date, series.start(on: date), series.end(on: date), group.venue, .confirmed, .asPlanned)
        case .cancelled:
            guard change?.afterPublication == true else { return nil }
            return row(group, date, series.start(on: date), series.end(on: date), group.venue, .cancelled, .asPlanned)
        case .moved(let start, let end, let venue):
            return row(group, date, start, end, venue ?? group.venue, .confirmed, .moved)
        }
    }

    private func row(
        _ group: Group, _ planned: CivilDate, _ start: WallTime, _ end: WallTime, _ venue: Identifier<Venue>?,
        _ status: EventStatus, _ kind: OccurrenceKind
    ) -> Occurrence {
        Occurrence(
            source: .group(group.id), reference: group.reference, title: group.name, start: start, end: end,
            startUTC: facts.zone.instant(of: start), endUTC: facts.zone.instant(of: end), venue: venue,
            locationText: nil, status: status, kind: kind, plannedDate: planned, audience: .public,
            interests: group.interests, costPence: group.costPence, capacity: group.capacity, mode: group.mode
        )
    }

    // MARK: - What happens once

    private func occurrence(of event: Event) -> Occurrence {
        Occurrence(
            source: .event(event.id), reference: event.reference, title: event.title, start: event.start,
            end: event.end, startUTC: facts.zone.instant(of: event.start), endUTC: facts.zone.instant(of: event.end),
            venue: event.venue, locationText: event.locationText, status: event.status, kind: .oneOff,
            plannedDate: nil, audience: event.audience, interests: event.interests, costPence: event.costPence,
            capacity: event.capacity, mode: mode(at: event.venue)
        )
    }

    /// Approved proposals that no event has grown from; where one has, the event says how it is.
    private func proposals(in month: YearMonth) -> [Occurrence] {
        let grown = Set(facts.events.compactMap { $0.origin?.proposal })
        return facts.proposals.compactMap { proposal in
            guard proposal.state == .approved, !grown.contains(proposal.reference), let start = proposal.start,
                let end = proposal.end, month.contains(start.date)
            else { return nil }
            return Occurrence(
                source: .proposal(proposal.id), reference: proposal.reference, title: proposal.title, start: start,
                end: end, startUTC: facts.zone.instant(of: start), endUTC: facts.zone.instant(of: end),
                venue: proposal.venue, locationText: nil, status: .confirmed, kind: .oneOff, plannedDate: nil,
                audience: .public, interests: proposal.interests, costPence: 0, capacity: nil,
                mode: mode(at: proposal.venue)
            )
        }
    }

    private func mode(at venue: Identifier<Venue>?) -> MeetingMode {
        venue.flatMap { facts.venues[$0] }?.isRemote == true ? .online : .inPerson
    }
}
