package import Domain
import SQLite

// Who gives out a record cannot forget to say so: the gate that lets a reader see a kind of fact notes it.

extension Reading {
    /// Runs a body whose facts are reckoned with and leave nobody's record: its result may name nobody.
    package func reckoning<Result>(_ body: () throws(HubError) -> Result) throws(HubError) -> Result {
        let wasReckoning = isReckoning
        isReckoning = true
        defer { isReckoning = wasReckoning }
        return try body()
    }

    /// Says whose record is given out, where it was reckoned with before.
    package func giveOut(_ kind: DataKind, of members: some Sequence<Identifier<Member>>) {
        guard isWatched else { return }
        for member in members where viewer != .member(member) { seen[member, default: []].insert(kind) }
    }

    /// Says whose record is given out, by reference.
    func giveOut(_ kind: DataKind, called references: [Reference]) throws(HubError) {
        guard !isReckoning, !references.isEmpty else { return }
        let members = try all("SELECT id FROM member WHERE reference IN \(list: references.map(\.rawValue))") {
            row throws(DatabaseError) in try row.raw(as: Identifier<Member>.self)
        }
        giveOut(kind, of: members)
    }

    /// Notes what a gate let through: of one member, or of everybody where it is about nobody alone.
    func note(_ kind: DataKind, of owner: Identifier<Member>?) {
        guard !isReckoning, isWatched else { return }
        if let owner { giveOut(kind, of: [owner]) } else if kind.isOfPeople { seenOfEverybody.insert(kind) }
    }

    /// Only people are watched; the parts of the program answer to nobody but the reader behind them.
    private var isWatched: Bool {
        switch viewer {
        case .member, .supporter, .connector, .organisation, .safeguardingLead, .keeper: true
        case .everyone, .matching, .publisher, .courier: false
        }
    }

    /// Whose record was given out so far; in one entry those of whom the same was seen.
    func looks() throws(HubError) -> [Look] {
        guard !seen.isEmpty || !seenOfEverybody.isEmpty else { return [] }
        let (who, behalf) = (try who(), try onBehalfOf())
        var groups: [Set<DataKind>: [Reference]] = [:]
        for (member, kinds) in seen {
            let reference = try value(
                """
                SELECT reference FROM member WHERE id = \(member)
                UNION ALL SELECT reference FROM erased_person WHERE id = \(member)
                """, as: Reference.self)
            if let reference { groups[kinds, default: []].append(reference) }
        }
        func look(_ subject: Look.Subject, _ kinds: Set<DataKind>) -> Look {
            Look(
                who: who, role: role.rawValue, onBehalfOf: behalf, subject: subject,
                kinds: DataKind.allCases.filter(kinds.contains))
        }
        let ofSome = groups.map { look(.members($0.value.sorted()), $0.key) }
        return ofSome + (seenOfEverybody.isEmpty ? [] : [look(.everybody, seenOfEverybody)])
    }

    /// Who has read a member's record, the newest first, at most `limit`: for the connector, the keeper and the person.
    package func readers(of reference: Reference, limit: Int) throws(HubError) -> [AuditEntry] {
        let owner = try value(
            """
            SELECT id FROM member WHERE reference = \(reference)
            UNION ALL SELECT member FROM merged_member WHERE reference = \(reference)
            """, as: Identifier<Member>.self)
        let isOwn = if case .member(let id) = viewer { id == owner } else { false }
        if !isOwn { try requireAudit() }
        // What was read before two records became one was read of the same person.
        let names: SQL = """
            SELECT \(reference) AS name UNION SELECT reference FROM member WHERE id = \(owner)
            UNION SELECT reference FROM merged_member WHERE member = \(owner)
            """
        return try auditEntries(
            """
            action = 'read' AND entity IN ('member', 'members')
            AND (reference = 'all' OR EXISTS (
                SELECT 1 FROM (\(names)) WHERE instr(' ' || audit.reference || ' ', ' ' || name || ' ') > 0))
            """, limit: limit)
    }
}
