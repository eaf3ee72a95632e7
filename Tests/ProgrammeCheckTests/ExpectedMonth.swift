import CivilTime
import Domain
import Fixtures

/// March 2027 as the expected table has it, with the facts of each row's group or event beside it.
enum ExpectedMonth {
    static func rows() throws -> [Occurrence] {
        let facts = try AshbourneVale.checkFacts()
        let zone = try AshbourneVale.programmeFacts().zone
        return try Expected.rows("march_2027_occurrences.csv").map { row in
            let reference = Reference(row["source_id"] ?? "")
            let group = facts.groups.first { $0.reference == reference }
            let event = facts.events.first { $0.reference == reference }
            let (start, end) = (wall(row["start_local"] ?? ""), wall(row["end_local"] ?? ""))
            return Occurrence(
                source: group.map { .group($0.id) } ?? .event(event?.id ?? Identifier(rawValue: "")),
                reference: reference, title: row["title"] ?? "", start: start, end: end,
                startUTC: zone.instant(of: start), endUTC: zone.instant(of: end),
                venue: facts.venues.values.first { $0.reference.rawValue == row["venue_id"] }?.id,
                locationText: event?.locationText, status: EventStatus(rawValue: row["status"] ?? "") ?? .tentative,
                kind: OccurrenceKind(rawValue: row["kind"] ?? "") ?? .asPlanned,
                plannedDate: CivilDate(row["recurrence_local_date"] ?? ""), audience: event?.audience ?? .public,
                interests: group?.interests ?? event?.interests ?? [], costPence: 0,
                capacity: group?.capacity ?? event?.capacity, mode: group?.mode ?? .inPerson)
        }
    }
}
