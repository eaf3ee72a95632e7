import CivilTime
package import Domain
import Store

/// Asks a member to host or share something, or to accompany a circle; nobody is asked twice in a month.
package struct AskMember {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// Asks for hosting or sharing, where nobody's wish waits for it.
    ///
    /// - Parameters:
    ///   - member: Who is asked.
    ///   - interest: What for, by slug.
    ///   - viewer: The connector or the keeper.
    /// - Returns: The ask.
    /// - Throws: `.conflict(.offer)` with why they are not to be asked; `.notFound`; `.forbidden`.
    package func toHost(_ member: Reference, _ interest: Slug, as viewer: Viewer) throws(HubError) -> Ask {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            guard let known = try memory.interests().first(where: { $0.slug == interest && !$0.isSpecialCategory })
            else { throw .notFound("interest \(interest)") }
            return try ask(member, .host(known.id, offer: nil), memory)
        }
    }

    /// Asks a trained facilitator whether they would accompany a circle that looks for somebody.
    package func toFacilitate(_ member: Reference, _ circle: Reference, as viewer: Viewer) throws(HubError) -> Ask {
        _ = try hub.store.read(as: viewer) { memory throws(HubError) in try memory.belonging(of: member) }
        let list = try SuggestFacilitators(hub)()
        guard let advice = list.advice.first(where: { $0.circle.reference == circle }) else {
            throw .notFound("circle \(circle) among those that look for a facilitator")
        }
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            guard advice.offers.contains(where: { list.references.member($0.facilitator) == member }) else {
                throw .conflict(.offer(.notForThem))
            }
            return try ask(member, .facilitate(advice.circle.id), memory)
        }
    }

    private func ask(_ member: Reference, _ purpose: AskPurpose, _ memory: Writing) throws(HubError) -> Ask {
        let person = try memory.member(member)
        let agreed = try memory.consents(of: person.id)[.matchAndIntroduce]?.state == .given
        guard person.status == .active, agreed else { throw .conflict(.offer(.notToBeAsked)) }
        let today = try memory.communityDay()
        if let back = try memory.awayDays(of: person.id).firstDayBack(from: today) {
            throw .conflict(.offer(.away(until: back)))
        }
        let ask = Ask(
            id: hub.identities.new(), reference: try memory.nextReference("AK"), member: person.id, purpose: purpose,
            askedOn: today)
        try memory.add(ask)
        try OfferLetters(hub, settings).ask(ask, at: nil, in: memory)
        try memory.audit(action: "ask", entity: "ask", reference: member, fields: ["purpose"])
        return ask
    }
}
