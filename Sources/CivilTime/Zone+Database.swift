import Glibc
import Synchronization

extension Zone {
    private static let cache = Mutex<[String: Zone]>([:])

    /// The zone of an IANA name, from the system's time zone database.
    ///
    /// It is looked for in `$TZDIR`, then in `/usr/share/zoneinfo`, and read once. `UTC` needs no database.
    /// The name is one such as `Europe/London`, where capitals matter.
    /// - Throws: `.unknownZone`, `.databaseMissing` or `.damaged`.
    public static func named(_ name: String) throws(ZoneError) -> Zone {
        if name == utc.name { return utc }
        if let known = cache.withLock({ $0[name] }) { return known }
        let zone = try named(name, in: folders)
        cache.withLock { $0[name] = zone }
        return zone
    }

    /// The zone of an IANA name, from the first of these folders that holds it; always read anew.
    public static func named(_ name: String, in folders: [String]) throws(ZoneError) -> Zone {
        guard isPlain(name) else { throw .unknownZone(name) }
        let present = folders.filter { access($0, R_OK | X_OK) == 0 }
        guard !present.isEmpty else { throw .databaseMissing }
        for folder in present {
            guard let bytes = contents(of: "\(folder)/\(name)"), bytes.starts(with: TZifReader.magic) else { continue }
            return try Zone(name: name, tzif: bytes)
        }
        throw .unknownZone(name)
    }

    private static var folders: [String] {
        [getenv("TZDIR").map { String(cString: $0) }, "/usr/share/zoneinfo"].compactMap(\.self)
    }

    /// Whether the name can only lead to a file below the folder: letters, digits, `_`, `+`, `-`, no empty part.
    private static func isPlain(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return name.utf8.count <= 64
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { byte in
                        switch UnicodeScalar(byte) {
                        case "A"..."Z", "a"..."z", "0"..."9", "_", "+", "-": true
                        default: false
                        }
                    }
            }
    }

    /// The bytes of a file of at most 1 MB; nil if it cannot be read.
    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        let bound = 1 << 20
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
            bytes += chunk[..<count]
            guard bytes.count <= bound else { return nil }
        }
        return ferror(file) == 0 ? bytes : nil
    }
}
