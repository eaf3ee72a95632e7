package import CivilTime
package import Domain
import Store

/// What a month holds for the members, and what becomes of their gifts: numbers for the connector's pictures.
package struct ShowPictures {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package struct View: Sendable {
        package let month: YearMonth
        /// Whether it is published: coverage is counted from what everybody may see of it.
        package let isPublished: Bool
        package let coverage: MonthCoverage
        package let areas: [Identifier<Area>: String]
        package let giving: Giving
    }

    /// Nobody is named in it.
    ///
    /// - Parameters:
    ///   - month: Any; of one that is not published nothing holds anything for anybody.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The numbers.
    /// - Throws: `.forbidden`.
    package func callAsFunction(_ month: YearMonth, as viewer: Viewer) throws(HubError) -> View {
        let (asks, circles) = try hub.store.read(as: viewer) { memory throws(HubError) in
            (try memory.asks(), try memory.circles())
        }
        return try hub.store.read(as: .matching) { memory throws(HubError) in
            let facts = try memory.matchingFacts(today: hub.today(in: try memory.community().zone))
            let rows = try memory.publicOccurrences(in: month)
            let thoughts = MonthThoughts(facts, rows: rows, events: facts.events)
            let shares = facts.candidates.map { (area: $0.area, share: thoughts.share(of: $0.id)) }
            let areas = try memory.areas().map { ($0.id, $0.name) }
            return View(
                month: month, isPublished: try memory.publishedMonths().contains { $0.month == month },
                coverage: MonthCoverage(shares), areas: Dictionary(areas) { first, _ in first },
                giving: Giving(facts, asks: asks, circles: circles))
        }
    }
}
