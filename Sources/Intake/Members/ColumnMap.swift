import CSV

/// Which column of a spreadsheet is which field.
struct ColumnMap {
    /// Where the heading stands among the rows.
    let headerIndex: Int
    let headings: [String]
    let fields: [MemberField?]
    private let keys: [String]

    /// Finds the row that names the columns.
    ///
    /// - Parameters:
    ///   - rows: The sheet; its first 60 rows are looked at.
    ///   - map: Columns told by a person.
    /// - Throws: Where no row names a column of names, or a told column is missing.
    init(of rows: [SheetRow], map: [String: MemberField]) throws(MemberSheetError) {
        let told = Dictionary(map.map { (Self.key($0.key), $0.value) }) { first, _ in first }
        let looked = rows.prefix(60).map { row in (row, row.cells.map { Self.field(of: $0, told: told) }) }
        let scores = looked.map { row, fields in Self.score(row, fields, told: told) }
        guard let best = scores.max(), best > 0, let index = scores.firstIndex(of: best) else {
            let fullest = looked.max { $0.1.count { $0 != nil } < $1.1.count { $0 != nil } }?.0.cells ?? []
            let seen = fullest.map(\.tidied).filter { !$0.isEmpty }
            // A column named by hand that is nowhere is the likelier mistake.
            let all = Set(looked.flatMap { $0.0.cells.map(Self.key) })
            if let missing = map.keys.sorted().first(where: { !all.contains(Self.key($0)) }) {
                throw .noColumn(missing, header: seen)
            }
            throw .noNameColumn(seen: seen)
        }
        headerIndex = index
        headings = rows[index].cells.map { ($0.tidied).split(separator: "\n").joined(separator: " ") }
        fields = looked[index].1
        keys = headings.map(Self.key)
        let known = Set(keys)
        if let missing = map.keys.sorted().first(where: { !known.contains(Self.key($0)) }) {
            throw .noColumn(missing, header: headings.filter { !$0.isEmpty })
        }
    }

    /// The columns that tell a field, in their order.
    func columns(of field: MemberField) -> [Int] { fields.indices.filter { fields[$0] == field } }

    /// The headings of columns whose field nobody knows.
    var unknown: [String] {
        zip(headings, fields).compactMap { heading, field in field == nil && !heading.isEmpty ? heading : nil }
    }

    /// Whether a row repeats the heading.
    func isRepeated(by row: SheetRow) -> Bool {
        var filled = 0
        var equal = 0
        for (cell, key) in zip(row.cells, keys) where !cell.isEmpty {
            filled += 1
            if Self.key(cell) == key, !key.isEmpty { equal += 1 }
            // A record differs in its first cells already.
            if filled == 3, equal == 0 { return false }
        }
        return filled > 0 && equal * 2 > filled && (equal > 1 || filled == 1)
    }

    private static func key(_ heading: String) -> String { Folding.words(heading).joined(separator: " ") }

    private static func field(of cell: String, told: [String: MemberField]) -> MemberField? {
        if let field = told[key(cell)] { return field }
        return cell.utf8.count <= 80 ? ColumnNames.field(of: cell) : nil
    }

    /// How much a row looks like a heading: 0 where it names no name, or more cells say nothing than something.
    private static func score(_ row: SheetRow, _ fields: [MemberField?], told: [String: MemberField]) -> Int {
        let filled = row.cells.count { !$0.tidied.isEmpty }
        let known = fields.count { $0 != nil }
        let hasName = fields.contains { $0 == .name || $0 == .firstName || $0 == .lastName }
        guard hasName, known >= 3 || known * 2 >= filled, known >= 2 || filled == 1 else { return 0 }
        let distinct = Set(fields.compactMap { $0 }).count
        return distinct * 2 + row.cells.count { told[key($0)] != nil } * 10
    }
}
