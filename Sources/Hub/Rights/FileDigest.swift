import Digest
import Domain
import Glibc

/// What a file on the disk comes to, read piece by piece.
struct FileDigest {
    let sha256: String
    let bytes: Int

    init(of path: String) throws(HubError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw DiskError(path).hubError }
        defer { _ = close(file) }
        var hash = SHA256()
        var total = 0
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw DiskError(path).hubError }
            guard count > 0 else { break }
            hash.update(piece[..<count])
            total += count
        }
        sha256 = hash.finish().hex
        bytes = total
    }
}

extension DiskFile {
    /// Makes an empty file that its owner alone may read, in the place of one that is there.
    func makeEmpty() throws(HubError) {
        _ = unlink(path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw DiskError(path).hubError }
        _ = close(file)
    }

    /// Waits until the file itself is on the disk.
    func sync() throws(HubError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw DiskError(path).hubError }
        defer { _ = close(file) }
        guard fsync(file) == 0 else { throw DiskError(path).hubError }
    }

    /// Gives the file another name, and waits until its folder knows it.
    func move(to target: String) throws(HubError) {
        guard rename(path, target) == 0 else { throw DiskError(target).hubError }
        try DiskFolder(path: DiskFile(path: target).folder).sync()
    }

    /// Removes a database with what reading it has left beside it.
    static func removeDatabase(_ path: String) {
        for name in [path, "\(path)-wal", "\(path)-shm", "\(path)-journal"] { _ = unlink(name) }
    }

    /// Writes the bytes of another file into this one.
    func copy(from source: String) throws(HubError) {
        try makeEmpty()
        let (from, to) = (open(source, O_RDONLY | O_CLOEXEC), open(path, O_WRONLY | O_CLOEXEC))
        defer {
            _ = close(from)
            _ = close(to)
        }
        guard from >= 0 else { throw DiskError(source).hubError }
        guard to >= 0 else { throw DiskError(path).hubError }
        while true {
            let count = sendfile(to, from, nil, 1 << 24)
            guard count >= 0 else { throw DiskError(path).hubError }
            if count == 0 { return }
        }
    }
}
