import Domain
import Store

/// Whether a letter about an offer or an ask still has a cause: it may have been answered, or come to nothing.
struct OfferStanding {
    /// Why it is not wanted any more.
    let suppression: String?

    /// - Parameters:
    ///   - item: A letter that is due.
    ///   - memory: The keeper's, at the moment of sending.
    /// - Throws: What the memory says.
    init(_ item: OutboxItem, _ memory: Reading) throws(HubError) {
        let about = Reference(String(item.about.prefix { $0 != " " }))
        guard try memory.activeRecipient(item.recipient) != nil else {
            suppression = "The member is not active any more."
            return
        }
        guard try memory.consents(of: item.recipient)[.matchAndIntroduce]?.state == .given else {
            suppression = "The member no longer agrees to be introduced."
            return
        }
        let isOpen =
            switch item.kind {
            case .somethingFound:
                try memory.offers(to: item.recipient).contains { offer in
                    offer.reference == about && offer.state == .offered
                }
            default: try memory.asks(of: item.recipient).contains { $0.reference == about && $0.answer == nil }
            }
        suppression = isOpen ? nil : "There is nothing to answer any more."
    }
}
