package import Domain
import SQLite

// The words that people and things are found by. Triggers mark what changed, whoever changed it; at the end of every
// change what is marked is read again, so that the index never says anything that the tables do not.

extension Writing {
    /// Reads again what this change has marked.
    func refreshSearch() throws(HubError) {
        if try count("SELECT EXISTS (SELECT 1 FROM search_stale)") > 0 {
            try forgetMarked()
            try readMarked()
            try execute("DELETE FROM search_stale")
        }
        guard optimisesSearch else { return }
        try execute("INSERT INTO search (search) VALUES ('optimize')")
        optimisesSearch = false
    }

    /// Takes the words of what was deleted out of the index when this change is kept: to be called by who erases.
    ///
    /// Without it they stand in the file until the index happens to be tidied.
    /// - Complexity: O(size of the index).
    package func optimiseSearch() { optimisesSearch = true }

    /// Makes the whole index anew when this change is kept, for the connector and the keeper.
    package func reindexSearch() throws(HubError) {
        try require(.contactDetails)
        try execute("INSERT INTO search (search) VALUES ('delete-all')")
        try execute("DELETE FROM search_entry")
        for source in SearchSource.all {
            try execute(
                """
                INSERT INTO search_stale SELECT \(source.kind), id FROM \(source.table) WHERE true ON CONFLICT DO NOTHING
                """)
        }
        optimiseSearch()
    }

    private func forgetMarked() throws(HubError) {
        try execute(
            """
            INSERT INTO search (search, rowid, name, open, closed, keys)
            SELECT 'delete', id, name, open, closed, keys FROM search_stale JOIN search_entry USING (kind, subject)
            """)
        for source in SearchSource.all {
            try execute(
                """
                DELETE FROM search_entry
                WHERE kind = \(source.kind) AND subject IN (SELECT subject FROM search_stale WHERE kind = \(source.kind))
                  AND NOT EXISTS (SELECT 1 FROM \(source.table) AS t WHERE t.id = subject AND \(source.condition))
                """)
        }
    }

    private func readMarked() throws(HubError) {
        for source in SearchSource.all {
            let places = source.kind.entries
            try execute(
                """
                INSERT INTO search_entry (id, kind, subject, name, open, closed, keys)
                SELECT
                    (SELECT coalesce(max(id), \(places.lowerBound)) FROM search_entry
                     WHERE id BETWEEN \(places.lowerBound) AND \(places.upperBound)) + row_number() OVER (),
                    s.kind, s.subject, \(source.name), \(source.open), \(source.closed), \(source.keys)
                FROM search_stale AS s JOIN \(source.table) AS t ON t.id = s.subject
                WHERE s.kind = \(source.kind) AND \(source.condition)
                ON CONFLICT (kind, subject) DO UPDATE SET
                    name = excluded.name, open = excluded.open, closed = excluded.closed, keys = excluded.keys
                """)
        }
        try execute(
            """
            INSERT INTO search (rowid, name, open, closed, keys)
            SELECT id, name, open, closed, keys FROM search_stale JOIN search_entry USING (kind, subject)
            """)
    }
}

extension SearchKind {
    /// The numbers that entries of this kind have.
    var entries: ClosedRange<Int> {
        let first = (Self.allCases.firstIndex(of: self) ?? 0) << 40
        return first...(first + (1 << 40) - 1)
    }

    /// The kind of an entry by its number.
    init?(entry: Int) {
        let place = entry >> 40
        guard Self.allCases.indices.contains(place) else { return nil }
        self = Self.allCases[place]
    }
}
