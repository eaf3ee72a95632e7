import CSQLite

/// One row of a result; columns are read by position, from 0.
///
/// A row lives only as long as the closure it was handed to. Each read throws `.mismatch` with the column's name if
/// the column holds something else than was asked for.
public struct Row {
    private let statement: Statement

    init(_ statement: Statement) { self.statement = statement }

    public func text(_ column: Int) throws(DatabaseError) -> String {
        try unwrap(optionalText(column), column, "text")
    }

    public func optionalText(_ column: Int) throws(DatabaseError) -> String? {
        switch try value(column) {
        case .null: nil
        case .text(let text): text
        case let other: throw mismatch(column, found: other, expected: "text")
        }
    }

    public func int(_ column: Int) throws(DatabaseError) -> Int {
        try unwrap(optionalInt(column), column, "an integer")
    }

    public func optionalInt(_ column: Int) throws(DatabaseError) -> Int? {
        switch try value(column) {
        case .null: nil
        case .integer(let number): Int(number)
        case let other: throw mismatch(column, found: other, expected: "an integer")
        }
    }

    /// A real number; an integer is taken as one.
    public func double(_ column: Int) throws(DatabaseError) -> Double {
        try unwrap(optionalDouble(column), column, "a number")
    }

    public func optionalDouble(_ column: Int) throws(DatabaseError) -> Double? {
        switch try value(column) {
        case .null: nil
        case .real(let number): number
        case .integer(let number): Double(number)
        case let other: throw mismatch(column, found: other, expected: "a number")
        }
    }

    /// 0 is false, 1 is true, anything else a mismatch.
    public func bool(_ column: Int) throws(DatabaseError) -> Bool {
        try unwrap(optionalBool(column), column, "0 or 1")
    }

    public func optionalBool(_ column: Int) throws(DatabaseError) -> Bool? {
        switch try value(column) {
        case .null: nil
        case .integer(0): false
        case .integer(1): true
        case let other: throw mismatch(column, found: other, expected: "0 or 1")
        }
    }

    public func blob(_ column: Int) throws(DatabaseError) -> [UInt8] {
        try unwrap(optionalBlob(column), column, "a blob")
    }

    public func optionalBlob(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        switch try value(column) {
        case .null: nil
        case .blob(let bytes): bytes
        case let other: throw mismatch(column, found: other, expected: "a blob")
        }
    }

    /// The value of every column.
    func values() throws(DatabaseError) -> [Value] {
        var values: [Value] = []
        for column in 0..<statement.columnCount { values.append(try value(column)) }
        return values
    }

    /// Every column's name and value, in their order.
    public func named() throws(DatabaseError) -> [(name: String, value: Value)] {
        var columns: [(name: String, value: Value)] = []
        for column in 0..<statement.columnCount {
            columns.append((statement.columnName(column), try value(column)))
        }
        return columns
    }

    private func value(_ column: Int) throws(DatabaseError) -> Value {
        guard statement.isOnRow else { throw misuse("the row was read after its time") }
        guard (0..<statement.columnCount).contains(column) else { throw misuse("there is no column \(column)") }
        guard let value = statement.value(column) else { throw mismatch(column, "holds text that is not UTF-8") }
        return value
    }

    private func unwrap<Wrapped>(
        _ value: Wrapped?, _ column: Int, _ expected: String
    ) throws(DatabaseError) -> Wrapped {
        guard let value else { throw mismatch(column, found: .null, expected: expected) }
        return value
    }
}

// MARK: - Types of one's own

extension Row {
    /// A value made from text; a mismatch if `parse` knows no such value.
    ///
    ///     try row.parse(2, Weekday.init(rawValue:))
    public func parse<Parsed>(_ column: Int, _ parse: (String) -> Parsed?) throws(DatabaseError) -> Parsed {
        try unwrap(optionalParse(column, parse), column, "text")
    }

    /// A value made from text, or nil where the column is NULL.
    public func optionalParse<Parsed>(_ column: Int, _ parse: (String) -> Parsed?) throws(DatabaseError) -> Parsed? {
        guard let text = try optionalText(column) else { return nil }
        guard let parsed = parse(text) else { throw mismatch(column, "does not hold a known \(Parsed.self)") }
        return parsed
    }

    /// An enumeration or identifier kept by its raw text.
    public func raw<Raw: RawRepresentable<String>>(
        _ column: Int, as type: Raw.Type = Raw.self
    ) throws(DatabaseError) -> Raw {
        try parse(column) { Raw(rawValue: $0) }
    }

    /// An enumeration or identifier kept by its raw text, or nil where the column is NULL.
    public func optionalRaw<Raw: RawRepresentable<String>>(
        _ column: Int, as type: Raw.Type = Raw.self
    ) throws(DatabaseError) -> Raw? {
        try optionalParse(column) { Raw(rawValue: $0) }
    }
}

// MARK: - Errors

extension Row {
    /// Runs a caller's decoding, whose errors all become the database's.
    func decoded<Decoded>(_ decode: (Row) throws -> Decoded) throws(DatabaseError) -> Decoded {
        do {
            return try decode(self)
        } catch let error as DatabaseError {
            throw error
        } catch {
            let message = "the row cannot be read: \(type(of: error))"
            throw DatabaseError(extendedCode: SQLITE_MISMATCH, message: message, sql: statement.text)
        }
    }

    private func mismatch(_ column: Int, found: Value, expected: String) -> DatabaseError {
        mismatch(column, "is \(found.storageClass), not \(expected)")
    }

    private func mismatch(_ column: Int, _ finding: String) -> DatabaseError {
        let message = "column \(column) (\(statement.columnName(column))) \(finding)"
        return DatabaseError(extendedCode: SQLITE_MISMATCH, message: message, sql: statement.text)
    }

    private func misuse(_ message: String) -> DatabaseError {
        DatabaseError(extendedCode: SQLITE_MISUSE, message: message, sql: statement.text)
    }
}
