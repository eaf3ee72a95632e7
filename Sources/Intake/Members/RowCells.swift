import CSV

/// The cells of one record, mended: letters put right, formulas read, ditto marks looked up in the row above.
struct RowCells {
    let number: Int
    /// By column; as many as the heading has, or more.
    let texts: [String]
    let repairs: [Repair]
    let reasons: [IntakeReason]
    private let map: ColumnMap

    init(_ row: SheetRow, map: ColumnMap, above: [String]) {
        self.map = map
        number = row.number
        var repairs: [Repair] = []
        var reasons: [IntakeReason] = []
        texts = row.cells.enumerated().map { column, cell in
            let field = column < map.fields.count ? map.fields[column] ?? .notes : .notes
            return Self.mended(cell, field, above: column < above.count ? above[column] : "", &repairs, &reasons)
        }
        self.repairs = repairs
        self.reasons = reasons
    }

    /// The first cell of a field that says something.
    func text(_ field: MemberField) -> String? { all(field).first }

    /// All cells of a field that say something.
    func all(_ field: MemberField) -> [String] {
        map.columns(of: field).compactMap { column in
            guard column < texts.count, !texts[column].isEmpty else { return nil }
            return texts[column]
        }
    }

    /// The cells of columns nobody knows, with their headings; cells beyond the last heading are there too.
    var unknown: [(heading: String, text: String)] {
        texts.indices.compactMap { column in
            let isKnown = column < map.fields.count && map.fields[column] != nil
            guard !isKnown, !texts[column].isEmpty else { return nil }
            return (column < map.headings.count ? map.headings[column] : "", texts[column])
        }
    }

    private static func mended(
        _ cell: String, _ field: MemberField, above: String, _ repairs: inout [Repair], _ reasons: inout [IntakeReason]
    ) -> String {
        // Most cells are plain: their bytes tell.
        guard cell.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) || cell.utf8.first != nil else { return "" }
        var text = cell
        if text.unicodeScalars.contains(where: isControl) {
            text = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
            repairs.append(.controlCharacters(field))
        }
        if let whole = Mojibake.mended(text) {
            text = whole
            repairs.append(.mojibake(field))
        }
        text = text.tidied
        switch FormulaText.read(text) {
        case .noFormula: break
        case .text(let shown):
            text = shown.tidied
            repairs.append(.formulaText(field))
        case .lost:
            repairs.append(.formulaDropped(field))
            reasons.append(.formulaDropped(field))
            return ""
        }
        if text.first == "'", text.dropFirst().first?.isNumber == true { text = String(text.dropFirst()) }
        guard DittoMark.stands(in: text) else { return text }
        repairs.append(.ditto(field))
        return above
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r"
            || (0x7F...0x9F).contains(scalar.value)
                && ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(scalar.value)
            || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
}
