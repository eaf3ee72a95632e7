import CivilTime
import Digest
import Domain
import SQLite

/// How the entries of the audit hang together.
enum AuditChain {
    /// What the first entry hangs on.
    static let beginning = String(repeating: "0", count: 64)

    /// What an entry comes to, with all before it: SHA-256 of the hash before and the entry's own bytes.
    ///
    /// - Parameters:
    ///   - row: The entry as it stands in its columns.
    ///   - previous: The hash before, 64 hexadecimal digits.
    /// - Returns: 64 hexadecimal digits.
    static func link(_ row: AuditRow, after previous: String) -> String {
        var hash = SHA256()
        hash.update(previous.utf8)
        hash.update(row.bytes)
        return hash.finish().hex
    }
}

/// An entry as it stands in the columns of its row, each text unread: an entry that was tampered with may hold anything.
struct AuditRow {
    let number: Int
    /// `at` to `reason`, in the order of `columns`.
    let texts: [String?]
    /// Nil where the entry is older than the chain.
    let hash: String?

    static let columns: SQL = """
        id, hash, at, who, role, on_behalf_of, action, entity, reference, fields, reason
        """

    init(number: Int, _ entry: AuditEntry) {
        self.number = number
        texts = [
            entry.at.description, entry.who, entry.role, entry.onBehalfOf?.rawValue, entry.action, entry.entity,
            entry.reference, entry.fields.joined(separator: " "), entry.reason,
        ]
        hash = nil
    }

    init(_ row: inout Columns) throws(DatabaseError) {
        number = try row.int()
        hash = try row.optionalText()
        var texts: [String?] = []
        for _ in 0..<9 { texts.append(try row.optionalText()) }
        self.texts = texts
    }

    /// The entry as bytes that no other entry has: each part behind its length, and `-` for a part that is not there.
    var bytes: [UInt8] {
        var bytes = Array("\(number):".utf8)
        for text in texts {
            if let text { bytes += Array("\(text.utf8.count):\(text)".utf8) } else { bytes.append(UInt8(ascii: "-")) }
        }
        return bytes
    }
}

/// The hub's seal under a place in the audit.
struct AuditSeal {
    private let key: HMACSHA256

    /// The key of the audit is made from the hub's own, so that a seal of the audit opens nothing else.
    init(hub key: [UInt8]) { self.key = HMACSHA256(key: HMACSHA256(key: key).code(for: "seal of the audit".utf8)) }

    func head(entry: Int, hash: String) -> String { key.code(for: "head:\(entry):\(hash)".utf8).hex }

    func checkpoint(entry: Int, hash: String, madeAt: String) -> String {
        key.code(for: "checkpoint:\(entry):\(hash):\(madeAt)".utf8).hex
    }
}
