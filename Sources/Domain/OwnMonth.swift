package import CivilTime

/// One month of one person: what they go to, and what they need in order to get there.
///
/// For the person themselves, and for the connector who posts it to them; nobody else is given one.
package struct OwnMonth: Sendable, Hashable {
    package let reader: Reader
    package let month: YearMonth
    /// The number of the edition it was made from.
    package let edition: Int
    /// In the order of time; what is cancelled stays in it, for it must not be missed.
    package let gatherings: [OwnGathering]
    /// The days on which a circle the person is in means to meet.
    package let circleDays: [CivilDate]
    /// The days of the month on which the person said they are away.
    package let away: Set<CivilDate>
    /// Who may come along with the person, such as `Tom, son`.
    package let company: [String]

    package init(
        reader: Reader, month: YearMonth, edition: Int, gatherings: [OwnGathering], circleDays: [CivilDate],
        away: Set<CivilDate>, company: [String]
    ) {
        self.reader = reader
        self.month = month
        self.edition = edition
        self.gatherings = gatherings
        self.circleDays = circleDays
        self.away = away
        self.company = company
    }

    /// The person it is for, with what stands on an envelope and what the way is told by: no more of their record.
    package struct Reader: Sendable, Hashable {
        package let reference: Reference
        package let knownAs: String
        package let fullName: String
        package let channel: Channel
        package let addressLine: String?
        package let postcode: String?
        package let travelMode: TravelMode?
        /// Whether the person asked for a lift to come at all.
        package let wantsLift: Bool

        package init(_ member: Member) {
            reference = member.reference
            knownAs = member.knownAs
            fullName = member.fullName
            channel = member.preferredChannel
            addressLine = member.addressLine
            postcode = member.postcode
            travelMode = member.travel.mode
            wantsLift = member.travel.mode == .lift || member.support == .lift
        }
    }
}

/// Something one person goes to, as they may know it: a home is not named on paper.
package struct OwnGathering: Sendable, Hashable {
    package let reference: Reference
    package let title: String
    package let start: WallTime
    package let end: WallTime
    package let place: PublicPlace
    package let status: EventStatus
    package let kind: OccurrenceKind
    package let plannedDate: CivilDate?
    package let cost: Cost
    package let tie: OwnTie
    /// The first name of who welcomes people, where it may be told and is not the person's own.
    package let host: String?
    /// First names of others who said that they come, and agreed that it is told.
    package let others: [String]
    /// From the person's neighbourhood; nil where either place is not known, and for what is joined from home.
    package let metres: Int?

    package init(
        reference: Reference, title: String, start: WallTime, end: WallTime, place: PublicPlace, status: EventStatus,
        kind: OccurrenceKind, plannedDate: CivilDate?, cost: Cost, tie: OwnTie, host: String?, others: [String],
        metres: Int?
    ) {
        self.reference = reference
        self.title = title
        self.start = start
        self.end = end
        self.place = place
        self.status = status
        self.kind = kind
        self.plannedDate = plannedDate
        self.cost = cost
        self.tie = tie
        self.host = host
        self.others = others
        self.metres = metres
    }
}

/// Why something stands in a person's own month.
package enum OwnTie: String, Sendable, Hashable, CaseIterable {
    case host, going, maybe
    /// They came since the start of last month.
    case usual
    /// They said yes when it was offered for a wish of theirs.
    case agreed
    /// They would come if there were a place; never on paper.
    case waiting
    /// They said that they do not come this time; never on paper.
    case notGoing = "not_going"

    /// Whether it is something they go to.
    package var comes: Bool { self != .waiting && self != .notGoing }
}
