package import Domain
import Store

/// Takes an offer back that nobody should wait for any more.
package struct WithdrawOffer {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Parameters:
    ///   - reference: The offer.
    ///   - reason: Why, for the audit; what else waits about it is not sent any more.
    ///   - viewer: The connector or the keeper.
    /// - Returns: The offer as it stands then.
    /// - Throws: `.conflict(.offer)` where it is over already; `.notFound`; `.forbidden`.
    @discardableResult
    package func callAsFunction(
        _ reference: Reference, reason: String? = nil, as viewer: Viewer
    ) throws(HubError) -> WishOffer {
        if case .member = viewer { throw .forbidden }
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let offer = try memory.take(.withdraw(.byConnector), of: reference)
            try memory.auditOffer("withdraw", offer, fields: ["state"], reason: reason.line)
            return offer
        }
    }
}
