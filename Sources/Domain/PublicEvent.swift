package import CivilTime

/// Something that happens once, as everyone may know it.
///
/// It has no field for anything private.
package struct PublicEvent: Sendable, Hashable {
    package let reference: Reference
    package let slug: Slug
    package let uid: String
    package let sequence: Int
    package let modifiedAt: Instant
    package let title: String
    package let start: WallTime
    package let end: WallTime
    package let place: PublicPlace
    package let status: EventStatus
    package let interests: [PublicInterest]
    package let cost: Cost
    package let places: Int?
    /// The first name, where its owner agreed.
    package let host: String?
    package let contact: PublicContact
    package let mode: MeetingMode

    package init(
        reference: Reference, slug: Slug, uid: String, sequence: Int, modifiedAt: Instant, title: String,
        start: WallTime, end: WallTime, place: PublicPlace, status: EventStatus, interests: [PublicInterest],
        cost: Cost, places: Int?, host: String?, contact: PublicContact, mode: MeetingMode
    ) {
        self.reference = reference
        self.slug = slug
        self.uid = uid
        self.sequence = sequence
        self.modifiedAt = modifiedAt
        self.title = title
        self.start = start
        self.end = end
        self.place = place
        self.status = status
        self.interests = interests
        self.cost = cost
        self.places = places
        self.host = host
        self.contact = contact
        self.mode = mode
    }
}
