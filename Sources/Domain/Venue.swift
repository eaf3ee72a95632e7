package import CivilTime

/// A place where people meet.
package struct Venue: Sendable, Hashable {
    package let id: Identifier<Venue>
    package let reference: Reference
    package let slug: Slug
    package let name: String
    package let area: Identifier<Area>?
    package let address: String?
    package let postcode: String?
    package let type: VenueType
    package let capacity: Int?
    package let hirePencePerHour: Int?
    package let features: Set<AccessFeature>
    package let contact: Contact
    package let opening: OpeningHours?
    package let openingText: String?
    package let notes: String?
    /// Whether the address may be shown to everyone.
    package let isPublic: Bool
    /// When somebody last looked at the way in, the toilet and the loop, and who.
    package let checkedOn: CivilDate?
    package let checkedBy: String?
    /// What the place is to people: `where the choir began`.
    package let meaningNotes: [String]

    package init(
        id: Identifier<Venue>, reference: Reference, slug: Slug, name: String, area: Identifier<Area>?,
        address: String?, postcode: String?, type: VenueType, capacity: Int?, hirePencePerHour: Int?,
        features: Set<AccessFeature>, contact: Contact, opening: OpeningHours?, openingText: String?,
        notes: String?, isPublic: Bool, checkedOn: CivilDate? = nil, checkedBy: String? = nil,
        meaningNotes: [String] = []
    ) {
        self.id = id
        self.reference = reference
        self.slug = slug
        self.name = name
        self.area = area
        self.address = address
        self.postcode = postcode
        self.type = type
        self.capacity = capacity
        self.hirePencePerHour = hirePencePerHour
        self.features = features
        self.contact = contact
        self.opening = opening
        self.openingText = openingText
        self.notes = notes
        self.isPublic = isPublic
        self.checkedOn = checkedOn
        self.checkedBy = checkedBy
        self.meaningNotes = meaningNotes
    }

    /// Whether people join from where they are.
    package var isRemote: Bool { type == .online || type == .telephone }

    /// Whether the venue may be named to everyone: a private home never is.
    package var mayBeNamed: Bool { type != .privateHome }

    /// Whether it is shut on bank holidays, whatever its hours say.
    package var closesOnBankHolidays: Bool { notes?.lowercased().contains("closed bank holidays") ?? false }

    /// Whether people who do not know each other may meet here for the first time: a public place where they can sit down
    /// together, never a home.
    package var suitsFirstMeeting: Bool {
        switch type {
        case .communityCentre, .cafe, .library, .churchHall, .club, .sports: isPublic
        case .online, .telephone: true
        case .pub, .outdoor, .extraCare, .careHome, .cinema, .privateHome, .other: false
        }
    }
}

/// The kind of place.
package enum VenueType: String, Sendable, Hashable, CaseIterable {
    case communityCentre = "community_centre"
    case cafe, library
    case churchHall = "church_hall"
    case club, pub, sports, outdoor
    case extraCare = "extra_care"
    case careHome = "care_home"
    case cinema, online, telephone
    case privateHome = "private_home"
    case other
}
