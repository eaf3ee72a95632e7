package import Domain
import Glibc

/// The folder in which a hub keeps everything it was told.
package struct DataFolder: Sendable, Hashable {
    package let path: String

    package init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    package var database: String { file("circles.db") }
    package var lock: String { file("lock") }
    /// Where letters go while no mail server is configured.
    package var mail: String { file("mail") }
    /// Whose record was given out beside a running hub, until it writes that down.
    package var reads: String { file("reads") }
    package var feeds: String { file("feeds") }
    package var settings: String { file("circles.conf") }

    /// Which erasures were made, for the day an older memory comes back; no name stands in it.
    package var erasures: String { file("erasures") }
    /// Where backups were put, and when.
    package var backups: String { file("backups") }
    /// Where the hub answers while it runs.
    package var address: String { file("address") }
    /// A backup on its way to being encrypted.
    package var unfinishedBackup: String { file("backup.part") }
    /// Which memory the folder holds, and how many rounds of letters it has begun.
    package var instance: String { file("instance") }

    /// Whether there is a database in it.
    package var isFilled: Bool { access(database, F_OK) == 0 }

    /// Whether the database is shorter than SQLite's smallest page: SQLite would take such a stump for a new file.
    var holdsStump: Bool {
        var facts = stat()
        return stat(database, &facts) == 0 && facts.st_size < 512
    }

    /// Makes the folder, for its owner alone, where it is not there.
    /// - Throws: `.unavailable`: `.missing` where the folder above is not there, `.notPermitted`, `.full`.
    package func create() throws(HubError) {
        guard mkdir(path, 0o700) != 0 else { return }
        switch errno {
        case EEXIST: return
        case ENOENT: throw .unavailable(.missing(path))
        case ENOSPC: throw .unavailable(.full)
        default: throw .unavailable(.notPermitted(path))
        }
    }

    private func file(_ name: String) -> String { "\(path)/\(name)" }
}
