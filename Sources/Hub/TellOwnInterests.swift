import CivilTime
package import Domain
import Store

/// A member tells what they like in their own words: one thing or several, read as the joining form reads them.
package struct TellOwnInterests {
    let hub: CommunityHub

    /// What stood in the form.
    package struct Words: Sendable, Hashable {
        package var words = ""
        package var relation: InterestRelation = .wantsToTry
        package var visibleTo: InterestAudience = .connector
        package var note: String?
        /// What they say that parts of their words mean, where they were asked; by those words.
        package var meanings: [String: Slug] = [:]

        package init() {}
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Writes down each wish in the words that was not told before.
    ///
    /// - Throws: `.problems` in the fields `own_words` and `note`, also where all of it is known already.
    package func callAsFunction(_ words: Words, of id: Identifier<Member>) throws(HubError) {
        let (text, note) = (words.words.line, words.note.line)
        var problems: [Problem] = []
        if text.isEmpty { problems.append(Problem(field: "own_words", kind: .missing)) }
        for (field, words) in [("own_words", text), ("note", note ?? "")]
        where words.isLonger(than: AnswersCheck.lineLimit) {
            problems.append(Problem(field: field, kind: .tooLong(limit: AnswersCheck.lineLimit)))
        }
        guard problems.isEmpty else { throw .problems(problems) }
        let finder = try hub.interestFinder()
        let now = hub.clock.now()
        try hub.store.write(as: .member(id), at: now) { memory throws(HubError) in
            let member = try memory.member(id)
            let today = try memory.community().zone.wallTime(at: now).date
            var told = try memory.memberInterests(of: id)
            let before = told.count
            for (interest, said, isDelicate) in meant(text, words, finder, try memory.interests()) {
                let visibleTo = isDelicate && words.visibleTo == .members ? InterestAudience.connector : words.visibleTo
                let new = MemberInterest(
                    member: id, interest: interest?.id, words: InterestFinder.words(said, beside: interest),
                    relation: words.relation, visibleTo: visibleTo, note: note, since: today)
                if !told.contains(where: new.saysNoMoreThan) { told.append(new) }
            }
            guard told.count > before else { throw .problems([Problem(field: "own_words", kind: .toldBefore)]) }
            try memory.save(told, of: id)
            try memory.audit(action: "change", entity: "member", reference: member.reference, fields: ["interests"])
        }
    }

    /// Each wish with its interest, where it has one; words that mean nothing to us are kept whole, as they were written.
    private func meant(
        _ text: String, _ words: Words, _ finder: InterestFinder, _ interests: [Interest]
    ) -> [(Interest?, String, isDelicate: Bool)] {
        if let named = finder.interest(named: text) { return [(named, text, named.isSpecialCategory)] }
        let known = Dictionary(
            interests.filter { !$0.isSpecialCategory }.map { ($0.slug, $0) }
        ) { first, _ in first }
        let wishes = finder.wishes(in: text, otherwise: words.relation).map { wish in
            (wish.interest ?? words.meanings[wish.words].flatMap { known[$0] }, wish.words, isDelicate: wish.isDelicate)
        }
        guard wishes.contains(where: { $0.0 != nil }) else {
            return [(nil, text, wishes.contains(where: \.isDelicate) || finder.wish(text).isDelicate)]
        }
        return wishes
    }
}

extension MemberInterest {
    /// Whether another says it already: the same thing, standing the same way.
    fileprivate func saysNoMoreThan(_ other: MemberInterest) -> Bool {
        guard relation == other.relation else { return false }
        return interest == nil
            ? other.words?.lowercased() == words?.lowercased() : other.interest == interest
    }
}
