import CivilTime
import Domain
package import Hub

/// What the pages about a member's own week ask of the hub's use cases.
package struct WeekSite: Sendable {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The week of a day; this week where none is named.
    func week(of day: CivilDate? = nil, for member: Identifier<Member>) throws(HubError) -> OwnWeek {
        try ShowOwnWeek(hub)(of: day, for: member)
    }

    func event(_ reference: Reference, for member: Identifier<Member>) throws(HubError) -> OwnEvent {
        try AnswerEvent(hub).event(reference, for: member)
    }

    func answer(
        _ words: AnswerEvent.Words, to reference: Reference, by member: Identifier<Member>, seen: OwnEvent.Seen
    ) throws(HubError) {
        try AnswerEvent(hub)(words, to: reference, by: member, seen: seen)
    }

    // MARK: The member's own calendar

    func calendarLink(of member: Identifier<Member>) throws(HubError) -> CalendarLink? {
        try KeepCalendarLink(hub).link(of: member)
    }

    func makeCalendarLink(for member: Identifier<Member>) throws(HubError) -> String {
        try KeepCalendarLink(hub).make(for: member)
    }

    func endCalendarLink(of member: Identifier<Member>) throws(HubError) { try KeepCalendarLink(hub).end(of: member) }

    /// What an address gives; nil for one that opens nothing.
    func calendar(_ token: String) throws(HubError) -> [UInt8]? { try KeepCalendarLink(hub).calendar(token) }

    /// What the clocks of the community show.
    func now() throws(HubError) -> WallTime { try hub.community().zone.wallTime(at: hub.clock.now()) }
}
