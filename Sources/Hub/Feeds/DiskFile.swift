import Domain
import Glibc

/// A file that is replaced as a whole: readers see the old bytes or the new ones, never a part.
struct DiskFile {
    let path: String

    /// The folder it stands in.
    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

    private var name: Substring { path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...] }

    /// Where its new bytes wait: hidden, in the same folder, so that they can take its place in one step.
    private var waiting: String { "\(folder)/.\(name)\(Self.halfWritten)" }

    private static let halfWritten = ".part"

    static func isHalfWritten(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(halfWritten) }

    /// Whether these are its bytes.
    func holds(_ bytes: [UInt8]) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return false }
        defer { _ = close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_size == bytes.count else { return false }
        var held = [UInt8](repeating: 0, count: bytes.count)
        var done = 0
        while done < held.count {
            let step = held.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
            guard step > 0 else { return false }
            done += step
        }
        return held == bytes
    }

    /// Writes its new bytes beside it, with these rights whatever the shell would take away: feeds are for a web server.
    func prepare(_ bytes: [UInt8], mode: mode_t = 0o644) throws(HubError) {
        _ = unlink(waiting)
        let file = open(waiting, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard file >= 0 else { throw DiskError(waiting).hubError }
        defer { _ = close(file) }
        guard fchmod(file, mode) == 0 else { throw DiskError(waiting).hubError }
        var done = 0
        while done < bytes.count {
            let step = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { throw DiskError(waiting).hubError }
            done += step
        }
    }

    /// Waits until the prepared bytes are on the disk.
    func settle() throws(HubError) {
        let file = open(waiting, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw DiskError(waiting).hubError }
        defer { _ = close(file) }
        guard fsync(file) == 0 else { throw DiskError(waiting).hubError }
    }

    /// Lets the prepared bytes take its place.
    func putInPlace() throws(HubError) {
        guard rename(waiting, path) == 0 else { throw DiskError(path).hubError }
    }

    /// Removes prepared bytes that are not wanted after all.
    func discard() { _ = unlink(waiting) }

    func remove() throws(HubError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw DiskError(path).hubError }
    }
}
