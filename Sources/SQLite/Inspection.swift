import CSQLite

extension Connection {
    /// The schema as SQL text, one statement after the other, in an order that does not change: for a golden file.
    ///
    /// Tables by name, each followed by its indexes, triggers and views; SQLite's own and those that belong to a
    /// full-text index are left out.
    public func schemaText() throws(DatabaseError) -> String {
        let statements = try query(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
            ORDER BY tbl_name, type != 'table', type, name
            """
        ) { try $0.text(0) }
        return statements.map { $0 + ";\n" }.joined(separator: "\n")
    }

    /// Every row of every ordinary table as SQL literals, in order, by table: two states can be compared with it.
    public func contents(except left: Set<String> = []) throws(DatabaseError) -> [String: [String]] {
        var contents: [String: [String]] = [:]
        for table in try ordinaryTables() where !left.contains(table) {
            let columns = try query("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid") { try $0.text(0) }
            let literals = columns.map { "quote(\(Self.quoted($0)))" }.joined(separator: " || ', ' || ")
            let sql = SQL(trusted: "SELECT \(literals) FROM \(Self.quoted(table)) ORDER BY 1")
            contents[table] = try query(sql) { try $0.text(0) }
        }
        return contents
    }

    /// How many rows a table has.
    public func rowCount(of table: String) throws(DatabaseError) -> Int {
        try first(SQL(trusted: "SELECT count(*) FROM \(Self.quoted(table))")) { try $0.int(0) } ?? 0
    }

    /// What SQLite finds wrong with the file: pages, indexes, constraints, references; empty if nothing is.
    ///
    /// Damage inside the content of a row goes unseen, since SQLite keeps no checksums.
    /// - Complexity: O(size of the file).
    public func damage() throws(DatabaseError) -> [String] {
        do throws(DatabaseError) {
            let findings = try query("PRAGMA integrity_check") { try $0.text(0) }
            let orphans = try query("PRAGMA foreign_key_check") { row in
                "a row of \(try row.text(0)) refers to a row of \(try row.text(2)) that is not there"
            }
            return findings.filter { $0 != "ok" } + orphans
        } catch {
            // Damage can be too deep for SQLite to finish its report.
            guard error.isDamage else { throw error }
            return [error.message]
        }
    }

    /// The version of the SQLite library in use, such as `3.40.1`.
    public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}
