import CSV
import CivilTime
package import Domain
import Intake
import Store

/// A person's answer about a record of a list that waits.
package struct AnswerImport {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Decides about one record, and keeps how to take that back with its list.
    ///
    /// - Parameters:
    ///   - run: The list, such as `R1`.
    ///   - row: The spreadsheet's row of the record.
    ///   - decision: What becomes of it.
    ///   - changes: Cells to read otherwise, by the name of a column or of a field: `when`, `every other Sunday 10am
    ///     from 6 September`.
    ///   - viewer: The connector or the keeper.
    /// - Returns: The members or groups that were made or filled in.
    /// - Throws: `.list` where no such record waits or it cannot be decided so; `.forbidden`.
    package func callAsFunction(
        run: Reference, row: Int, _ decision: ImportDecision, changes: [String: String] = [:],
        as viewer: Viewer = .keeper
    ) throws(HubError) -> [Reference] {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            guard let question = try memory.importQuestions(of: run).first(where: { $0.row == row }) else {
                throw .list(.noQuestion(run, row: row))
            }
            let kind: UndoKind = question.kind == .members ? .importMembers : .importGroups
            let (made, step) = try memory.undoably(kind) { () throws(HubError) in
                decision == .skip ? [] : try store(question, decision, changes, memory)
            }
            try memory.answer(question, decision, step: step)
            if question.kind == .groups { try memory.bumpPublication() }
            try memory.audit(action: "import", entity: question.kind.rawValue, reference: run, fields: [decision.word])
            return made
        }
    }

    private func store(
        _ question: ImportQuestion, _ decision: ImportDecision, _ changes: [String: String], _ memory: Writing
    ) throws(HubError) -> [Reference] {
        let today = try memory.community().zone.wallTime(at: hub.clock.now()).date
        let (sheet, file) = try changed(question, changes)
        let list = try JudgedList(question.kind, sheet, file, memory, try hub.interests, today: today, isQuestion: true)
        switch list.rows {
        case .members(let rows):
            guard let record = rows.last, let candidate = record.candidate else {
                throw .list(.cannotDecide(decision, row: question.row, why: .noName))
            }
            guard record.verdict != .refuse else {
                throw .list(.cannotDecide(decision, row: question.row, why: .refused))
            }
            return try store(record, candidate, decision, question, memory, today)
        case .groups(let rows):
            guard let candidate = rows.last?.candidate, !candidate.name.isEmpty else {
                throw .list(.cannotDecide(decision, row: question.row, why: .noName))
            }
            return try store(candidate, decision, question, memory, today)
        }
    }

    private func store(
        _ record: IntakeRow, _ candidate: Intake.Candidate, _ decision: ImportDecision, _ question: ImportQuestion,
        _ memory: Writing, _ today: CivilDate
    ) throws(HubError) -> [Reference] {
        var keeper = try MemberKeeper(hub, memory, today: today, recordedBy: try memory.who())
        switch decision {
        case .create: return [try keeper.create(candidate, asEnquiry: false).reference]
        case .merge(let reference):
            guard case .member = try memory.resolve(reference) else {
                throw .list(.cannotDecide(decision, row: question.row, why: .notThere(reference)))
            }
            let status = try memory.member(reference).status
            guard status != .died else {
                throw .conflict(.step(of: reference.rawValue, from: status.rawValue, to: "changed"))
            }
            try keeper.merge(candidate, into: reference)
            return [reference]
        case .split:
            guard candidate.people.count > 1 else {
                throw .list(.cannotDecide(decision, row: question.row, why: .oneOnly))
            }
            // One tick for two people is nobody's own word.
            var made: [Reference] = []
            for name in candidate.people {
                var alone = candidate.alone(as: name)
                alone.consents = []
                made.append(try keeper.create(alone, asEnquiry: true).reference)
            }
            return made
        case .skip: return []
        }
    }

    private func store(
        _ candidate: GroupCandidate, _ decision: ImportDecision, _ question: ImportQuestion, _ memory: Writing,
        _ today: CivilDate
    ) throws(HubError) -> [Reference] {
        func refusal(_ why: DecisionObstacle) -> HubError {
            .list(.cannotDecide(decision, row: question.row, why: why))
        }
        var keeper = try GroupKeeper(hub, memory, today: today)
        let all = candidate.meeting.times
        switch decision {
        case .merge(let reference):
            guard case .group = try memory.resolve(reference) else { throw refusal(.notThere(reference)) }
            try keeper.merge(candidate, into: reference)
            return [reference]
        case .create, .split:
            guard let first = all.first else { throw refusal(.noTimes) }
            if decision == .split, all.count < 2 { throw refusal(.oneOnly) }
            switch candidate.place {
            case .known, .new: break
            case .unclear, .privateHome, nil: throw refusal(.noPlace)
            }
            let times = decision == .split ? all : [first]
            if candidate.meeting.from == nil, times.contains(where: \.countsFromDate) { throw refusal(.noFirstDate) }
            var made: [Reference] = []
            for times in times { made.append(try keeper.create(candidate, times)) }
            return made
        case .skip: return []
        }
    }

    /// The record with cells that a person says otherwise; a column the list has not is added.
    private func changed(
        _ question: ImportQuestion, _ changes: [String: String]
    ) throws(HubError) -> (Sheet, ListFile) {
        let kept: Sheet
        do throws(CSVError) { kept = try Sheet(reading: Array(question.sheet.utf8), delimiter: .comma) } catch {
            throw .internal(hint: "a kept record cannot be read")
        }
        var (header, cells) = (kept.rows.first?.cells ?? [], kept.rows.last?.cells ?? [])
        var columns = question.columns
        cells += Array(repeating: "", count: max(0, header.count - cells.count))
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
            if let place = header.firstIndex(where: { Slug(naming: $0) == Slug(naming: name) }) {
                cells[place] = value
            } else {
                // Said by its field: whatever column told that before is read no more.
                let field = name.lowercased()
                for column in header where told(column, question.kind) == field { columns[column] = "ignore" }
                header.append(name)
                cells.append(value)
                columns[name] = field
            }
        }
        let rows = [header, cells].enumerated().map { SheetRow(number: $0 + 1, line: $0 + 1, cells: $1) }
        return (Sheet(rows: rows), ListFile(name: "", bytes: [], columns: columns))
    }

    private func told(_ column: String, _ kind: ListKind) -> String? {
        kind == .groups ? GroupField.told(by: column)?.rawValue : MemberField.told(by: column)?.rawValue
    }
}
