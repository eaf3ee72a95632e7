import Domain
import FoundationEssentials
import Store

/// The note beside the memory of which memory lies here and how far its letters have come.
///
/// A memory that knows of fewer rounds of letters than this note is an older copy that was put back.
struct InstanceFile {
    private let file: DiskFile

    init(_ folder: DataFolder) { file = DiskFile(path: folder.instance) }

    /// Nil where nothing is noted yet.
    var mark: MemoryMark? {
        guard let data = FileManager.default.contents(atPath: file.path) else { return nil }
        let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let epoch = Int(words[1]) else { return nil }
        return MemoryMark(name: String(words[0]), epoch: epoch)
    }

    func write(_ mark: MemoryMark) throws(HubError) {
        try file.replace(with: Array("\(mark.name) \(mark.epoch)\n".utf8), mode: 0o600)
    }

    /// Whether the memory of this mark was put back, from an older copy or from elsewhere.
    func shows(restored memory: MemoryMark) -> Bool {
        guard let mark else { return memory.epoch > 0 }
        return mark.name != memory.name || mark.epoch > memory.epoch
    }
}
