import CivilTime
package import Domain
import SQLite

// Lists that were brought in; for the connector and the keeper alone.

extension Reading {
    /// All runs, the newest first.
    package func importRuns() throws(HubError) -> [ImportRun] {
        try require(.contactDetails)
        return try all("\(SQL.importRuns) ORDER BY import_run.made_at DESC, import_run.rowid DESC", ImportRun.init)
    }

    /// One run by its reference.
    package func importRun(_ reference: Reference) throws(HubError) -> ImportRun {
        try require(.contactDetails)
        let run = try first("\(SQL.importRuns) WHERE import_run.reference = \(reference)", ImportRun.init)
        guard let run else { throw .notFound(reference.rawValue) }
        return run
    }

    /// The records of a run that wait, in their order; of every run where none is named.
    package func importQuestions(of run: Reference? = nil) throws(HubError) -> [ImportQuestion] {
        try require(.contactDetails)
        let condition: SQL = if let run { "import_run.reference = \(run)" } else { "true" }
        return try all(
            """
            SELECT run, reference, kind, row, sheet, columns
            FROM import_question JOIN import_run ON import_run.id = run
            WHERE answer IS NULL AND \(condition) ORDER BY made_at, row
            """, ImportQuestion.init)
    }

    /// When a group meets, in the words of whoever told, for the connector and the keeper; nil where nobody kept them.
    package func meetingWords(of group: Identifier<Group>) throws(HubError) -> String? {
        try require(.connectorNotes)
        return try first("SELECT words FROM group_words WHERE meeting_group = \(group)") { row throws(DatabaseError) in
            try row.text()
        }
    }
}

extension Writing {
    /// Notes that a list was brought in.
    ///
    /// - Parameters:
    ///   - kind: What it is a list of.
    ///   - fileName: What the file was called.
    ///   - counts: What became of its records.
    ///   - step: What takes it back.
    /// - Returns: The run.
    /// - Throws: `.forbidden` for all but the connector and the keeper.
    package func addImportRun(
        _ kind: ListKind, fileName: String, counts: ImportCounts, step: Identifier<UndoStep>
    ) throws(HubError) -> ImportRun {
        try require(.contactDetails)
        let id: Identifier<ImportRun> = newIdentifier()
        let reference = Reference("R\(try count("SELECT count(*) FROM import_run") + 1)")
        try execute(
            """
            INSERT INTO import_run (
                id, reference, kind, file_name, made_at, made_by, created, merged, held, asked, refused, skipped)
            VALUES (
                \(id), \(reference), \(kind), \(fileName), \(now), \(try who()), \(counts.created), \(counts.merged),
                \(counts.held), \(counts.asked), \(counts.refused), \(counts.skipped))
            """)
        try add(step, to: id)
        return try importRun(reference)
    }

    /// Lets a record wait for a person's answer; `members` are those it may be about.
    package func ask(_ question: ImportQuestion, about members: [Identifier<Member>]) throws(HubError) {
        try require(.contactDetails)
        let columns = question.columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        try execute(
            """
            INSERT INTO import_question (run, row, sheet, columns)
            VALUES (\(question.run), \(question.row), \(question.sheet), \(columns.joined(separator: "\n")))
            """)
        for member in Set(members) {
            try execute(
                """
                INSERT INTO import_question_member (run, row, member)
                VALUES (\(question.run), \(question.row), \(member))
                """)
        }
    }

    /// Notes the answer to a question; the record itself is deleted, and what the answer did belongs to the run.
    package func answer(
        _ question: ImportQuestion, _ decision: ImportDecision, step: Identifier<UndoStep>?
    ) throws(HubError) {
        try close("run = \(question.run) AND row = \(question.row)", as: decision.word)
        if let step { try add(step, to: question.run) }
    }

    /// Takes a whole run back, with the answers given since; its records that wait are deleted.
    ///
    /// - Throws: `.conflict(.cannotUndo)` where something has changed since, and then nothing is; `.notFound`.
    package func undoImport(_ reference: Reference) throws(HubError) {
        let run = try importRun(reference)
        let steps = try all(
            "SELECT step FROM import_step WHERE run = \(run.id) ORDER BY place DESC"
        ) { row throws(DatabaseError) in try row.raw(as: Identifier<UndoStep>.self) }
        for step in steps { try undo(step) }
        try close("run = \(run.id) AND answer IS NULL", as: ImportDecision.skip.word)
    }

    /// Deletes records that wait and may be about a person, so that answering cannot bring them back.
    @discardableResult
    package func purgeQuestions(mentioning member: Identifier<Member>) throws(HubError) -> Int {
        try close(
            "(run, row) IN (SELECT run, row FROM import_question_member WHERE member = \(member)) AND answer IS NULL",
            as: "purged")
    }

    /// Deletes records that have waited too long.
    ///
    /// - Returns: How many.
    @discardableResult
    package func expireQuestions() throws(HubError) -> Int {
        let oldest = now.adding(seconds: -ImportQuestion.days * 86_400)
        return try close(
            "answer IS NULL AND run IN (SELECT id FROM import_run WHERE made_at <= \(oldest))", as: "expired")
    }

    /// Keeps the words from which a group's times were read.
    package func saveMeetingWords(_ words: String, of group: Identifier<Group>) throws(HubError) {
        try put(
            ["meeting_group": "\(group)", "words": "\(words)"], into: "group_words", key: "meeting_group")
    }

    private func add(_ step: Identifier<UndoStep>, to run: Identifier<ImportRun>) throws(HubError) {
        try execute(
            """
            INSERT INTO import_step (run, place, step)
            VALUES (\(run), (SELECT count(*) FROM import_step WHERE run = \(run)), \(step))
            """)
    }

    @discardableResult
    private func close(_ condition: SQL, as answer: String) throws(HubError) -> Int {
        try execute("UPDATE import_question SET answer = \(answer), sheet = NULL, columns = '' WHERE \(condition)")
        let closed = connection.changes
        try execute(
            """
            DELETE FROM import_question_member
            WHERE (run, row) IN (SELECT run, row FROM import_question WHERE answer IS NOT NULL)
            """)
        return closed
    }
}

// MARK: - Rows

extension SQL {
    fileprivate static let importRuns: SQL = """
        SELECT import_run.id, import_run.reference, import_run.kind, file_name, import_run.made_at, import_run.made_by,
            created, merged, held, asked, refused, skipped,
            (SELECT count(*) FROM import_question WHERE run = import_run.id AND answer IS NULL),
            (SELECT max(undo_step.state) FROM import_step JOIN undo_step ON undo_step.id = step
             WHERE run = import_run.id), undo_step.good_until
        FROM import_run JOIN import_step ON import_step.run = import_run.id AND place = 0
        JOIN undo_step ON undo_step.id = step
        """
}

extension ImportRun {
    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let (id, reference) = (try row.raw(as: Identifier<ImportRun>.self), try row.raw(as: Reference.self))
        let (kind, fileName) = (try row.raw(as: ListKind.self), try row.text())
        let (madeAt, madeBy) = (try row.instant(), try row.text())
        var counts = ImportCounts()
        (counts.created, counts.merged, counts.held) = (try row.int(), try row.int(), try row.int())
        (counts.asked, counts.refused, counts.skipped) = (try row.int(), try row.int(), try row.int())
        self.init(
            id: id, reference: reference, kind: kind, fileName: fileName, madeAt: madeAt, madeBy: madeBy,
            counts: counts, openQuestions: try row.int(), undo: try row.raw(), goodUntil: try row.instant())
    }
}

extension ImportQuestion {
    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let (run, reference) = (try row.raw(as: Identifier<ImportRun>.self), try row.raw(as: Reference.self))
        let (kind, number, sheet) = (try row.raw(as: ListKind.self), try row.int(), try row.text())
        var columns: [String: String] = [:]
        for line in try row.text().split(separator: "\n") {
            guard let sign = line.lastIndex(of: "=") else { continue }
            columns[String(line[..<sign])] = String(line[line.index(after: sign)...])
        }
        self.init(run: run, runReference: reference, kind: kind, row: number, sheet: sheet, columns: columns)
    }
}
