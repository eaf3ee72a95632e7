/// Writes records as CSV in UTF-8, with CRLF at each line's end.
///
/// A field is quoted only if it needs to be, so the same records always give the same bytes.
/// - SeeAlso: RFC 4180.
public struct CSVWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    private let delimiter: Delimiter

    public init(delimiter: Delimiter = .comma) { self.delimiter = delimiter }

    /// Adds a record, the header first.
    public mutating func append(_ fields: [String]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.append(delimiter.rawValue) }
            // A record of one empty field would otherwise be an empty line, which readers pass over.
            append(field, quoted: needsQuotes(field) || (fields.count == 1 && field.isEmpty))
        }
        bytes += Array("\r\n".utf8)
    }

    private mutating func append(_ field: String, quoted: Bool) {
        guard quoted else { return bytes += Array(field.utf8) }
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    /// Quoted are also the delimiters not in use, lest a reader take them for the one that is, and what would pass for
    /// a byte order mark.
    private func needsQuotes(_ field: String) -> Bool {
        field.unicodeScalars.first == "\u{FEFF}"
            || field.utf8.contains { byte in
                Delimiter(rawValue: byte) != nil || [UInt8(ascii: "\""), 0x0A, 0x0D].contains(byte)
            }
    }
}
