package import Domain
import SQLite

extension Reading {
    /// All that happens once, by start, for the connector and the keeper.
    package func events() throws(HubError) -> [Event] {
        try require(.connectorNotes)
        return try allEvents()
    }

    /// Who said what about an event, for the connector and the keeper.
    package func replies(to event: Identifier<Event>) throws(HubError) -> [EventReply] {
        try require(.whoIsGoing)
        return try all("SELECT \(EventReply.columns) FROM event_reply WHERE event = \(event)", EventReply.init)
    }

    func allEvents(where condition: SQL = "true") throws(HubError) -> [Event] {
        try all(
            "SELECT \(Event.columns) FROM event WHERE \(condition) ORDER BY start_local, end_local, reference",
            Event.init)
    }
}

extension Writing {
    package func saveEvent(_ event: Event) throws(HubError) {
        try put(
            [
                "id": "\(event.id)", "reference": "\(event.reference)", "slug": "\(event.slug)",
                "uid": "\(event.uid)", "sequence": "\(event.sequence)", "modified_at": "\(event.modifiedAt)",
                "title": "\(event.title)", "meeting_group": "\(event.group)",
                "host_member": "\(event.host?.member)", "host_freelancer": "\(event.host?.freelancer)",
                "venue": "\(event.venue)", "location_text": "\(event.locationText)",
                "audience": "\(event.audience)", "start_local": "\(event.start)", "end_local": "\(event.end)",
                "status": "\(event.status)", "cost_pence": "\(event.costPence)",
                "capacity": "\(event.capacity)", "origin": "\(event.origin)", "note": "\(event.note)",
            ], into: "event")
        try replace(
            "interest", of: "event_interest", owner: "event", "\(event.id)", by: event.interests.map { "\($0)" })
        try bumpPublication()
    }

    /// Keeps what a table tells; what the member said here since is the later word.
    package func save(_ reply: EventReply) throws(HubError) {
        try execute(
            """
            INSERT INTO event_reply (event, member, reply) VALUES (\(reply.event), \(reply.member), \(reply.reply))
            ON CONFLICT (event, member) DO UPDATE SET reply = excluded.reply WHERE said_at IS NULL
            """)
    }

    package func save(_ attendance: Attendance) throws(HubError) {
        try put(
            [
                "meeting_group": "\(attendance.group)", "start_local": "\(attendance.start)",
                "member": "\(attendance.member)", "reply": "\(attendance.reply)",
                "outcome": "\(attendance.outcome)",
            ], into: "attendance", key: "meeting_group, start_local, member")
        try noteVisit(attendance)
    }
}

// MARK: - Rows

extension Event {
    static let columns: SQL = """
        id, reference, slug, uid, sequence, modified_at, title, meeting_group, host_member, host_freelancer, venue,
        location_text, audience, start_local, end_local, status,
        \(SQL.list("interest", of: "event_interest", where: "event = event.id")),
        cost_pence, capacity, origin, note
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), slug: try row.raw(), uid: try row.text(),
            sequence: try row.int(), modifiedAt: try row.instant(), title: try row.text(),
            group: try row.optionalRaw(), host: try EventHost(&row), venue: try row.optionalRaw(),
            locationText: try row.optionalText(), audience: try row.raw(), start: try row.wallTime(),
            end: try row.wallTime(), status: try row.raw(), interests: try row.list(of: Identifier<Interest>.self),
            costPence: try row.int(), capacity: try row.optionalInt(), origin: try row.optionalRaw(),
            note: try row.optionalText())
    }
}

extension EventHost {
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let member = try row.optionalRaw(as: Identifier<Member>.self)
        let freelancer = try row.optionalRaw(as: Identifier<Freelancer>.self)
        if let member {
            self = .member(member)
        } else if let freelancer {
            self = .freelancer(freelancer)
        } else {
            return nil
        }
    }

    fileprivate var member: Identifier<Member>? { if case .member(let id) = self { id } else { nil } }
    fileprivate var freelancer: Identifier<Freelancer>? { if case .freelancer(let id) = self { id } else { nil } }
}

extension EventReply {
    static let columns: SQL = "event, member, reply, guests, has_companion, lift, said_at, version, supporter"

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            event: try row.raw(), member: try row.raw(), reply: try row.raw(), guests: try row.int(),
            hasCompanion: try row.bool(), lift: try row.optionalRaw(), saidAt: try row.optionalInstant(),
            version: try row.int(), supporter: try row.optionalRaw())
    }
}
