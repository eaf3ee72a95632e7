package import Domain
import SQLite

extension Store {
    /// Whether the index says what its entries say, and there is an entry for everything that can be found.
    ///
    /// The index itself answers only to who may write, so a copy of it is asked: beside a running hub too, and of a
    /// folder that may not be written.
    /// - Complexity: O(size of the file), in time and in memory.
    package func searchIsSound() throws(HubError) -> Bool {
        try inspect { connection throws(DatabaseError) in
            let copy = try connection.copyInMemory()
            do throws(DatabaseError) {
                // The rank asks for a comparison with the entries, not only within the index.
                try copy.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
            } catch {
                guard error.isDamage else { throw error }
                return false
            }
            for source in SearchSource.all {
                let isWhole = try copy.first(
                    """
                    SELECT (SELECT count(*) FROM search_entry WHERE kind = \(source.kind))
                         = (SELECT count(*) FROM \(source.table) AS t WHERE \(source.condition))
                    """
                ) { try $0.bool(0) }
                guard isWhole == true else { return false }
            }
            return true
        }
    }
}
