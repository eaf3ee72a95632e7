package import CivilTime
package import Domain
import SQLite

// What members told of themselves: interests, gifts, free times, needs.

extension Reading {
    /// A member's interests, in the order they were told; those kept private only for the person.
    package func memberInterests(of member: Identifier<Member>) throws(HubError) -> [MemberInterest] {
        try require(.interestsAndGifts, of: member)
        let isOwn = viewer == .member(member)
        return try all(
            """
            SELECT \(MemberInterest.columns) FROM member_interest
            WHERE member = \(member) AND (\(isOwn) OR visible_to <> 'private') ORDER BY place
            """, MemberInterest.init)
    }

    /// A member's gifts, by reference.
    package func gifts(of member: Identifier<Member>) throws(HubError) -> [Gift] {
        try require(.interestsAndGifts, of: member)
        return try all("SELECT \(Gift.columns) FROM gift WHERE member = \(member) ORDER BY reference", Gift.init)
    }

    /// When a member is free, Monday morning first.
    package func availability(of member: Identifier<Member>) throws(HubError) -> [Availability] {
        try require(.interestsAndGifts, of: member)
        return try allAvailability(of: member).sorted { ($0.weekday, $0.part.start) < ($1.weekday, $1.part.start) }
    }

    fileprivate func allAvailability(of member: Identifier<Member>) throws(HubError) -> [Availability] {
        try all("SELECT \(Availability.columns) FROM availability WHERE member = \(member)", Availability.init)
    }

    /// What a member needs, in the order it was told.
    package func accessNeeds(of member: Identifier<Member>) throws(HubError) -> [AccessNeed] {
        try require(.accessNeeds, of: member)
        return try all(
            "SELECT need FROM member_access_need WHERE member = \(member) ORDER BY place"
        ) { row throws(DatabaseError) in try row.raw() }
    }

    /// What a member needs and told of it, in the order it was told.
    package func toldNeeds(of member: Identifier<Member>) throws(HubError) -> [ToldNeed] {
        try require(.accessNeeds, of: member)
        return try allToldNeeds(of: member)
    }

    fileprivate func allToldNeeds(of member: Identifier<Member>) throws(HubError) -> [ToldNeed] {
        try all(
            "SELECT need, note, shared_with_hosts FROM member_access_need WHERE member = \(member) ORDER BY place"
        ) { row throws(DatabaseError) in
            ToldNeed(need: try row.raw(), note: try row.optionalText(), sharedWithHosts: try row.optionalBool())
        }
    }

    /// The days on which a member said they are away.
    package func awayDays(of member: Identifier<Member>) throws(HubError) -> Set<CivilDate> {
        try require(.interestsAndGifts, of: member)
        return try allAwayDays(of: member)
    }

    fileprivate func allAwayDays(of member: Identifier<Member>) throws(HubError) -> Set<CivilDate> {
        let sql: SQL = "SELECT on_date FROM availability_exception WHERE member = \(member)"
        return Set(try all(sql) { row throws(DatabaseError) in try row.date() })
    }
}

extension Writing {
    /// Puts these interests in the place of all that the viewer knew of; what a person keeps private stays.
    package func save(_ interests: [MemberInterest], of member: Identifier<Member>) throws(HubError) {
        let unseen = try all(
            """
            SELECT \(MemberInterest.columns) FROM member_interest
            WHERE member = \(member) AND visible_to = 'private' AND NOT \(viewer == .member(member)) ORDER BY place
            """, MemberInterest.init)
        let interests = interests + unseen.filter { !interests.contains($0) }
        try replace(
            "interest, words, relation, visible_to, note, since, good_days_line", of: "member_interest",
            owner: "member", "\(member)",
            by: interests.map {
                """
                \($0.interest), \($0.words), \($0.relation), \($0.visibleTo), \($0.note), \($0.since), \($0.from)
                """
            })
        try withdrawUnwished(by: member)
    }

    package func save(_ gift: Gift) throws(HubError) {
        try put(
            [
                "id": "\(gift.id)", "reference": "\(gift.reference)", "member": "\(gift.member)",
                "dimension": "\(gift.dimension)", "description": "\(gift.description)",
                "interest": "\(gift.interest)", "will_share": "\(gift.willShare)",
                "will_teach": "\(gift.willTeach)", "will_host": "\(gift.willHost)",
                "will_lead": "\(gift.willLead)", "will_help_at_home": "\(gift.willHelpAtHome)",
                "last_asked_on": "\(gift.lastAskedOn)",
            ], into: "gift")
    }

    /// Takes a gift away, for the person, the connector and the keeper.
    ///
    /// - Throws: `.notFound` where the member has no such gift; `.forbidden`.
    package func removeGift(_ gift: Reference, of member: Identifier<Member>) throws(HubError) {
        try require(.interestsAndGifts, of: member)
        try execute("DELETE FROM gift WHERE reference = \(gift) AND member = \(member)")
        guard connection.changes == 1 else { throw .notFound(gift.rawValue) }
    }

    /// Puts these free times in the place of all that the member had.
    ///
    /// - Returns: Whether that is anything new.
    @discardableResult
    package func save(_ free: [Availability], of member: Identifier<Member>) throws(HubError) -> Bool {
        guard Set(free) != Set(try allAvailability(of: member)) else { return false }
        try execute("DELETE FROM availability WHERE member = \(member)")
        try insert(
            "member, weekday, part, from_date, to_date", into: "availability",
            free.map { "\(member), \($0.weekday.code), \($0.part), \($0.from), \($0.to)" })
        return true
    }

    /// Puts these days in the place of all on which the member said they are away.
    ///
    /// - Returns: Whether that is anything new.
    @discardableResult
    package func saveAway(_ days: Set<CivilDate>, of member: Identifier<Member>) throws(HubError) -> Bool {
        guard try days != allAwayDays(of: member) else { return false }
        try execute("DELETE FROM availability_exception WHERE member = \(member)")
        for day in days {
            try execute("INSERT INTO availability_exception (member, on_date) VALUES (\(member), \(day))")
        }
        return true
    }

    /// Puts these needs in the place of all that the member had; what was told of one that stays is kept.
    ///
    /// - Returns: Whether that is anything new.
    @discardableResult
    package func save(_ needs: [AccessNeed], of member: Identifier<Member>) throws(HubError) -> Bool {
        let told = Dictionary(try allToldNeeds(of: member).map { ($0.need, $0) }) { first, _ in first }
        guard Set(needs) != Set(told.keys) else { return false }
        try save(needs.map { told[$0] ?? ToldNeed(need: $0) }, of: member)
        return true
    }

    /// Puts these needs, with what was told of each, in the place of all that the member had.
    package func save(_ needs: [ToldNeed], of member: Identifier<Member>) throws(HubError) {
        try replace(
            "need, note, shared_with_hosts", of: "member_access_need", owner: "member", "\(member)",
            by: needs.map { "\($0.need), \($0.note), \($0.sharedWithHosts)" })
    }
}

// MARK: - Rows

extension MemberInterest {
    static let columns: SQL = "member, interest, words, relation, visible_to, note, since, good_days_line"

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            member: try row.raw(), interest: try row.optionalRaw(), words: try row.optionalText(),
            relation: try row.raw(), visibleTo: try row.raw(), note: try row.optionalText(),
            since: try row.optionalDate(), from: try row.optionalRaw())
    }
}

extension Gift {
    static let columns: SQL = """
        id, reference, member, dimension, description, interest, will_share, will_teach, will_host, will_lead,
        will_help_at_home, last_asked_on
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), member: try row.raw(), dimension: try row.raw(),
            description: try row.text(), interest: try row.optionalRaw(), willShare: try row.bool(),
            willTeach: try row.bool(), willHost: try row.bool(), willLead: try row.bool(),
            willHelpAtHome: try row.bool(), lastAskedOn: try row.optionalDate())
    }
}

extension Availability {
    static let columns: SQL = "member, weekday, part, from_date, to_date"

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            member: try row.raw(), weekday: try row.weekday(), part: try row.raw(), from: try row.optionalDate(),
            to: try row.optionalDate())
    }
}
