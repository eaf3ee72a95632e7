import CSQLite

extension Connection {
    /// The whole database as it is now, copied into memory: to ask of the copy what only a writer may ask.
    ///
    /// What is written to the copy is nowhere else.
    /// - Complexity: O(size of the file), in time and in memory.
    public func copyInMemory() throws(DatabaseError) -> Connection {
        let copy = try Connection(path: ":memory:", mode: .write)
        guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
            throw DatabaseError(of: copy.handle)
        }
        sqlite3_backup_step(backup, -1)
        guard sqlite3_backup_finish(backup) == SQLITE_OK else { throw DatabaseError(of: copy.handle) }
        return copy
    }
}
