package import Domain
import Glibc
import Store

/// Writes a whole, checked copy of the memory to a file, beside a hub that goes on working.
package struct BackUp {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Makes a backup and the manifest beside it.
    ///
    /// The copy is read back and looked through before it takes its name; where anything is wrong it is removed.
    /// - Parameters:
    ///   - path: Is not there yet.
    ///   - recipient: Whom `age` encrypts it for; nil leaves it as it is, for its owner alone.
    /// - Returns: What it holds.
    /// - Throws: `.conflict(.alreadyThere)`, `.conflict(.backup)`, `.unavailable`.
    package func callAsFunction(to path: String, encryptedFor recipient: String?) throws(HubError) -> BackupManifest {
        guard access(path, F_OK) != 0 else { throw .conflict(.alreadyThere(path)) }
        // What is to be encrypted never lies open outside the data folder.
        let plain = DiskFile(path: recipient == nil ? "\(path).part" : hub.store.folder.unfinishedBackup)
        let sealed = DiskFile(path: "\(path).part")
        defer {
            DiskFile.removeDatabase(plain.path)
            DiskFile.removeDatabase(sealed.path)
        }
        let now = hub.clock.now()
        try plain.makeEmpty()
        try hub.store.copy(to: plain.path)
        try plain.sync()
        let proof = try proof(of: plain.path, named: path)
        let database = try FileDigest(of: plain.path)
        if let recipient {
            try sealed.makeEmpty()
            try AgeProgram().encrypt(plain.path, to: sealed.path, for: recipient)
            try sealed.sync()
        }
        let file = recipient == nil ? database : try FileDigest(of: sealed.path)
        let manifest = BackupManifest(
            proof, madeAt: now, file: file, database: database, isEncrypted: recipient != nil)
        try put(sealed, at: path, beside: manifest, noted: BackupNote(at: now, path: Self.wholePath(path)))
        return manifest
    }

    /// Lets the backup take its name once it is noted: none lies anywhere that nobody knows of, whenever this is cut
    /// short.
    private func put(
        _ file: DiskFile, at path: String, beside manifest: BackupManifest, noted note: BackupNote
    ) throws(HubError) {
        let list = BackupList(hub.store.folder)
        let words = DiskFile(path: BackupFile.manifest(of: path))
        try list.add(note)
        do throws(HubError) {
            try ErasureJournal(path: "\(words.folder)/\(BackupFile.journalName)")
                .add(try ErasureJournal(hub.store.folder).notes())
            try words.replace(with: try manifest.json, mode: 0o600)
            try file.move(to: path)
        } catch {
            try? words.remove()
            try? list.remove([note])
            throw error
        }
    }

    private func proof(of copy: String, named path: String) throws(HubError) -> MemoryProof {
        do throws(HubError) { return try MemoryProof(of: copy) } catch .unavailable(.damaged) {
            throw .conflict(.backup(.notWhole(path)))
        }
    }

    /// The path from the root on, so that it means the same from any folder.
    private static func wholePath(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return "\(String(cString: here))/\(path)"
    }
}
