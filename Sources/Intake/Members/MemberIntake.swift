package import CSV
package import CivilTime

/// Reads a connector's spreadsheet of members and judges each of its records.
///
/// Pure: nothing is stored, and the same sheet, roster and day give the same verdicts.
package struct MemberIntake: Sendable {
    private let roster: Roster
    private let today: CivilDate
    private let map: [String: MemberField]
    private let recognises: @Sendable (String) -> Bool

    /// Makes ready to read.
    /// - Parameters:
    ///   - roster: Everybody who is known.
    ///   - today: The day ages are counted on.
    ///   - map: What columns are to be read as, by their names, before our own guess.
    ///   - recognises: Whether words name one activity, so that `mending and fixing` is not cut in two.
    package init(
        roster: Roster, today: CivilDate, map: [String: MemberField] = [:],
        recognises: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.roster = roster
        self.today = today
        self.map = map
        self.recognises = recognises
    }

    /// Judges every record.
    /// - Parameter sheet: The file as `Sheet` reads it.
    /// - Returns: One row for each record.
    /// - Throws: Where no column of names can be found, or the map names a column that is not there.
    package func read(_ sheet: Sheet) throws(MemberSheetError) -> MemberSheet {
        let columns = try ColumnMap(of: sheet.rows, map: map)
        let kinds = sheet.rows.enumerated().map { RowKind($1, at: $0, map: columns) }
        let cells = records(of: sheet.rows, kinds, columns)
        let (index, drafts) = DraftDesk(
            roster: roster, today: today, hasConsentColumn: columns.fields.contains(.consent), recognises: recognises
        ).read(cells)
        var judge = Judge(index, wasErased: roster.isErased)
        var next = drafts.makeIterator()
        for (row, kind) in zip(sheet.rows, kinds) {
            switch kind {
            case .blank: judge.pass(row.number, .blank)
            case .title: judge.pass(row.number, .title)
            case .header: judge.pass(row.number, .header)
            case .totals: judge.pass(row.number, .totals)
            case .record: if let draft = next.next() { judge.judge(draft) }
            }
        }
        return MemberSheet(
            rows: judge.finished(), headerRow: sheet.rows[columns.headerIndex].number, columns: columns.fields,
            unknownColumns: columns.unknown)
    }

    /// The cells of each record, ditto marks looked up in the record above it.
    private func records(of rows: [SheetRow], _ kinds: [RowKind], _ columns: ColumnMap) -> [RowCells] {
        var above: [String] = []
        return zip(rows, kinds).compactMap { row, kind in
            guard kind == .record else { return nil }
            let cells = RowCells(row, map: columns, above: above)
            above = cells.texts
            return cells
        }
    }
}
