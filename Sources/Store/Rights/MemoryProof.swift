package import Domain
import SQLite

/// What a copy of a memory holds, read from the copy itself.
package struct MemoryProof: Sendable, Hashable {
    /// The number of its newest migration.
    package let schema: Int
    package let mark: MemoryMark
    /// How many rows each table has.
    package let rows: [String: Int]

    /// Opens a copy for reading and looks through all of it.
    ///
    /// - Parameter path: A whole database that nobody writes.
    /// - Throws: `.unavailable`: `.damaged`, `.newer`, `.foreign`, `.missing`, `.notPermitted`.
    package init(of path: String) throws(HubError) {
        let schema: Int
        let connection: Connection
        do throws(MigrationError) {
            do throws(DatabaseError) { connection = try Connection(path: path, mode: .readOnly) } catch {
                throw .database(error)
            }
            schema = try Schema.migrator.check(connection)
        } catch {
            throw HubError(error, file: path)
        }
        do throws(DatabaseError) {
            let isWhole = try connection.damage().isEmpty
            guard schema > 0, isWhole else { throw Self.damage }
            var rows: [String: Int] = [:]
            for table in try connection.ordinaryTables() { rows[table] = try connection.rowCount(of: table) }
            let mark = try connection.first("SELECT name, epoch FROM instance") { row in
                MemoryMark(name: try row.text(0), epoch: try row.int(1))
            }
            guard let mark else { throw Self.damage }
            (self.schema, self.mark, self.rows) = (schema, mark, rows)
        } catch {
            throw error.isDamage ? .unavailable(.damaged(path)) : HubError(database: error)
        }
    }
}

extension MemoryProof {
    private static let damage = DatabaseError.corrupt("the copy is not whole")
}

extension Store {
    /// Writes one consistent copy of the memory to an empty file, while others read and write.
    package func copy(to path: String) throws(HubError) {
        do throws(DatabaseError) { try database.copy(to: path) } catch { throw HubError(database: error) }
    }
}
