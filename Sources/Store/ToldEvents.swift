package import Domain
import SQLite

// What hosts told of what they held, for the connector; what they tell it with stands in HostPacks.

extension Reading {
    /// What hosts told, for the connector and the keeper: what waits to be read first, then the latest event first.
    ///
    /// How many came is a number, and nobody's name; the host's own and the one of whom they name for the next time are
    /// given out.
    ///
    /// - Throws: `.forbidden`.
    package func toldEvents() throws(HubError) -> [ToldEvent] { try toldEvents(where: "true") }

    /// What was told of one event.
    ///
    /// - Throws: `.forbidden`; `.notFound` where nothing was told.
    package func toldEvent(_ event: Reference) throws(HubError) -> ToldEvent {
        guard let told = try toldEvents(where: "event.reference = \(event)").first else {
            throw .notFound(event.rawValue)
        }
        return told
    }

    private func toldEvents(where condition: SQL) throws(HubError) -> [ToldEvent] {
        try reckoning { () throws(HubError) in try require(.attendance) }
        let told = try all(
            """
            SELECT event.reference, event.title, event.start_local, event.end_local, event.status, event.audience,
                host.reference, host.known_as, told_at, version, 1 + others + \(Self.outcomes("came")),
                \(Self.outcomes("sent_apologies")), \(Self.outcomes("did_not_come")), again, next.reference,
                next.known_as, words, read_version, read_at
            FROM host_report JOIN event ON event.id = host_report.event
            LEFT JOIN member AS host ON host.id = event.host_member
            LEFT JOIN member AS next ON next.id = host_report.next_host
            WHERE \(condition)
            ORDER BY read_version IS version, event.start_local DESC, event.reference
            """
        ) { row throws(DatabaseError) in
            ToldEvent(
                event: HostedEvent(
                    reference: try row.raw(), title: try row.text(), start: try row.wallTime(),
                    end: try row.wallTime(), status: try row.raw(), audience: try row.raw()),
                host: try toldPerson(&row), toldAt: try row.instant(), version: try row.int(),
                counts: ToldEvent.Counts(
                    came: try row.int(), sentApologies: try row.int(), didNotCome: try row.int()),
                again: try row.optionalRaw(), nextHost: try toldPerson(&row), words: try row.optionalText(),
                read: try toldRead(&row))
        }
        try giveOut(.attendance, called: told.compactMap(\.host?.reference) + told.compactMap(\.nextHost?.reference))
        return told
    }

    private static func outcomes(_ outcome: String) -> SQL {
        """
        (SELECT count(*) FROM event_attendance AS seen WHERE seen.event = host_report.event AND outcome = \(outcome))
        """
    }
}

extension Writing {
    /// Notes that the connector has read what was told.
    ///
    /// - Parameters:
    ///   - event: Of which it was told.
    ///   - version: The telling that was looked at.
    /// - Throws: `.forbidden`; `.notFound`; `.conflict(.state)` where it was told anew since.
    package func markRead(_ event: Reference, version: Int) throws(HubError) {
        let told = try toldEvent(event)
        guard told.version == version else { throw .conflict(.state(told.event.title, is: "told_anew")) }
        try setRead(event, version: "\(version)", at: "\(now)")
    }

    /// Puts what was told back among what waits.
    ///
    /// - Throws: `.forbidden`; `.notFound`.
    package func putBack(_ event: Reference) throws(HubError) {
        _ = try toldEvent(event)
        try setRead(event, version: "NULL", at: "NULL")
    }

    private func setRead(_ event: Reference, version: SQL, at: SQL) throws(HubError) {
        try execute(
            """
            UPDATE host_report SET read_version = \(version), read_at = \(at)
            WHERE event = (SELECT id FROM event WHERE reference = \(event))
            """)
    }
}

// MARK: - Rows

private func toldPerson(_ row: inout Columns) throws(DatabaseError) -> ToldEvent.Person? {
    let (reference, name): (Reference?, String?) = (try row.optionalRaw(), try row.optionalText())
    guard let reference, let name else { return nil }
    return ToldEvent.Person(reference: reference, knownAs: name)
}

private func toldRead(_ row: inout Columns) throws(DatabaseError) -> ToldEvent.Read? {
    let (version, at) = (try row.optionalInt(), try row.optionalInstant())
    guard let version, let at else { return nil }
    return ToldEvent.Read(version: version, at: at)
}
