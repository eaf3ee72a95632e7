import Domain
import Glibc

/// A folder on disk.
struct DiskFolder {
    let path: String

    /// Makes the folder and those above it, where they are missing, with these rights whatever the shell would take away.
    func make(mode: mode_t = 0o755) throws(HubError) {
        if makeHere(mode) || errno == EEXIST { return try checkIsFolder() }
        guard errno == ENOENT, case let above = DiskFile(path: path).folder, above != path, !above.isEmpty else {
            throw DiskError(path).hubError
        }
        try DiskFolder(path: above).make()
        guard makeHere(mode) || errno == EEXIST else { throw DiskError(path).hubError }
    }

    private func makeHere(_ mode: mode_t) -> Bool { mkdir(path, mode) == 0 && chmod(path, mode) == 0 }

    private func checkIsFolder() throws(HubError) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw DiskError(path).hubError }
        guard facts.st_mode & S_IFMT == S_IFDIR else { throw DiskError(path, code: ENOTDIR).hubError }
    }

    /// The names in it, in order; none where it is missing.
    func names() throws(HubError) -> [String] {
        guard let folder = opendir(path) else {
            if errno == ENOENT { return [] }
            throw DiskError(path).hubError
        }
        defer { _ = closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names.sorted()
    }

    /// Runs a body while no other process and no other thread runs one for this folder: for files that are read, changed
    /// and replaced.
    ///
    /// Where the disk knows no locks, such as some of other machines, it runs without one.
    func alone(_ body: () throws(HubError) -> Void) throws(HubError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw DiskError(path).hubError }
        defer { _ = close(folder) }
        while flock(folder, LOCK_EX) != 0, errno == EINTR {}
        try body()
    }

    /// Waits until the names in it are on the disk.
    func sync() throws(HubError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw DiskError(path).hubError }
        defer { _ = close(folder) }
        guard fsync(folder) == 0 else { throw DiskError(path).hubError }
    }
}
