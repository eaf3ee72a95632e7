import CSV
import CivilTime
import Domain
import Intake
import Interests
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
    /// The day ages were counted on.
    let today: CivilDate

    /// Judges a file; `isQuestion` is one record of it that waits already.
    ///
    /// - Throws: `.list` where the file cannot be read as such a list; `.forbidden`.
    init(
        _ kind: ListKind, _ file: ListFile, _ memory: Reading, _ reader: InterestReader?, today: CivilDate,
        isQuestion: Bool = false
    ) throws(HubError) {
        try self.init(kind, try file.sheet(), file, memory, reader, today: today, isQuestion: isQuestion)
    }

    init(
        _ kind: ListKind, _ sheet: Sheet, _ file: ListFile, _ memory: Reading, _ reader: InterestReader?,
        today: CivilDate, isQuestion: Bool
    ) throws(HubError) {
        self.sheet = sheet
        self.today = today
        let unknown: [String]
        let lines: [ImportLine]
        switch kind {
        case .members:
            let roster = try Roster.all(memory)
            let names = Dictionary(roster.people.map { ($0.reference, $0.fullName) }) { first, _ in first }
            let found = try Self.members(sheet, file, memory, roster, reader, today)
            (headerRow, unknown) = (found.headerRow, found.unknownColumns)
            let judged = isQuestion ? found.rows : try Self.waiting(found, sheet, memory)
            rows = .members(judged)
            lines = judged.map { ImportLine($0, names: names) }
        case .groups:
            let roster = try GroupRoster.all(memory)
            let found = try Self.groups(sheet, file, roster, today)
            (headerRow, unknown) = (found.headerRow, found.unknownColumns)
            let judged = isQuestion ? found.rows : try Self.waiting(found, sheet, memory)
            rows = .groups(judged)
            lines = judged.map { ImportLine($0, names: roster.names) }
        }
        var counts = ImportCounts()
        for line in lines { counts.count(line.verdict) }
        preview = ImportPreview(kind: kind, lines: lines, counts: counts, unknownColumns: unknown)
    }

    private static func members(
        _ sheet: Sheet, _ file: ListFile, _ memory: Reading, _ roster: Roster, _ reader: InterestReader?,
        _ today: CivilDate
    ) throws(HubError) -> MemberSheet {
        let interests = try InterestFinder(reader, memory)
        let intake = MemberIntake(
            roster: roster, today: today, map: try file.map(to: MemberField.self),
            recognises: { interests.names($0) })
        do throws(MemberSheetError) { return try intake.read(sheet) } catch {
            switch error {
            case .noNameColumn(let seen): throw .list(.noHeader(.members, seen: seen))
            case .noColumn(let column, let header): throw .list(.noColumn(column, header: header))
            }
        }
    }

    private static func groups(
        _ sheet: Sheet, _ file: ListFile, _ roster: GroupRoster, _ today: CivilDate
    ) throws(HubError) -> GroupSheet {
        let intake = GroupIntake(roster: roster, today: today, map: try file.map(to: GroupField.self))
        do throws(GroupSheetError) { return try intake.read(sheet) } catch {
            switch error {
            case .noNameColumn(let seen): throw .list(.noHeader(.groups, seen: seen))
            case .noColumn(let column, let header): throw .list(.noColumn(column, header: header))
            }
        }
    }

    /// The same, with the records that wait for an answer from a list before: they go on waiting.
    private static func waiting(_ found: MemberSheet, _ sheet: Sheet, _ memory: Reading) throws(HubError) -> [IntakeRow]
    {
        let waits = try waits(sheet, headerRow: found.headerRow, memory)
        return found.rows.map { row in
            guard row.verdict.isTaken, waits(row.row) else { return row }
            return IntakeRow(
                row: row.row, verdict: .ask, with: row.with, repairs: row.repairs,
                reasons: [.waitsAlready] + row.reasons, candidate: row.candidate)
        }
    }

    private static func waiting(_ found: GroupSheet, _ sheet: Sheet, _ memory: Reading) throws(HubError) -> [GroupRow] {
        let waits = try waits(sheet, headerRow: found.headerRow, memory)
        return found.rows.map { row in
            guard row.verdict.isTaken, waits(row.row) else { return row }
            return GroupRow(
                row: row.row, verdict: .ask, with: row.with, repairs: row.repairs,
                reasons: [.waitsAlready] + row.reasons, candidate: row.candidate)
        }
    }

    /// Whether a row says what a record says that waits.
    private static func waits(
        _ sheet: Sheet, headerRow: Int, _ memory: Reading
    ) throws(HubError) -> (Int) -> Bool {
        let waiting = Set(try memory.importQuestions().map(\.sheet))
        return { row in !waiting.isEmpty && waiting.contains(record(row, of: sheet, headerRow: headerRow)) }
    }

    /// The names of the columns and one record as CSV, for a question that waits.
    func record(_ row: Int) -> String { Self.record(row, of: sheet, headerRow: headerRow) }

    private static func record(_ row: Int, of sheet: Sheet, headerRow: Int) -> String {
        var writer = CSVWriter()
        for cells in sheet.standalone(row: row, headerRow: headerRow) ?? [] { writer.append(cells) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension Verdict {
    /// Whether something of the record would be stored, or asked about.
    fileprivate var isTaken: Bool { [.create, .hold, .merge, .ask].contains(self) }
}
