package import CivilTime
package import Domain
import Store

/// Writes down what a person says to an offer, whoever writes it: yes, not now, or no without a reason.
package struct AnswerOffer {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What is said.
    package enum Answer: Sendable, Hashable {
        case yes
        /// Not now; without a day it comes back after the usual while.
        case later(until: CivilDate?)
        case no
    }

    /// - Parameters:
    ///   - answer: What is said.
    ///   - reference: The offer.
    ///   - viewer: The person, the connector or the keeper.
    /// - Returns: The offer as it stands then.
    /// - Throws: `.conflict(.offer)` where the answer cannot follow; `.notFound` also for whose it is not.
    @discardableResult
    package func callAsFunction(_ answer: Answer, to reference: Reference, as viewer: Viewer) throws(HubError)
        -> WishOffer
    {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let today = try memory.communityDay()
            let step: OfferStep =
                switch answer {
                case .yes: .accept
                case .later(let day): .putOff(until: day ?? today.adding(days: WishOffer.usualPause))
                case .no: .decline
                }
            let offer = try memory.take(step, of: reference)
            try memory.auditOffer("answer", offer, fields: ["answer"])
            return offer
        }
    }
}

extension Writing {
    /// Notes a step of an offer with the person whose wish it is.
    func auditOffer(_ action: String, _ offer: WishOffer, fields: [String], reason: String? = nil) throws(HubError) {
        let member = try member(offer.member).reference
        try audit(action: action, entity: "offer", reference: member, fields: fields, reason: reason)
    }
}
