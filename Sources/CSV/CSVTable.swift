/// A table read from a file: a header and records of as many fields.
public struct CSVTable: Sendable {
    /// The names of the columns, without spaces around them; none is empty, no two are equal.
    public let header: [String]
    public let records: [CSVRecord]
    public let encoding: Encoding
    public let delimiter: Delimiter

    /// Reads a file as spreadsheets save it.
    ///
    /// UTF-8 and UTF-16 with their marks are known; what is not UTF-8 is taken as Windows-1252.
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - delimiter: nil takes the one that the first line has most of.
    ///   - limits: How much is read before the file is refused.
    /// - Throws: The first problem, with its line and column.
    public init(
        parsing bytes: [UInt8], delimiter: Delimiter? = nil, limits: Limits = .standard
    ) throws(CSVError) {
        let start = Position(line: 1, column: 1)
        guard bytes.count <= limits.bytes else { throw CSVError(.fileTooLong(limit: limits.bytes), at: start) }
        let text: [UInt8]
        (encoding, text) = Encoding.decode(bytes)
        self.delimiter = delimiter ?? Self.likelyDelimiter(of: text)

        var reader = RecordReader(text, delimiter: self.delimiter, limits: limits)
        guard let names = try reader.next() else { throw CSVError(.empty, at: start) }
        let places = try Self.places(names)
        var records: [CSVRecord] = []
        while let fields = try reader.next() { records.append(try Self.record(fields, places)) }
        header = names.map { Self.name($0.text) }
        self.records = records
    }

    private static func record(
        _ fields: [RecordReader.Field], _ places: [String: Int]
    ) throws(CSVError) -> CSVRecord {
        guard fields.count == places.count else {
            let reason = CSVError.Reason.wrongNumberOfFields(expected: places.count, found: fields.count)
            // The first field too many; where some are missing, the last there is.
            throw CSVError(reason, at: fields[min(places.count, fields.count - 1)].position)
        }
        return CSVRecord(fields: fields.map(\.text), positions: fields.map(\.position), places: places)
    }

    private static func places(_ names: [RecordReader.Field]) throws(CSVError) -> [String: Int] {
        var places: [String: Int] = [:]
        for (place, field) in names.enumerated() {
            let name = name(field.text)
            guard !name.isEmpty else { throw CSVError(.emptyColumnName, at: field.position) }
            guard places.updateValue(place, forKey: name) == nil else {
                throw CSVError(.duplicateColumnName(name), at: field.position)
            }
        }
        return places
    }

    private static func name(_ text: String) -> String {
        let start = text.drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return String(start[...last])
    }

    /// The delimiter that stands most often outside the quotes of the first line; the comma if none does.
    private static func likelyDelimiter(of text: [UInt8]) -> Delimiter {
        var counts: [Delimiter: Int] = [:]
        var isQuoted = false
        for byte in text.drop(while: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if let delimiter = Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
        }
        return Delimiter.allCases.reduce(.comma) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
    }
}
