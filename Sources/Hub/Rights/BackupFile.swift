import CivilTime
import Domain
import FoundationEssentials
import Store

/// The names of a backup's files.
enum BackupFile {
    /// The erasures that were made, as they lie beside backups.
    static let journalName = "circles-erasures"

    static func manifest(of path: String) -> String { "\(path).manifest" }
}

/// What a backup holds, in a file of JSON beside it: nothing of anybody.
package struct BackupManifest: Sendable, Hashable, Codable {
    /// When it was made, in UTC.
    package let madeAt: String
    /// Which memory it is a copy of.
    package let hub: String
    package let epoch: Int
    /// The number of the newest migration.
    package let schema: Int
    /// Of the file as it lies there.
    package let sha256: String
    /// Of the database in it.
    package let databaseSHA256: String
    package let bytes: Int
    package let isEncrypted: Bool
    /// How many rows each table has.
    package let rows: [String: Int]

    var json: [UInt8] {
        get throws(HubError) {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            guard let data = try? encoder.encode(self) else { throw .internal(hint: "a manifest cannot be encoded") }
            return [UInt8](data) + [UInt8(ascii: "\n")]
        }
    }

    /// The manifest beside a backup.
    ///
    /// - Throws: `.notFound` where there is no such backup, `.conflict(.backup(.noManifest))`.
    init(beside path: String) throws(HubError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .notFound("backup \(path)") }
        guard let data = FileManager.default.contents(atPath: BackupFile.manifest(of: path)),
            let manifest = try? JSONDecoder().decode(Self.self, from: data)
        else { throw .conflict(.backup(.noManifest(path))) }
        self = manifest
    }

    init(_ proof: MemoryProof, madeAt: Instant, file: FileDigest, database: FileDigest, isEncrypted: Bool) {
        self.madeAt = madeAt.description
        hub = proof.mark.name
        epoch = proof.mark.epoch
        schema = proof.schema
        sha256 = file.sha256
        databaseSHA256 = database.sha256
        bytes = file.bytes
        self.isEncrypted = isEncrypted
        rows = proof.rows
    }
}
