/// A whole spreadsheet of members, judged row by row.
package struct MemberSheet: Sendable, Hashable {
    /// One for each record of the file, blank and repeated ones too.
    package let rows: [IntakeRow]
    /// The spreadsheet's row that names the columns.
    package let headerRow: Int
    /// What each column was read as, by its place; nil where nothing is known of it.
    package let columns: [MemberField?]
    /// The columns nobody here knows: their cells are kept as notes.
    package let unknownColumns: [String]

    package init(rows: [IntakeRow], headerRow: Int, columns: [MemberField?], unknownColumns: [String]) {
        self.rows = rows
        self.headerRow = headerRow
        self.columns = columns
        self.unknownColumns = unknownColumns
    }
}

/// Why a spreadsheet cannot be read as one of members.
package enum MemberSheetError: Error, Sendable, Hashable {
    /// No row names a column of names; `seen` is the row that looks most like a header.
    case noNameColumn(seen: [String])
    /// The map names a column that the header has not.
    case noColumn(String, header: [String])
}
