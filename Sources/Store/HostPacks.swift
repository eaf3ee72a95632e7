import CivilTime
import Digest
package import Domain
import SQLite

// What hosts may know of what they hold: of no event but their own, and of that once everybody can see it.

extension Reading {
    /// What a member holds in published months, by start.
    ///
    /// - Throws: `.forbidden` for everybody but the member, the connector and the keeper.
    package func hostedEvents(by member: Identifier<Member>) throws(HubError) -> [HostedEvent] {
        try require(.contactDetails, of: member)
        return try hosted(where: "host_member = \(member)").map(\.event)
    }

    /// The sheet for who holds an event: for them alone.
    ///
    /// - Throws: `.notFound` for everybody else, and before it is published.
    package func hostPack(of event: Reference) throws(HubError) -> HostPack {
        let hosted = try ownHosted(event)
        let comers = try comers(to: hosted)
        giveOut(.whoIsGoing, of: comers.map(\.member))
        giveOut(.accessNeeds, of: comers.map(\.member))
        return HostPack(
            event: hosted.event, place: hosted.place, capacity: hosted.capacity,
            guests: try comers.map { comer throws(HubError) in try guest(comer, at: hosted) })
    }

    /// What the host told afterwards; version 0 before that.
    ///
    /// - Throws: `.notFound` for everybody but the host.
    package func hostReport(of event: Reference) throws(HubError) -> HostReport {
        let hosted = try ownHosted(event)
        let outcomes = try all("SELECT member, outcome FROM event_attendance WHERE event = \(hosted.id)") {
            row throws(DatabaseError) in
            (try row.raw(as: Identifier<Member>.self), try row.raw(as: AttendanceOutcome.self))
        }
        let keyed = Dictionary(outcomes.map { (hosted.key(of: $0.0), $0.1) }) { first, _ in first }
        let report = try first(
            "SELECT version, others, again, next_host, words FROM host_report WHERE event = \(hosted.id)"
        ) { row throws(DatabaseError) in
            HostReport(
                version: try row.int(), outcomes: keyed, others: try row.int(), again: try row.optionalRaw(),
                nextHost: try row.optionalRaw(as: Identifier<Member>.self).map(hosted.key),
                words: try row.optionalText())
        }
        return report ?? HostReport()
    }
}

extension Writing {
    /// Keeps what a host tells, and what it means for the offers that led people there.
    ///
    /// - Throws: `.notFound` for everybody but the host; `.conflict(.state)` where it was told anew since `version`.
    package func save(_ report: HostReport, of event: Reference) throws(HubError) {
        let hosted = try ownHosted(event)
        guard try hostReport(of: event).version == report.version else {
            throw .conflict(.state(hosted.event.title, is: "told_anew"))
        }
        let members = Dictionary(try comers(to: hosted).map { (hosted.key(of: $0.member), $0.member) }) { first, _ in
            first
        }
        for (key, member) in members.sorted(by: { $0.key < $1.key }) {
            try save(report.outcomes[key] ?? .unknown, of: member, at: hosted)
        }
        try put(
            [
                "event": "\(hosted.id)", "told_at": "\(now)", "version": "\(report.version + 1)",
                "others": "\(report.others)", "again": "\(report.again)",
                "next_host": "\(report.nextHost.flatMap { members[$0] })", "words": "\(report.words)",
            ], into: "host_report", key: "event")
    }

    private func save(
        _ outcome: AttendanceOutcome, of member: Identifier<Member>, at hosted: Hosted
    ) throws(HubError) {
        let before: AttendanceOutcome? = try value(
            "SELECT outcome FROM event_attendance WHERE event = \(hosted.id) AND member = \(member)")
        guard (before ?? .unknown) != outcome else { return }
        try put(
            ["event": "\(hosted.id)", "member": "\(member)", "outcome": "\(outcome)"], into: "event_attendance",
            key: "event, member")
        guard outcome == .came || before == .came else { return }
        let day = hosted.event.start.date
        try noteVisit(outcome == .came ? .visit(on: day) : .takeBack(visit: day), of: member, to: hosted.id)
    }

    /// Of a visit to what a member holds the offer that led there is told too.
    private func noteVisit(
        _ step: OfferStep, of member: Identifier<Member>, to event: Identifier<Event>
    ) throws(HubError) {
        let led: SQL = """
            member = \(member) AND host = (SELECT host_member FROM event WHERE id = \(event))
            AND interest IN (SELECT interest FROM event_interest WHERE event = \(event))
            AND state IN ('accepted', 'joined', 'settled')
            """
        let today = try communityDay()
        for var offer in try allOffers(where: led) {
            // What is too early, or known already, is no visit that the offer led to.
            do throws(OfferRefusal) { try offer.take(step, on: today) } catch { continue }
            // Something else was offered for the wish since it was settled: then it stays settled.
            do throws(HubError) { try keep(offer) } catch .conflict { continue }
        }
    }
}

// MARK: - Rows

/// An event as its host's readings begin with it.
fileprivate struct Hosted {
    let id: Identifier<Event>
    let event: HostedEvent
    let place: String
    let capacity: Int?

    /// Another text for the same person at another event.
    func key(of member: Identifier<Member>) -> String {
        String(SHA256.digest(of: Array("guest \(id.rawValue) \(member.rawValue)".utf8)).hex.prefix(16))
    }
}

/// Somebody who said that they come, or may.
fileprivate struct Comer {
    let member: Identifier<Member>
    let reply: Reply
    let friends: Int
    let hasCompanion: Bool
}

extension Reading {
    fileprivate func ownHosted(_ event: Reference) throws(HubError) -> Hosted {
        guard case .member(let host) = viewer,
            let found = try hosted(where: "event.reference = \(event) AND host_member = \(host)").first
        else { throw .notFound(event.rawValue) }
        return found
    }

    /// What stands in the newest edition of its month; a home is told with its address.
    fileprivate func hosted(where condition: SQL) throws(HubError) -> [Hosted] {
        try all(
            """
            SELECT event.id, event.reference, event.title, event.start_local, event.end_local, event.status,
                event.audience, event.capacity, venue.name, venue.address, venue.postcode, event.location_text
            FROM event LEFT JOIN venue ON venue.id = event.venue
            WHERE \(condition) AND EXISTS (
                SELECT 1 FROM occurrence AS o JOIN programme_month
                  ON programme_month.month = o.month AND programme_month.version = o.version
                WHERE o.event = event.id AND \(SQL.isPublished))
            ORDER BY event.start_local, event.reference
            """
        ) { row throws(DatabaseError) in
            let id: Identifier<Event> = try row.raw()
            let event = HostedEvent(
                reference: try row.raw(), title: try row.text(), start: try row.wallTime(), end: try row.wallTime(),
                status: try row.raw(), audience: try row.raw())
            let capacity = try row.optionalInt()
            let words = [
                try row.optionalText(), try row.optionalText(), try row.optionalText(), try row.optionalText(),
            ]
            return Hosted(
                id: id, event: event, place: words.compactMap(\.self).joined(separator: ", "), capacity: capacity)
        }
    }

    /// Those who are sure first; nobody who is kept apart from the host, nor the host.
    fileprivate func comers(to hosted: Hosted) throws(HubError) -> [Comer] {
        guard case .member(let host) = viewer else { return [] }
        let said = try all(
            """
            SELECT member.id, reply, guests, has_companion FROM event_reply JOIN member ON member.id = member
            WHERE event = \(hosted.id) AND reply IN ('going', 'maybe') AND member.id <> \(host)
            ORDER BY reply = 'maybe', known_as, member.reference
            """
        ) { row throws(DatabaseError) in
            Comer(
                member: try row.raw(), reply: try row.raw(), friends: try row.int(), hasCompanion: try row.bool())
        }
        var comers: [Comer] = []
        for comer in said where try !isBlocked(host, comer.member) { comers.append(comer) }
        return comers
    }

    fileprivate func guest(_ comer: Comer, at hosted: Hosted) throws(HubError) -> HostGuest {
        let told = try guest(comer.member, needs: true, asked: true)
        return HostGuest(
            key: hosted.key(of: comer.member), firstName: told.firstName, isSure: comer.reply == .going,
            needs: told.needs, friends: comer.friends, hasCompanion: comer.hasCompanion)
    }
}
