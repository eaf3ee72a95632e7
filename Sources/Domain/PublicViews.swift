package import CivilTime
package import Recurrence

/// What everyone may know of an interest.
package struct PublicInterest: Sendable, Hashable {
    package let slug: Slug
    package let label: String
    package let category: String

    package init(slug: Slug, label: String, category: String) {
        self.slug = slug
        self.label = label
        self.category = category
    }
}

/// What everyone may know of a place.
package struct PublicVenue: Sendable, Hashable {
    package let reference: Reference
    package let slug: Slug
    package let name: String
    package let address: String?
    package let postcode: String?
    package let area: PublicArea?
    package let features: Set<AccessFeature>
    package let isRemote: Bool
    package let opening: String?

    package init(
        reference: Reference, slug: Slug, name: String, address: String?, postcode: String?, area: PublicArea?,
        features: Set<AccessFeature>, isRemote: Bool, opening: String?
    ) {
        self.reference = reference
        self.slug = slug
        self.name = name
        self.address = address
        self.postcode = postcode
        self.area = area
        self.features = features
        self.isRemote = isRemote
        self.opening = opening
    }
}

/// What everyone may know of a neighbourhood.
package struct PublicArea: Sendable, Hashable {
    package let reference: Reference
    package let slug: Slug
    package let name: String
    package let latitude: Double?
    package let longitude: Double?

    package init(reference: Reference, slug: Slug, name: String, latitude: Double?, longitude: Double?) {
        self.reference = reference
        self.slug = slug
        self.name = name
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// Where something happens, as far as everyone may know.
package enum PublicPlace: Sendable, Hashable {
    case venue(PublicVenue)
    case described(String)
    case toldToThoseComing
}

/// Whom to ask, as far as everyone may know: an organisation's own contact, else a first name and the community's phone.
package struct PublicContact: Sendable, Hashable {
    package let name: String?
    package let phone: String
    package let email: String?

    package init(name: String?, phone: String, email: String?) {
        self.name = name
        self.phone = phone
        self.email = email
    }
}

/// What it costs, in pence and in words.
package struct Cost: Sendable, Hashable {
    package let pence: Int
    package let note: String?

    package init(pence: Int, note: String?) {
        self.pence = pence
        self.note = note
    }
}

/// A group as everyone may know it.
///
/// It has no field for anything private.
package struct PublicGroup: Sendable, Hashable {
    package let reference: Reference
    package let slug: Slug
    package let name: String
    /// The organisation's name, where one runs it.
    package let organiser: String?
    package let place: PublicPlace
    package let series: PublicSeries
    package let season: Season?
    package let cost: Cost
    package let interests: [PublicInterest]
    package let joining: Joining
    package let mode: MeetingMode
    package let accessNote: String?
    package let whoFor: String?
    package let contact: PublicContact
    package let verifiedOn: CivilDate?
    package let isStale: Bool

    package init(
        reference: Reference, slug: Slug, name: String, organiser: String?, place: PublicPlace,
        series: PublicSeries, season: Season?, cost: Cost, interests: [PublicInterest], joining: Joining,
        mode: MeetingMode, accessNote: String?, whoFor: String?, contact: PublicContact, verifiedOn: CivilDate?,
        isStale: Bool
    ) {
        self.reference = reference
        self.slug = slug
        self.name = name
        self.organiser = organiser
        self.place = place
        self.series = series
        self.season = season
        self.cost = cost
        self.interests = interests
        self.joining = joining
        self.mode = mode
        self.accessNote = accessNote
        self.whoFor = whoFor
        self.contact = contact
        self.verifiedOn = verifiedOn
        self.isStale = isStale
    }
}

/// A group's dates as everyone may know them.
package struct PublicSeries: Sendable, Hashable {
    package let uid: String
    package let sequence: Int
    package let modifiedAt: Instant
    package let firstStart: WallTime
    package let firstEnd: WallTime
    package let rule: RecurrenceRule
    package let changes: [PublicChange]

    package init(
        uid: String, sequence: Int, modifiedAt: Instant, firstStart: WallTime, firstEnd: WallTime,
        rule: RecurrenceRule, changes: [PublicChange]
    ) {
        self.uid = uid
        self.sequence = sequence
        self.modifiedAt = modifiedAt
        self.firstStart = firstStart
        self.firstEnd = firstEnd
        self.rule = rule
        self.changes = changes
    }
}

/// One date of a series that is otherwise, as everyone may know it.
package struct PublicChange: Sendable, Hashable {
    /// RECURRENCE-ID, community time.
    package let originalStart: WallTime
    package let sequence: Int
    package let reason: String?
    package let what: What

    package init(originalStart: WallTime, sequence: Int, reason: String?, what: What) {
        self.originalStart = originalStart
        self.sequence = sequence
        self.reason = reason
        self.what = what
    }

    package enum What: Sendable, Hashable {
        /// Cancelled before anybody was told: an EXDATE.
        case neverAnnounced
        /// Cancelled after publication: stays, as STATUS:CANCELLED.
        case cancelled
        case moved(start: WallTime, end: WallTime, place: PublicPlace)
    }
}

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

/// One row of a published month, as everyone may know it.
package struct PublicOccurrence: Sendable, Hashable {
    package let reference: Reference
    /// Its page stands under groups, else under events.
    package let isGroup: Bool
    package let title: String
    package let start: WallTime
    package let end: WallTime
    package let startUTC: Instant
    package let endUTC: Instant
    package let place: PublicPlace
    package let status: EventStatus
    package let kind: OccurrenceKind
    package let plannedDate: CivilDate?
    package let cost: Cost
    package let interests: [PublicInterest]
    package let mode: MeetingMode

    package init(
        reference: Reference, isGroup: Bool, title: String, start: WallTime, end: WallTime, startUTC: Instant,
        endUTC: Instant, place: PublicPlace, status: EventStatus, kind: OccurrenceKind, plannedDate: CivilDate?,
        cost: Cost, interests: [PublicInterest], mode: MeetingMode
    ) {
        self.reference = reference
        self.isGroup = isGroup
        self.title = title
        self.start = start
        self.end = end
        self.startUTC = startUTC
        self.endUTC = endUTC
        self.place = place
        self.status = status
        self.kind = kind
        self.plannedDate = plannedDate
        self.cost = cost
        self.interests = interests
        self.mode = mode
    }
}
