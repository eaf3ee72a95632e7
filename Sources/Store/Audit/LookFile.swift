import CivilTime
import Domain
import Glibc

/// The file in which who reads beside a running hub says whose record was given out, until the hub writes it down.
///
/// One line an entry. It is taken whole under a lock; a line that was cut off by a full disk was not given out either.
struct LookFile {
    let path: String
    /// Hands bytes to the disk and says how many it took.
    var put: @Sendable (_ file: Int32, _ bytes: [UInt8]) -> Int = { write($0, $1, $1.count) }

    /// Adds entries and has them on the disk when it returns.
    ///
    /// - Throws: `.unavailable` where that cannot be: then nothing may be given out.
    func add(_ entries: [AuditEntry]) throws(HubError) {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .unavailable(errno == ENOSPC ? .full : .notPermitted(path)) }
        defer { close(file) }
        var facts = stat()
        guard flock(file, LOCK_EX) == 0, fstat(file, &facts) == 0 else { throw .unavailable(.notPermitted(path)) }
        let bytes = Array(entries.map(Self.line).joined().utf8)
        guard put(file, bytes) == bytes.count, fsync(file) == 0 else {
            // Half a line would swallow the next one.
            _ = ftruncate(file, facts.st_size)
            throw .unavailable(.full)
        }
    }

    /// Hands over the entries that wait, and forgets them once the body has written them down.
    ///
    /// A process that dies in between leaves them, so that they are told twice rather than never.
    ///
    /// - Throws: What the body throws; `.unavailable` where the file is there and cannot be read.
    func hand(_ body: ([AuditEntry]) throws(HubError) -> Void) throws(HubError) {
        var facts = stat()
        // Asked every second: where nothing waits nothing is opened.
        if lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size == 0 { return try body([]) }
        let file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            guard errno == ENOENT else { throw .unavailable(.notPermitted(path)) }
            return try body([])
        }
        defer { close(file) }
        guard flock(file, LOCK_EX) == 0 else { throw .unavailable(.notPermitted(path)) }
        try body(Self.entries(in: file))
        _ = ftruncate(file, 0)
    }

    private static func entries(in file: Int32) -> [AuditEntry] {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 64 << 10)
        while case let count = read(file, &part, part.count), count > 0 { bytes += part[..<count] }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\n").compactMap(entry)
    }

    private static func line(_ entry: AuditEntry) -> String {
        let parts = [
            entry.at.description, entry.who, entry.role, entry.onBehalfOf?.rawValue ?? "", entry.entity,
            entry.reference, entry.fields.joined(separator: " "),
        ]
        return parts.joined(separator: "\t") + "\n"
    }

    private static func entry(_ line: Substring) -> AuditEntry? {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7, let at = Instant(parts[0]) else { return nil }
        return AuditEntry(
            at: at, who: parts[1], role: parts[2], onBehalfOf: parts[3].isEmpty ? nil : Reference(parts[3]),
            action: "read", entity: parts[4], reference: parts[5],
            fields: parts[6].split(separator: " ").map(String.init), reason: nil)
    }
}
