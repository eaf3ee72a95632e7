import CSV
import CivilTime
import Domain
import Intake
import Store

/// A list held against what the hub knows, each record judged.
struct JudgedList {
    /// The rows of one kind of list.
    enum Rows {
        case members([IntakeRow])
        case groups([GroupRow])
    }

    let sheet: Sheet
    let headerRow: Int
    let rows: Rows
    let preview: ImportPreview

    /// - Throws: `.list` where the file cannot be read as such a list; `.forbidden`.
    init(_ kind: ListKind, _ file: ListFile, _ memory: Reading, today: CivilDate) throws(HubError) {
        try self.init(kind, try file.sheet(), file, memory, today: today)
    }

    init(
        _ kind: ListKind, _ sheet: Sheet, _ file: ListFile, _ memory: Reading, today: CivilDate
    ) throws(HubError) {
        self.sheet = sheet
        let unknown: [String]
        let lines: [ImportLine]
        switch kind {
        case .members:
            let found = try Self.members(sheet, file, memory, today)
            (headerRow, unknown) = (found.headerRow, found.unknownColumns)
            rows = .members(found.rows)
            lines = found.rows.map { ImportLine($0) }
        case .groups:
            let found = try Self.groups(sheet, file, memory, today)
            (headerRow, unknown) = (found.headerRow, found.unknownColumns)
            rows = .groups(found.rows)
            lines = found.rows.map { ImportLine($0) }
        }
        var counts = ImportCounts()
        for line in lines { counts.count(line.verdict) }
        preview = ImportPreview(kind: kind, lines: lines, counts: counts, unknownColumns: unknown)
    }

    private static func members(
        _ sheet: Sheet, _ file: ListFile, _ memory: Reading, _ today: CivilDate
    ) throws(HubError) -> MemberSheet {
        let interests = InterestBook(try memory.interests())
        let intake = MemberIntake(
            roster: try Roster.all(memory), today: today, map: try file.map(to: MemberField.self),
            recognises: { interests.names($0) })
        do throws(MemberSheetError) { return try intake.read(sheet) } catch {
            switch error {
            case .noNameColumn(let seen): throw .list(.noHeader(.members, seen: seen))
            case .noColumn(let column, let header): throw .list(.noColumn(column, header: header))
            }
        }
    }

    private static func groups(
        _ sheet: Sheet, _ file: ListFile, _ memory: Reading, _ today: CivilDate
    ) throws(HubError) -> GroupSheet {
        let intake = GroupIntake(
            roster: try GroupRoster.all(memory), today: today, map: try file.map(to: GroupField.self))
        do throws(GroupSheetError) { return try intake.read(sheet) } catch {
            switch error {
            case .noNameColumn(let seen): throw .list(.noHeader(.groups, seen: seen))
            case .noColumn(let column, let header): throw .list(.noColumn(column, header: header))
            }
        }
    }

    /// The names of the columns and one record as CSV, for a question that waits.
    func record(_ row: Int) -> String {
        var writer = CSVWriter()
        for cells in sheet.standalone(row: row, headerRow: headerRow) ?? [] { writer.append(cells) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
