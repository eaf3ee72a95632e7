import Domain
import Glibc
import Store

/// What the machine says of a data folder.
struct FolderExamination {
    private let folder: DataFolder

    init(_ folder: DataFolder) { self.folder = folder }

    // MARK: - Who may look

    var privacy: [HealthFact] {
        var facts: [HealthFact] = access(folder.path, W_OK) == 0 ? [] : [.folderReadOnly]
        let open = isClosed(folder.path) ? [] : Self.personal.filter { !isClosed("\(folder.path)/\($0)") }
        if !open.isEmpty { facts.append(.folderOpen(open)) }
        return facts.isEmpty ? [.folderPrivate] : facts
    }

    /// The feeds and what is public may lie open to a web server.
    private static let personal = [
        "circles.db", "circles.db-wal", "circles.db-shm", "mail", "reads", "erasures", "backups",
    ]

    /// Whether nobody but the owner can get at it; what is not there nobody can.
    private func isClosed(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) != 0 || facts.st_mode & 0o077 == 0
    }

    // MARK: - Who writes

    var writer: HealthFact {
        let holder = FolderLock.holder(of: folder)
        // `process 4711 (circles serve)`: the number is that of the one program that may write.
        let number = holder?.split(separator: " ").dropFirst().first.flatMap { Int32($0) }
        let strangers = OpenFiles.writers(of: folder.database).filter { $0.process != number }
        guard strangers.isEmpty else { return .strangersWrite(strangers.map(\.description)) }
        return holder.map { .heldBy($0) } ?? .heldByNobody
    }

    // MARK: - Space

    /// Nil where the disk cannot be asked.
    var space: HealthFact? {
        var disk = statvfs()
        guard statvfs(folder.path, &disk) == 0 else { return nil }
        var file = stat()
        let size = stat(folder.database, &file) == 0 ? Int(file.st_size) : 0
        return .space(free: Int(disk.f_bavail) * Int(disk.f_frsize), database: size)
    }
}
