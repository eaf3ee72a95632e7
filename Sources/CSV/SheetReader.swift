/// Cuts UTF-8 text into rows of cells and never refuses a quote.
///
/// A cell that opens with a quote ends with the quote that stands before a delimiter or a line's end. Where there is
/// none, or where text follows the closing quote, the quotes were part of the text.
struct SheetReader {
    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
    /// Bytes that may be read twice for stray quotes, before a file is taken for hostile.
    private static let patience = 64 << 20

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let limits: Limits
    private var offset = 0
    private var line = 1
    private var readTwice = 0
    /// The line on which the last row began.
    private(set) var lineOfRow = 1

    init(_ bytes: [UInt8], delimiter: Delimiter, limits: Limits) {
        self.bytes = bytes
        self.delimiter = delimiter.rawValue
        self.limits = limits
    }

    /// The cells of the next row, or nil at the end; an empty line is a row of one empty cell.
    mutating func next() throws(CSVError) -> [String]? {
        guard offset < bytes.count else { return nil }
        lineOfRow = line
        var cells: [String] = []
        while true {
            guard cells.count < limits.columns else { throw error(.tooManyColumns(limit: limits.columns)) }
            let cell = try cell()
            guard cell.count <= limits.fieldBytes else { throw error(.fieldTooLong(limit: limits.fieldBytes)) }
            cells.append(String(decoding: cell, as: UTF8.self))
            guard offset < bytes.count, bytes[offset] == delimiter else { break }
            offset += 1
        }
        takeLineEnd()
        return cells
    }

    private mutating func cell() throws(CSVError) -> [UInt8] {
        let (start, startLine) = (offset, line)
        guard start < bytes.count, bytes[start] == Self.quote else { return unquoted() }
        if let content = quoted() { return content }
        readTwice += offset - start
        guard readTwice <= Self.patience else { throw error(.unclosedQuote) }
        (offset, line) = (start, startLine)
        return unquoted()
    }

    private mutating func unquoted() -> [UInt8] {
        let start = offset
        while offset < bytes.count, bytes[offset] != delimiter, !isLineEnd(bytes[offset]) { offset += 1 }
        return Array(bytes[start..<offset])
    }

    /// What stands between quotes, a doubled one being one; nil where the quotes are strays.
    private mutating func quoted() -> [UInt8]? {
        var content: [UInt8] = []
        offset += 1
        while offset < bytes.count, content.count <= limits.fieldBytes {
            let byte = bytes[offset]
            if byte == Self.quote {
                guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { return closed(content) }
                offset += 1
                content.append(byte)
                offset += 1
            } else if isLineEnd(byte) {
                takeLineEnd()
                content.append(Self.lineFeed)
            } else {
                content.append(byte)
                offset += 1
            }
        }
        return nil
    }

    /// The content at its closing quote.
    ///
    /// Text behind it belongs to the cell where the quotes held a delimiter together.
    private mutating func closed(_ content: [UInt8]) -> [UInt8]? {
        offset += 1
        // `","` is two ditto marks, not a comma.
        if content.contains(delimiter), content.allSatisfy({ $0 == delimiter || $0 == 0x20 }) { return nil }
        guard offset < bytes.count, bytes[offset] != delimiter, !isLineEnd(bytes[offset]) else { return content }
        let rest = bytes[offset...].prefix { $0 != delimiter && !isLineEnd($0) }
        if rest.allSatisfy({ $0 == 0x20 }) {
            offset += rest.count
            return content
        }
        guard content.contains(delimiter), !content.contains(Self.lineFeed) else { return nil }
        return content + unquoted()
    }

    private func error(_ reason: CSVError.Reason) -> CSVError {
        CSVError(reason, at: Position(line: lineOfRow, column: 1))
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    /// Steps over one line's end, CR and LF together.
    private mutating func takeLineEnd() {
        guard offset < bytes.count, isLineEnd(bytes[offset]) else { return }
        let isReturn = bytes[offset] == Self.carriageReturn
        offset += 1
        if isReturn, offset < bytes.count, bytes[offset] == Self.lineFeed { offset += 1 }
        line += 1
    }
}
