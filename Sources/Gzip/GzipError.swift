/// Why bytes could not be unpacked.
public enum GzipError: Error, Hashable, Sendable {
    /// Not gzip, or a checksum does not agree.
    case damaged
    /// The bytes end too early.
    case incomplete
    /// Unpacked, it would be longer than the limit, in bytes.
    case tooLong(limit: Int)
    case outOfMemory
}
