import CivilTime
package import Domain
import FoundationEssentials
import Store
import Wording

/// Gives a person everything that is held on them: as JSON for programs, and as a page to read or to print.
package struct ExportMember {
    let hub: CommunityHub
    let look: FeedLook

    package init(_ hub: CommunityHub, look: FeedLook) {
        self.hub = hub
        self.look = look
    }

    /// Writes the export of a member into a folder that is made for it.
    ///
    /// The export is noted in the audit before anything is written.
    /// - Parameters:
    ///   - reference: Whose.
    ///   - folder: Is not there yet, or empty.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The names of the files.
    /// - Throws: `.conflict(.folderNotEmpty)`; `.notFound`; `.forbidden`; `.unavailable` where the disk refuses.
    package func callAsFunction(
        _ reference: Reference, to folder: String, as viewer: Viewer
    ) throws(HubError) -> [String] {
        guard try DiskFolder(path: folder).names().allSatisfy({ $0 == "." || $0 == ".." }) else {
            throw .conflict(.folderNotEmpty(folder))
        }
        let files = try files(of: reference, as: viewer)
        try DiskFolder(path: folder).make(mode: 0o700)
        for file in files {
            let target = DiskFile(path: "\(folder)/\(file.path)")
            if target.folder != folder { try DiskFolder(path: target.folder).make(mode: 0o700) }
            try target.replace(with: file.bytes, mode: 0o600)
        }
        return files.map(\.path)
    }

    /// Everything that is held on a member, for a page; who looks is noted by the memory, and nothing is taken away.
    package static func records(
        of reference: Reference, in hub: CommunityHub, as viewer: Viewer
    ) throws(HubError) -> [HeldRecords] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            try memory.heldRecords(on: try memory.member(reference))
        }
    }

    private func files(of reference: Reference, as viewer: Viewer) throws(HubError) -> [ExportedFile] {
        let now = hub.clock.now()
        let (community, member, records) = try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            try memory.audit(action: "export", entity: "member", reference: member.reference, fields: ["all"])
            return (try memory.community(), member, try memory.heldRecords(on: member))
        }
        let today = community.zone.wallTime(at: now).date
        var letters: [ExportedFile] = []
        let named = records.map { Self.withFiles($0, &letters) }
        let json = try ExportedRecord(member, community, named, on: today).json()
        let page = ExportPage(member, community, named, on: today).bytes
        let style = ExportedFile(path: FeedLook.stylesheetName, bytes: look.stylesheet + Array(ExportPage.style.utf8))
        return [ExportedFile(path: "member.json", bytes: json), ExportedFile(path: "index.html", bytes: page), style]
            + letters
    }

    /// The records with whole messages taken out into files of their own.
    private static func withFiles(_ records: HeldRecords, _ files: inout [ExportedFile]) -> HeldRecords {
        let rows = records.rows.map { row in
            row.map { value -> HeldValue in
                guard case .bytes(let bytes) = value else { return value }
                let path = "letters/\(files.count + 1).eml"
                files.append(ExportedFile(path: path, bytes: bytes))
                return .words(path)
            }
        }
        return HeldRecords(topic: records.topic, fields: records.fields, rows: rows)
    }
}

/// One file of an export, by its path in the export's folder.
struct ExportedFile {
    let path: String
    let bytes: [UInt8]
}

/// An export as JSON: topics in order, each a list of objects.
private struct ExportedRecord: Encodable {
    let member: String
    let community: String
    let exportedOn: String
    let records: [String: [[String: HeldValue]]]

    init(_ member: Member, _ community: Community, _ records: [HeldRecords], on today: CivilDate) {
        self.member = member.reference.rawValue
        self.community = community.name
        exportedOn = today.description
        self.records = Dictionary(
            records.map { part in
                (part.topic.rawValue, part.rows.map { Dictionary(zip(part.fields, $0)) { first, _ in first } })
            }, uniquingKeysWith: +)
    }

    func json() throws(HubError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { throw .internal(hint: "an export cannot be encoded") }
        return [UInt8](data) + [UInt8(ascii: "\n")]
    }
}

extension HeldValue: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .none: try container.encodeNil()
        case .number(let number): try container.encode(number)
        case .real(let number): try container.encode(number)
        case .words(let words): try container.encode(words)
        case .bytes(let bytes): try container.encode(bytes.count)
        }
    }
}
