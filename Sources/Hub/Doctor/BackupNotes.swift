import CivilTime
import FoundationEssentials
import Store

/// When backups of a data folder were made, as the folder remembers it.
struct BackupNotes {
    private struct Note: Decodable { let at: String }

    /// When the newest was made; nil where none is remembered.
    let newest: Instant?

    init(_ folder: DataFolder) {
        let data = FileManager.default.contents(atPath: "\(folder.path)/backups") ?? Data()
        let decoder = JSONDecoder()
        newest = data.split(separator: UInt8(ascii: "\n"))
            .compactMap { try? decoder.decode(Note.self, from: Data($0)) }.compactMap { Instant($0.at) }.max()
    }
}
