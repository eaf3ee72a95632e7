import Domain
import Mail
import Wording

/// The folder in which letters are kept where no mail server is known: whole messages that a mail program opens.
struct MailFolder {
    private let folder: DiskFolder

    init(_ path: String) { folder = DiskFolder(path: path) }

    /// Keeps one letter, for its owner's eyes alone; it is whole and on the disk, or not there.
    ///
    /// - Parameters:
    ///   - message: As it would go over the wire.
    ///   - reference: Whose it is: part of the file's name, after a number that grows.
    /// - Returns: Accepted, or paused where the folder cannot be written to.
    func keep(_ message: [UInt8], for reference: Reference) -> SMTPOutcome {
        do throws(HubError) {
            try folder.make(mode: 0o700)
            let name = "\(try nextNumber())-\(Self.fileName(reference)).eml"
            try write(message, to: DiskFile(path: "\(folder.path)/\(name)"))
            return .accepted(reply: "written to mail/\(name)")
        } catch {
            return .paused(.misconfigured, reply: ErrorWords(error).exitSentence)
        }
    }

    /// One more than the greatest number of a file that is there, of four digits at least.
    private func nextNumber() throws(HubError) -> String {
        let greatest = try folder.names().compactMap { name in Int(name.prefix { $0 != "-" }) }.max() ?? 0
        let digits = String(greatest + 1)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func write(_ message: [UInt8], to file: DiskFile) throws(HubError) {
        do throws(HubError) {
            try file.prepare(message, mode: 0o600)
            try file.settle()
            try file.putInPlace()
        } catch {
            file.discard()
            throw error
        }
        // A new name is only safe once its folder is.
        try folder.sync()
    }

    /// A reference comes from a table and could be anything; a file name cannot.
    static func fileName(_ reference: Reference) -> String {
        String(reference.rawValue.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
