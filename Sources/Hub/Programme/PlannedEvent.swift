import CivilTime
import Domain
import Store

/// Makes the event that stands for something planned, or moves the one that does already.
struct PlannedEvent {
    private let hub: CommunityHub
    private let memory: Writing
    private let facts: ProgrammeFacts

    init(_ hub: CommunityHub, _ memory: Writing, _ facts: ProgrammeFacts) {
        self.hub = hub
        self.memory = memory
        self.facts = facts
    }

    /// - Parameters:
    ///   - item: Something that may be shared.
    ///   - isSure: Whether it is sure to happen.
    /// - Returns: The event as it is kept; what calendars know of it moves only forward.
    /// - Throws: `.notFound` where its proposal or its interest is gone.
    func save(_ item: PlannedItem, isSure: Bool) throws(HubError) -> Event {
        guard let session = item.sessions.first else { throw .internal(hint: "a plan without a time") }
        let present = try item.event.flatMap { id throws(HubError) in try memory.events().first { $0.id == id } }
        let status: EventStatus = isSure || present?.status == .confirmed ? .confirmed : .tentative
        let event =
            if let present { moved(present, item, session, status) } else { try new(item, session, status) }
        if event != present { try memory.saveEvent(event) }
        if present == nil, case .proposal(let reference) = item.item { try moveOn(reference, item) }
        return event
    }

    /// The proposal waits for its room, or for whoever made it to agree to another time or place.
    private func moveOn(_ reference: Reference, _ item: PlannedItem) throws(HubError) {
        let proposal = try memory.proposal(reference)
        let next: ProposalState = item.isAgreed || item.venue == proposal.venue ? .awaitingVenue : .personToAgreeDate
        guard proposal.state.next.contains(next) else { return }
        try memory.setProposalState(reference, to: next)
    }

    private func moved(
        _ event: Event, _ item: PlannedItem, _ session: PlanSession, _ status: EventStatus
    ) -> Event {
        let isSame =
            event.start == session.start && event.end == session.end && event.venue == item.venue
            && event.host == item.host?.event && event.status == status
        guard !isSame else { return event }
        return Event(
            id: event.id, reference: event.reference, slug: event.slug, uid: event.uid, sequence: event.sequence + 1,
            modifiedAt: memory.now, title: event.title, group: event.group, host: item.host?.event,
            venue: item.venue, locationText: event.locationText, audience: event.audience, start: session.start,
            end: session.end, status: status, interests: event.interests, costPence: event.costPence,
            capacity: item.places, origin: event.origin, note: event.note)
    }

    private func new(
        _ item: PlannedItem, _ session: PlanSession, _ status: EventStatus
    ) throws(HubError) -> Event {
        let id = hub.identities.new(Event.self)
        let taken = Set(try memory.events().map(\.slug))
        let (title, interests, origin) = try source(of: item)
        return Event(
            id: id, reference: try memory.nextReference("E"), slug: Slug(naming: title, notIn: taken),
            uid: "\(id)@\(try memory.community().host)", sequence: 0, modifiedAt: memory.now, title: title, group: nil,
            host: item.host?.event, venue: item.venue, locationText: nil, audience: .public, start: session.start,
            end: session.end, status: status, interests: interests, costPence: 0, capacity: item.places,
            origin: origin, note: nil)
    }

    private func source(
        of item: PlannedItem
    ) throws(HubError) -> (title: String, interests: [Identifier<Interest>], origin: EventOrigin) {
        switch item.item {
        case .proposal(let reference):
            let proposal = try memory.proposal(reference)
            return (proposal.title, proposal.interests, EventOrigin(proposal: reference))
        case .wish(let slug):
            guard let interest = try memory.interests().first(where: { $0.slug == slug }) else {
                throw .notFound("interest \(slug)")
            }
            return (interest.label, [interest.id], EventOrigin(rawValue: "wish \(slug)"))
        case .group, .event: throw .internal(hint: "\(item.item.name) is there already")
        }
    }
}

extension PlanHost {
    /// The host that people are told of; a connector is there anyway.
    fileprivate var event: EventHost? {
        switch self {
        case .member(let id): .member(id)
        case .freelancer(let id): .freelancer(id)
        case .connector: nil
        }
    }
}
