import CSV
import Domain

/// One table of a folder, with the columns it must have.
struct TableFile {
    let rows: [TableRow]

    /// Reads a table whose rows are named by the columns of `key` together: no two have the same there.
    ///
    /// - Throws: `.table` with the line and column where the file cannot be read, the column that it lacks, or the row
    ///   that stands in it twice.
    init(_ name: String, _ bytes: [UInt8], columns: [String], key: [String]) throws(HubError) {
        let table: CSVTable
        do throws(CSVError) {
            table = try CSVTable(parsing: bytes)
        } catch {
            throw .table(Self.problem(error, in: name))
        }
        for column in key + columns where !table.header.contains(column) {
            throw .table(
                TableProblem(
                    file: name, line: 1, column: column, expected: "a column of this name",
                    found: table.header.joined(separator: ", ")))
        }
        rows = table.records.map { TableRow(file: name, record: $0) }
        try refuseRepeats(of: key)
    }

    private func refuseRepeats(of key: [String]) throws(HubError) {
        guard let column = key.last else { return }
        var lines: [[String]: Int] = [:]
        for row in rows {
            let name = key.map(row.cell)
            guard let line = lines.updateValue(row.record.line, forKey: name) else { continue }
            throw .table(
                TableProblem(
                    file: row.file, line: row.line(of: column), column: column,
                    expected: "a row that does not stand in line \(line) already", found: name.joined(separator: " ")))
        }
    }

    private static func problem(_ error: CSVError, in file: String) -> TableProblem {
        let (expected, found) = words(for: error.reason)
        return TableProblem(
            file: file, line: error.position.line, column: String(error.position.column), expected: expected,
            found: found)
    }

    private static func words(for reason: CSVError.Reason) -> (expected: String, found: String) {
        switch reason {
        case .empty: ("a header row", "an empty file")
        case .notText: ("text", "a byte that is no text")
        case .unclosedQuote: ("a quotation mark that closes the one here", "the end of the file")
        case .textAfterQuote: ("a comma or the end of the line after the closing quotation mark", "more text")
        case .wrongNumberOfFields(let expected, let found):
            ("\(expected) fields, as in the header row", "\(found) fields")
        case .emptyColumnName: ("the name of a column", "nothing")
        case .duplicateColumnName(let name): ("a column name that stands there once", name)
        case .fileTooLong(let limit): ("a file of at most \(limit) bytes", "a longer one")
        case .tooManyColumns(let limit): ("at most \(limit) columns", "more")
        case .fieldTooLong(let limit): ("a field of at most \(limit) bytes", "a longer one")
        }
    }
}
