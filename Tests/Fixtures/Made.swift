package import CivilTime
package import Domain
import Recurrence

/// Values with all but the named facts left plain, for tests that need one thing of a kind.
extension Venue {
    package static func made(
        _ reference: String, type: VenueType = .communityCentre, features: Set<AccessFeature> = [.stepFreeEntrance],
        area: Identifier<Area>? = nil, capacity: Int? = nil, opening: String = "any", notes: String? = nil
    ) -> Venue {
        Venue(
            id: Identifier(rawValue: reference), reference: Reference(reference), slug: Slug(naming: reference),
            name: reference, area: area, address: nil, postcode: nil, type: type, capacity: capacity,
            hirePencePerHour: nil, features: features, contact: Contact(name: nil, phone: nil, email: nil),
            opening: OpeningHours(opening), openingText: opening, notes: notes, isPublic: type != .privateHome)
    }
}

extension Group {
    package static func made(
        _ reference: String, name: String? = nil, runBy: Organiser = .circles, venue: Identifier<Venue>? = nil,
        series: Series, season: Season? = nil, interests: [Identifier<Interest>] = [], joining: Joining = .justTurnUp,
        mode: MeetingMode = .inPerson, whoFor: String? = nil, status: GroupStatus = .active,
        verifiedOn: CivilDate? = nil
    ) -> Group {
        Group(
            id: Identifier(rawValue: reference), reference: Reference(reference), slug: Slug(naming: reference),
            name: name ?? reference, runBy: runBy, venue: venue, series: series, season: season, costPence: 0,
            costNote: nil,
            interests: interests, capacity: nil, joining: joining, mode: mode, accessNote: nil,
            contact: Contact(name: nil, phone: nil, email: nil), whoFor: whoFor, status: status,
            verifiedOn: verifiedOn, isInProgramme: true)
    }
}

extension Series {
    /// Every week at the time of `start`, for so many minutes.
    package static func weekly(_ start: String, minutes: Int = 90) throws -> Series {
        Series(
            uid: "uid@example.org", sequence: 0, modifiedAt: Instant(secondsSinceEpoch: 0), firstStart: wall(start),
            firstEnd: wall(start).adding(seconds: minutes * 60), rule: try RecurrenceRule("FREQ=WEEKLY"),
            exceptions: [])
    }
}

extension Proposal {
    package static func made(
        _ reference: String, start: String, minutes: Int = Proposal.usualLength, venue: Identifier<Venue>?,
        state: ProposalState = .submitted
    ) -> Proposal {
        Proposal(
            id: Identifier(rawValue: reference), reference: Reference(reference), proposer: nil, title: reference,
            interests: [], suggestedStarts: [wall(start)], lengthMinutes: minutes, venue: venue, state: state,
            connectorReply: nil, submittedOn: AshbourneVale.today)
    }
}

extension Event {
    package static func made(
        _ reference: String, start: String, end: String, venue: Identifier<Venue>? = nil, host: EventHost? = nil,
        status: EventStatus = .confirmed, interests: [Identifier<Interest>] = [], origin: EventOrigin? = nil
    ) -> Event {
        Event(
            id: Identifier(rawValue: reference), reference: Reference(reference), slug: Slug(naming: reference),
            uid: "\(reference)@example.org", sequence: 0, modifiedAt: Instant(secondsSinceEpoch: 0), title: reference,
            group: nil, host: host, venue: venue, locationText: nil, audience: .public, start: wall(start),
            end: wall(end), status: status, interests: interests, costPence: 0, capacity: nil, origin: origin, note: nil
        )
    }
}

extension Occurrence {
    package static func made(
        _ reference: String, _ start: String, _ end: String, venue: Identifier<Venue>?,
        status: EventStatus = .confirmed, kind: OccurrenceKind = .asPlanned, capacity: Int? = nil
    ) -> Occurrence {
        let epoch = Instant(secondsSinceEpoch: 0)
        return Occurrence(
            source: .group(Identifier(rawValue: reference)), reference: Reference(reference), title: reference,
            start: wall(start), end: wall(end), startUTC: epoch, endUTC: epoch, venue: venue, locationText: nil,
            status: status, kind: kind, plannedDate: nil, audience: .public, interests: [], costPence: 0,
            capacity: capacity, mode: .inPerson)
    }
}
