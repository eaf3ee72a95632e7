package import CivilTime
package import Domain
import Programming
import Store
package import Wording

/// What has changed in a month since one of its editions was printed.
package struct ProgrammeChanges {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The changes, with the names they are told by.
    package struct Answer: Sendable {
        package let month: YearMonth
        package let since: Int
        package let changes: [EditionChange]
        package let names: Names
    }

    /// - Parameters:
    ///   - month: A published one.
    ///   - edition: The printed one; nil for the newest.
    ///   - viewer: A connector or the keeper.
    /// - Returns: What differs between it and the month as it stands now, in the order of time.
    /// - Throws: `.conflict(.notPublished)`; `.notFound` where there is no such edition; `.forbidden`.
    package func callAsFunction(
        _ month: YearMonth, since edition: Int? = nil, as viewer: Viewer
    ) throws(HubError) -> Answer {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            let facts = try memory.programmeFacts(today: today)
            guard let newest = try memory.programmeMonth(month)?.version, newest > 0 else {
                throw .conflict(.notPublished(month))
            }
            let printed = try memory.edition(edition ?? newest, of: month)
            let now = MonthBuilder(facts).occurrences(in: month)
            return Answer(
                month: month, since: edition ?? newest, changes: EditionChange.between(printed, now),
                names: try Names(facts, memory))
        }
    }
}
