package import Domain
import SQLite

/// A member by first name.
package struct CalledMember: Sendable, Hashable {
    package let id: Identifier<Member>
    package let reference: Reference
    package let knownAs: String
}

extension Reading {
    /// One member, for the connector, the keeper and the person.
    ///
    /// Home care is told with the person's consent; the connector's note to connectors only.
    /// - Throws: `.forbidden` for everybody else, whether or not there is such a member; `.notFound`.
    package func member(_ reference: Reference) throws(HubError) -> Member {
        let id = try identity(of: reference)
        try require(.contactDetails, of: id)
        guard let id, let member = try members(where: "id = \(id)").first else { throw .notFound(reference.rawValue) }
        return member
    }

    /// Whom a reference stands for, also one whose record is part of another by now.
    private func identity(of reference: Reference) throws(HubError) -> Identifier<Member>? {
        try value(
            """
            SELECT id FROM member WHERE reference = \(reference)
            UNION ALL SELECT member FROM merged_member WHERE reference = \(reference)
            """)
    }

    /// Who has a reference and whether they belong, for the connector, the keeper and the person; nil where nobody has.
    ///
    /// No record is given out.
    package func belonging(
        of reference: Reference
    ) throws(HubError) -> (id: Identifier<Member>, status: MemberStatus)? {
        let found = try first(
            "SELECT id, status FROM member WHERE id = \(try identity(of: reference))"
        ) { row throws(DatabaseError) in
            (id: try row.raw(as: Identifier<Member>.self), status: try row.raw(as: MemberStatus.self))
        }
        try reckoning { () throws(HubError) in try require(.contactDetails, of: found?.id) }
        return found
    }

    /// What everybody is called, for the connector and the keeper.
    ///
    /// A first name beside what they do in a month is no record.
    package func callingNames() throws(HubError) -> [CalledMember] {
        try reckoning { () throws(HubError) in try require(.contactDetails) }
        return try all("SELECT id, reference, known_as FROM member") { row throws(DatabaseError) in
            CalledMember(id: try row.raw(), reference: try row.raw(), knownAs: try row.text())
        }
    }

    /// One member, for the connector, the keeper and the person.
    package func member(_ id: Identifier<Member>) throws(HubError) -> Member {
        try require(.contactDetails, of: id)
        guard let member = try members(where: "id = \(id)").first else { throw .notFound(id.rawValue) }
        return member
    }

    /// All members, by reference, for the connector and the keeper.
    package func members() throws(HubError) -> [Member] {
        try require(.contactDetails)
        return try members(where: "true").sorted { $0.reference < $1.reference }
    }

    /// Those of these identities who are there, for the connector and the keeper.
    package func members(of ids: [Identifier<Member>]) throws(HubError) -> [Member] {
        try require(.contactDetails)
        return try members(where: "id IN \(list: ids.map(\.rawValue))")
    }

    /// The active members who agreed to receive the programme, by reference, for the connector and the keeper.
    package func recipientsOfMonth() throws(HubError) -> [Recipient] {
        try require(.contactDetails)
        let supporters = Dictionary(grouping: try allSupporters()) { $0.member }
        let agreed = SQL.consent(to: .programmeByPreferredChannel, by: "member.id")
        let members = try members(where: "status = 'active' AND \(agreed)")
        return members.sorted { $0.reference < $1.reference }
            .map { Recipient($0, supporters: supporters[$0.id, default: []]) }
    }

    /// Where a letter about something of one's own goes, for the connector, the keeper and the person.
    package func recipient(_ id: Identifier<Member>) throws(HubError) -> Recipient {
        Recipient(try member(id), supporters: try allSupporters().filter { $0.member == id })
    }

    /// How one active member is written to about their own wishes, for the connector and the keeper.
    ///
    /// - Returns: Nil for who is not active.
    package func activeRecipient(_ id: Identifier<Member>) throws(HubError) -> Recipient? {
        try require(.contactDetails, of: id)
        let member = try members(where: "id = \(id) AND status = 'active'").first
        guard let member else { return nil }
        return Recipient(member, supporters: try allSupporters().filter { $0.member == id })
    }

    /// What people are called in commands, by reference, for the connector and the keeper.
    package func references(of members: Set<Identifier<Member>>) throws(HubError) -> [Reference] {
        try reckoning { () throws(HubError) in try require(.contactDetails) }
        return try all("SELECT reference FROM member WHERE id IN \(list: members.map(\.rawValue))") {
            row throws(DatabaseError) in try row.raw(as: Reference.self)
        }.sorted()
    }

    /// The members of whom a gift is known, for the connector and the keeper.
    package func membersWithGifts() throws(HubError) -> Set<Identifier<Member>> {
        try reckoning { () throws(HubError) in try require(.interestsAndGifts) }
        return Set(try all("SELECT DISTINCT member FROM gift") { row throws(DatabaseError) in try row.raw() })
    }

    /// What connectors call the members of these references: `Doreen Ackroyd`.
    package func labels(of references: [Reference]) throws(HubError) -> [Reference: String] {
        try reckoning { () throws(HubError) in try require(.contactDetails) }
        let found = try all(
            "SELECT id, reference, full_name FROM member WHERE reference IN \(list: references.map(\.rawValue))"
        ) { row throws(DatabaseError) in
            (
                id: try row.raw(as: Identifier<Member>.self), reference: try row.raw(as: Reference.self),
                name: try row.text()
            )
        }
        if !isReckoning { giveOut(.contactDetails, of: found.map(\.id)) }
        return Dictionary(found.map { ($0.reference, $0.name) }) { first, _ in first }
    }

    func members(where condition: SQL) throws(HubError) -> [Member] {
        let showsNote = access(to: .connectorNotes) == .yes
        let healthIsOwn: Bool =
            if case .member = viewer { true } else { access(to: .healthNotes) == .yes }
        let sql: SQL = """
            SELECT \(Member.columns(showsNote: showsNote, showsHealth: healthIsOwn))
            FROM member WHERE \(condition)
            """
        return try all(sql, Member.init)
    }
}

extension Writing {
    package func save(_ member: Member) throws(HubError) {
        // What the viewer was not told comes as nil, and must not take away what stands.
        let note: SQL =
            if access(to: .connectorNotes) == .yes { "\(member.connectorNote)" } else {
                "(SELECT connector_note FROM member WHERE id = \(member.id))"
            }
        let care: SQL =
            if let care = member.usesHomeCare { "\(care)" } else {
                "(SELECT uses_home_care FROM member WHERE id = \(member.id))"
            }
        mustKeepOwnWord(member.id)
        if try !stands(member) { try bumpPublication() }
        try put(
            [
                "id": "\(member.id)", "reference": "\(member.reference)", "full_name": "\(member.fullName)",
                "known_as": "\(member.knownAs)", "pronouns": "\(member.pronouns)",
                "age_band": "\(member.ageBand)", "area": "\(member.area)",
                "address_line": "\(member.addressLine)", "postcode": "\(member.postcode)",
                "phone": "\(member.phone)", "mobile": "\(member.mobile)", "email": "\(member.email)",
                "preferred_channel": "\(member.preferredChannel)",
                "second_channel": "\(member.secondChannel)",
                "format": "\(member.format)", "other_language": "\(member.otherLanguage)",
                "home_setting": "\(member.homeSetting)",
                "uses_home_care": care, "travel_mode": "\(member.travel.mode)",
                "travel_reach": "\(member.travel.reach)", "support": "\(member.support)",
                "status": "\(member.status)", "joined_on": "\(member.joinedOn)",
                "heard_via": "\(member.heardVia)", "how_joined": "\(member.howJoined)",
                "said_words": "\(member.selfSaid?.words)", "said_on": "\(member.selfSaid?.on)",
                "said_method": "\(member.selfSaid?.method)", "said_witness": "\(member.selfSaid?.witness)",
                "is_adult": "\(member.isAdult)", "purpose": "\(member.purpose)",
                "paused_until": "\(member.pausedUntil)", "connector_note": note,
            ], into: "member")
        try replace(
            "field", of: "member_hidden_field", owner: "member", "\(member.id)",
            by: member.hiddenFields.map { "\($0)" })
        try replace("role", of: "member_role", owner: "member", "\(member.id)", by: member.roles.map { "\($0)" })
    }

    /// Moves a member's belonging on.
    ///
    /// - Throws: `.conflict(.step)` where that may not follow the present state; `.forbidden` for all but the
    ///   connector, the keeper and the person.
    package func setMemberStatus(_ id: Identifier<Member>, to status: MemberStatus) throws(HubError) {
        try require(.contactDetails, of: id)
        let standing = try first("SELECT reference, status FROM member WHERE id = \(id)") { row throws(DatabaseError) in
            (try row.raw(as: Reference.self), try row.raw(as: MemberStatus.self))
        }
        guard let (reference, now) = standing else { throw .notFound(id.rawValue) }
        guard now.next.contains(status) else {
            throw .conflict(.step(of: reference.rawValue, from: now.rawValue, to: status.rawValue))
        }
        mustKeepOwnWord(id)
        try execute("UPDATE member SET status = \(status) WHERE id = \(id)")
        try bumpPublication()
    }

    /// Whether pages and feeds have nothing new of a member: a name to be read, or a number that is not to be.
    private func stands(_ member: Member) throws(HubError) -> Bool {
        try count(
            """
            SELECT count(*) FROM member
            WHERE id = \(member.id) AND full_name = \(member.fullName) AND known_as = \(member.knownAs)
              AND status = \(member.status) AND phone IS \(member.phone) AND mobile IS \(member.mobile)
              AND email IS \(member.email)
            """) > 0
    }
}

// MARK: - Rows

extension Member {
    fileprivate static func columns(showsNote: Bool, showsHealth: Bool) -> SQL {
        """
        id, reference, full_name, known_as, pronouns, age_band, area, address_line, postcode, phone, mobile, email,
        preferred_channel, second_channel, format, other_language, home_setting,
        CASE WHEN \(showsHealth) OR \(SQL.consent(to: .healthInformation, by: "member.id")) THEN uses_home_care END,
        travel_mode, travel_reach, support, status, joined_on, heard_via, how_joined,
        said_words, said_on, said_method, said_witness, is_adult, purpose, paused_until,
        \(SQL.list("field", of: "member_hidden_field", where: "member = member.id")),
        \(SQL.list("role", of: "member_role", where: "member = member.id")),
        CASE WHEN \(showsNote) THEN connector_note END
        """
    }

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let (id, reference) = (try row.raw(as: Identifier<Member>.self), try row.raw(as: Reference.self))
        let (fullName, knownAs) = (try row.text(), try row.text())
        let (pronouns, ageBand) = (try row.optionalText(), try row.optionalRaw(as: AgeBand.self))
        let (area, addressLine) = (try row.optionalRaw(as: Identifier<Area>.self), try row.optionalText())
        let (postcode, phone) = (try row.optionalText(), try row.optionalText())
        let (mobile, email) = (try row.optionalText(), try row.optionalText())
        let (channel, second) = (try row.raw(as: Channel.self), try row.optionalRaw(as: Channel.self))
        let (format, language) = (try row.raw(as: Format.self), try row.optionalText())
        let (home, care) = (try row.raw(as: HomeSetting.self), try row.optionalBool())
        let travel = Travel(mode: try row.optionalRaw(), reach: try row.int())
        let (support, status) = (try row.raw(as: SupportToAttend.self), try row.raw(as: MemberStatus.self))
        let (joinedOn, heardVia) = (try row.optionalDate(), try row.optionalText())
        let howJoined = try row.text()
        let selfSaid = try SelfSaid(&row)
        let (isAdult, purpose) = (try row.optionalBool(), try row.optionalText())
        let pausedUntil = try row.optionalDate()
        self.init(
            id: id, reference: reference, fullName: fullName, knownAs: knownAs, pronouns: pronouns, ageBand: ageBand,
            area: area, addressLine: addressLine, postcode: postcode, phone: phone, mobile: mobile, email: email,
            preferredChannel: channel, format: format, otherLanguage: language, homeSetting: home,
            usesHomeCare: care, travel: travel, support: support, status: status, joinedOn: joinedOn,
            heardVia: heardVia, howJoined: howJoined, hiddenFields: try row.list().compactMap(WithheldField.init),
            roles: try row.list(),
            connectorNote: try row.optionalText(), secondChannel: second, selfSaid: selfSaid, isAdult: isAdult,
            purpose: purpose, pausedUntil: pausedUntil)
    }
}

extension SelfSaid {
    /// The schema has all of words, day and way, or none.
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let (words, day) = (try row.optionalText(), try row.optionalDate())
        let (method, witness) = (try row.optionalRaw(as: SayingMethod.self), try row.optionalText())
        guard let words, let day, let method else { return nil }
        self.init(words: words, on: day, method: method, witness: witness)
    }
}

extension Recipient {
    fileprivate init(_ member: Member, supporters: [Supporter]) {
        let helpers = supporters.filter { supporter in
            supporter.helps && !supporter.scopes.isDisjoint(with: [.receiveNotices, .passOnMessages])
        }
        self.init(
            id: member.id, reference: member.reference, knownAs: member.knownAs, fullName: member.fullName,
            channel: member.preferredChannel, format: member.format, language: member.otherLanguage,
            email: member.email, phone: member.phone, mobile: member.mobile, addressLine: member.addressLine,
            postcode: member.postcode, supporters: helpers)
    }
}
