/// A spreadsheet as people keep it: rows of cells, without any promise of a header or of equal length.
///
/// Where ``CSVTable`` refuses, a sheet mends: stray quotes are text, rows may be short or long, title rows and blank
/// rows count.
public struct Sheet: Sendable, Hashable {
    public let rows: [SheetRow]
    public let encoding: Encoding
    public let delimiter: Delimiter

    public init(rows: [SheetRow], encoding: Encoding = .utf8, delimiter: Delimiter = .comma) {
        self.rows = rows
        self.encoding = encoding
        self.delimiter = delimiter
    }

    /// Reads a file as a spreadsheet saved it.
    ///
    /// UTF-8 and UTF-16 are known with and without their marks; what is neither is taken as Windows-1252. NULs are left
    /// out. A first line `sep=;` names the delimiter and is no row.
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - delimiter: nil takes the one that cuts most lines into equally many cells.
    ///   - limits: How much is read before the file is refused.
    /// - Throws: Where there is nothing to read, or more than the limits allow.
    public init(
        reading bytes: [UInt8], delimiter: Delimiter? = nil, limits: Limits = .standard
    ) throws(CSVError) {
        let start = Position(line: 1, column: 1)
        guard bytes.count <= limits.bytes else { throw CSVError(.fileTooLong(limit: limits.bytes), at: start) }
        let (encoding, decoded) = Encoding.decodeSheet(bytes)
        let text = decoded.contains(0) ? decoded.filter { $0 != 0 } : decoded
        let named = Delimiter.named(inFirstLineOf: text)
        let content = named.map { Array(text[$0.end...]) } ?? text
        self.encoding = encoding
        self.delimiter = delimiter ?? named?.delimiter ?? Delimiter.likeliest(of: content)

        var reader = SheetReader(content, delimiter: self.delimiter, limits: limits)
        var rows: [SheetRow] = []
        while let cells = try reader.next() {
            rows.append(SheetRow(number: rows.count + 1, line: reader.lineOfRow, cells: cells))
        }
        guard !rows.isEmpty else { throw CSVError(.empty, at: start) }
        self.rows = rows
    }
}

/// One row of a spreadsheet.
public struct SheetRow: Sendable, Hashable {
    /// The spreadsheet's own number, from 1; a cell of several lines is one row.
    public let number: Int
    /// The line of the file the row begins on, from 1.
    public let line: Int
    /// The lines of a cell end with LF.
    public let cells: [String]

    public init(number: Int, line: Int, cells: [String]) {
        self.number = number
        self.line = line
        self.cells = cells
    }

    /// Whether no cell holds anything but white space.
    public var isBlank: Bool { cells.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) } }
}
