import CivilTime
package import Domain
import Store

/// What somebody likes, misses or would like to try, written down or taken away one at a time.
package struct TellInterest {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Adds an interest in the person's own words; where it is certain what they mean, it is that interest too.
    ///
    /// - Parameters:
    ///   - words: As the person said it.
    ///   - reference: Whose it is.
    ///   - relation: How it stands in their life.
    ///   - visibleTo: Who may know of it.
    ///   - note: What they added.
    ///   - viewer: The person, the connector or the keeper.
    /// - Returns: The interest of ours that it is, if any.
    /// - Throws: `.conflict(.alreadyThere)` where it was told before; `.problems`; `.forbidden`.
    @discardableResult
    package func add(
        _ words: String, to reference: Reference, relation: InterestRelation, visibleTo: InterestAudience = .connector,
        note: String? = nil, as viewer: Viewer
    ) throws(HubError) -> Interest? {
        let (words, note) = (words.line, note.line)
        guard !words.isEmpty else { throw .problems([Problem(field: "own_words", kind: .missing)]) }
        guard !words.isLonger(than: AnswersCheck.lineLimit) else {
            throw .problems([Problem(field: "own_words", kind: .tooLong(limit: AnswersCheck.lineLimit))])
        }
        let now = hub.clock.now()
        let finder = try hub.interestFinder()
        let named = finder.interest(named: words)
        let meant = finder.wish(words)
        let interest = named ?? meant.interest
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            let today = try memory.community().zone.wallTime(at: now).date
            var told = try memory.memberInterests(of: member.id)
            let isThere = told.contains { one in
                one.relation == relation
                    && (interest.map { $0.id == one.interest } ?? (one.words?.lowercased() == words.lowercased()))
            }
            guard !isThere else { throw .conflict(.alreadyThere("“\(words)”")) }
            let isPrivate = meant.isDelicate || interest?.isSpecialCategory == true
            told.append(
                MemberInterest(
                    member: member.id, interest: interest?.id, words: InterestFinder.words(words, beside: interest),
                    relation: relation, visibleTo: isPrivate && visibleTo == .members ? .connector : visibleTo,
                    note: note, since: today))
            try memory.save(told, of: member.id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["interests"])
            return interest
        }
    }

    /// Takes away the interest in this place of those that the viewer sees, counted from 1.
    package func remove(_ number: Int, of reference: Reference, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            var told = try memory.memberInterests(of: member.id)
            guard told.indices.contains(number - 1) else { throw .notFound("interest \(number) of \(reference)") }
            told.remove(at: number - 1)
            try memory.save(told, of: member.id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["interests"])
        }
    }
}
