package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// Something that happens once and a member may answer, with what they said and the places that are left for them.
    ///
    /// It is of a published month, and for everyone, for members, or for those who are named and have an answer already.
    ///
    /// - Parameters:
    ///   - reference: The event's.
    ///   - member: Whose answer.
    ///   - now: The local time: where somebody meets in a home is told from the day before.
    /// - Returns: The event as the member may know it.
    /// - Throws: `.notFound` for what they may not know of; `.forbidden` for all but the member, the connector, the keeper
    ///   and whoever helps the member with it, who is told nothing of a special category.
    package func ownEvent(
        _ reference: Reference, of member: Identifier<Member>, now: WallTime
    ) throws(HubError) -> OwnEvent {
        try requireProgramme(of: member)
        let isHelper = if case .supporter = viewer { true } else { false }
        let plain: SQL = isHelper ? .isPlainEvent : "true"
        guard let event = try allEvents(where: "\(.isOpen(reference, to: member)) AND \(plain)").first else {
            throw .notFound(reference.rawValue)
        }
        let own = try first(
            "SELECT \(EventReply.columns) FROM event_reply WHERE event = \(event.id) AND member = \(member)",
            EventReply.init)
        let surroundings = try publicSurroundings()
        let isHost = event.host == .member(member)
        return OwnEvent(
            id: event.id, reference: event.reference, title: event.title, start: event.start, end: event.end,
            place: surroundings.place(event.venue, event.locationText),
            home: isHost || own?.reply == .going ? try home(of: event, now: now, isHost: isHost) : nil,
            status: event.status, interests: surroundings.interests(event.interests),
            cost: Cost(pence: event.costPence, note: nil), host: try hostName(of: event, for: member),
            isHost: isHost, isPublic: event.audience == .public, sequence: event.sequence, own: own,
            saidFor: try own.flatMap { own throws(HubError) in try saidFor(own) },
            seats: try event.capacity.map { places throws(HubError) in try seats(places, event.id, member, own) })
    }

    /// The first name of who welcomes people, where it may be told and the two are not kept apart.
    private func hostName(of event: Event, for member: Identifier<Member>) throws(HubError) -> String? {
        guard let host = event.host, host != .member(member) else { return nil }
        if case .member(let other) = host, try isBlocked(member, other) { return nil }
        return try hostsWhoAgreed()[host]
    }

    /// Name and address of a home, for who hosts there and from the day before for who comes.
    private func home(of event: Event, now: WallTime, isHost: Bool) throws(HubError) -> String? {
        guard isHost || event.start.date.dayNumber - now.date.dayNumber <= 1, event.status != .cancelled,
            let venue = event.venue
        else { return nil }
        return try first(
            """
            SELECT name || coalesce(', ' || address, '') FROM venue WHERE id = \(venue) AND type = 'private_home'
            """
        ) { row throws(DatabaseError) in try row.text() }
    }

    private func seats(
        _ places: Int, _ event: Identifier<Event>, _ member: Identifier<Member>, _ own: EventReply?
    ) throws(HubError) -> Seats {
        let taken = try count(
            """
            SELECT coalesce(sum(1 + guests), 0) FROM event_reply
            WHERE event = \(event) AND reply = 'going' AND member <> \(member)
            """)
        // Whoever waits since a table told it stands before all who were given a turn.
        let ahead = try all(
            """
            SELECT 1 + guests FROM event_reply AS w
            WHERE event = \(event) AND reply = 'waiting' AND member <> \(member) AND coalesce(turn, 0) < coalesce(
                (SELECT coalesce(turn, 0) FROM event_reply
                WHERE event = w.event AND member = \(member) AND reply = 'waiting'), 9e15)
            ORDER BY coalesce(turn, 0), member
            """
        ) { row throws(DatabaseError) in try row.int() }
        return Seats(places: places, taken: taken, own: own?.reply == .going ? own?.party ?? 0 : 0, ahead: ahead)
    }
}

extension Writing {
    /// Keeps what a member says about coming; who begins to wait is given the next turn, who waits already keeps theirs.
    ///
    /// - Throws: `.forbidden` for a helper who may not answer for the member.
    package func answer(_ reply: EventReply) throws(HubError) {
        try requireAnswer(for: reply.member)
        let turn: SQL =
            reply.reply == .waiting
            ? """
            coalesce(
                (SELECT turn FROM event_reply
                WHERE event = \(reply.event) AND member = \(reply.member) AND reply = 'waiting'),
                (SELECT coalesce(max(turn), 0) + 1 FROM event_reply WHERE event = \(reply.event)))
            """ : "NULL"
        try put(
            [
                "event": "\(reply.event)", "member": "\(reply.member)", "reply": "\(reply.reply)",
                "guests": "\(reply.guests)", "has_companion": "\(reply.hasCompanion)", "lift": "\(reply.lift)",
                "said_at": "\(now)", "version": "\(reply.version)", "turn": turn,
                "supporter": "\(reply.supporter)",
            ], into: "event_reply", key: "event, member")
    }
}

extension SQL {
    /// Whether a member may know of an event and answer it.
    fileprivate static func isOpen(_ reference: Reference, to member: Identifier<Member>) -> SQL {
        """
        reference = \(reference) AND (
            audience = 'public' OR audience = 'members' OR host_member = \(member)
            OR EXISTS (SELECT 1 FROM event_reply WHERE event = event.id AND member = \(member)))
        AND EXISTS (
            SELECT 1 FROM occurrence AS o JOIN programme_month ON programme_month.month = o.month
            WHERE o.event = event.id AND \(SQL.isPublished)
              AND (o.version = programme_month.version OR event.status = 'cancelled'))
        """
    }
}
