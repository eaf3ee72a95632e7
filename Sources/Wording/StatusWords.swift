import CivilTime
package import Domain

/// How things stand, in words that need no colour.
package enum StatusWords {
    /// The word of any state for a sentence about it: `not asked`.
    package static func plain(_ state: String) -> String {
        if let status = MemberStatus(rawValue: state) { return words(status) }
        return state.replacing("_", with: " ")
    }

    package static let moved = "moved"

    /// `not sure yet`, `cancelled`; nil for what is simply on.
    package static func tag(_ status: EventStatus, _ kind: OccurrenceKind = .asPlanned) -> String? {
        switch status {
        case .tentative: "not sure yet"
        case .cancelled: "cancelled"
        case .confirmed: kind == .moved ? moved : nil
        }
    }

    /// A sentence for an event's page, such as `It is on`.
    package static func sentence(_ status: EventStatus) -> String {
        switch status {
        case .confirmed: "It is on."
        case .tentative: "Not sure yet: please ring first."
        case .cancelled: "Cancelled. We are sorry."
        }
    }

    /// Where a row of the month differs from what people expect: `Moved from Monday 29 March.`; nil where it does not.
    package static func change(_ occurrence: PublicOccurrence) -> String? {
        guard occurrence.kind == .moved, occurrence.status != .cancelled else { return nil }
        guard let planned = occurrence.plannedDate, planned != occurrence.start.date else {
            return "Moved: not the usual time or place."
        }
        return "Moved from \(DateWords.day(planned))."
    }

    package static func words(_ status: GroupStatus) -> String {
        switch status {
        case .draft: "not begun yet"
        case .active: "meeting"
        case .paused: "taking a break"
        case .seasonal: "meeting in its season"
        case .closed: "closed"
        }
    }

    package static func words(_ state: ProposalState) -> String {
        switch state {
        case .draft: "not sent yet"
        case .submitted: "sent"
        case .personToAgreeDate: "a date to agree"
        case .awaitingVenue: "waiting for a room"
        case .approved: "in the calendar"
        case .changesRequested: "a change was asked for"
        case .declined: "not this time"
        case .withdrawn: "taken back"
        case .cancelled: "cancelled"
        }
    }

    package static func words(_ state: ProgrammeState) -> String {
        switch state {
        case .collecting: "being collected"
        case .drafting: "being built"
        case .sharedForComment: "shared for comment"
        case .published: "published"
        case .closed: "over"
        }
    }

    package static func words(_ status: MemberStatus) -> String {
        switch status {
        case .enquiry: "getting to know us"
        case .active: "a member"
        case .paused: "taking a break"
        case .left: "left"
        case .erased: "forgotten, as asked"
        case .died: "died"
        case .closed: "did not join"
        }
    }
}
