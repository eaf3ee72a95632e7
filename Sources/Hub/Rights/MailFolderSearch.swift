import Domain
import FoundationEssentials
import Mail
import Store

/// The letters in the folder `mail` that are a person's, or in which others read of them.
struct MailFolderSearch {
    /// Letters to the person.
    private(set) var own: [String] = []
    /// Letters to others that surely name the person.
    private(set) var naming: [String] = []
    /// Letters to others that may name the person, with the words around it.
    private(set) var perhaps: [(name: String, excerpt: String)] = []

    private let folder: String

    /// - Parameters:
    ///   - folder: Whose letters are looked through.
    ///   - references: By which the person gets letters, now or before records were merged; none for somebody who is no
    ///     member.
    ///   - words: How the person stands in letters; nil where nothing is looked for.
    /// - Throws: `.unavailable` where the folder cannot be read.
    init(_ folder: DataFolder, of references: [Reference], _ words: PersonWords?) throws(HubError) {
        self.folder = folder.mail
        guard let words else { return }
        let ends = references.map { "-\(MailFolder.fileName($0)).eml" }
        for name in try DiskFolder(path: folder.mail).names() where name.hasSuffix(".eml") {
            if ends.contains(where: name.hasSuffix) {
                own.append(name)
                continue
            }
            let bytes = FileManager.default.contents(atPath: "\(folder.mail)/\(name)") ?? Data()
            let decoded = readableText(of: [UInt8](bytes))
            guard words.mayStand(in: decoded) else { continue }
            let text = String(decoding: decoded, as: UTF8.self)
            let mentions = words.mentions(inLong: text)
            if mentions.contains(where: { $0.certainty == .surely }) {
                naming.append(name)
            } else if let first = mentions.first {
                perhaps.append((name, String(text[first.range])))
            }
        }
    }

    /// Removes letters of the folder.
    func remove(_ names: [String]) throws(HubError) {
        for name in names { try DiskFile(path: "\(folder)/\(name)").remove() }
        if !names.isEmpty { try DiskFolder(path: folder).sync() }
    }
}
