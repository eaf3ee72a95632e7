import CivilTime
package import Domain
import Store

/// A conversation about good days is kept, and its lines become interests with one press.
package struct KeepGoodDays {
    let hub: CommunityHub

    /// One line as it was said.
    package struct Line: Sendable, Hashable {
        package let kind: GoodDaysKind
        package let words: String

        package init(kind: GoodDaysKind, words: String) {
            self.kind = kind
            self.words = words
        }
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps a new conversation.
    ///
    /// - Parameters:
    ///   - lines: What was said, in its order.
    ///   - moreOf: The one thing to have more of.
    ///   - reference: Whose days they are.
    ///   - isShared: Whether the person lets the connector read it; a connector can keep nothing else.
    ///   - old: The conversation that it stands in place of, as it was seen; a line that says the same stays the same.
    ///   - viewer: The person, the connector or the keeper.
    /// - Returns: The talk with the identities of its lines.
    /// - Throws: `.problems` where nothing was said, or too much; `.conflict(.movedOn)` where the old one is another than
    ///   was seen, or gone; `.forbidden`.
    @discardableResult
    package func callAsFunction(
        _ lines: [Line], moreOf: String?, of reference: Reference, isShared: Bool,
        replacing old: (id: Identifier<GoodDays>, seen: String)? = nil, as viewer: Viewer
    ) throws(HubError) -> GoodDays {
        let now = hub.clock.now()
        let said = lines.filter { !$0.words.line.isEmpty }
        guard !said.isEmpty || moreOf.line != nil else { throw .problems([Problem(field: "good", kind: .missing)]) }
        let problems = Self.problems(said, moreOf)
        guard problems.isEmpty else { throw .problems(problems) }
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            let before = try memory.goodDays(of: member.id).first { $0.id == old?.id }
            if let old, before?.seen != old.seen { throw .conflict(.movedOn) }
            var known = before?.lines ?? []
            let talk = GoodDays(
                id: before?.id ?? hub.identities.new(), member: member.id,
                dated: try memory.community().zone.wallTime(at: now).date,
                lines: said.map { one in
                    let line = GoodDaysLine(id: hub.identities.new(), kind: one.kind, words: one.words.line)
                    let place = known.firstIndex { $0.kind == line.kind && $0.words == line.words }
                    return place.map { known.remove(at: $0) } ?? line
                },
                moreOf: moreOf.line, sharedWithConnector: isShared)
            try memory.save(talk)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["good_days"])
            return talk
        }
    }

    /// More lines of one kind than these are no talk.
    private static let mostLines = 30

    private static func problems(_ said: [Line], _ moreOf: String?) -> [Problem] {
        let limit = AnswersCheck.lineLimit
        let long = GoodDaysKind.allCases.filter { kind in
            said.contains { $0.kind == kind && $0.words.isLonger(than: limit) }
        }
        let many = GoodDaysKind.allCases.filter { kind in said.count { $0.kind == kind } > mostLines }
        return long.map { Problem(field: $0.rawValue, kind: .tooLong(limit: limit)) }
            + many.map { Problem(field: $0.rawValue, kind: .tooMany(limit: mostLines)) }
            + ((moreOf ?? "").isLonger(than: limit)
                ? [Problem(field: "more_of", kind: .tooLong(limit: limit))] : [])
    }

    /// Takes a conversation away; what became an interest of it stays one.
    package func remove(_ talk: Identifier<GoodDays>, of reference: Reference, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.removeGoodDays(talk, of: try memory.member(reference).id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["good_days"])
        }
    }

    /// Makes an interest of a line; it keeps the line it came from.
    ///
    /// - Returns: The interest of ours that the line names, if any; else it stands in the person's own words.
    /// - Throws: `.notFound` where there is no such line; `.conflict(.alreadyThere)` where it was made one before.
    @discardableResult
    package func makeInterest(
        of line: Identifier<GoodDaysLine>, for reference: Reference, relation: InterestRelation, as viewer: Viewer
    ) throws(HubError) -> Interest? {
        let now = hub.clock.now()
        let finder = try hub.interestFinder()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            let lines = try memory.goodDays(of: member.id).flatMap(\.lines)
            guard let said = lines.first(where: { $0.id == line }) else { throw .notFound("that line of \(reference)") }
            var told = try memory.memberInterests(of: member.id)
            guard !told.contains(where: { $0.from == line }) else { throw .conflict(.alreadyThere("“\(said.words)”")) }
            let interest = finder.interest(named: said.words) ?? finder.wish(said.words).interest
            if let interest, told.contains(where: { $0.interest == interest.id && $0.relation == relation }) {
                throw .conflict(.alreadyThere("“\(interest.label)”"))
            }
            told.append(
                MemberInterest(
                    member: member.id, interest: interest?.id, words: said.words, relation: relation,
                    visibleTo: .connector, since: try memory.community().zone.wallTime(at: now).date, from: line))
            try memory.save(told, of: member.id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["interests"])
            return interest
        }
    }
}
