package import CivilTime
package import Domain
import Store

/// What somebody can give, what they would do with it, and when they were last asked.
package struct KeepGift {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Writes a new gift down.
    ///
    /// - Parameters:
    ///   - words: What it is, as the person says it.
    ///   - dimension: Of the head, the heart or the hands.
    ///   - will: What they would do with it.
    ///   - reference: Whose it is.
    ///   - asked: When they were last asked for it, where it is put back.
    ///   - viewer: The person, the connector or the keeper.
    /// - Returns: Its reference.
    /// - Throws: `.problems` without words; `.forbidden` for all but the person, the connector and the keeper.
    @discardableResult
    package func add(
        _ words: String, _ dimension: GiftDimension, will: Set<GiftUse>, of reference: Reference,
        asked: CivilDate? = nil, as viewer: Viewer
    ) throws(HubError) -> Reference {
        let words = try Self.checked(words)
        let interest = try hub.interestFinder().wish(words).interest
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            let gift = Gift(
                id: hub.identities.new(), reference: try memory.nextReference("GF"), member: member.id,
                dimension: dimension, description: words, interest: interest?.id,
                willShare: will.contains(.share), willTeach: will.contains(.teach), willHost: will.contains(.host),
                willLead: will.contains(.lead), willHelpAtHome: will.contains(.helpAtHome), lastAskedOn: asked)
            try memory.save(gift)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["gifts"])
            return gift.reference
        }
    }

    private static func checked(_ words: String) throws(HubError) -> String {
        let words = words.line
        guard !words.isEmpty else { throw .problems([Problem(field: "gift", kind: .missing)]) }
        guard !words.isLonger(than: AnswersCheck.textLimit) else {
            throw .problems([Problem(field: "gift", kind: .tooLong(limit: AnswersCheck.textLimit))])
        }
        return words
    }

    /// Says a gift anew; when the person was last asked for it stays.
    ///
    /// - Throws: `.problems` without words; `.conflict(.movedOn)` where it is another than was seen, or gone.
    package func change(
        _ gift: Reference, of reference: Reference, seen: String, to words: String, _ dimension: GiftDimension,
        will: Set<GiftUse>, as viewer: Viewer
    ) throws(HubError) {
        let words = try Self.checked(words)
        let interest = try hub.interestFinder().wish(words).interest
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let known = try memory.gift(gift, of: reference, seen: seen)
            try memory.save(
                Gift(
                    id: known.id, reference: known.reference, member: known.member, dimension: dimension,
                    description: words, interest: interest?.id, willShare: will.contains(.share),
                    willTeach: will.contains(.teach), willHost: will.contains(.host), willLead: will.contains(.lead),
                    willHelpAtHome: will.contains(.helpAtHome), lastAskedOn: known.lastAskedOn))
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["gifts"])
        }
    }

    /// Takes a gift away that somebody has before them.
    ///
    /// - Returns: What it was, so that it can be put back.
    /// - Throws: `.conflict(.movedOn)` where it is another than was seen, or gone.
    package func remove(
        _ gift: Reference, of reference: Reference, seen: String, as viewer: Viewer
    ) throws(HubError) -> Gift {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let known = try memory.gift(gift, of: reference, seen: seen)
            try memory.removeGift(gift, of: known.member)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["gifts"])
            return known
        }
    }

    /// Notes that the person was asked for a gift today.
    package func asked(_ gift: Reference, of reference: Reference, as viewer: Viewer) throws(HubError) {
        let now = hub.clock.now()
        try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            guard let known = try memory.gifts(of: member.id).first(where: { $0.reference == gift }) else {
                throw .notFound("gift \(gift) of \(reference)")
            }
            let today = try memory.community().zone.wallTime(at: now).date
            try memory.save(
                Gift(
                    id: known.id, reference: known.reference, member: known.member, dimension: known.dimension,
                    description: known.description, interest: known.interest, willShare: known.willShare,
                    willTeach: known.willTeach, willHost: known.willHost, willLead: known.willLead,
                    willHelpAtHome: known.willHelpAtHome, lastAskedOn: today))
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["gifts"])
        }
    }

    /// Takes a gift away.
    package func remove(_ gift: Reference, of reference: Reference, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            try memory.removeGift(gift, of: member.id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["gifts"])
        }
    }
}

extension Writing {
    /// A gift as it was seen.
    fileprivate func gift(_ gift: Reference, of reference: Reference, seen: String) throws(HubError) -> Gift {
        let known = try gifts(of: try member(reference).id).first { $0.reference == gift }
        guard let known, known.seen == seen else { throw .conflict(.movedOn) }
        return known
    }
}
