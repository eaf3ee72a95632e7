package import CivilTime

/// A group that meets again and again.
package struct Group: Sendable, Hashable {
    package let id: Identifier<Group>
    package let reference: Reference
    package let slug: Slug
    package let name: String
    package let runBy: Organiser
    package let venue: Identifier<Venue>?
    package var series: Series
    package let season: Season?
    package let costPence: Int
    package let costNote: String?
    package let interests: [Identifier<Interest>]
    package let capacity: Int?
    package let joining: Joining
    package let mode: MeetingMode
    package let accessNote: String?
    package let contact: Contact
    package let whoFor: String?
    package var status: GroupStatus
    package let verifiedOn: CivilDate?
    package let isInProgramme: Bool
    /// How it was checked: `rang Pauline`.
    package let verifiedHow: String?
    /// A calendar of the group's own, as an address.
    package let sourceCalendar: String?

    package init(
        id: Identifier<Group>, reference: Reference, slug: Slug, name: String, runBy: Organiser,
        venue: Identifier<Venue>?, series: Series, season: Season?, costPence: Int, costNote: String?,
        interests: [Identifier<Interest>], capacity: Int?, joining: Joining, mode: MeetingMode,
        accessNote: String?, contact: Contact, whoFor: String?, status: GroupStatus, verifiedOn: CivilDate?,
        isInProgramme: Bool, verifiedHow: String? = nil, sourceCalendar: String? = nil
    ) {
        self.id = id
        self.reference = reference
        self.slug = slug
        self.name = name
        self.runBy = runBy
        self.venue = venue
        self.series = series
        self.season = season
        self.costPence = costPence
        self.costNote = costNote
        self.interests = interests
        self.capacity = capacity
        self.joining = joining
        self.mode = mode
        self.accessNote = accessNote
        self.contact = contact
        self.whoFor = whoFor
        self.status = status
        self.verifiedOn = verifiedOn
        self.isInProgramme = isInProgramme
        self.verifiedHow = verifiedHow
        self.sourceCalendar = sourceCalendar
    }

    /// After this many days unseen a listing says "please ring first".
    package static let staleAfterDays = 180

    /// Whom the group is for, where it is not for everyone; nil where anyone is welcome.
    package var forWhomOnly: String? {
        let everyone = ["anyone", "anyone over 18", "all ages", "adults", "men and women", "over 18"]
        let first = whoFor?.split { ";,".contains($0) }.first
        guard let first, !everyone.contains(first.lowercased()) else { return nil }
        return whoFor
    }

    /// Whether nobody has checked the listing for over 180 days.
    package func isStale(on today: CivilDate) -> Bool {
        guard let verifiedOn else { return true }
        return today.dayNumber - verifiedOn.dayNumber > Self.staleAfterDays
    }
}

/// Who runs a group.
package enum Organiser: Sendable, Hashable {
    case circles
    case partner(Identifier<Partner>)
    case venue(Identifier<Venue>)
    case freelancer(Identifier<Freelancer>)
    case independent

    /// Whether an organisation of its own answers for the group.
    package var isOrganisation: Bool {
        switch self {
        case .partner, .venue, .freelancer: true
        case .circles, .independent: false
        }
    }
}

/// Name, number and address of the person to ask.
package struct Contact: Sendable, Hashable {
    package let name: String?
    package let phone: String?
    package let email: String?

    package init(name: String?, phone: String?, email: String?) {
        self.name = name
        self.phone = phone
        self.email = email
    }
}

/// How one comes along for the first time.
package enum Joining: String, Sendable, Hashable, CaseIterable {
    case justTurnUp = "just_turn_up"
    case callFirst = "call_first"
    case sayYouAreComing = "say_you_are_coming"
    case membersOnly = "members_only"
    case waitingList = "waiting_list"
}

/// In a room, on a screen or telephone, or both.
package enum MeetingMode: String, Sendable, Hashable, CaseIterable {
    case inPerson = "in_person"
    case online
    case hybrid
}

/// Where a group's life stands.
package enum GroupStatus: String, Sendable, Hashable, CaseIterable {
    case draft, active, paused, seasonal, closed

    /// The states that may follow this one.
    package var next: Set<GroupStatus> {
        switch self {
        case .draft: [.active]
        case .active: [.paused, .seasonal, .closed]
        case .paused, .seasonal: [.active, .closed]
        case .closed: []
        }
    }
}
