package import Domain
import Store

/// A member changes, takes away or puts back one interest of their own.
package struct ChangeOwnInterests {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Says how an interest stands now, who may know of it and what is to be added.
    ///
    /// - Parameters:
    ///   - key: Which of them.
    ///   - seen: What the form showed of it.
    ///   - relation: How it stands in the person's life.
    ///   - visibleTo: Who may know; other members never of what touches faith, health or who somebody is.
    ///   - note: What the person adds; nothing takes the old away.
    ///   - member: Whose it is, who also writes it.
    /// - Throws: `.conflict(.movedOn)` where it has changed since; `.problems`.
    package func callAsFunction(
        _ key: String, seen: String, relation: InterestRelation, visibleTo: InterestAudience, note: String?,
        of member: Identifier<Member>
    ) throws(HubError) {
        let note = note.line
        guard !(note ?? "").isLonger(than: AnswersCheck.lineLimit) else {
            throw .problems([Problem(field: "note", kind: .tooLong(limit: AnswersCheck.lineLimit))])
        }
        try write(for: member) { told, memory throws(HubError) in
            let place = try place(of: key, seen, in: told)
            let old = told[place]
            let isDelicate = try memory.interests().first { $0.id == old.interest }?.isSpecialCategory == true
            // What was kept from other members because of its words stays so; those words are read anew.
            let isKept = isDelicate || (old.visibleTo != .members && wasDelicate(old))
            told[place] = MemberInterest(
                member: member, interest: old.interest, words: old.words, relation: relation,
                visibleTo: isKept && visibleTo == .members ? .connector : visibleTo, note: note, since: old.since,
                from: old.from)
        }
    }

    /// Takes one away.
    ///
    /// - Returns: What was taken away, so that it can be put back.
    /// - Throws: `.conflict(.movedOn)` where it has changed since, or is gone.
    package func remove(
        _ key: String, seen: String, of member: Identifier<Member>
    ) throws(HubError) -> MemberInterest {
        var gone: MemberInterest?
        try write(for: member) { told, _ throws(HubError) in
            gone = told.remove(at: try place(of: key, seen, in: told))
        }
        guard let gone else { throw .conflict(.movedOn) }
        return gone
    }

    /// Puts back what was taken away; what stands there again by now stays as it is.
    ///
    /// - Throws: `.conflict(.movedOn)` where it names an interest or a line that there is not.
    package func putBack(_ old: MemberInterest, of member: Identifier<Member>) throws(HubError) {
        guard old.member == member, old.interest != nil || !(old.words ?? "").line.isEmpty,
            ![old.words, old.note].compactMap(\.self).contains(where: { $0.isLonger(than: AnswersCheck.textLimit) })
        else { throw .conflict(.movedOn) }
        try write(for: member) { told, memory throws(HubError) in
            guard !told.contains(where: { $0.key == old.key && $0.relation == old.relation }) else { return }
            let interests = try memory.interests()
            let lines = try memory.goodDays(of: member).flatMap(\.lines)
            guard old.interest.map({ id in interests.contains { $0.id == id } }) ?? true,
                old.from.map({ id in lines.contains { $0.id == id } }) ?? true
            else { throw .conflict(.movedOn) }
            let isDelicate =
                interests.first { $0.id == old.interest }?.isSpecialCategory == true || wasDelicate(old)
            told.append(
                MemberInterest(
                    member: member, interest: old.interest, words: old.words.line, relation: old.relation,
                    visibleTo: isDelicate && old.visibleTo == .members ? .connector : old.visibleTo,
                    note: old.note.line, since: old.since, from: old.from))
        }
    }

    private func wasDelicate(_ old: MemberInterest) -> Bool {
        guard let words = old.words, let finder = try? hub.interestFinder() else { return old.words != nil }
        return finder.wish(words).isDelicate
    }

    private func place(of key: String, _ seen: String, in told: [MemberInterest]) throws(HubError) -> Int {
        guard let place = told.firstIndex(where: { $0.key == key && $0.seen == seen }) else {
            throw .conflict(.movedOn)
        }
        return place
    }

    private func write(
        for id: Identifier<Member>, _ change: (inout [MemberInterest], Writing) throws(HubError) -> Void
    ) throws(HubError) {
        try hub.store.write(as: .member(id), at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(id)
            let before = try memory.memberInterests(of: id)
            var told = before
            try change(&told, memory)
            guard told != before else { return }
            try memory.save(told, of: id)
            try memory.audit(action: "change", entity: "member", reference: member.reference, fields: ["interests"])
        }
    }
}
