package import CSV

extension Sheet {
    /// The names of the columns and one record, which needs no other row any more: ditto marks stand for themselves.
    ///
    /// - Parameters:
    ///   - row: The spreadsheet's row of the record.
    ///   - headerRow: The spreadsheet's row of the names.
    /// - Returns: Two rows of cells; nil where there are no such rows.
    package func standalone(row: Int, headerRow: Int) -> [[String]]? {
        guard let header = rows.first(where: { $0.number == headerRow }),
            let place = rows.firstIndex(where: { $0.number == row })
        else { return nil }
        let cells = rows[place].cells.enumerated().map { column, cell in
            guard DittoMark.stands(in: cell) else { return cell }
            let above = rows[..<place].last { above in
                above.number > headerRow && above.cells.indices.contains(column)
                    && !above.cells[column].tidied.isEmpty && !DittoMark.stands(in: above.cells[column])
            }
            return above?.cells[column] ?? cell
        }
        return [header.cells, cells]
    }
}

extension GroupField {
    /// What a column of this name is read as; nil where nobody here knows it.
    package static func told(by heading: String) -> GroupField? { GroupField(heading: heading) }
}

extension MemberField {
    /// What a column of this name is read as; nil where nobody here knows it.
    package static func told(by heading: String) -> MemberField? { ColumnNames.field(of: heading) }
}
