package import Domain
import Store
import Wording

/// Writes down what a member says to being asked; where a wish waits for it, it goes on.
package struct AnswerAsk {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// Yes puts what waits before the person whose wish it is; no takes it back, and tells nobody who said so.
    ///
    /// - Parameters:
    ///   - answer: What is said.
    ///   - reference: The ask.
    ///   - viewer: The person who was asked, the connector or the keeper.
    /// - Returns: Whose it was and what for.
    /// - Throws: `.conflict(.offer(.askAnswered))`; `.notFound` also for whose it is not.
    @discardableResult
    package func callAsFunction(_ answer: AskAnswer, to reference: Reference, as viewer: Viewer) throws(HubError) -> Ask
    {
        let now = hub.clock.now()
        let (ask, waiting) = try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let ask = try memory.ask(reference)
            let waiting = try memory.answer(ask, answer, on: try memory.communityDay())
            try memory.audit(
                action: "answer", entity: "ask", reference: try memory.member(ask.member).reference, fields: ["answer"])
            return (try memory.ask(reference), waiting)
        }
        // Whoever was asked may not read how somebody else is reached: the keeper writes to them.
        if let waiting {
            try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
                try OfferLetters(hub, settings).tell(.found, of: try memory.offer(waiting), in: memory)
            }
        }
        return ask
    }
}
