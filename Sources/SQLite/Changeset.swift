import CSQLite

/// What one transaction changed, row by row, in SQLite's own binary form.
/// - SeeAlso: https://www.sqlite.org/sessionintro.html
public struct Changeset: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The changes that take these back: what was inserted is deleted, what was deleted inserted again.
    ///
    /// - Throws: `.corrupt` where the bytes are no changeset.
    public func inverted() throws(DatabaseError) -> Changeset {
        var count: Int32 = 0
        var start: UnsafeMutableRawPointer?
        let status = bytes.withUnsafeBytes {
            sqlite3changeset_invert(Int32(clamping: $0.count), $0.baseAddress, &count, &start)
        }
        return try Changeset(taking: start, count, status)
    }

    /// The rows that were changed, in the order of the changeset.
    ///
    /// - Throws: `.corrupt` where the bytes are no changeset.
    public func rows() throws(DatabaseError) -> [ChangedRow] {
        var rows: [ChangedRow] = []
        var bytes = bytes
        let status = bytes.withUnsafeMutableBytes { buffer in
            var iterator: OpaquePointer?
            let status = sqlite3changeset_start(&iterator, Int32(clamping: buffer.count), buffer.baseAddress)
            guard status == SQLITE_OK, let iterator else { return status }
            while sqlite3changeset_next(iterator) == SQLITE_ROW {
                if let row = ChangedRow(iterator) { rows.append(row) }
            }
            return sqlite3changeset_finalize(iterator)
        }
        guard status == SQLITE_OK else { throw .changeset(status) }
        return rows
    }

    /// Copies a buffer of SQLite's and frees it.
    init(taking start: UnsafeMutableRawPointer?, _ count: Int32, _ status: Int32) throws(DatabaseError) {
        defer { sqlite3_free(start) }
        guard status == SQLITE_OK else { throw .changeset(status) }
        bytes = [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count)))
    }
}

/// One row of a changeset.
public struct ChangedRow: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case inserted, updated, deleted
    }

    public let table: String
    public let kind: Kind
    /// What stood in each column before; nil for a new row and for columns that were not changed.
    public let old: [Value?]
    /// What stands in each column since; nil for a deleted row and for columns that were not changed.
    public let new: [Value?]
    /// The values of the primary key.
    public let key: [Value]

    /// The row an iterator stands on.
    init?(_ iterator: OpaquePointer) {
        var name: UnsafePointer<CChar>?
        var (columns, operation, indirect): (Int32, Int32, Int32) = (0, 0, 0)
        guard sqlite3changeset_op(iterator, &name, &columns, &operation, &indirect) == SQLITE_OK, let name else {
            return nil
        }
        table = String(cString: name)
        switch operation {
        case SQLITE_INSERT: kind = .inserted
        case SQLITE_DELETE: kind = .deleted
        default: kind = .updated
        }
        old = kind == .inserted ? [] : (0..<columns).map { Self.value($0, of: iterator, sqlite3changeset_old) }
        new = kind == .deleted ? [] : (0..<columns).map { Self.value($0, of: iterator, sqlite3changeset_new) }
        let values = kind == .inserted ? new : old
        var flags: UnsafeMutablePointer<UInt8>?
        sqlite3changeset_pk(iterator, &flags, &columns)
        key = values.indices.compactMap { place in
            guard let flags, flags[place] != 0 else { return nil }
            return values[place]
        }
    }

    private typealias Reader = (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Int32

    private static func value(_ column: Int32, of iterator: OpaquePointer, _ read: Reader) -> Value? {
        var found: OpaquePointer?
        guard read(iterator, column, &found) == SQLITE_OK, let found else { return nil }
        return Value(found)
    }
}

extension Value {
    /// A copy of a value that SQLite holds; text that is not UTF-8 becomes its bytes.
    fileprivate init(_ value: OpaquePointer) {
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: self = .integer(sqlite3_value_int64(value))
        case SQLITE_FLOAT: self = .real(sqlite3_value_double(value))
        case SQLITE_TEXT:
            let start = sqlite3_value_text(value)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
            self = String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .blob(Array(bytes))
        case SQLITE_BLOB:
            let start = sqlite3_value_blob(value)
            self = .blob([UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))))
        default: self = .null
        }
    }
}

extension DatabaseError {
    static func changeset(_ status: Int32) -> DatabaseError {
        DatabaseError(extendedCode: status, message: "the record of changes cannot be read")
    }
}
