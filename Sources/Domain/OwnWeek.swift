package import CivilTime

/// One person's week: what they answered or usually go to, with what they need in order to get there.
package struct OwnWeek: Sendable, Hashable {
    package let monday: CivilDate
    package let today: CivilDate
    /// The same facts as a month's, of these seven days.
    package let facts: OwnMonth
    /// What happens once, with the person's answers.
    package let events: [Reference: OwnEvent]
    /// Whether the programme of each of these days is out.
    package let isPublished: Bool
    /// The first thing they go to after this week; nil where nothing is known.
    package let later: OwnGathering?

    package init(
        monday: CivilDate, today: CivilDate, facts: OwnMonth, events: [Reference: OwnEvent], isPublished: Bool,
        later: OwnGathering?
    ) {
        self.monday = monday
        self.today = today
        self.facts = facts
        self.events = events
        self.isPublished = isPublished
        self.later = later
    }

    package var days: [CivilDate] { (0..<7).map { monday.adding(days: $0) } }

    /// What happens and they go to, or may.
    package var count: Int { facts.gatherings.count { $0.status != .cancelled && $0.tie.comes } }

    package func gatherings(on day: CivilDate) -> [OwnGathering] { facts.gatherings.filter { $0.start.date == day } }
}
