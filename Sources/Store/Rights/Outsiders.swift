package import CivilTime
package import Domain
import SQLite

// People who are held and are no members: found, and forgotten with the same guarantees.

extension Reading {
    /// The person of a supporter or freelancer, or the contact of a group, venue or partner; for the connector and the
    /// keeper.
    ///
    /// - Throws: `.notFound` where the reference is of nothing such, or nobody is named there; `.forbidden`.
    package func outsider(_ reference: Reference) throws(HubError) -> Outsider {
        try requireRightsDesk()
        guard let found = try outsiders(where: "reference = \(reference)").first else {
            throw .notFound(reference.rawValue)
        }
        return found
    }

    /// The person an erasure was of, where they are there again; for the connector and the keeper.
    package func outsider(of note: ErasureNote) throws(HubError) -> Outsider? {
        try requireRightsDesk()
        let key = note.id.rawValue.split(separator: " ")
        guard key.count > 2, key[0] == "contact" else {
            return try outsiders(where: "id = \(note.id.rawValue)").first { $0.kind.isOwn }
        }
        for contact in try outsiders(where: "id = \(String(key[1]))") where !contact.kind.isOwn {
            if try !Set(marks(of: contact)).isDisjoint(with: note.marks) { return contact }
        }
        return nil
    }

    /// Everybody of these tables who was erased before and stands there again; for the connector and the keeper.
    package func erasedOutsiders() throws(HubError) -> [Outsider] {
        let erased = try erasedPeople()
        guard !erased.isEmpty else { return [] }
        return try outsiders(where: "true").filter { outsider in
            outsider.kind.isOwn
                ? erased.contains(Identifier<Member>(rawValue: outsider.row)) : erased.contains(outsider.trace)
        }
    }

    /// What has to be kept outside the memory before they are erased; for the connector and the keeper.
    package func erasureNote(of outsider: Outsider, at now: Instant) throws(HubError) -> ErasureNote {
        try requireRightsDesk()
        let marks = try marks(of: outsider)
        guard !outsider.kind.isOwn else {
            return ErasureNote(
                at: now, id: Identifier(rawValue: outsider.row), reference: outsider.reference, marks: marks)
        }
        // A group can lose one contact after the other.
        let which = marks.first?.prefix(16) ?? "unnamed"
        return ErasureNote(
            at: now, id: Identifier(rawValue: "contact \(outsider.row) \(which)"),
            reference: Reference("contact \(outsider.reference) \(which)"), marks: marks)
    }

    /// The words by which they stand in what others wrote; for the connector and the keeper.
    package func words(of outsider: Outsider) throws(HubError) -> PersonWords? {
        try requireRightsDesk()
        guard let name = outsider.name else { return nil }
        let others = try all(.everybodysNames) { row throws(DatabaseError) in try row.optionalText() }
        return PersonWords(
            fullName: name, knownAs: name.split(separator: " ").first.map(String.init) ?? name, phones: outsider.phones,
            written: outsider.emails, others: others.compactMap(\.self).filter { $0 != name })
    }

    private func marks(of outsider: Outsider) throws(HubError) -> [String] {
        try digests(of: outsider.trace, sharing: try waysOfMembers())
    }

    private func outsiders(where condition: SQL) throws(HubError) -> [Outsider] {
        try all(
            """
            SELECT kind, id, reference, name, way, other FROM (
                SELECT 'supporter' AS kind, id, reference, iif(supporter_member IS NULL, name, NULL) AS name,
                    contact AS way, NULL AS other FROM supporter
                UNION ALL SELECT 'freelancer', id, reference, name, contact_phone, contact_email FROM freelancer
                UNION ALL SELECT 'group', id, reference, contact_name, contact_phone, contact_email
                    FROM meeting_group WHERE coalesce(contact_name, contact_phone, contact_email) IS NOT NULL
                UNION ALL SELECT 'venue', id, reference, contact_name, contact_phone, contact_email
                    FROM venue WHERE coalesce(contact_name, contact_phone, contact_email) IS NOT NULL
                UNION ALL SELECT 'partner', id, reference, contact_name, contact_phone, contact_email
                    FROM partner WHERE coalesce(contact_name, contact_phone, contact_email) IS NOT NULL)
            WHERE \(condition) ORDER BY reference
            """
        ) { row throws(DatabaseError) in
            Outsider(
                kind: try row.raw(), row: try row.text(), reference: try row.raw(), name: try row.optionalText(),
                ways: [try row.optionalText(), try row.optionalText()].compactMap(\.self))
        }
    }
}

extension Writing {
    /// Erases somebody who is no member: their rows, and their name where others wrote it.
    ///
    /// - Parameters:
    ///   - outsider: The person, as they stand now.
    ///   - words: How they stand in what others wrote; nil where a supporter is a member and stays one.
    ///   - note: What is kept of the erasure.
    ///   - looked: Which of `mentions(of:)` are removed besides those that are sure, by their place in it.
    /// - Throws: `.forbidden` for all but the connector and the keeper.
    package func erase(
        _ outsider: Outsider, _ words: PersonWords?, note: ErasureNote, alsoRemoving looked: Set<Int> = []
    ) throws(HubError) {
        try requireRightsDesk()
        try connection.withoutTriggers(try refusingTriggers()) { () throws(HubError) in
            try execute("PRAGMA defer_foreign_keys = ON")
            // The rows stand as when they were looked at: what was chosen counts by its place.
            if let words {
                try redact(try texts(naming: words, besides: outsider), words, looked)
                try purgeUndo(naming: words)
                try forgetAddresses(naming: [outsider.name].compactMap(\.self))
            }
            for change in outsider.kind.forgetting(outsider.row) { try execute(change) }
            for table in ["meeting_group", "venue", "partner", "freelancer"] as [SQL] {
                for column in ["contact_name", "contact_phone", "contact_email"] as [SQL] {
                    try execute("UPDATE \(table) SET \(column) = NULL WHERE \(column) = '(removed)'")
                }
            }
            try remember(note)
            optimiseSearch()
            try execute("INSERT INTO cleanup_due (id) VALUES (1) ON CONFLICT DO NOTHING")
            try bumpPublication()
        }
    }
}

extension Outsider.Kind {
    /// What leaves nothing of the person in their own row, in an order in which it can be done.
    fileprivate func forgetting(_ row: String) -> [SQL] {
        let contact: SQL = "contact_name = NULL, contact_phone = NULL, contact_email = NULL"
        return switch self {
        case .supporter:
            [
                "DELETE FROM session WHERE supporter = \(row)", "DELETE FROM supporter_scope WHERE supporter = \(row)",
                "DELETE FROM supporter WHERE id = \(row)",
            ]
        case .freelancer:
            [
                """
                UPDATE meeting_group SET run_by = 'independent', run_by_freelancer = NULL
                WHERE run_by_freelancer = \(row)
                """,
                "UPDATE event SET host_freelancer = NULL WHERE host_freelancer = \(row)",
                // What still stands open is offered no longer; what is over stays as it ended.
                """
                UPDATE wish_offer SET state = 'withdrawn', ending = 'target_gone', back_on = NULL
                WHERE freelancer = \(row)
                  AND state IN ('exploring', 'offered', 'later', 'accepted', 'joined')
                """,
                "UPDATE wish_offer SET freelancer = NULL WHERE freelancer = \(row)",
                "DELETE FROM plan_item WHERE host_freelancer = \(row)",
                "DELETE FROM plan_rule WHERE host_freelancer = \(row)",
                "DELETE FROM freelancer_skill WHERE freelancer = \(row)", "DELETE FROM freelancer WHERE id = \(row)",
            ]
        case .group: ["UPDATE meeting_group SET \(contact) WHERE id = \(row)"]
        case .venue: ["UPDATE venue SET \(contact) WHERE id = \(row)"]
        case .partner: ["UPDATE partner SET \(contact) WHERE id = \(row)"]
        }
    }

    /// The table of the person's own row.
    var table: SQL {
        switch self {
        case .supporter: "supporter"
        case .freelancer: "freelancer"
        case .group: "meeting_group"
        case .venue: "venue"
        case .partner: "partner"
        }
    }
}
