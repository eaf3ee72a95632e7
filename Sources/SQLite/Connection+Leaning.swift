/// A column whose values are keys of another table.
public struct LeaningColumn: Hashable, Sendable {
    public let table: String
    public let column: String
    /// Whether rows of one owner are told apart by a column `place`.
    let hasPlace: Bool
}

extension Connection {
    /// Every column that refers to a table, in the order of the tables' names.
    public func columnsLeaning(on table: String) throws(DatabaseError) -> [LeaningColumn] {
        try query(
            """
            SELECT t.name, k."from", EXISTS (
                SELECT 1 FROM pragma_table_info(t.name) AS c, pragma_table_info(t.name) AS owner
                WHERE c.name = 'place' AND c.pk > 0 AND owner.name = k."from" AND owner.pk > 0)
            FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
            WHERE t.schema = 'main' AND t.type = 'table' AND k."table" = \(table) ORDER BY t.name, k."from"
            """
        ) { LeaningColumn(table: try $0.text(0), column: try $0.text(1), hasPlace: try $0.bool(2)) }
    }

    /// Makes the rows that lean on one key lean on another, and deletes those that the table would then hold twice.
    ///
    /// Rows with places come behind those of the new owner, with a gap: moved past the last place of both, they meet
    /// neither a row of the new owner nor one of their own.
    public func repoint(_ leaning: LeaningColumn, from old: String, to new: String) throws(DatabaseError) {
        let (table, column) = (name(leaning.table), name(leaning.column))
        if leaning.hasPlace {
            try execute(
                """
                UPDATE \(table) SET place = place + 1 + (
                    SELECT max(place) FROM \(table) WHERE \(column) IN (\(old), \(new)))
                WHERE \(column) = \(old)
                """)
        }
        try execute("UPDATE OR IGNORE \(table) SET \(column) = \(new) WHERE \(column) = \(old)")
        try execute("DELETE FROM \(table) WHERE \(column) = \(old)")
    }

    /// A name out of the schema itself.
    private func name(_ text: String) -> SQL { SQL(trusted: Self.quoted(text)) }
}
