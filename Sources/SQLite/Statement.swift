import CSQLite

/// A prepared statement; used by one caller at a time.
final class Statement {
    let text: String
    /// Whether a row can be read now.
    private(set) var isOnRow = false
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    init(_ text: String, on connection: OpaquePointer) throws(DatabaseError) {
        var prepared: OpaquePointer?
        var rest = 0
        var text = text
        let status = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
                let count = Int32(clamping: characters.count)
                let status = sqlite3_prepare_v3(connection, characters.baseAddress, count, flags, &prepared, &tail)
                if let tail, let start = characters.baseAddress { rest = characters.count - (tail - start) }
                return status
            }
        }
        guard status == SQLITE_OK else { throw DatabaseError(of: connection, sql: text) }
        guard let prepared else {
            throw DatabaseError(extendedCode: SQLITE_MISUSE, message: "there is no statement", sql: text)
        }
        handle = prepared
        self.connection = connection
        self.text = text
        guard text.utf8.suffix(rest).allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
            throw DatabaseError(extendedCode: SQLITE_MISUSE, message: "more than one statement", sql: text)
        }
    }

    deinit { sqlite3_finalize(handle) }

    var columnCount: Int { Int(sqlite3_column_count(handle)) }

    func bind(_ values: [Value]) throws(DatabaseError) {
        let places = Int(sqlite3_bind_parameter_count(handle))
        guard places == values.count else {
            let message = "\(values.count) values for \(places) places"
            throw DatabaseError(extendedCode: SQLITE_MISUSE, message: message, sql: text)
        }
        for (place, value) in values.enumerated() {
            guard bind(value, at: Int32(place + 1)) == SQLITE_OK else { throw DatabaseError(of: connection, sql: text) }
        }
    }

    private func bind(_ value: Value, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .real(let number): return sqlite3_bind_double(handle, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    csqlite_bind_text(handle, index, characters.baseAddress, UInt64(characters.count))
                }
            }
        case .blob(let bytes):
            return bytes.withUnsafeBytes { csqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
        }
    }

    /// Whether there is another row.
    func step() throws(DatabaseError) -> Bool {
        let status = sqlite3_step(handle)
        isOnRow = status == SQLITE_ROW
        guard isOnRow || status == SQLITE_DONE else { throw DatabaseError(of: connection, sql: text) }
        return isOnRow
    }

    /// Makes the statement ready for its next use and forgets the bound values.
    func reset() {
        isOnRow = false
        // Says again what `step` said already.
        _ = sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    func columnName(_ column: Int) -> String {
        sqlite3_column_name(handle, Int32(column)).map { String(cString: $0) } ?? ""
    }

    /// The value of a column of the present row; nil if it is text that is not UTF-8.
    func value(_ column: Int) -> Value? {
        let index = Int32(column)
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
        case SQLITE_TEXT:
            // The text first, then its length: the order SQLite asks for.
            let start = sqlite3_column_text(handle, index)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
            return String(validating: bytes, as: UTF8.self).map { .text($0) }
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, index)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
            return .blob([UInt8](bytes))
        default: return .null
        }
    }
}
