package import CivilTime
package import Domain
import SQLite
import Synchronization

/// The memory of one community, in one folder.
///
/// It answers only for a viewer, and what the viewer may not see never leaves it.
package final class Store: Sendable {
    /// What a process wants of the folder.
    package enum Access: Sendable, Hashable {
        /// Alone with it; `purpose` is what others are told, such as `circles serve`.
        case writing(purpose: String)
        /// Beside whoever writes.
        case reading
    }

    package let folder: DataFolder
    // Closed before the lock is given back, since closing writes.
    let database: Database
    /// Held as long as the store is.
    private let lock: FolderLock?
    let looks = LookQueue()
    var isWriter: Bool { lock != nil }
    /// The newest moment that the store was told.
    private let moment: Mutex<Instant>
    private let changes = Mutex(0)
    private let keptTables = KeptTables()
    /// Grows with each change made here: as long as it stays the same, the memory says what it said.
    ///
    /// Once before a change is on the disk, for who compares inside a change of their own, and once after it, for who
    /// reads meanwhile: so it is odd as long as nobody can tell which of the two a look sees. That somebody's record was
    /// looked at changes nothing, nor does a letter that goes its way.
    package var changeCount: Int { changes.withLock { $0 } }
    /// The same where every change is made here and none is on its way to the disk; else nil.
    package var knownChanges: Int? {
        let count = changeCount
        return isWriter && count.isMultiple(of: 2) ? count : nil
    }

    private init(_ folder: DataFolder, _ database: Database, _ lock: FolderLock?, at now: Instant) {
        self.folder = folder
        self.database = database
        self.lock = lock
        moment = Mutex(now)
    }

    deinit {
        // Who stops in order has written it down; what the disk refuses now it refused the reader too.
        if lock != nil { try? noteLooks(at: moment.withLock { $0 }) }
    }

    /// Makes the memory of a new community.
    ///
    /// - Parameters:
    ///   - folder: Made where it is not there.
    ///   - community: What it is called, where it is, and whom to ring.
    ///   - demo: Where it is a town to look at: when its clock began to run, and from which moment.
    ///   - now: The moment to note.
    ///   - purpose: What others are told who want to write the folder meanwhile.
    /// - Returns: The memory, open for writing.
    /// - Throws: `.conflict(.folderNotEmpty)` where there is a memory already; `.unavailable`.
    package static func create(
        in folder: DataFolder, community: Community, demo: DemoClock? = nil, at now: Instant,
        purpose: String = "circles"
    ) throws(HubError) -> Store {
        try folder.create()
        let lock = try FolderLock(folder, purpose: purpose)
        guard !folder.isFilled else { throw .conflict(.folderNotEmpty(folder.path)) }
        let store = Store(folder, try database(in: folder, .write, at: now), lock, at: now)
        try store.write(as: .keeper, at: now) { memory throws(HubError) in
            try memory.begin(demo: demo)
            try memory.save(community)
        }
        return store
    }

    /// Opens the memory that is in a folder.
    ///
    /// - Parameters:
    ///   - folder: A folder that `create` has filled.
    ///   - access: Alone with it, or beside whoever writes.
    ///   - now: The moment to note where the schema has to be brought up to date.
    /// - Returns: The memory.
    /// - Throws: `.unavailable`: `.missing`, `.locked`, `.damaged`, `.newer`, `.foreign`, `.notPermitted`, `.full`; the
    ///   file is as it was.
    package static func open(_ folder: DataFolder, access: Access, at now: Instant) throws(HubError) -> Store {
        guard folder.isFilled else { throw .unavailable(.missing(folder.path)) }
        guard !folder.holdsStump else { throw .unavailable(.damaged(folder.database)) }
        switch access {
        case .writing(let purpose):
            let lock = try FolderLock(folder, purpose: purpose)
            let store = Store(folder, try database(in: folder, .write, at: now), lock, at: now)
            // What a step of the schema marked is made searchable by a change that changes nothing else.
            try store.write(as: .keeper, at: now) { _ throws(HubError) in }
            return store
        case .reading:
            return Store(folder, try database(in: folder, .readOnly, at: now), nil, at: now)
        }
    }

    private static func database(
        in folder: DataFolder, _ mode: Connection.Mode, at now: Instant
    ) throws(HubError) -> Database {
        do throws(MigrationError) {
            return try Database(
                path: folder.database, mode: mode, migrator: Schema.migrator, now: now.description)
        } catch {
            throw HubError(error, file: folder.database)
        }
    }

    /// Reads one moment of the memory.
    ///
    /// Whose record was given out to a person stands in the audit within a second; where that cannot be noted, nothing
    /// is given out.
    package func read<Result>(
        as viewer: Viewer, _ body: (Reading) throws(HubError) -> Result
    ) throws(HubError) -> Result {
        let kept = KeptForReading(keptTables) { [self] in knownChanges }
        let (result, looks) = try database.read { connection throws(HubError) in
            let memory = try Reading(connection, for: viewer, kept: kept)
            let result = try body(memory)
            return (result, try memory.looks())
        }
        if !looks.isEmpty { try keep(looks, at: moment.withLock { $0 }) }
        return result
    }

    /// Reads what is about the file and about nobody.
    func inspect<Result>(
        _ body: (Connection) throws(DatabaseError) -> Result
    ) throws(HubError) -> Result {
        do throws(DatabaseError) { return try database.read(body) } catch { throw HubError(database: error) }
    }

    /// Changes the memory: all of it is on the disk when this returns, or none of it where the body throws.
    ///
    /// Only one change runs at a time, so what the body reads stays true until it is over.
    ///
    /// - Throws: What the body throws; `.conflict(.withoutOwnWord)` where somebody would belong without their own word.
    package func write<Result>(
        as viewer: Viewer, at now: Instant, _ body: (Writing) throws(HubError) -> Result
    ) throws(HubError) -> Result {
        try write(as: viewer, at: now, isChange: true, body)
    }

    /// Writes down what changes nothing that is read: who has looked at whose record.
    func note(at now: Instant, _ body: (Writing) throws(HubError) -> Void) throws(HubError) {
        try write(as: .keeper, at: now, isChange: false, body)
    }

    /// Moves letters on their way: what is kept of the memory holds, since nothing else of it differs afterwards.
    ///
    /// - Parameters:
    ///   - viewer: The courier, or the keeper, who also sees why a letter may not go any more.
    ///   - now: The moment to date it with.
    ///   - body: What moves.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; nothing has moved then.
    package func carry<Result>(
        as viewer: Viewer, at now: Instant, _ body: (Letters) throws(HubError) -> Result
    ) throws(HubError) -> Result {
        try write(as: viewer, at: now, isChange: false) { memory throws(HubError) in try body(Letters(memory)) }
    }

    private func write<Result>(
        as viewer: Viewer, at now: Instant, isChange: Bool, _ body: (Writing) throws(HubError) -> Result
    ) throws(HubError) -> Result {
        moment.withLock { $0 = now }
        let waiting = looks.take()
        var isOnItsWay = false
        do throws(HubError) {
            let result = try database.write { connection throws(HubError) in
                let memory = try Writing(connection, for: viewer, at: now)
                for look in waiting { try memory.append(look) }
                let result = try body(memory)
                try memory.requireOwnWords()
                try memory.sealAudit()
                try memory.refreshSearch()
                if isChange { changes.withLock { $0 += 1 } }
                isOnItsWay = isChange
                return result
            }
            if isChange { changes.withLock { $0 += 1 } }
            return result
        } catch {
            if isOnItsWay { changes.withLock { $0 += 1 } }
            looks.putBack(waiting)
            throw error
        }
    }

    /// Empties the log of changes, so that what was deleted stands in no file any more.
    ///
    /// - Returns: Whether all of it could be; a reading that is still going on prevents it.
    package func emptyLog() throws(HubError) -> Bool {
        do throws(DatabaseError) { return try database.emptyLog() } catch { throw HubError(database: error) }
    }

    /// Leaves no trace of what was deleted in the memory's files: neither between rows nor in the log of changes.
    ///
    /// - Throws: `.unavailable(.locked)` where a reading that goes on keeps the log; do it again then.
    package func forgetDeleted() throws(HubError) {
        do throws(DatabaseError) { try database.compact() } catch { throw HubError(database: error) }
        guard try emptyLog() else { throw .unavailable(.locked(holder: "a reading that takes long")) }
    }
}
