import CivilTime
package import Domain
import ProgrammeCheck
import Programming
import Store
import Wording

/// The connector's answer to somebody who would like to host.
package struct AnswerProposal {
    let hub: CommunityHub
    private let settings: Settings

    /// - Parameters:
    ///   - hub: The hub.
    ///   - settings: Whom the letter to the proposer comes from.
    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// Accepts a proposal: it becomes an event of its month, public with the month's next version, and the proposer hears.
    ///
    /// An event that stands for it already, not sure yet until now, is confirmed.
    ///
    /// - Parameters:
    ///   - reference: The proposal.
    ///   - viewer: A connector.
    ///   - reason: Why it may go ahead in spite of what stands in the way; kept.
    /// - Returns: The event.
    /// - Throws: `.conflict(.stillBlocked)` where something stands in the way and no reason is given.
    package func accept(
        _ reference: Reference, as viewer: Viewer, inSpiteOf reason: String?
    ) throws(HubError) -> Event {
        let now = hub.clock.now()
        let reason = reason.lines
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let proposal = try open(reference, .approved, memory)
            guard let start = proposal.start, let end = proposal.end else {
                throw .conflict(.state("\(reference)", is: "without a date"))
            }
            let today = try memory.community().zone.wallTime(at: now).date
            if reason == nil, try isBlocked(reference, in: start.date.yearMonth, memory, today: today) {
                throw .conflict(.stillBlocked(reference))
            }
            let standing = try standing(for: reference, memory)?.settled(as: .confirmed, at: now)
            let event = if let standing { standing } else { try event(from: proposal, start, end, memory, now) }
            try memory.saveEvent(event)
            try memory.setProposalState(reference, to: .approved, reply: nil)
            if let reason { try goAhead(event, because: reason, memory, today: today) }
            try tell(proposal, .approved, starts: [event.start], reply: nil, memory)
            try memory.audit(
                action: "accept", entity: "proposal", reference: reference, fields: ["state"], reason: reason)
            return event
        }
    }

    /// Declines a proposal, with the words the proposer will read; an event that stands for it is cancelled.
    package func decline(_ reference: Reference, as viewer: Viewer, reply: String) throws(HubError) {
        let reply = reply.lines
        guard !reply.isEmpty else { throw .problems([Problem(field: "reply", kind: .missing)]) }
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let proposal = try open(reference, .declined, memory)
            if let event = try standing(for: reference, memory) {
                try memory.saveEvent(event.settled(as: .cancelled, at: memory.now))
            }
            try memory.setProposalState(reference, to: .declined, reply: reply)
            try tell(proposal, .declined, starts: proposal.suggestedStarts, reply: reply, memory)
            try memory.audit(
                action: "decline", entity: "proposal", reference: reference, fields: ["state", "reply"], reason: nil)
        }
    }

    /// Tells the proposer what became of the idea, in the way they like to hear from us; nobody who has gone.
    private func tell(
        _ proposal: Proposal, _ state: ProposalState, starts: [WallTime], reply: String?, _ memory: Writing
    ) throws(HubError) {
        guard let proposer = proposal.proposer, try !memory.member(proposer).status.isSilent else { return }
        let recipient = try memory.recipient(proposer)
        let words = ProposalLetter(
            proposal.title, starts: starts, of: try memory.community(),
            connector: try memory.communityConnector()?.firstName)
        let letter = OwnLetter(
            kind: .proposalAnswered, about: "\(proposal.reference) \(state.rawValue)",
            letter: words.decided(state, to: recipient.knownAs, reply: reply))
        try letter.queue(to: recipient, from: settings.sender, id: hub.identities.new(), in: memory)
    }

    private func open(
        _ reference: Reference, _ next: ProposalState, _ memory: Writing
    ) throws(HubError) -> Proposal {
        let proposal = try memory.proposal(reference)
        guard proposal.state.next.contains(next) else {
            throw .conflict(.state("\(reference)", is: proposal.state.rawValue))
        }
        return proposal
    }

    /// The event that has grown from a proposal before it was answered.
    private func standing(for reference: Reference, _ memory: Reading) throws(HubError) -> Event? {
        try memory.events().first { $0.origin?.proposal == reference }
    }

    private func isBlocked(
        _ reference: Reference, in month: YearMonth, _ memory: Reading, today: CivilDate
    ) throws(HubError) -> Bool {
        let (_, conflicts) = try check(month, memory, today: today)
        return conflicts.contains { $0.first == .row(reference) }
    }

    /// Keeps why an event may go ahead in spite of what stands in its way, so that its month can be published.
    private func goAhead(
        _ event: Event, because reason: String, _ memory: Writing, today: CivilDate
    ) throws(HubError) {
        let month = event.start.date.yearMonth
        let (rows, conflicts) = try check(month, memory, today: today)
        let own = conflicts.filter { [$0.first, $0.second].contains(.row(event.reference)) && $0.blocks(rows) }
        try memory.goAhead(own, in: month, because: reason)
    }

    private func check(
        _ month: YearMonth, _ memory: Reading, today: CivilDate
    ) throws(HubError) -> (rows: [Occurrence], conflicts: [Conflict]) {
        let rows = MonthBuilder(try memory.programmeFacts(today: today)).occurrences(in: month)
        return (rows, MonthCheck(try memory.checkFacts(of: month, today: today)).conflicts(in: rows, of: month))
    }

    private func event(
        from proposal: Proposal, _ start: WallTime, _ end: WallTime, _ memory: Writing, _ now: Instant
    ) throws(HubError) -> Event {
        let id = hub.identities.new(Event.self)
        let taken = Set(try memory.events().map(\.slug))
        return Event(
            id: id, reference: try memory.nextReference("E"), slug: Slug(naming: proposal.title, notIn: taken),
            uid: "\(id)@\(try memory.community().host)", sequence: 0, modifiedAt: now, title: proposal.title,
            group: nil,
            host: proposal.proposer.map { .member($0) }, venue: proposal.venue, locationText: nil,
            audience: proposal.isAtHome ? .members : .public,
            start: start, end: end, status: .confirmed, interests: proposal.interests, costPence: 0,
            capacity: proposal.places,
            origin: EventOrigin(proposal: proposal.reference), note: nil)
    }
}

extension Event {
    /// The event with another state; calendars are told by its SEQUENCE (RFC 5545 §3.8.7.4).
    fileprivate func settled(as status: EventStatus, at now: Instant) -> Event {
        guard status != self.status else { return self }
        var event = self
        event.status = status
        event.sequence += 1
        event.modifiedAt = now
        return event
    }
}
