import CivilTime
package import Domain

/// How far somebody's idea for a meetup has come, to the person whose it is.
package enum JourneyWords {
    /// The heading of a step; `connector` is a first name.
    package static func step(_ step: JourneyStep, connector: String) -> String {
        switch step {
        case .begun: "You begin"
        case .sent: "You sent it"
        case .read: "\(connector) looks at it"
        case .room: "The room is asked for"
        case .placed: "It has its place in the month"
        case .published: "It is in the calendar"
        case .held: "It happens"
        }
    }

    /// What happens next, in one sentence.
    package static func next(_ journey: ProposalJourney, connector: String) -> String {
        if journey.event?.status == .cancelled { return "It is cancelled: ring \(connector) if you wonder why." }
        switch journey.proposal.state {
        case .draft: return "It is not sent yet."
        case .declined: return "It cannot be in the calendar this time. You can put it another way and send it again."
        case .withdrawn: return "You took it back, and nobody does anything with it."
        case .cancelled: return "It is cancelled. You can suggest it again at any time."
        case .changesRequested:
            return "\(connector) would like to change something: read why below, then change it or ring."
        case .personToAgreeDate where journey.reached < .placed:
            return "\(connector) agrees a day with you and with those who would come."
        case .submitted, .personToAgreeDate, .awaitingVenue, .approved: return next(after: journey, connector)
        }
    }

    private static func next(after journey: ProposalJourney, _ connector: String) -> String {
        switch journey.reached {
        case .begun, .sent: "\(connector) reads it within three working days, and rings you if anything is unclear."
        case .read, .room: "\(connector) has asked for a room and tells you when it is yours."
        case .placed: "It goes into the calendar when the month is published; until then its day can still change."
        case .published:
            "Two days before, your sheet for hosts has the first names, what people need and the number to ring."
        case .held: "It has been. Thank you. Tell us how it went, and whether you would do it again."
        }
    }
}
