package import Domain
import SQLite

/// One look at the memory, for one viewer: all of it is of the same moment.
///
/// Lives as long as the closure it was handed to. Each reading refuses a viewer who may not see what it gives.
package class Reading {
    package let viewer: Viewer
    let connection: Connection
    /// The line of the matrix that holds for the viewer in this community.
    package let role: Role
    /// Whose record was given out, and what of it.
    var seen: [Identifier<Member>: Set<DataKind>] = [:]
    var seenOfEverybody: Set<DataKind> = []
    /// Whether what is read now leaves nobody's record.
    var isReckoning = false
    /// Nil where the look is part of a change.
    private var keptTables: KeptForReading?

    init(_ connection: Connection, for viewer: Viewer, kept: KeptForReading? = nil) throws(HubError) {
        self.connection = connection
        self.viewer = viewer
        keptTables = kept
        role = try Self.role(of: viewer, connection)
    }

    /// A connector is of this community, of the region, or of somewhere else and then like everyone; so is matching,
    /// which has one reading of its own.
    private static func role(of viewer: Viewer, _ connection: Connection) throws(HubError) -> Role {
        guard case .connector(let id) = viewer else { return viewer == .matching ? .everyone : viewer.role }
        do throws(DatabaseError) {
            let isRegional = try connection.first(
                """
                SELECT kind = 'regional' FROM connector
                WHERE id = \(id) AND left_on IS NULL AND (kind = 'regional' OR area IN (SELECT name FROM community))
                """
            ) { row throws(DatabaseError) in try row.bool(0) }
            return isRegional.map { $0 ? .regionalConnector : .localConnector } ?? .everyone
        } catch {
            throw HubError(database: error)
        }
    }
}

// MARK: - What is kept between looks

extension Reading {
    /// A value that is the same for every viewer, from what is kept where that holds for this look.
    func kept<Value: Sendable>(_ read: () throws(HubError) -> Value) throws(HubError) -> Value {
        let moment = try keptTables?.moment { () throws(HubError) in _ = try publicationVersion() }
        guard let keptTables, let moment else { return try read() }
        return try keptTables.tables.value(asOf: moment, read: read)
    }
}

// MARK: - Who may see what

extension Reading {
    /// How much of a kind of fact the viewer may see, of this member where it is about one.
    func access(to kind: DataKind, of owner: Identifier<Member>? = nil) -> Access {
        if case .member(let id) = viewer, id == owner { return Visibility.access(of: .oneself, to: kind) }
        return Visibility.access(of: role, to: kind)
    }

    /// Goes on only where the viewer may see this kind of fact without further conditions.
    func require(_ kind: DataKind, of owner: Identifier<Member>? = nil) throws(HubError) {
        guard access(to: kind, of: owner) == .yes else { throw .forbidden }
        note(kind, of: owner)
    }
}

// MARK: - Rows

extension Reading {
    func all<Element>(
        _ sql: SQL, _ decode: (inout Columns) throws(DatabaseError) -> Element
    ) throws(HubError) -> [Element] {
        do throws(DatabaseError) {
            return try connection.query(sql) { row throws(DatabaseError) in
                var columns = Columns(row)
                return try decode(&columns)
            }
        } catch {
            throw HubError(database: error)
        }
    }

    func first<Element>(
        _ sql: SQL, _ decode: (inout Columns) throws(DatabaseError) -> Element
    ) throws(HubError) -> Element? {
        do throws(DatabaseError) {
            return try connection.first(sql) { row throws(DatabaseError) in
                var columns = Columns(row)
                return try decode(&columns)
            }
        } catch {
            throw HubError(database: error)
        }
    }

    /// Rows of two columns, gathered under the first.
    func grouped<Key: Hashable, Element>(
        _ sql: SQL, _ decode: (inout Columns) throws(DatabaseError) -> (Key, Element)
    ) throws(HubError) -> [Key: [Element]] {
        var groups: [Key: [Element]] = [:]
        for (key, element) in try all(sql, decode) { groups[key, default: []].append(element) }
        return groups
    }

    /// The first column of the first row, where there is one.
    func value<Raw: RawRepresentable<String>>(_ sql: SQL, as type: Raw.Type = Raw.self) throws(HubError) -> Raw? {
        try first(sql) { columns throws(DatabaseError) in try columns.raw() }
    }

    func count(_ sql: SQL) throws(HubError) -> Int {
        try first(sql) { columns throws(DatabaseError) in try columns.int() } ?? 0
    }
}
