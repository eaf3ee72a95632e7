package import CivilTime
package import Domain
import Store

/// Writes down that somebody came to what they had said yes to; after three visits the wish is settled.
package struct NoteVisit {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Parameters:
    ///   - reference: The offer.
    ///   - day: When they came; nil for today.
    ///   - isMistake: Whether a visit of that day is taken back instead.
    ///   - viewer: The connector or the keeper.
    /// - Returns: The offer as it stands then.
    /// - Throws: `.conflict(.offer)` before the yes, for a day to come or twice; `.notFound`; `.forbidden`.
    @discardableResult
    package func callAsFunction(
        _ reference: Reference, on day: CivilDate? = nil, isMistake: Bool = false, as viewer: Viewer
    ) throws(HubError) -> WishOffer {
        if case .member = viewer { throw .forbidden }
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let today = try memory.communityDay()
            let visit = day ?? today
            let offer = try memory.take(isMistake ? .takeBack(visit: visit) : .visit(on: visit), of: reference)
            try memory.auditOffer(isMistake ? "take back visit" : "visit", offer, fields: ["visits"])
            return offer
        }
    }
}
