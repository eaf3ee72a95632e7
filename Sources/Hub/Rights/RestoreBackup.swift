package import CivilTime
package import Domain
import Store

/// Puts a backup back into an empty folder: checked first, with letters held back and erasures carried out again.
package struct RestoreBackup {
    let folder: DataFolder
    let now: Instant
    private let environment: [String: String]

    /// - Parameters:
    ///   - folder: Empty, or not there yet; one in which putting back was cut short counts as empty.
    ///   - now: The machine's time.
    ///   - environment: Says whom letters come from, where some are written anew without those who were erased.
    package init(into folder: String, now: Instant, environment: [String: String]) {
        self.folder = DataFolder(folder)
        self.now = now
        self.environment = environment
    }

    /// Restores a backup.
    ///
    /// - Parameters:
    ///   - path: The backup; its manifest lies beside it.
    ///   - identity: The file with the key, where the backup is encrypted.
    ///   - erasures: The journal of the folder the backup was made from, where that is still there.
    /// - Returns: What was put back.
    /// - Throws: `.conflict(.folderNotEmpty)`, `.conflict(.backup)`, `.unavailable`; nothing of the backup is left in the
    ///   folder, or a memory that erases who is to be erased and sends nothing before it is asked.
    package func callAsFunction(
        _ path: String, identity: String?, erasures: String?
    ) throws(HubError) -> Restoration {
        let manifest = try BackupManifest(beside: path)
        let present = try DiskFolder(path: folder.path).names()
        let mayBe = [".", "..", "lock", "erasures", ".erasures.part", "restore.part"]
        guard present.allSatisfy(mayBe.contains) else { throw .conflict(.folderNotEmpty(folder.path)) }
        guard try FileDigest(of: path).sha256 == manifest.sha256 else { throw .conflict(.backup(.altered(path))) }
        let notes = try notes(beside: path, and: erasures)
        try DiskFolder(path: folder.path).make(mode: 0o700)
        let part = DiskFile(path: "\(folder.path)/restore.part")
        defer { DiskFile.removeDatabase(part.path) }
        try unpack(path, manifest, identity, to: part)
        // Before the memory takes its place: nobody may open it who does not know whom it must not hold.
        try ErasureJournal(folder).add(notes)
        try part.move(to: folder.database)
        let erasedAgain = try prepare(manifest, try ErasureJournal(folder).notes())
        let hub = try CommunityHub.alone(
            with: folder.path, purpose: "circles restore", environment: environment)
        try SettingsFile(folder).createTemplate()
        return Restoration(
            manifest: manifest, erasedAgain: erasedAgain,
            waiting: try hub.store.read(as: .keeper) { memory throws(HubError) in
                try memory.outbox(state: .queued).count + (try memory.outbox(state: .deferred).count)
            })
    }

    /// Lays the database beside its place, decrypted and looked through.
    private func unpack(
        _ path: String, _ manifest: BackupManifest, _ identity: String?, to part: DiskFile
    ) throws(HubError) {
        if manifest.isEncrypted {
            guard let identity else { throw .conflict(.backup(.needsKey(path))) }
            try part.makeEmpty()
            try AgeProgram().decrypt(path, to: part.path, with: identity)
        } else {
            try part.copy(from: path)
        }
        guard try FileDigest(of: part.path).sha256 == manifest.databaseSHA256 else {
            throw .conflict(.backup(.altered(path)))
        }
        guard try MemoryProof(of: part.path).rows == manifest.rows else { throw .conflict(.backup(.altered(path))) }
        try part.sync()
    }

    /// All erasures that are known of, from every journal there is.
    private func notes(beside path: String, and other: String?) throws(HubError) -> [ErasureNote] {
        let beside = "\(DiskFile(path: path).folder)/\(BackupFile.journalName)"
        var notes = try ErasureJournal(path: beside).notes()
        if let other { notes += try ErasureJournal(path: other).notes() }
        return notes
    }

    /// Holds letters back before anything else is done with the memory: what waits in it may have gone out already.
    ///
    /// - Returns: How many people are in it who were erased since.
    private func prepare(_ manifest: BackupManifest, _ notes: [ErasureNote]) throws(HubError) -> Int {
        let store = try Store.open(folder, access: .writing(purpose: "circles restore"), at: now)
        return try store.write(as: .keeper, at: now) { memory throws(HubError) in
            try memory.holdMail(.restored)
            try memory.audit(action: "restore", entity: "hub", reference: Reference(manifest.madeAt))
            return try memory.reckoning { () throws(HubError) in
                var count = 0
                for note in notes {
                    let (member, outsider) = (try memory.member(of: note), try memory.outsider(of: note))
                    if member != nil || outsider != nil { count += 1 }
                }
                return count
            }
        }
    }
}

/// What was put back.
package struct Restoration: Sendable, Hashable {
    package let manifest: BackupManifest
    /// How many people had been erased since the backup was made, and were again.
    package let erasedAgain: Int
    /// Letters that are held back.
    package let waiting: Int
}
