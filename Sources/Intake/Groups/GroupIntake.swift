package import CSV
package import CivilTime
import Domain

/// Reads a list of groups kept in words and judges each of its records.
///
/// Pure: nothing is stored, and the same sheet, roster and day give the same verdicts.
package struct GroupIntake: Sendable {
    private let roster: GroupRoster
    private let today: CivilDate
    private let map: [String: GroupField]

    /// Makes ready to read.
    ///
    /// - Parameters:
    ///   - roster: The groups and places that are known.
    ///   - today: The day on which the list is read.
    ///   - map: What columns are to be read as, by their names, before our own guess.
    package init(roster: GroupRoster, today: CivilDate, map: [String: GroupField] = [:]) {
        self.roster = roster
        self.today = today
        self.map = map
    }

    /// Judges every record.
    ///
    /// - Parameter sheet: The file as `Sheet` reads it.
    /// - Returns: One row for each record.
    /// - Throws: Where no column of names can be found, or the map names a column that is not there.
    package func read(_ sheet: Sheet) throws(GroupSheetError) -> GroupSheet {
        let header = try GroupHeader(sheet, map: map)
        var judge = GroupJudge(roster, header: header, today: today)
        let rows = sheet.rows.enumerated().map { place, row in judge.judge(row, at: place) }
        let unknown = zip(header.names, header.fields).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
        return GroupSheet(rows: rows, headerRow: sheet.rows[header.index].number, unknownColumns: unknown)
    }
}

/// Judges one row after the other; later rows know the earlier ones.
private struct GroupJudge {
    private let header: GroupHeader
    private let today: CivilDate
    private var places: PlaceBook
    private var known: [KnownGroup]
    private var above: GroupCells?

    init(_ roster: GroupRoster, header: GroupHeader, today: CivilDate) {
        self.header = header
        self.today = today
        places = PlaceBook(roster.places)
        known = roster.groups
    }

    mutating func judge(_ row: SheetRow, at place: Int) -> GroupRow {
        if row.isBlank { return skipped(row, .blank) }
        if place == header.index || (place > header.index && header.isRepeated(in: row.cells)) {
            return skipped(row, .header)
        }
        if place < header.index { return skipped(row, .title) }
        let cells = GroupCells(row.cells, header, above: above)
        if cells.isEmpty { return skipped(row, .blank) }
        if isTotals(cells) { return skipped(row, .totals) }
        guard let name = cells[.name], name.contains(where: \.isLetter) else { return nameless(row, cells) }
        // A heading between the groups: `WEEKLY GROUPS`.
        if cells.texts.count == 1, cells.others.isEmpty, row.cells.count > 2 { return skipped(row, .remark) }
        above = cells
        return judged(row, GroupRecord(cells, name: name, places: &places, today: today))
    }

    private func skipped(_ row: SheetRow, _ reason: GroupReason) -> GroupRow {
        GroupRow(row: row.number, verdict: .skip, with: [], repairs: [], reasons: [reason], candidate: nil)
    }

    private func isTotals(_ cells: GroupCells) -> Bool {
        let words = Folding.words(cells[.name] ?? cells.texts.values.first?.first ?? "")
        guard let first = words.first else { return false }
        return ["total", "totals", "count", "sum", "subtotal"].contains(first) && words.count <= 4
    }

    private mutating func nameless(_ row: SheetRow, _ cells: GroupCells) -> GroupRow {
        guard cells[.when] != nil || cells[.day] != nil || cells[.time] != nil else { return skipped(row, .remark) }
        let record = GroupRecord(cells, name: "", places: &places, today: today)
        return GroupRow(
            row: row.number, verdict: .ask, with: [], repairs: record.repairs, reasons: [.noName] + record.reasons,
            candidate: record.candidate)
    }

    // MARK: Known or new

    private mutating func judged(_ row: SheetRow, _ record: GroupRecord) -> GroupRow {
        let candidate = record.candidate
        if let own = candidate.reference.flatMap({ reference in known.first { $0.counterpart == .group(reference) } }) {
            return merged(row, record, own, [.sameReference])
        }
        let matches = known.map { GroupMatch(candidate, $0) }.filter { $0.judgement != .other }
            .sorted { $0.weight > $1.weight }
        let same = matches.filter { $0.judgement == .same }
        if let best = same.first {
            guard same.count == 1 || best.weight > same[1].weight else {
                return asked(row, record, same.map(\.group.counterpart), [.severalFit] + best.reasons)
            }
            return merged(row, record, best.group, best.reasons)
        }
        if let best = matches.first {
            let why: GroupReason = best.name == .same ? .nameAlone : best.name == nil ? .otherName : .nameLike
            return asked(row, record, matches.map(\.group.counterpart), [why] + best.reasons)
        }
        return new(row, record)
    }

    private func merged(_ row: SheetRow, _ record: GroupRecord, _ group: KnownGroup, _ why: [GroupReason]) -> GroupRow {
        let candidate = record.candidate
        let reasons = why + GroupMatch.differences(candidate, group) + facts(record, isNew: false)
        return GroupRow(
            row: row.number, verdict: .merge, with: [group.counterpart], repairs: record.repairs, reasons: reasons,
            candidate: candidate)
    }

    private mutating func asked(
        _ row: SheetRow, _ record: GroupRecord, _ with: [GroupCounterpart], _ why: [GroupReason]
    ) -> GroupRow {
        remember(record.candidate, row)
        return GroupRow(
            row: row.number, verdict: .ask, with: with, repairs: record.repairs,
            reasons: why + doubts(record.candidate) + facts(record, isNew: true), candidate: record.candidate)
    }

    private mutating func new(_ row: SheetRow, _ record: GroupRecord) -> GroupRow {
        let doubts = doubts(record.candidate)
        guard doubts.isEmpty else { return asked(row, record, [], []) }
        remember(record.candidate, row)
        return GroupRow(
            row: row.number, verdict: .create, with: [], repairs: record.repairs,
            reasons: facts(record, isNew: true), candidate: record.candidate)
    }

    private mutating func remember(_ candidate: GroupCandidate, _ row: SheetRow) {
        known.append(
            KnownGroup(
                counterpart: .row(row.number), name: candidate.name, placeName: candidate.place?.name,
                times: candidate.times, season: candidate.meeting.season, costPence: candidate.costPence,
                contact: candidate.contact, phone: candidate.phone, status: candidate.status))
    }

    /// What a person has to say before the group can be made.
    private func doubts(_ candidate: GroupCandidate) -> [GroupReason] {
        var doubts = candidate.meeting.doubts.map { GroupReason.doubt($0) }
        if candidate.meeting.times.count > 1 { doubts.append(.severalTimes(candidate.meeting.times)) }
        switch candidate.place {
        case .known, .new: break
        case .unclear(let words, _): doubts.append(.placeUnclear(words))
        case .privateHome(let words): doubts.append(.placePrivate(words))
        case nil: doubts.append(.noPlace)
        }
        return doubts
    }

    private func facts(_ record: GroupRecord, isNew: Bool) -> [GroupReason] {
        let candidate = record.candidate
        var facts = record.reasons
        if isNew, case .new(let name, _) = candidate.place { facts.append(.placeNew(name)) }
        if isNew, let times = candidate.times, times.end == nil, let end = times.likelyEnd {
            facts.append(.endTaken(end))
        }
        if isNew, let season = candidate.meeting.season { facts.append(.seasonal(season)) }
        return facts + candidate.meeting.remarks.map { .said($0) }
    }
}
