import CSV

/// Where the names of the columns stand, and what they tell.
struct GroupHeader {
    /// The place of the row among the rows of the sheet.
    let index: Int
    /// What each column is read as; several may tell the same.
    let fields: [GroupField?]
    let names: [String]

    /// The first row in which a name and something else of a group can be told; looked for in the first 40 rows.
    init(_ sheet: Sheet, map: [String: GroupField]) throws(GroupSheetError) {
        var best: (score: Int, index: Int, fields: [GroupField?])?
        for (index, row) in sheet.rows.prefix(40).enumerated() where !row.isBlank {
            let fields = Self.fields(row.cells, map)
            let known = Set(fields.compactMap(\.self))
            guard known.contains(.name), known.count >= 2 else { continue }
            let score = known.count
            if score > best?.score ?? 0 { best = (score, index, fields) }
        }
        guard let best else {
            let fullest = sheet.rows.prefix(40).max { Self.filled($0) < Self.filled($1) }
            let seen = (fullest?.cells ?? []).map(\.tidied).filter { !$0.isEmpty }
            // A column named by hand that is nowhere is the likelier mistake.
            let all = sheet.rows.prefix(40).flatMap(\.cells)
            for column in map.keys.sorted() where !all.contains(where: { Self.isSame($0, column) }) {
                throw .noColumn(column, header: seen)
            }
            throw .noNameColumn(seen: seen)
        }
        (index, fields) = (best.index, best.fields)
        names = sheet.rows[best.index].cells.map(\.tidied)
        for column in map.keys.sorted() where !names.contains(where: { Self.isSame($0, column) }) {
            throw .noColumn(column, header: names.filter { !$0.isEmpty })
        }
    }

    /// Whether a row is the header once more.
    func isRepeated(in cells: [String]) -> Bool {
        let pairs = zip(cells.map { Folding.folded($0.tidied) }, names.map { Folding.folded($0) })
        let filled = pairs.filter { !$0.0.isEmpty || !$0.1.isEmpty }
        return filled.count >= 2 && filled.count { $0.0 == $0.1 } * 3 >= filled.count * 2
    }

    private static func fields(_ cells: [String], _ map: [String: GroupField]) -> [GroupField?] {
        var fields = cells.map { cell -> GroupField? in map.first { isSame(cell, $0.key) }?.value }
        var taken = Set(fields.compactMap(\.self))
        for (place, cell) in cells.enumerated() where fields[place] == nil {
            guard let field = GroupField(heading: cell) else { continue }
            // A second column of names is the kind; of anything else it is read beside the first.
            fields[place] = field == .name && taken.contains(.name) ? .kind : field
            taken.insert(field)
        }
        return fields
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.tidied == other.tidied || (!Folding.words(one).isEmpty && Folding.words(one) == Folding.words(other))
    }

    private static func filled(_ row: SheetRow) -> Int { row.cells.count { !$0.tidied.isEmpty } }
}
