package import CivilTime
import Domain
import FoundationEssentials
package import Store

/// One backup that was made: when, and where it was put.
package struct BackupNote: Sendable, Hashable, Codable {
    package let at: Instant
    /// Where it was put then; it may have been moved since.
    package let path: String

    /// Policy: for so long backups are kept, and with them what was erased meanwhile.
    package static let days = 35

    /// When it is due to be deleted.
    package var until: Instant { at.adding(seconds: Self.days * 86_400) }

    package init(at: Instant, path: String) {
        self.at = at
        self.path = path
    }

    private enum CodingKeys: String, CodingKey { case at, path }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let text = try values.decode(String.self, forKey: .at)
        guard let at = Instant(text) else {
            throw DecodingError.dataCorruptedError(forKey: .at, in: values, debugDescription: text)
        }
        self.init(at: at, path: try values.decode(String.self, forKey: .path))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(at.description, forKey: .at)
        try values.encode(path, forKey: .path)
    }
}

/// The file in which a data folder remembers its backups: one line of JSON each.
package struct BackupList {
    private let file: DiskFile

    package init(_ folder: DataFolder) { file = DiskFile(path: folder.backups) }

    /// The backups that were made, the oldest first; none where the file is not there.
    package var notes: [BackupNote] {
        let data = FileManager.default.contents(atPath: file.path) ?? Data()
        let decoder = JSONDecoder()
        return data.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(BackupNote.self, from: Data($0))
        }
    }

    /// Notes one more.
    func add(_ note: BackupNote) throws(HubError) {
        try change { notes in notes.filter { $0.path != note.path } + [note] }
    }

    /// Forgets those that are not there any more.
    func remove(_ gone: Set<BackupNote>) throws(HubError) {
        try change { notes in notes.filter { !gone.contains($0) } }
    }

    /// A command that makes a backup and the hub that lets old ones go do not take each other's notes away.
    private func change(_ new: ([BackupNote]) -> [BackupNote]) throws(HubError) {
        try DiskFolder(path: file.folder).alone { () throws(HubError) in try write(new(notes)) }
    }

    private func write(_ notes: [BackupNote]) throws(HubError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        for note in notes {
            guard let data = try? encoder.encode(note) else { throw .internal(hint: "a backup cannot be noted") }
            bytes += data + [UInt8(ascii: "\n")]
        }
        try file.replace(with: bytes, mode: 0o600)
    }
}
