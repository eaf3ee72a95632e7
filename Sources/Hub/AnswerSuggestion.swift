import CivilTime
package import Domain
import Store

/// A member answers the next step that was found for one of their wishes, before anybody has offered it.
package struct AnswerSuggestion {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A yes to a group is an offer that is accepted; a yes to another way, and to a group that is for some people only, is
    /// told to the connector, who arranges it.
    ///
    /// - Parameters:
    ///   - answer: What is said.
    ///   - step: What the page showed.
    ///   - interest: The wish.
    ///   - member: Whose wish, who also answers.
    /// - Throws: `.conflict(.movedOn)` where something else is suggested by now, also while the member takes a break, and
    ///   for a yes to what they keep to themselves; `.conflict(.offer)` where something is open for the wish.
    package func callAsFunction(
        _ answer: SuggestionAnswer.Answer, to step: SuggestedStep, for interest: Identifier<Interest>,
        by member: Identifier<Member>
    ) throws(HubError) {
        let matches = try FindMatches(hub)(of: member).matches
        let fitting = matches.first { $0.wish.interest == interest && $0.suggestion == step }
        guard let fitting, answer != .yes || !fitting.wish.isPrivate else {
            throw .conflict(.movedOn)
        }
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            let today = try memory.communityDay()
            let said = SuggestionAnswer(answer, to: step, for: interest, by: member, on: today)
            let reference = try memory.member(member).reference
            if answer == .yes, case .group = step, !fitting.needsConfirming {
                var offer = WishOffer(
                    id: hub.identities.new(), reference: try memory.nextReference("OF"), for: (member, interest),
                    route: .existingGroup, target: fitting.target, skipReason: nil, on: today)
                do throws(OfferRefusal) { try offer.take(.accept, on: today) } catch { throw .conflict(.offer(error)) }
                try memory.addOwn(offer)
            }
            try memory.save(said)
            try memory.audit(action: "answer", entity: "member", reference: reference, fields: ["suggestions"])
        }
    }

    /// Takes an answer back: the step may be suggested again.
    package func takeBack(
        _ step: SuggestedStep, for interest: Identifier<Interest>, by member: Identifier<Member>
    ) throws(HubError) {
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            let said = try memory.suggestionAnswers(of: member).first { $0.interest == interest && $0.step == step }
            // Pressed twice.
            guard let said else { return }
            try memory.takeBack(said)
            try memory.audit(
                action: "answer", entity: "member", reference: try memory.member(member).reference,
                fields: ["suggestions"])
        }
    }
}
