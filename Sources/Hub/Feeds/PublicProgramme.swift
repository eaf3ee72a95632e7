package import CivilTime
package import Domain

/// All that a community has published, as everyone may know it: what its feeds are made from.
///
/// Its parts come in any order.
package struct PublicProgramme: Sendable, Hashable {
    package let community: Community
    /// The published ones; no other month is looked at.
    package let months: [ProgrammeMonth]
    /// The groups of the programme: a listed group whose dates are not part of it is none of them.
    package let groups: [PublicGroup]
    /// The events of the published months.
    package let events: [PublicEvent]
    /// The rows of the published months.
    package let occurrences: [PublicOccurrence]
    /// When anything in it last changed, which is when its feeds last did.
    package let changedAt: Instant

    package init(
        community: Community, months: [ProgrammeMonth], groups: [PublicGroup], events: [PublicEvent],
        occurrences: [PublicOccurrence], changedAt: Instant
    ) {
        self.community = community
        self.months = months.filter { $0.publishedAt != nil }.sorted { $0.month < $1.month }
        self.groups = groups
        self.events = events
        self.occurrences = occurrences
        self.changedAt = changedAt
    }
}

extension PublicProgramme {
    /// The months from the first published to the last; nil before there is one.
    var span: ClosedRange<YearMonth>? {
        guard let first = months.first, let last = months.last else { return nil }
        return first.month...last.month
    }

    /// The published month of a date; nil where that month has not been published.
    func month(of date: CivilDate) -> ProgrammeMonth? { months.first { $0.month.contains(date) } }

    /// Whether a cancellation is still told: for 90 days after the date that was cancelled.
    ///
    /// The days are counted to the last change, not to now, so that unchanged data keeps its bytes.
    func stillTells(cancelled date: CivilDate) -> Bool {
        let today = community.zone.wallTime(at: changedAt).date
        return today.dayNumber - date.dayNumber <= Event.cancelledStaysDays
    }
}
