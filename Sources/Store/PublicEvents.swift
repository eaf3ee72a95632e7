package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// What happens once and everyone may come to, by start: of published months, cancelled ones for 90 days.
    package func publicEvents(today: CivilDate) throws(HubError) -> [PublicEvent] {
        let surroundings = try publicSurroundings()
        let contact = try publicContacts().community
        let hosts = try hostsWhoAgreed()
        return try announcedEvents(today: today).map { event in
            PublicEvent(event, host: event.host.flatMap { hosts[$0] }, contact: contact, surroundings)
        }
    }

    /// One thing that happens once and everyone may come to.
    package func publicEvent(_ reference: Reference, today: CivilDate) throws(HubError) -> PublicEvent {
        guard let event = try publicEvents(today: today).first(where: { $0.reference == reference }) else {
            throw .notFound(reference.rawValue)
        }
        return event
    }

    /// In the newest version of its month; a cancelled one in any, for 90 days after its date or after it was cancelled.
    private func announcedEvents(today: CivilDate) throws(HubError) -> [Event] {
        let oldest = today.adding(days: -Event.cancelledStaysDays)
        return try allEvents(
            where: """
                audience = 'public'
                AND (status <> 'cancelled' OR end_local >= \(oldest) OR modified_at >= \(oldest))
                AND EXISTS (
                    SELECT 1 FROM occurrence AS o JOIN programme_month ON programme_month.month = o.month
                    WHERE o.event = event.id AND o.audience = 'public' AND \(SQL.isPublished)
                      AND (o.version = programme_month.version OR event.status = 'cancelled'))
                """)
    }

    /// First names: of active members who agreed, and of artists and tutors, whose trade it is.
    func hostsWhoAgreed() throws(HubError) -> [EventHost: String] {
        try kept { () throws(HubError) in try readHostsWhoAgreed() }
    }

    private func readHostsWhoAgreed() throws(HubError) -> [EventHost: String] {
        let agrees = SQL.consent(to: .shareFirstNameWithHosts, by: "member.id")
        var names: [EventHost: String] = [:]
        let members: [(Identifier<Member>, String)] = try all(
            "SELECT id, known_as FROM member WHERE status = 'active' AND \(agrees)"
        ) { row throws(DatabaseError) in (try row.raw(), try row.text()) }
        for (id, name) in members { names[.member(id)] = name }
        for freelancer in try allFreelancers() where freelancer.kind != .volunteer {
            names[.freelancer(freelancer.id)] = String(freelancer.name.prefix { $0 != " " })
        }
        return names
    }
}

extension PublicEvent {
    fileprivate init(
        _ event: Event, host: String?, contact: PublicContact, _ surroundings: PublicSurroundings
    ) {
        self.init(
            reference: event.reference, slug: event.slug, uid: event.uid, sequence: event.sequence,
            modifiedAt: event.modifiedAt, title: event.title, start: event.start, end: event.end,
            place: surroundings.place(event.venue, event.locationText), status: event.status,
            interests: surroundings.interests(event.interests), cost: Cost(pence: event.costPence, note: nil),
            places: event.capacity, host: host, contact: contact,
            mode: surroundings.isRemote(event.venue) ? .online : .inPerson)
    }
}
