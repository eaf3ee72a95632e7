package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// How much is held on a member, topic by topic; for the connector and the keeper.
    package func held(on member: Member) throws(HubError) -> [HeldCount] {
        try requireRightsDesk()
        let person = PersonKey(id: member.id, reference: member.reference)
        var counts: [HeldCount] = []
        for entry in PersonalTable.all where entry.topic != .parts {
            let rows = try count("SELECT count(*) FROM \(entry.table) WHERE \(entry.whose(person))")
            let goes = if case .deleted = entry.fate { true } else { false }
            if rows > 0 { counts.append(HeldCount(topic: entry.topic, rows: rows, goes: goes)) }
        }
        return counts
    }

    /// What has to be kept outside the memory before a member is erased; for the connector and the keeper.
    package func erasureNote(of member: Member, at now: Instant) throws(HubError) -> ErasureNote {
        try requireRightsDesk()
        return ErasureNote(at: now, id: member.id, reference: member.reference, marks: try marks(of: member))
    }

    /// The same, with one for each record that has become part of the member's: an older memory has it apart still.
    package func erasureNotes(of member: Member, at now: Instant) throws(HubError) -> [ErasureNote] {
        [try erasureNote(of: member, at: now)]
            + (try everyReference(of: member).dropFirst().map { .merged($0, at: now) })
    }

    /// Which of these erasures this memory does not know of, in their order; for the keeper alone.
    package func missing(of notes: [ErasureNote]) throws(HubError) -> [ErasureNote] {
        guard viewer == .keeper else { throw .forbidden }
        let done = Set(try all("SELECT id FROM erased_person") { row throws(DatabaseError) in try row.text() })
        return notes.filter { !done.contains($0.id.rawValue) }
    }
}

extension Reading {
    /// The reference of a member, then those of records that have become part of theirs; for the connector and the
    /// keeper.
    package func everyReference(of member: Member) throws(HubError) -> [Reference] {
        try requireRightsDesk()
        let merged = try all("SELECT reference FROM merged_member WHERE member = \(member.id) ORDER BY reference") {
            row throws(DatabaseError) in try row.raw(as: Reference.self)
        }
        return [member.reference] + merged
    }

    /// Whether words of an erased person may still stand in the memory's files.
    package func isCleanupDue() throws(HubError) -> Bool { try count("SELECT count(*) FROM cleanup_due") > 0 }
}

extension Writing {
    /// Notes that the files were rewritten without what was deleted.
    package func cleanupDone() throws(HubError) { try execute("DELETE FROM cleanup_due") }

    /// Erases a member: every row of theirs, and their name where others wrote it.
    ///
    /// Counts stay: how many came to a gathering. The identity and reference stay, so that nobody else ever has them,
    /// and what it takes to know the person again in a table.
    /// - Parameters:
    ///   - member: The person, as they stand now.
    ///   - words: How the person stands in what others wrote.
    ///   - note: What is kept of the erasure.
    ///   - isCounted: Whether their attendance is added to the counts; not where they were erased before.
    ///   - looked: Which of `mentions(of:)` are removed besides those that are sure, by their place in it.
    /// - Returns: How many texts of others were changed.
    /// - Throws: `.forbidden` for all but the connector and the keeper.
    @discardableResult
    package func erase(
        _ member: Member, _ words: PersonWords, note: ErasureNote, isCounted: Bool = true,
        alsoRemoving looked: Set<Int> = []
    ) throws(HubError) -> Int {
        try requireRightsDesk()
        return try connection.withoutTriggers(try refusingTriggers()) { () throws(HubError) in
            try execute("PRAGMA defer_foreign_keys = ON")
            let person = PersonKey(id: member.id, reference: member.reference)
            // By a name and a number that still stand there; what was looked at keeps its places.
            let texts = try texts(naming: member, words)
            for entry in PersonalTable.all where entry.isFoundByWords { try forget(entry, of: person) }
            let changed = try redact(texts, words, looked)
            try forgetAddresses(naming: member.names)
            try purgeUndo(mentioning: member.id)
            try purgeUndo(naming: words)
            try purgeQuestions(mentioning: member.id)
            if isCounted { try countAttendance(of: member.id) }
            try rememberMerged(into: member.id)
            for entry in PersonalTable.all { try forget(entry, of: person) }
            try remember(note)
            optimiseSearch()
            try execute("INSERT INTO cleanup_due (id) VALUES (1) ON CONFLICT DO NOTHING")
            try bumpPublication()
            return changed
        }
    }

    private func forget(_ entry: PersonalTable, of person: PersonKey) throws(HubError) {
        switch entry.fate {
        case .deleted: try execute("DELETE FROM \(entry.table) WHERE \(entry.whose(person))")
        case .emptied(let changes):
            try execute("UPDATE \(entry.table) SET \(changes) WHERE \(entry.whose(person))")
        case .kept: return
        }
    }

    /// Remembers an erasure of somebody this memory does not hold any more.
    package func rememberErasure(_ note: ErasureNote) throws(HubError) {
        try requireRightsDesk()
        try remember(note)
    }

    @discardableResult
    func redact(_ texts: [NamingText], _ words: PersonWords, _ looked: Set<Int>) throws(HubError) -> Int {
        var (changed, number) = (0, 0)
        for text in texts {
            let mentions = words.mentions(in: text.words)
            let first = number
            number += mentions.count
            let removed = mentions.enumerated().filter { index, mention in
                mention.certainty == .surely || looked.contains(first + index)
            }
            guard text.source.canChange, !removed.isEmpty else { continue }
            var redacted = text.words
            for (_, mention) in removed.reversed() { redacted.replaceSubrange(mention.range, with: "(removed)") }
            let (table, column) = (text.source.table, text.source.column)
            try execute(
                "UPDATE \(table) SET \(column) = \(redacted) WHERE rowid = \(text.row) AND \(column) = \(text.words)")
            // What went with the person's own contact has no words any more.
            guard connection.changes > 0 else { continue }
            if let kind = text.source.namesAddress {
                try execute("UPDATE \(table) SET slug = \(newSlug(kind)) WHERE rowid = \(text.row)")
            }
            changed += 1
        }
        return changed
    }

    /// Takes a name out of the addresses of pages and feeds, also where the row is called otherwise by now.
    func forgetAddresses(naming names: [String]) throws(HubError) {
        for name in Set(names) where name.split(separator: " ").count > 1 {
            let slug = "-" + Slug(naming: name).rawValue
            for source in FreeText.all {
                guard let kind = source.namesAddress else { continue }
                try execute("UPDATE \(source.table) SET slug = \(newSlug(kind)) WHERE instr('-' || slug, \(slug)) > 0")
            }
        }
    }

    /// `group-9f3b12cd`: an address that names nobody.
    private func newSlug(_ kind: String) -> SQL { "\(kind) || '-' || lower(hex(randomblob(4)))" }

    /// References of records that had become part of this one are given to nobody again either.
    private func rememberMerged(into member: Identifier<Member>) throws(HubError) {
        let merged = try all("SELECT reference FROM merged_member WHERE member = \(member)") {
            row throws(DatabaseError) in try row.raw(as: Reference.self)
        }
        for reference in merged { try remember(.merged(reference, at: now)) }
    }

    private func countAttendance(of member: Identifier<Member>) throws(HubError) {
        try execute(
            """
            INSERT INTO attendance_of_erased (meeting_group, start_local, outcome, people)
            SELECT meeting_group, start_local, outcome, 1 FROM attendance WHERE member = \(member)
            ON CONFLICT DO UPDATE SET people = people + 1
            """)
    }
}

extension Member {
    /// The name in full, and with what the person is called in the place of the first name.
    fileprivate var names: [String] {
        let family = fullName.split(separator: " ").dropFirst().joined(separator: " ")
        return [fullName, "\(knownAs) \(family)"]
    }
}
