import CivilTime
package import Domain
import Store

/// Asks a venue or a group, by a link of their own, whether what is shown of them is still right, or whether a room can be
/// had; no account, one answer.
package struct AskListing {
    /// How long a link works.
    package static let days = 14

    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A link's token, and the last moment at which it works.
    package struct Link: Sendable, Hashable {
        package let token: String
        package let name: String
    }

    /// Makes the link for a question; an earlier one about the same opens nothing any more.
    ///
    /// Asking for a room also writes down that it was asked for.
    ///
    /// - Throws: `.notFound` where there is no such listing that is public; `.conflict(.step)` where the room was answered
    ///   for already; `.forbidden` for all but the connector and the keeper.
    package func link(about subject: ListingSubject, as viewer: Viewer) throws(HubError) -> Link {
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let token = hub.identities.key(byteCount: 24)
            let (row, name) = try row(of: subject, memory)
            try memory.ask(row, token: token, until: now.adding(seconds: Self.days * 86_400))
            try memory.audit(action: "ask", entity: "listing", reference: subject.reference)
            return Link(token: token, name: name)
        }
    }

    /// What a link asks; nil where it was answered, is too old or was never made.
    package func question(_ token: String) throws(HubError) -> ListingQuestion? {
        let now = hub.clock.now()
        return try hub.store.read(as: .keeper) { memory throws(HubError) in
            guard let ask = try memory.listingAsk(token, at: now) else { return nil }
            return try question(ask.subject, memory)
        }
    }

    /// Answers: a yes notes that the listing was checked today, or that the room is held; a no stays beside the words until
    /// the connector has put it right.
    ///
    /// - Returns: False where it was answered before, is too old or was never made; then nothing changes.
    /// - Throws: `.problems` for a no about a listing without a word of what is wrong.
    package func answer(_ token: String, isYes: Bool, words: String) throws(HubError) -> Bool {
        let now = hub.clock.now()
        let words = String(words.lines.prefix(2_000))
        return try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            guard let ask = try memory.listingAsk(token, at: now) else { return false }
            if case .booking = ask.subject {
            } else if !isYes, words.isEmpty {
                throw .problems([Problem(field: "words", kind: .missing)])
            }
            guard let subject = try memory.answer(token, isYes, words: isYes || words.isEmpty ? nil : words) else {
                return false
            }
            let today = try memory.community().zone.wallTime(at: now).date
            switch subject {
            case .venue(let venue):
                if isYes { try memory.noteChecked(venue: venue, on: today, by: "themselves, by link") }
            case .group(let group):
                if isYes { try memory.noteVerified(group: group, on: today, how: "themselves, by link") }
            case .booking(let venue, let event): try settle(venue, event, isYes, memory)
            }
            try memory.audit(
                action: isYes ? "confirm" : "object", entity: "listing", reference: subject.reference,
                reason: "by link")
            return true
        }
    }

    /// What was asked and what came of it, for the connector and the keeper.
    package func list(as viewer: Viewer) throws(HubError) -> [ListingAsk] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.listingAsks() }
    }

    // MARK: - Rows

    private func row(of subject: ListingSubject, _ memory: Writing) throws(HubError) -> (ListingRow, String) {
        // What is nobody's to see is asked of nobody.
        _ = try question(subject, memory)
        switch subject {
        case .venue(let reference):
            let venue = try venue(reference, memory)
            return (.venue(venue.id), venue.name)
        case .group(let reference):
            guard let group = try memory.groups().first(where: { $0.reference == reference }) else {
                throw .notFound(reference.rawValue)
            }
            return (.group(group.id), group.name)
        case .booking(let place, let gathering):
            let (venue, event) = (try venue(place, memory), try event(gathering, memory))
            let known = try memory.bookings().first { $0.venue == venue.id && $0.event == event.id }
            guard let known else {
                let booking = Booking(id: hub.identities.new(), venue: venue.id, event: event.id, state: .asked)
                try memory.save(booking)
                return (.booking(booking.id), venue.name)
            }
            guard known.state == .asked else {
                throw .conflict(.step(of: "the room", from: known.state.rawValue, to: BookingState.asked.rawValue))
            }
            return (.booking(known.id), venue.name)
        }
    }

    private func settle(
        _ venue: Reference, _ event: Reference, _ isYes: Bool, _ memory: Writing
    ) throws(HubError) {
        let (venue, event) = (try self.venue(venue, memory), try self.event(event, memory))
        let known = try memory.bookings().first { $0.venue == venue.id && $0.event == event.id }
        guard var booking = known else { throw .notFound("the room") }
        booking.state = isYes ? .held : .refused
        try memory.save(booking)
    }

    private func question(_ subject: ListingSubject, _ memory: Reading) throws(HubError) -> ListingQuestion {
        switch subject {
        case .venue(let reference):
            let found = try memory.publicVenues().first { $0.reference == reference }
            guard let found else { throw .notFound(reference.rawValue) }
            return .venue(found)
        case .group(let reference):
            let today = hub.today(in: try memory.community().zone)
            return .group(try memory.publicGroup(reference, today: today))
        case .booking(let place, let gathering):
            let (venue, event) = (try venue(place, memory), try event(gathering, memory))
            guard venue.mayBeNamed else { throw .notFound(place.rawValue) }
            return .booking(
                venue: venue.name, title: event.audience == .public ? event.title : nil, start: event.start,
                end: event.end, people: event.capacity)
        }
    }

    private func venue(_ reference: Reference, _ memory: Reading) throws(HubError) -> Venue {
        let found = try memory.venues().first { $0.reference == reference }
        guard let found else { throw .notFound(reference.rawValue) }
        return found
    }

    private func event(_ reference: Reference, _ memory: Reading) throws(HubError) -> Event {
        let found = try memory.events().first { $0.reference == reference }
        guard let found else { throw .notFound(reference.rawValue) }
        return found
    }
}

extension ListingSubject {
    /// What the audit calls it.
    fileprivate var reference: Reference {
        switch self {
        case .venue(let venue): venue
        case .group(let group): group
        case .booking(_, let event): event
        }
    }
}
