import CivilTime
package import Domain
import SQLite

// What was done at once is taken back whole: the changes of a transaction are recorded and kept, inverted, for a while.

extension Reading {
    /// A step that was made, whether or not it can still be taken back; for the connector and the keeper.
    package func undoStep(_ id: Identifier<UndoStep>) throws(HubError) -> UndoStep {
        try reckoning { () throws(HubError) in try require(.contactDetails) }
        let step = try first("SELECT \(UndoStep.columns) FROM undo_step WHERE id = \(id)", UndoStep.init)
        guard let step else { throw .notFound(id.rawValue) }
        return step
    }
}

extension Reading {
    /// The newest step of a member that can still be taken back; for the connector and the keeper.
    package func lastStep(of member: Identifier<Member>) throws(HubError) -> UndoStep? {
        try require(.contactDetails)
        return try first(
            """
            SELECT \(UndoStep.columns) FROM undo_step
            WHERE state = 'open' AND kind IN \(list: [UndoKind.mergeMembers, .moveMember].map(\.rawValue))
              AND id IN (SELECT step FROM undo_step_member WHERE member = \(member))
            ORDER BY made_at DESC, rowid DESC LIMIT 1
            """, UndoStep.init)
    }
}

extension Writing {
    /// Runs the body and keeps, beside what it changed, how to take all of it back.
    ///
    /// - Parameters:
    ///   - kind: What is done.
    ///   - body: The whole of it; not to be called within another such body.
    /// - Returns: What the body returns, and the step; its `undo` takes back exactly what the body changed.
    /// - Throws: What the body throws.
    package func undoably<Result>(
        _ kind: UndoKind, _ body: () throws(HubError) -> Result
    ) throws(HubError) -> (Result, Identifier<UndoStep>) {
        let (result, changes) = try connection.recordingChanges(in: try undoTables(), body)
        let id: Identifier<UndoStep> = newIdentifier()
        let (author, end) = (try who(), now.adding(seconds: UndoStep.days * 86_400))
        do throws(DatabaseError) {
            let inverse = try changes.inverted()
            let people = try members(in: changes)
            try connection.execute(
                """
                INSERT INTO undo_step (id, kind, made_at, good_until, made_by, schema_version, state, changes)
                VALUES (
                    \(id), \(kind), \(now), \(end), \(author),
                    (SELECT user_version FROM pragma_user_version), 'open', \(inverse.bytes))
                """)
            for member in people {
                try connection.execute("INSERT INTO undo_step_member (step, member) VALUES (\(id), \(member))")
            }
        } catch {
            throw HubError(database: error)
        }
        return (result, id)
    }

    /// Takes a step back: all of it, or nothing where something has changed since.
    ///
    /// - Throws: `.conflict(.cannotUndo)` with what stands in the way; `.notFound`; `.forbidden` for all but the
    ///   connector and the keeper.
    package func undo(_ id: Identifier<UndoStep>) throws(HubError) {
        let step = try undoStep(id)
        guard step.state == .open else { throw .conflict(.cannotUndo(.over(step.state))) }
        guard now < step.goodUntil else { throw .conflict(.cannotUndo(.over(.expired))) }
        let changes = try first(
            """
            SELECT changes FROM undo_step
            WHERE id = \(id) AND schema_version = (SELECT user_version FROM pragma_user_version)
            """
        ) { row throws(DatabaseError) in Changeset(bytes: try row.blob()) }
        guard let changes else { throw .conflict(.cannotUndo(.otherForm)) }
        try connection.withoutTriggers(try refusingTriggers()) { () throws(HubError) in try apply(changes) }
        try bumpPublication()
        try end([id.rawValue], as: .undone)
    }

    /// Deletes what every step holds that speaks of a person, so that undoing cannot bring them back.
    ///
    /// - Returns: How many steps can no longer be taken back.
    @discardableResult
    package func purgeUndo(mentioning member: Identifier<Member>) throws(HubError) -> Int {
        let steps = try all(
            """
            SELECT id FROM undo_step_member JOIN undo_step ON id = step WHERE member = \(member) AND state = 'open'
            """
        ) { row throws(DatabaseError) in try row.text() }
        try end(steps, as: .purged)
        // Of steps that ended before only the mention is left.
        try execute("DELETE FROM undo_step_member WHERE member = \(member)")
        return steps.count
    }

    /// Deletes what every step holds in which somebody is surely named, in a record of somebody else too.
    ///
    /// - Complexity: O(size of what can be taken back).
    func purgeUndo(naming words: PersonWords) throws(HubError) {
        var steps: [String] = []
        do throws(DatabaseError) {
            try connection.forEach("SELECT id, changes FROM undo_step WHERE state = 'open'") { row in
                let changes = try row.blob(1)
                guard words.mayStand(in: changes) else { return }
                let mentions = words.mentions(inLong: String(decoding: changes, as: UTF8.self))
                if mentions.contains(where: { $0.certainty == .surely }) { steps.append(try row.text(0)) }
            }
        } catch {
            throw HubError(database: error)
        }
        try end(steps, as: .purged)
    }

    /// Deletes what steps hold that are too old to be taken back.
    ///
    /// - Returns: How many.
    @discardableResult
    package func expireUndo() throws(HubError) -> Int {
        let steps = try all("SELECT id FROM undo_step WHERE state = 'open' AND good_until <= \(now)") {
            row throws(DatabaseError) in try row.text()
        }
        try end(steps, as: .expired)
        return steps.count
    }

    private func end(_ steps: [String], as state: UndoState) throws(HubError) {
        try execute("UPDATE undo_step SET state = \(state), changes = NULL WHERE id IN \(list: steps)")
        try execute("DELETE FROM undo_step_member WHERE step IN \(list: steps)")
    }

    private func apply(_ changes: Changeset) throws(HubError) {
        do throws(ChangeRefusal) { try connection.apply(changes) } catch {
            let obstacle: UndoObstacle
            switch error {
            case .database(let error): throw HubError(database: error)
            case .neededBy(let tables): obstacle = .neededBy(tables)
            case .changedSince(let table, let key), .gone(let table, let key), .inTheWay(let table, let key):
                obstacle = .changedSince(kind: table, try reference(of: table, key: key))
            }
            throw .conflict(.cannotUndo(obstacle))
        }
    }
}

// MARK: - Which tables, which people

extension Writing {
    /// Tables of their own standing: who did what, what forms led to, what can be undone, and indexes for searching.
    private static let apart = [
        "audit", "entry_code", "form_receipt", "import_", "meta", "migration", "search", "second_step", "recovery_code",
        "session", "sign_in_", "undo_",
    ]

    private func undoTables() throws(HubError) -> [String] {
        do throws(DatabaseError) {
            return try connection.ordinaryTables().filter { table in !Self.apart.contains { table.hasPrefix($0) } }
        } catch {
            throw HubError(database: error)
        }
    }

    /// The triggers that refuse a change, which taking back and forgetting lift: what is taken back was allowed as it
    /// stood before, and whoever is forgotten leaves no answer.
    ///
    /// What calendars were told still only moves forward, so series and events keep theirs, and the audit all of its own.
    func refusingTriggers() throws(HubError) -> [String] {
        try all(
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'trigger' AND sql LIKE '%RAISE(%' AND tbl_name NOT IN ('series', 'event')
              AND tbl_name NOT LIKE 'audit%'
            """
        ) { row throws(DatabaseError) in try row.text() }
    }

    /// Everybody whose row, or a row that belongs to them, is among the changes.
    private func members(in changes: Changeset) throws(DatabaseError) -> Set<String> {
        var columns: [String: [Int]] = [:]
        var members: Set<String> = []
        for row in try changes.rows() {
            let places = if let known = columns[row.table] { known } else { try memberColumns(of: row.table) }
            columns[row.table] = places
            guard !places.isEmpty else { continue }
            // A changed row says only what changed; whose it is stands in the table.
            let present: [Value?] = row.kind == .updated ? try connection.presentValues(of: row) : []
            for values in [row.old, row.new, present] {
                for place in places where place < values.count {
                    if case .text(let id) = values[place] { members.insert(id) }
                }
            }
        }
        return members
    }

    /// The columns that hold a member's identity, counted from 0.
    private func memberColumns(of table: String) throws(DatabaseError) -> [Int] {
        if table == "member" { return [0] }
        return try connection.query(
            """
            SELECT c.cid FROM pragma_foreign_key_list(\(table)) AS k JOIN pragma_table_info(\(table)) AS c
                ON c.name = k."from" WHERE k."table" = 'member'
            """
        ) { try $0.int(0) }
    }

    /// What people call a row, or whose it is.
    private func reference(of table: String, key: [Value]) throws(HubError) -> Reference? {
        guard case .text(let id) = key.first else { return nil }
        return try value(
            """
            SELECT reference FROM member WHERE id = \(id) UNION ALL SELECT reference FROM meeting_group WHERE id = \(id)
            UNION ALL SELECT reference FROM gift WHERE id = \(id) UNION ALL SELECT reference FROM venue WHERE id = \(id)
            LIMIT 1
            """)
    }

}

// MARK: - Rows

extension UndoStep {
    fileprivate static let columns: SQL = "id, kind, made_at, good_until, made_by, state"

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), kind: try row.raw(), madeAt: try row.instant(), goodUntil: try row.instant(),
            madeBy: try row.text(), state: try row.raw())
    }
}
