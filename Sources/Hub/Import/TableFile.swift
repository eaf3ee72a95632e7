import CSV
import Domain

/// One table of a folder, with the columns it must have.
struct TableFile {
    let rows: [TableRow]

    /// - Throws: `.table` with the line and column where the file cannot be read, or the column that it lacks.
    init(_ name: String, _ bytes: [UInt8], columns: [String]) throws(HubError) {
        let table: CSVTable
        do throws(CSVError) {
            table = try CSVTable(parsing: bytes)
        } catch {
            throw .table(
                TableProblem(
                    file: name, line: error.position.line, column: nil, expected: "a table with one header row",
                    found: "\(error)"))
        }
        for column in columns where !table.header.contains(column) {
            throw .table(
                TableProblem(
                    file: name, line: 1, column: column, expected: "a column of this name",
                    found: table.header.joined(separator: ", ")))
        }
        rows = table.records.map { TableRow(file: name, record: $0) }
    }
}
