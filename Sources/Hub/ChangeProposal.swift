package import Domain
import Store

/// What a proposer does with an idea that is on its way: puts it another way, takes it back, thinks again.
package struct ChangeProposal {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Puts other words, times or another place into a proposal that is still with the connector.
    ///
    /// The same form sent twice changes it once. One that a change was asked of goes back to the connector.
    ///
    /// - Parameters:
    ///   - reference: The proposal.
    ///   - idea: As it is to be.
    ///   - mark: Of the proposal as it was when the form was opened.
    ///   - member: Who made it.
    /// - Returns: The proposal's reference.
    /// - Throws: `.conflict(.state)` where it has moved on since; `.problems`; `.notFound` for everybody else's.
    @discardableResult
    package func callAsFunction(
        _ reference: Reference, to idea: ProposeMeetup.Idea, lookedAt mark: String, by member: Identifier<Member>
    ) throws(HubError) -> Reference {
        let idea = idea.cleaned
        return try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            if let outcome = try memory.receipt(for: idea.formKey) { return Reference(outcome) }
            let proposal = try memory.proposal(reference)
            guard proposal.state.isChangeable, proposal.mark == mark else {
                throw .conflict(.state(proposal.title, is: proposal.state.rawValue))
            }
            let settled = try idea.settled(memory, today: hub.today(in: try memory.community().zone))
            var changed = Proposal(
                id: proposal.id, reference: reference, proposer: member, title: idea.title,
                interests: settled.interests, suggestedStarts: idea.starts, lengthMinutes: idea.lengthMinutes,
                venue: settled.venue, state: proposal.state, connectorReply: nil, note: idea.note,
                submittedOn: proposal.submittedOn, isAtHome: idea.isAtHome, places: idea.places)
            changed.state = .submitted
            try memory.save(changed)
            try memory.receipt(idea.formKey, outcome: reference.rawValue)
            try memory.audit(action: "change", entity: "proposal", reference: reference, fields: ["title"])
            return reference
        }
    }

    /// Takes a proposal back before anybody was told of it; what was planned for it is not held.
    ///
    /// Once more changes nothing.
    ///
    /// - Throws: `.conflict(.state)` where people have been told: then the connector has to tell them.
    package func withdraw(_ reference: Reference, by member: Identifier<Member>) throws(HubError) {
        let shown = try ShowJourney(hub)(reference, for: member)
        if shown.journey.canBeTakenUpAgain { return }
        guard shown.journey.canBeWithdrawn else { throw Self.movedOn(shown.journey.proposal) }
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            // Nothing may have come between: what people have been told of is not taken back behind them.
            let now = try ShowJourney(hub).journey(reference, for: member, memory)
            guard now == shown.journey else { throw Self.movedOn(now.proposal) }
            if now.event != nil { try memory.cancelEvent(from: reference) }
            try memory.setProposalState(reference, to: .withdrawn)
            try memory.audit(action: "withdraw", entity: "proposal", reference: reference, fields: ["state"])
        }
    }

    /// Sends a proposal that was taken back once more, as it was.
    ///
    /// - Throws: `.conflict(.state)` where it was not taken back, or its proposer is not active.
    package func takeUpAgain(_ reference: Reference, by member: Identifier<Member>) throws(HubError) {
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            let proposal = try memory.proposal(reference)
            if proposal.state == .submitted { return }
            guard proposal.state == .withdrawn else { throw Self.movedOn(proposal) }
            let proposer = try memory.member(member)
            guard proposer.status == .active else {
                throw .conflict(.state(proposer.reference.rawValue, is: proposer.status.rawValue))
            }
            try memory.setProposalState(reference, to: .submitted)
            try memory.audit(action: "take up again", entity: "proposal", reference: reference, fields: ["state"])
        }
    }

    private static func movedOn(_ proposal: Proposal) -> HubError {
        .conflict(.state(proposal.title, is: proposal.state.rawValue))
    }
}
