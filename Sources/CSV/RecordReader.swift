/// Cuts UTF-8 text into records of fields.
/// - SeeAlso: RFC 4180; in addition lines may end with LF or CR, and a quote within an unquoted field is itself.
struct RecordReader {
    /// One field and where it begins.
    struct Field {
        let text: String
        let position: Position
    }

    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let limits: Limits
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8], delimiter: Delimiter, limits: Limits) {
        self.bytes = bytes
        self.delimiter = delimiter.rawValue
        self.limits = limits
    }

    /// The fields of the next record, or nil at the end; empty lines are passed over.
    mutating func next() throws(CSVError) -> [Field]? {
        while let byte = peek, isLineEnd(byte) { advance() }
        guard peek != nil else { return nil }
        var fields: [Field] = []
        repeat {
            guard fields.count < limits.columns else { throw error(.tooManyColumns(limit: limits.columns)) }
            fields.append(try field())
        } while take(delimiter)
        if let byte = peek, isLineEnd(byte) { advance() }
        return fields
    }

    private mutating func field() throws(CSVError) -> Field {
        let start = position
        let content = take(Self.quote) ? try quoted(from: start) : try unquoted(from: start)
        return Field(text: String(decoding: content, as: UTF8.self), position: start)
    }

    private mutating func unquoted(from start: Position) throws(CSVError) -> [UInt8] {
        var content: [UInt8] = []
        while let byte = peek, byte != delimiter, !isLineEnd(byte) { try move(byte, to: &content, from: start) }
        return content
    }

    /// What stands between quotes; a doubled quote is one.
    private mutating func quoted(from start: Position) throws(CSVError) -> [UInt8] {
        var content: [UInt8] = []
        while let byte = peek {
            guard byte == Self.quote else {
                try move(byte, to: &content, from: start)
                continue
            }
            advance()
            if peek == Self.quote {
                try move(Self.quote, to: &content, from: start)
            } else if let byte = peek, byte != delimiter, !isLineEnd(byte) {
                throw error(.textAfterQuote)
            } else {
                return content
            }
        }
        throw CSVError(.unclosedQuote, at: start)
    }

    private mutating func move(_ byte: UInt8, to content: inout [UInt8], from start: Position) throws(CSVError) {
        guard byte != 0 else { throw error(.notText) }
        guard content.count < limits.fieldBytes else {
            throw CSVError(.fieldTooLong(limit: limits.fieldBytes), at: start)
        }
        content.append(byte)
        // Within quotes a line end keeps both its bytes.
        if byte == Self.carriageReturn, offset + 1 < bytes.count, bytes[offset + 1] == Self.lineFeed {
            content.append(Self.lineFeed)
        }
        advance()
    }
}

// MARK: - Walking

extension RecordReader {
    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private var position: Position { Position(line: line, column: column) }

    private func error(_ reason: CSVError.Reason) -> CSVError { CSVError(reason, at: position) }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        advance()
        return true
    }

    /// Steps over one byte, or over CR and LF together.
    private mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        if byte == Self.carriageReturn, peek == Self.lineFeed { offset += 1 }
        if isLineEnd(byte) {
            line += 1
            column = 1
        } else if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
            column += 1
        }
    }
}
