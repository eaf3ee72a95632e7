import Domain
import Glibc
import Mail

/// The folder in which letters are kept where no mail server is known: whole messages that a mail program opens.
struct MailFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Keeps one letter, for its owner's eyes alone; it is whole and on the disk, or not there.
    ///
    /// - Parameters:
    ///   - message: As it would go over the wire.
    ///   - reference: Whose it is: part of the file's name, after a number that grows.
    /// - Returns: Accepted, or paused where the folder cannot be written to.
    func keep(_ message: [UInt8], for reference: Reference) -> SMTPOutcome {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { return trouble() }
        guard let number = nextNumber() else { return trouble() }
        let digits = String(number)
        let name = "\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)-\(fileName(reference)).eml"
        guard write(message, to: "\(path)/.\(name)"), rename("\(path)/.\(name)", "\(path)/\(name)") == 0, sync()
        else { return trouble() }
        return .accepted(reply: "written to mail/\(name)")
    }

    /// One more than the greatest number of a file that is there; nil where the folder cannot be read.
    private func nextNumber() -> Int? {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var greatest = 0
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            greatest = max(greatest, Int(name.prefix { $0 != "-" }) ?? 0)
        }
        return greatest + 1
    }

    private func write(_ message: [UInt8], to file: String) -> Bool {
        let handle = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard handle >= 0 else { return false }
        let isWhole = message.withUnsafeBytes { write($0, to: handle) } && fsync(handle) == 0
        let reason = errno
        guard close(handle) == 0, isWhole else {
            unlink(file)
            errno = reason
            return false
        }
        return true
    }

    private func write(_ bytes: UnsafeRawBufferPointer, to handle: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(handle, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 else {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// A new name is only safe once its folder is.
    private func sync() -> Bool {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        return fsync(folder) == 0
    }

    private func trouble() -> SMTPOutcome {
        let reason =
            switch errno {
            case ENOSPC, EDQUOT: "the disk is full"
            case EACCES, EPERM, EROFS: "we may not write there"
            case let code: String(cString: strerror(code))
            }
        return .paused(.misconfigured, reply: "\(path): \(reason)")
    }

    /// A reference comes from a table and could be anything; a file name cannot.
    private func fileName(_ reference: Reference) -> String {
        String(reference.rawValue.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
