import Domain
import Glibc

/// Why the disk refused.
struct DiskError {
    private let path: String
    private let code: Int32

    init(_ path: String, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    /// The cause as people can act on it.
    var hubError: HubError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: .unavailable(.full)
        case EACCES, EPERM, EROFS, ENOTDIR, EISDIR, ELOOP: .unavailable(.notPermitted(path))
        default: .internal(hint: "\(path): \(String(cString: strerror(code)))")
        }
    }
}
