import CivilTime
package import Domain
package import Hub

/// What the pages for hosts ask of the hub; a site that is only tried understands nothing and counts nobody.
package struct HostActions: Sendable {
    package typealias MemberID = Identifier<Member>

    package var understand: @Sendable (_ words: String) throws(HubError) -> PrepareMeetup.Understanding = { _ in
        .unknown
    }
    /// Everything that needs another look, with the names of ``ProposeField``.
    package var problems: @Sendable (ProposeAnswers) throws(HubError) -> [Problem] = { $0.unreadable }
    package var company: @Sendable (MemberID, [Slug]) throws(HubError) -> PrepareMeetup.Company = { _, _ in
        PrepareMeetup.Company(
            likely: LikelyCompany(liking: nil, withAlike: nil, alike: [], basis: .oneself, times: []), alike: [],
            starts: [], groups: [])
    }
    package var places: @Sendable (MemberID, ProposeAnswers) throws(HubError) -> [PrepareMeetup.Place] = { _, _ in [] }
    /// Throws `.notFound` for what is not the member's.
    package var idea: @Sendable (MemberID, Reference) throws(HubError) -> ShowJourney.Shown = {
        _, reference throws(HubError) in throw .notFound(reference.rawValue)
    }
    /// Puts an idea another way; throws `.conflict` where it has moved on.
    package var change: @Sendable (MemberID, Reference, ProposeAnswers) throws(HubError) -> Reference = {
        _, reference, _ throws(HubError) in throw .notFound(reference.rawValue)
    }
    package var withdraw: @Sendable (MemberID, Reference) throws(HubError) -> Void = { _, _ in }
    package var takeUpAgain: @Sendable (MemberID, Reference) throws(HubError) -> Void = { _, _ in }

    /// What a member holds, and can open or tell of.
    package var events: @Sendable (MemberID) throws(HubError) -> [HostedEvent] = { _ in [] }
    /// Throws `.notFound` for everybody but the host and the connector.
    package var pack: @Sendable (Viewer, Reference) throws(HubError) -> ShowHostPack.Shown = {
        _, event throws(HubError) in throw .notFound(event.rawValue)
    }
    package var tellAfter: @Sendable (MemberID, Reference, HostReport) throws(HubError) -> Void = { _, _, _ in }

    /// What hosts told, what waits to be read first.
    package var told: @Sendable (Viewer) throws(HubError) -> [ToldEvent] = { _ in [] }
    /// Throws `.notFound` where nothing was told of an event.
    package var toldEvent: @Sendable (Viewer, Reference) throws(HubError) -> ToldEvent = {
        _, event throws(HubError) in throw .notFound(event.rawValue)
    }
    /// Throws `.conflict` where it was told anew since that version.
    package var noteRead: @Sendable (Viewer, Reference, _ version: Int) throws(HubError) -> Void = { _, _, _ in }
    package var putBackTold: @Sendable (Viewer, Reference) throws(HubError) -> Void = { _, _ in }

    package init() {}

    package init(_ hub: CommunityHub, moved: @escaping @Sendable () -> Void) {
        let prepare = PrepareMeetup(hub)
        understand = { words throws(HubError) in try prepare.understand(words) }
        problems = { answers throws(HubError) in try ProposeMeetup(hub).problems(ProposeMeetup.Idea(answers)) }
        company = { member, interests throws(HubError) in try prepare.company(for: interests, host: member) }
        places = { member, answers throws(HubError) in
            try prepare.places(
                for: member, starts: answers.suggestedStarts, minutes: answers.minutes, places: answers.placesWanted,
                changing: answers.change)
        }
        idea = { member, reference throws(HubError) in try ShowJourney(hub)(reference, for: member) }
        change = { member, reference, answers throws(HubError) in
            try ChangeProposal(hub)(reference, to: ProposeMeetup.Idea(answers), lookedAt: answers.mark, by: member)
        }
        withdraw = { member, reference throws(HubError) in
            try ChangeProposal(hub).withdraw(reference, by: member)
            moved()
        }
        events = { member throws(HubError) in try ShowHostPack(hub).events(of: member) }
        pack = { viewer, event throws(HubError) in try ShowHostPack(hub)(event, as: viewer) }
        tellAfter = { member, event, report throws(HubError) in try TellAfter(hub)(report, of: event, by: member) }
        told = { viewer throws(HubError) in try ReadToldEvents(hub).list(as: viewer) }
        toldEvent = { viewer, event throws(HubError) in try ReadToldEvents(hub)(event, as: viewer) }
        noteRead = { viewer, event, version throws(HubError) in
            try ReadToldEvents(hub).noteRead(event, version: version, as: viewer)
        }
        putBackTold = { viewer, event throws(HubError) in try ReadToldEvents(hub).putBack(event, as: viewer) }
        takeUpAgain = { member, reference throws(HubError) in
            try ChangeProposal(hub).takeUpAgain(reference, by: member)
        }
    }
}
