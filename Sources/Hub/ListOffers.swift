package import CivilTime
package import Domain
import Store
package import Wording

/// What was offered and who was asked, for the connector.
package struct ListOffers {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The offers by reference, those of one member or of everybody.
    ///
    /// - Throws: `.notFound` where no member has the reference; `.forbidden`.
    package func callAsFunction(of member: Reference? = nil, as viewer: Viewer) throws(HubError) -> OfferList {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let offers =
                if let member { try memory.offers(to: try id(of: member, memory)) } else { try memory.offers() }
            return try OfferList(offers: offers, asks: [], memory, today: hub.today(in: try memory.community().zone))
        }
    }

    /// The asks, oldest first.
    package func asks(of member: Reference? = nil, as viewer: Viewer) throws(HubError) -> OfferList {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let asks = if let member { try memory.asks(of: try id(of: member, memory)) } else { try memory.asks() }
            return try OfferList(offers: [], asks: asks, memory, today: hub.today(in: try memory.community().zone))
        }
    }

    private func id(of member: Reference, _ memory: Reading) throws(HubError) -> Identifier<Member> {
        guard let person = try memory.belonging(of: member) else { throw .notFound("member \(member)") }
        return person.id
    }
}

/// Offers and asks with the names of all they speak of.
package struct OfferList: Sendable {
    package let offers: [WishOffer]
    package let asks: [Ask]
    package let today: CivilDate
    package let names: Names
    private let members: [Identifier<Member>: Reference]
    private let interests: [Identifier<Interest>: Slug]
    private let byMember: [Identifier<Member>: [WishOffer]]

    init(offers: [WishOffer], asks: [Ask], _ memory: Reading, today: CivilDate) throws(HubError) {
        self.offers = offers
        self.asks = asks
        self.today = today
        byMember = Dictionary(grouping: offers, by: \.member)
        names = try memory.wishNames()
        members = Dictionary(try memory.callingNames().map { ($0.id, $0.reference) }) { first, _ in first }
        interests = Dictionary(try memory.interests().map { ($0.id, $0.slug) }) { first, _ in first }
    }

    package func member(_ id: Identifier<Member>) -> Reference? { members[id] }

    package func interest(_ id: Identifier<Interest>) -> Slug? { interests[id] }

    /// The offer that tells how a wish stands; nil where nothing was offered for it.
    package func standing(of wish: Wish) -> WishOffer? {
        WishOffer.standing(among: byMember[wish.member, default: []], for: wish.member, wish.interest)
    }
}
