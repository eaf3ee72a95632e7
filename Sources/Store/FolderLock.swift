package import Domain
import Glibc

/// The right to write a data folder, held by one process at a time.
///
/// The operating system gives it back when the process ends, however it ends.
package final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock and notes who holds it.
    ///
    /// - Parameters:
    ///   - folder: Is there already.
    ///   - purpose: What a second process is told, such as `circles serve`.
    /// - Throws: `.unavailable`: `.locked` with the holder's number and purpose, `.missing`, `.notPermitted`.
    package init(_ folder: DataFolder, purpose: String) throws(HubError) {
        let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unavailable(errno == ENOENT ? .missing(folder.path) : .notPermitted(folder.lock))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.text(of: descriptor)
            close(descriptor)
            throw .unavailable(.locked(holder: holder.isEmpty ? "another process" : holder))
        }
        self.descriptor = descriptor
        Self.write("process \(getpid()) (\(purpose))", to: descriptor)
    }

    /// Whether some process holds the lock of a folder now.
    package static func isHeld(_ folder: DataFolder) -> Bool {
        let descriptor = open(folder.lock, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0
    }

    /// Who holds the lock of a folder now, such as `process 4711 (circles serve)`; nil where nobody does.
    package static func holder(of folder: DataFolder) -> String? {
        guard isHeld(folder) else { return nil }
        let descriptor = open(folder.lock, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let holder = text(of: descriptor)
        return holder.isEmpty ? "another process" : holder
    }

    deinit {
        // The file stays: removing it would let two processes hold two locks of one name.
        _ = ftruncate(descriptor, 0)
        close(descriptor)
    }

    private static func text(of descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 200)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    /// A lock without a readable holder is still a lock: a full disk does not matter here.
    private static func write(_ text: String, to descriptor: Int32) {
        _ = ftruncate(descriptor, 0)
        let bytes = Array(text.utf8)
        _ = pwrite(descriptor, bytes, bytes.count, 0)
    }
}
