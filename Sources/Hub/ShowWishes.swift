package import Domain
import Matching
import Store
package import Wording

/// The wishes that wait for the connector: those with a next step that nobody has been offered.
package struct ShowWishes {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What waits, the ways in the order in which they are tried, the best answers of a way first.
    package struct Queue: Sendable {
        /// How many wait for each way; a way with none is left out.
        package let counts: [(route: Route, wishes: Int)]
        /// Those of one page.
        package let matches: [Match]
        /// Counted from one.
        package let page: Int
        package let pages: Int
        package let names: Names
        package let references: TargetReferences
    }

    /// Policy: what can be read in ten minutes.
    package static let wishesOnAPage = 12

    /// - Parameters:
    ///   - route: Only the wishes answered so; nil for all of them.
    ///   - page: Counted from one; a page after the last is the last.
    ///   - viewer: A connector or the keeper. Whose wishes are on the page is noted by the memory.
    /// - Returns: A page of the wishes. What touches faith, health or identity is not among them: it is spoken about
    ///   with the person, on their own page.
    /// - Throws: `.forbidden`.
    package func callAsFunction(route: Route? = nil, page: Int = 1, as viewer: Viewer) throws(HubError) -> Queue {
        let offers = try ListOffers(hub)(as: viewer)
        let facts = try FindMatches(hub).matchingFacts()
        let waiting = WishMatcher(facts).all().filter { match in
            !match.wish.isPrivate && match.waits && offers.standing(of: match.wish)?.state.answersForNow != true
        }
        let counts = Route.allCases.compactMap { route -> (route: Route, wishes: Int)? in
            let count = waiting.count { $0.route == route }
            return count > 0 ? (route, count) : nil
        }
        let chosen = waiting.filter { route == nil || $0.route == route }.enumerated().sorted { one, other in
            (one.element.route.place, -one.element.score, one.offset)
                < (other.element.route.place, -other.element.score, other.offset)
        }.map(\.element)
        let pages = max(1, (chosen.count + Self.wishesOnAPage - 1) / Self.wishesOnAPage)
        let number = min(max(1, page), pages)
        let shown = Array(chosen.dropFirst((number - 1) * Self.wishesOnAPage).prefix(Self.wishesOnAPage))
        try hub.store.read(as: viewer) { memory throws(HubError) in
            memory.giveOut(.interestsAndGifts, of: Set(shown.map(\.wish.member)))
        }
        return Queue(
            counts: counts, matches: shown, page: number, pages: pages, names: Names(facts),
            references: TargetReferences(facts))
    }
}

extension Match {
    /// Whether the connector can do something for it now.
    fileprivate var waits: Bool {
        guard wish.interest != nil || route == .askMore, route != .hold else { return false }
        if let suggestion, wish.resting.contains(suggestion) { return false }
        return !reasons.contains { $0 == .sensitive || $0.isAttendance }
    }
}

extension OfferState {
    /// Whether the wish has its answer for now: it is open or settled.
    fileprivate var answersForNow: Bool { isOpen || self == .settled }
}

extension Route {
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
