import CivilTime
import Digest
package import Domain
import Store

/// Shows who proposed a meetup how far it has come.
package struct ShowJourney {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A proposal with its way, and what a form must carry to change what was looked at.
    package struct Shown: Sendable, Hashable {
        package let journey: ProposalJourney
        /// Another text as soon as the proposal is another.
        package let mark: String
        /// The interests it is about, as everyone may read them.
        package let interests: [PublicInterest]
        /// Where it would be; nil where nobody said, or at home.
        package let venue: PublicVenue?

        package init(journey: ProposalJourney, mark: String, interests: [PublicInterest], venue: PublicVenue?) {
            self.journey = journey
            self.mark = mark
            self.interests = interests
            self.venue = venue
        }
    }

    /// - Parameters:
    ///   - reference: The proposal.
    ///   - member: Who made it.
    /// - Returns: How far it has come.
    /// - Throws: `.notFound` for everybody else's.
    package func callAsFunction(_ reference: Reference, for member: Identifier<Member>) throws(HubError) -> Shown {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            let journey = try journey(reference, for: member, memory)
            let slugs = Dictionary(try memory.interests().map { ($0.id, $0.slug) }) { first, _ in first }
            let wanted = journey.proposal.interests.compactMap { slugs[$0] }
            var place: PublicVenue?
            for venue in try memory.publicVenues()
            where try memory.publicVenue(venue.reference) == journey.proposal.venue {
                place = venue
            }
            return Shown(
                journey: journey, mark: journey.proposal.mark,
                interests: try memory.publicInterests().filter { wanted.contains($0.slug) }, venue: place)
        }
    }

    func journey(
        _ reference: Reference, for member: Identifier<Member>, _ memory: Reading
    ) throws(HubError) -> ProposalJourney {
        let now = try memory.community().zone.wallTime(at: hub.clock.now())
        let proposal = try memory.proposal(reference)
        guard let event = try memory.event(from: reference) else {
            return ProposalJourney(proposal, event: nil, isPublished: false, isOver: false)
        }
        let published = try memory.ownGatherings(of: member, in: event.start.date.yearMonth, today: now.date)
        return ProposalJourney(
            proposal, event: JourneyEvent(event), isPublished: published.contains { $0.reference == event.reference },
            isOver: event.end <= now)
    }
}

extension JourneyEvent {
    fileprivate init(_ event: Event) {
        self.init(
            reference: event.reference, start: event.start, end: event.end, status: event.status,
            audience: event.audience)
    }
}

extension Proposal {
    /// A short text that is another as soon as anything is that its proposer or the connector can change.
    var mark: String {
        let parts = [
            state.rawValue, title, interests.map(\.rawValue).joined(separator: " "),
            suggestedStarts.map(\.description).joined(separator: " "), String(lengthMinutes), venue?.rawValue ?? "",
            String(isAtHome), places.map(String.init) ?? "", note ?? "",
        ]
        return String(SHA256.digest(of: Array(parts.joined(separator: "\u{1F}").utf8)).hex.prefix(16))
    }
}
