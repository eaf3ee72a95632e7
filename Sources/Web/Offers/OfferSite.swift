import CivilTime
import Domain
package import Hub

/// What the pages for offers and asks ask of the hub's use cases.
package struct OfferSite: Sendable {
    let hub: CommunityHub
    let settings: Settings
    /// Called when a letter may wait that goes out at once.
    let moved: @Sendable () -> Void

    package init(_ hub: CommunityHub, _ settings: Settings, moved: @escaping @Sendable () -> Void) {
        self.hub = hub
        self.settings = settings
        self.moved = moved
    }

    /// Writes an answer down; the same answer a second time changes nothing.
    func answer(_ viewer: Viewer, _ offer: Reference, _ answer: AnswerOffer.Answer) throws(HubError) {
        do throws(HubError) {
            try AnswerOffer(hub)(answer, to: offer, as: viewer)
        } catch .conflict(.offer(.cannotFollow(let state, let step))) where state.isReached(by: step) {
            return
        }
    }

    /// Writes an answer to an ask down; the same answer a second time changes nothing.
    func answerAsk(_ viewer: Viewer, _ ask: Reference, _ answer: AskAnswer) throws(HubError) {
        do throws(HubError) {
            try AnswerAsk(hub, settings)(answer, to: ask, as: viewer)
        } catch .conflict(.offer(.askAnswered(answer))) {
            return
        }
        moved()
    }

    func visit(_ viewer: Viewer, _ offer: Reference, on day: CivilDate?) throws(HubError) {
        try NoteVisit(hub)(offer, on: day, as: viewer)
    }

    func withdraw(_ viewer: Viewer, _ offer: Reference) throws(HubError) {
        try WithdrawOffer(hub)(offer, as: viewer)
    }

    func make(
        _ viewer: Viewer, _ member: Reference, _ interest: Slug, skip: (to: Route, reason: String)? = nil
    ) throws(HubError) {
        _ = try MakeOffer(hub, settings)(to: member, for: interest, skip: skip, as: viewer)
        moved()
    }

    /// A page of the wishes that wait; whose they are is noted.
    func wishes(_ viewer: Viewer, _ route: Route?, page: Int) throws(HubError) -> ShowWishes.Queue {
        try ShowWishes(hub)(route: route, page: page, as: viewer)
    }

    /// The four ways to answer one wish; the look is noted.
    func ladder(_ viewer: Viewer, _ member: Reference, _ interest: Slug) throws(HubError) -> ShowLadder.Ladder {
        try ShowLadder(hub)(member, interest, as: viewer)
    }

    func demand(_ viewer: Viewer) throws(HubError) -> DemandList { try ShowDemand(hub)(as: viewer) }

    /// The next step for each wish of a member, for the connector who is about to offer one.
    func nextSteps(_ viewer: Viewer, _ member: Reference) throws(HubError) -> (record: PersonRecord, list: MatchList) {
        let record = try ShowPerson(hub)(member, as: viewer)
        guard record.member.status == .active else { throw .conflict(.offer(.paused)) }
        return (record, try FindMatches(hub).open(to: member))
    }

    func calls(_ viewer: Viewer) throws(HubError) -> [OfferCalls.Call] { try OfferCalls(hub)(as: viewer) }

    func noteCall(_ viewer: Viewer, _ about: Reference, wasReached: Bool) throws(HubError) {
        try NoteOfferCall(hub)(about, wasReached: wasReached, as: viewer)
    }
}

extension OfferState {
    /// Whether the state is what the step leads to: then a second press of one button changes nothing.
    fileprivate func isReached(by step: OfferStep) -> Bool {
        switch step {
        case .accept: [.accepted, .joined, .settled].contains(self)
        case .decline: self == .declined
        default: false
        }
    }
}
