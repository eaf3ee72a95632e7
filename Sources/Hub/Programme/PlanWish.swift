package import CivilTime
package import Domain
import Programming

/// When and where somebody would have something held; what is not said stays as it is planned.
package struct PlanWish: Sendable, Hashable {
    package var start: WallTime?
    package var venue: Reference?
    /// A member, a freelancer or a connector.
    package var host: Reference?

    package init(start: WallTime? = nil, venue: Reference? = nil, host: Reference? = nil) {
        self.start = start
        self.venue = venue
        self.host = host
    }
}

/// Reads such a wish beside what is planned and what could be.
struct PlanWishReader {
    private let built: BuiltMonth
    private let facts: ProgrammeFacts

    init(_ built: BuiltMonth, _ facts: ProgrammeFacts) {
        self.built = built
        self.facts = facts
    }

    /// The thing as it is wished.
    ///
    /// - Throws: `.conflict(.plan)` with what is in the way; `.notFound` for a place or a host that nobody knows.
    func held(_ item: PlanItem, _ wish: PlanWish) throws(HubError) -> PlannedItem {
        switch item {
        case .group, .event: throw .conflict(.plan(.fixed(item)))
        case .proposal, .wish: break
        }
        guard let base = built.base(for: item) else { throw .conflict(.plan(built.obstacle(to: item))) }
        let venue = try wish.venue.map { reference throws(HubError) in try self.venue(reference) }
        let host = try wish.host.map { reference throws(HubError) in try self.host(reference) }
        do throws(PlanFault) {
            return try built.held(base, start: wish.start, venue: venue, host: host)
        } catch {
            throw .conflict(.plan(error.obstacle))
        }
    }

    private func venue(_ reference: Reference) throws(HubError) -> Identifier<Venue> {
        guard let venue = facts.venues.values.first(where: { $0.reference == reference }) else {
            throw .notFound("venue \(reference)")
        }
        return venue.id
    }

    private func host(_ reference: Reference) throws(HubError) -> PlanHost {
        guard let host = built.host(called: reference) else { throw .notFound("host \(reference)") }
        return host
    }
}
