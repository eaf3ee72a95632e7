import CSV
import CivilTime
import Domain

/// One row of a table: each cell is read as what it must be, or said to be otherwise with its file, line and column.
struct TableRow {
    let file: String
    let record: CSVRecord

    /// The cell as it stands, without spaces around it.
    func cell(_ column: String) -> String {
        String((record[column] ?? "").drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    func problem(_ column: String, expected: String) -> HubError {
        let found = cell(column)
        return .table(
            TableProblem(
                file: file, line: line(of: column), column: column, expected: expected,
                found: found.isEmpty ? "nothing" : found))
    }

    /// The line on which the cell begins.
    func line(of column: String) -> Int { record.position(of: column)?.line ?? record.line }

    func text(_ column: String) throws(HubError) -> String {
        let text = cell(column)
        guard !text.isEmpty else { throw problem(column, expected: "some text") }
        return text
    }

    func optionalText(_ column: String) -> String? {
        let text = cell(column)
        return text.isEmpty ? nil : text
    }

    /// The words of a cell that holds several, with spaces between them.
    func words(_ column: String) -> [String] { cell(column).split(separator: " ").map(String.init) }

    /// The entries of a cell that holds several, with semicolons between them.
    func entries(_ column: String) -> [String] {
        cell(column).split(separator: ";").map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }.map(
            String.init)
    }

    func flag(_ column: String) throws(HubError) -> Bool {
        switch cell(column) {
        case "1": true
        case "0": false
        default: throw problem(column, expected: "1 for yes or 0 for no")
        }
    }

    func integer(_ column: String, in range: ClosedRange<Int>) throws(HubError) -> Int {
        guard let number = Int(cell(column)), range.contains(number) else {
            throw problem(column, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func optionalInteger(_ column: String, in range: ClosedRange<Int>) throws(HubError) -> Int? {
        cell(column).isEmpty ? nil : try integer(column, in: range)
    }

    func decimal(_ column: String, in range: ClosedRange<Double>) throws(HubError) -> Double {
        guard let number = Double(cell(column)), range.contains(number) else {
            throw problem(
                column, expected: "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), such as 1.5")
        }
        return number
    }

    func optionalDecimal(_ column: String, in range: ClosedRange<Double>) throws(HubError) -> Double? {
        cell(column).isEmpty ? nil : try decimal(column, in: range)
    }

    /// Kilometres in the table, metres here.
    func metres(_ column: String, in kilometres: ClosedRange<Double>) throws(HubError) -> Int {
        Int((try decimal(column, in: kilometres) * 1000).rounded())
    }

    func date(_ column: String) throws(HubError) -> CivilDate {
        guard let date = CivilDate(cell(column)) else { throw problem(column, expected: "a date such as 2027-03-01") }
        return date
    }

    func optionalDate(_ column: String) throws(HubError) -> CivilDate? {
        cell(column).isEmpty ? nil : try date(column)
    }

    func time(_ column: String) throws(HubError) -> TimeOfDay {
        guard let time = TimeOfDay(cell(column)) else { throw problem(column, expected: "a time such as 14:00") }
        return time
    }

    /// Two times on the wall, the second after the first.
    func span(_ first: String, _ last: String) throws(HubError) -> (start: WallTime, end: WallTime) {
        let (start, end) = (try wallTime(first), try wallTime(last))
        guard start < end else { throw problem(last, expected: "a time after \(first)") }
        return (start, end)
    }

    func wallTime(_ column: String) throws(HubError) -> WallTime {
        guard let time = WallTime(cell(column)) else {
            throw problem(column, expected: "a date and time such as 2027-03-01T14:00")
        }
        return time
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ column: String, of type: Choice.Type) throws(HubError)
        -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: cell(column)) else {
            throw problem(column, expected: "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ column: String, of type: Choice.Type
    ) throws(HubError) -> Choice? where Choice.RawValue == String {
        cell(column).isEmpty ? nil : try choice(column, of: type)
    }

    func choices<Choice: RawRepresentable & CaseIterable>(
        _ column: String, of type: Choice.Type
    ) throws(HubError) -> [Choice] where Choice.RawValue == String {
        var choices: [Choice] = []
        for word in words(column) {
            guard let choice = Choice(rawValue: word) else {
                throw problem(column, expected: "words of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
            }
            choices.append(choice)
        }
        return choices
    }

    /// The contact in three columns that begin alike.
    func contact(_ prefix: String) -> Contact {
        Contact(
            name: optionalText("\(prefix)contact_name"), phone: optionalText("\(prefix)contact_phone"),
            email: optionalText("\(prefix)contact_email"))
    }
}
