import CivilTime
import Domain
package import Hub

/// What the pages of helpers ask of the hub's use cases.
package struct ActingSite: Sendable {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    func people(_ viewer: Viewer) throws(HubError) -> [Helping] { try ActFor(hub).people(as: viewer) }

    func person(_ reference: Reference, _ viewer: Viewer) throws(HubError) -> Helping {
        try ActFor(hub).person(reference, as: viewer)
    }

    func week(of day: CivilDate?, for person: Helping) throws(HubError) -> HelpedWeek {
        try ActFor(hub).week(of: day, for: person)
    }

    func event(_ reference: Reference, for person: Helping) throws(HubError) -> OwnEvent {
        try ActFor(hub).event(reference, for: person)
    }

    func answer(
        _ words: AnswerEvent.Words, to reference: Reference, for person: Helping, seen: OwnEvent.Seen
    ) throws(HubError) {
        try ActFor(hub).answer(words, to: reference, for: person, seen: seen)
    }

    /// What the clocks of the community show.
    func now() throws(HubError) -> WallTime { try hub.community().zone.wallTime(at: hub.clock.now()) }
}
