package import CivilTime

/// Something that happens once.
package struct Event: Sendable, Hashable {
    package let id: Identifier<Event>
    package let reference: Reference
    package let slug: Slug
    /// The UID of its calendar component; never used again.
    package var uid: String
    package var sequence: Int
    package var modifiedAt: Instant
    package let title: String
    package let group: Identifier<Group>?
    package let host: EventHost?
    package let venue: Identifier<Venue>?
    package let locationText: String?
    package let audience: Audience
    package let start: WallTime
    package let end: WallTime
    package var status: EventStatus
    package let interests: [Identifier<Interest>]
    package let costPence: Int
    package let capacity: Int?
    package let origin: EventOrigin?
    /// The connector's alone.
    package var note: String?

    package init(
        id: Identifier<Event>, reference: Reference, slug: Slug, uid: String, sequence: Int, modifiedAt: Instant,
        title: String, group: Identifier<Group>?, host: EventHost?, venue: Identifier<Venue>?,
        locationText: String?, audience: Audience, start: WallTime, end: WallTime, status: EventStatus,
        interests: [Identifier<Interest>], costPence: Int, capacity: Int?, origin: EventOrigin?, note: String?
    ) {
        self.id = id
        self.reference = reference
        self.slug = slug
        self.uid = uid
        self.sequence = sequence
        self.modifiedAt = modifiedAt
        self.title = title
        self.group = group
        self.host = host
        self.venue = venue
        self.locationText = locationText
        self.audience = audience
        self.start = start
        self.end = end
        self.status = status
        self.interests = interests
        self.costPence = costPence
        self.capacity = capacity
        self.origin = origin
        self.note = note
    }
}

/// Who welcomes people.
package enum EventHost: Sendable, Hashable {
    case member(Identifier<Member>)
    case freelancer(Identifier<Freelancer>)
}

/// Where the idea came from, in the words of the record: `proposal PR1`, `partner P08`, `member idea`.
package struct EventOrigin: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package init(proposal: Reference) { rawValue = "proposal \(proposal)" }

    /// The proposal it grew from, where it did.
    package var proposal: Reference? {
        let words = rawValue.split(separator: " ")
        guard words.count == 2, words[0] == "proposal" else { return nil }
        return Reference(String(words[1]))
    }
}

/// Who may know that it happens.
package enum Audience: String, Sendable, Hashable, CaseIterable {
    case `public`, members, focused, named
}

/// Whether it happens; the words are those of RFC 5545 §3.8.1.11.
package enum EventStatus: String, Sendable, Hashable, CaseIterable {
    case tentative, confirmed, cancelled
}

extension Event {
    /// What is cancelled stays to be seen for so many days, that calendars can learn of it.
    package static let cancelledStaysDays = 90
}
