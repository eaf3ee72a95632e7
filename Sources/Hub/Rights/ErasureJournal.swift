import CivilTime
import Domain
import FoundationEssentials
import Store

/// Which erasures were made, in a file beside the memory: one line of JSON each, with identities and digests only.
///
/// It is written before the memory is, so that an older memory that is put back finds out whom it must not hold.
struct ErasureJournal {
    let file: DiskFile

    init(path: String) { file = DiskFile(path: path) }

    init(_ folder: DataFolder) { self.init(path: folder.erasures) }

    private struct Line: Codable {
        let at: String
        let id: String
        let reference: String
        let marks: [String]
    }

    /// All erasures, the oldest first; a line that a crash has torn is left out.
    func notes() throws(HubError) -> [ErasureNote] {
        guard let data = FileManager.default.contents(atPath: file.path) else {
            guard !FileManager.default.fileExists(atPath: file.path) else {
                throw .unavailable(.notPermitted(file.path))
            }
            return []
        }
        let decoder = JSONDecoder()
        return data.split(separator: UInt8(ascii: "\n")).compactMap { bytes in
            guard let line = try? decoder.decode(Line.self, from: Data(bytes)), let at = Instant(line.at) else {
                return nil
            }
            return ErasureNote(
                at: at, id: Identifier(rawValue: line.id), reference: Reference(line.reference), marks: line.marks)
        }
    }

    /// Adds erasures that are not in it yet; all of it is on the disk when this returns.
    func add(_ new: [ErasureNote]) throws(HubError) {
        try alone { () throws(HubError) in
            let old = try notes()
            let known = Set(old.map(\.id))
            let fresh = new.filter { !known.contains($0.id) }
            guard !fresh.isEmpty else { return }
            try write(old + fresh)
        }
    }

    /// Takes out erasures that could not be made.
    func remove(_ gone: [ErasureNote]) throws(HubError) {
        try alone { () throws(HubError) in try write(try notes().filter { !gone.contains($0) }) }
    }

    /// A command that makes a backup and the hub that erases do not take each other's lines away.
    private func alone(_ body: () throws(HubError) -> Void) throws(HubError) {
        try DiskFolder(path: file.folder).alone(body)
    }

    private func write(_ notes: [ErasureNote]) throws(HubError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        var bytes: [UInt8] = []
        for note in notes {
            let line = Line(
                at: note.at.description, id: note.id.rawValue, reference: note.reference.rawValue, marks: note.marks)
            guard let data = try? encoder.encode(line) else { throw .internal(hint: "an erasure cannot be noted") }
            bytes += data + [UInt8(ascii: "\n")]
        }
        try file.replace(with: bytes, mode: 0o600)
    }
}

extension DiskFile {
    /// Puts these bytes in its place as a whole; they are on the disk when this returns.
    func replace(with bytes: [UInt8], mode: UInt32) throws(HubError) {
        do throws(HubError) {
            try prepare(bytes, mode: mode)
            try settle()
            try putInPlace()
        } catch {
            discard()
            throw error
        }
        try DiskFolder(path: folder).sync()
    }
}
