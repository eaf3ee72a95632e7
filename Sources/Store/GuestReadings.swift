import CivilTime
package import Domain
import SQLite

extension Reading {
    /// Who comes to something that happens once, as far as the viewer may know.
    ///
    /// The connector and the host get first names and agreed needs, those who go too first names, everybody else a
    /// number: exact for the region and the organisation it is with, `a few` under five for others.
    ///
    /// - Throws: `.notFound` where there is no such event for the viewer.
    package func guests(of event: Reference) throws(HubError) -> GuestList {
        let found = try allEvents(where: "reference = \(event)").first
        guard let found else { throw .notFound(event.rawValue) }
        let comers = try comers(to: found.id)
        let closeness = try closeness(to: found, comers)
        guard mayKnow(of: found, closeness) else { throw .notFound(event.rawValue) }
        return GuestList(
            event: found.reference, title: found.title,
            going: HeadCount(comers.count, isExact: [.steward, .host, .partner].contains(closeness)),
            guests: try guests(comers, to: found.id, closeness))
    }

    private func guests(
        _ comers: [Identifier<Member>], to event: Identifier<Event>, _ closeness: Closeness
    ) throws(HubError) -> [GuestList.Guest]? {
        guard [.steward, .host, .guest].contains(closeness) else { return nil }
        giveOut(.whoIsGoing, of: comers)
        var guests: [GuestList.Guest] = []
        for comer in comers where try !keepsApart(from: comer) {
            let guest = try guest(
                comer, to: event, needs: closeness != .guest, asked: closeness != .steward)
            // The host is to know that somebody comes who is not named; other guests are not.
            if guest.firstName != nil || closeness == .host { guests.append(guest) }
        }
        return guests
    }

    /// What the viewer is to a gathering.
    private enum Closeness { case steward, host, guest, partner, stranger }

    private func closeness(
        to event: Event, _ comers: [Identifier<Member>]
    ) throws(HubError) -> Closeness {
        if role == .localConnector || role == .safeguardingLead { return .steward }
        switch viewer {
        case .member(let id):
            if event.host == .member(id) { return .host }
            return comers.contains(id) ? .guest : .stranger
        case .supporter:
            for comer in comers {
                let standing = try standing(towards: comer)
                if standing.roles.contains(.supporter), standing.role(seeing: .whoIsGoing) != nil { return .guest }
            }
            return .stranger
        case .organisation(let organiser): return try isWith(organiser, event) ? .partner : .stranger
        default: return role == .regionalConnector ? .partner : .stranger
        }
    }

    private func isWith(_ organiser: Organiser, _ event: Event) throws(HubError) -> Bool {
        if case .venue(let venue) = organiser, event.venue == venue { return true }
        if case .freelancer(let freelancer) = organiser, event.host == .freelancer(freelancer) { return true }
        guard let id = event.group else { return false }
        return try allGroups().first { $0.id == id }?.runBy == organiser
    }

    /// What is for members, or for those who are named, is not there for everybody else.
    private func mayKnow(of event: Event, _ closeness: Closeness) -> Bool {
        switch closeness {
        case .steward, .host, .guest: return true
        case .partner: return event.audience == .public || role == .organisation
        case .stranger:
            if case .member = viewer { return event.audience == .public || event.audience == .members }
            return event.audience == .public
        }
    }

    private func comers(to event: Identifier<Event>) throws(HubError) -> [Identifier<Member>] {
        try all(
            """
            SELECT member FROM event_reply JOIN member ON member.id = member
            WHERE event = \(event) AND \(SQL.comes) ORDER BY known_as, member.reference
            """
        ) { row throws(DatabaseError) in try row.raw() }
    }

    private func keepsApart(from comer: Identifier<Member>) throws(HubError) -> Bool {
        guard case .member(let id) = viewer else { return false }
        return try isBlocked(id, comer)
    }

    /// `asked` is whether the person has to have agreed; of an event also what they bring, and for who arranges it a lift.
    func guest(
        _ member: Identifier<Member>, to event: Identifier<Event>? = nil, needs: Bool, asked: Bool
    ) throws(HubError) -> GuestList.Guest {
        let standing = try standing(towards: member)
        let agreed = standing.consents.contains(.shareFirstNameWithHosts) && standing.shows(.firstName)
        let mayName = !asked || agreed || viewer == .member(member)
        let name =
            mayName
            ? try first("SELECT known_as FROM member WHERE id = \(member)") { row throws(DatabaseError) in
                try row.text()
            } : nil
        guard needs else { return GuestList.Guest(firstName: name, needs: []) }
        let own = try event.map { event throws(HubError) in
            try first(
                "SELECT \(EventReply.columns) FROM event_reply WHERE event = \(event) AND member = \(member)",
                EventReply.init)
        }.flatMap(\.self)
        return GuestList.Guest(
            firstName: name, needs: (try agreedNeeds(of: member, standing) ?? []).map(\.need),
            guests: own?.guests ?? 0, lift: asked ? nil : own?.lift)
    }

    /// What a person needs, as the viewer may know it: hosts and facilitators what was agreed and not why.
    func agreedNeeds(of member: Identifier<Member>, _ standing: Standing) throws(HubError) -> [ToldNeed]? {
        guard let role = standing.role(seeing: .accessNeeds), standing.shows(.accessNeeds) else { return nil }
        let told = try all(
            "SELECT need, note, shared_with_hosts FROM member_access_need WHERE member = \(member) ORDER BY place"
        ) { row throws(DatabaseError) in
            ToldNeed(need: try row.raw(), note: try row.optionalText(), sharedWithHosts: try row.optionalBool())
        }
        guard role == .host || role == .facilitator else { return told }
        return told.filter { $0.sharedWithHosts != false }.map { ToldNeed(need: $0.need) }
    }
}
