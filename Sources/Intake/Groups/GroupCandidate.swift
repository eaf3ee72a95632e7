import CivilTime
package import Domain

/// A group as one record of a list tells of it, read and cleaned; nothing of it is stored yet.
package struct GroupCandidate: Sendable, Hashable {
    package var name: String
    package var reference: Reference?
    /// Nil where the record names no place.
    package var place: GroupPlace?
    /// The words about when it meets, as they stand in the record: they are kept.
    package var sentence: String?
    package var meeting = MeetingReading()
    package var costPence: Int?
    /// The words of the cell, whatever was made of them.
    package var costWords: String?
    package var contact: String?
    /// As `01632 960114`.
    package var phone: String?
    package var email: String?
    package var status: GroupStatus = .active
    /// Words for what kind of thing it is.
    package var kinds: [String] = []
    package var whoFor: String?
    package var accessNote: String?
    package var capacity: Int?
    package var joining: Joining = .callFirst
    /// What stands in columns that have no place of their own.
    package var notes: [String] = []

    package init(name: String) { self.name = name }

    /// The one time it meets; nil where the words name none, or several.
    package var times: MeetingTimes? { meeting.times.count == 1 ? meeting.times.first : nil }
}

/// Where a group meets, as far as a record tells.
package enum GroupPlace: Sendable, Hashable {
    /// A venue the hub knows.
    case known(Reference, name: String)
    /// A name the hub does not know yet.
    case new(name: String, type: VenueType)
    /// Words that name no one place; the venues it may be.
    case unclear(String, [Reference])
    /// Somebody's home or garden: never shown to the public.
    case privateHome(String)

    /// The name by which two records mean the same place; nil where that is not sure.
    package var name: String? {
        switch self {
        case .known(_, let name), .new(let name, _): name
        case .unclear, .privateHome: nil
        }
    }
}

/// A group that the hub knows, or that stood in an earlier row.
package struct KnownGroup: Sendable, Hashable {
    package let counterpart: GroupCounterpart
    package let name: String
    package let placeName: String?
    package let times: MeetingTimes?
    package let season: Season?
    package let costPence: Int?
    package let contact: String?
    package let phone: String?
    package let status: GroupStatus

    package init(
        counterpart: GroupCounterpart, name: String, placeName: String?, times: MeetingTimes?, season: Season?,
        costPence: Int?, contact: String?, phone: String?, status: GroupStatus
    ) {
        self.counterpart = counterpart
        self.name = name
        self.placeName = placeName
        self.times = times
        self.season = season
        self.costPence = costPence
        self.contact = contact
        self.phone = phone
        self.status = status
    }
}

/// A group that a record may be about.
package enum GroupCounterpart: Sendable, Hashable {
    case group(Reference)
    /// A record of the same file, by the spreadsheet's row.
    case row(Int)
}

/// A place the hub knows.
package struct KnownPlace: Sendable, Hashable {
    package let reference: Reference
    package let name: String
    package let type: VenueType

    package init(reference: Reference, name: String, type: VenueType) {
        self.reference = reference
        self.name = name
        self.type = type
    }
}

/// What a new list of groups is held against.
package struct GroupRoster: Sendable {
    package let groups: [KnownGroup]
    package let places: [KnownPlace]

    package init(groups: [KnownGroup] = [], places: [KnownPlace] = []) {
        self.groups = groups
        self.places = places
    }
}
