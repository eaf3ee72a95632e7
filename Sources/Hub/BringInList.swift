import CivilTime
package import Domain
import Intake
import Store

/// Brings in a connector's list of members or groups: looked at first, then stored in one change.
package struct BringInList {
    let hub: CommunityHub
    let kind: ListKind

    package init(_ hub: CommunityHub, _ kind: ListKind) {
        self.hub = hub
        self.kind = kind
    }

    /// A list that was looked at, with its verdicts as they are while the memory stays the same.
    package struct LookedAt {
        let file: ListFile
        let list: JudgedList
        let changeCount: Int
        package var preview: ImportPreview { list.preview }
    }

    /// What would become of each record; nothing is stored.
    ///
    /// - Throws: `.list` where the file cannot be read as such a list; `.forbidden` for all but connector and keeper.
    package func preview(_ file: ListFile, as viewer: Viewer = .keeper) throws(HubError) -> ImportPreview {
        try look(at: file, as: viewer).preview
    }

    /// What would become of each record, to be stored if it is what somebody wants.
    ///
    /// - Throws: `.list` where the file cannot be read as such a list; `.forbidden` for all but connector and keeper.
    package func look(at file: ListFile, as viewer: Viewer = .keeper) throws(HubError) -> LookedAt {
        let count = hub.store.changeCount
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            let list = try JudgedList(kind, file, memory, try hub.interests, today: try today(memory))
            return LookedAt(file: file, list: list, changeCount: count)
        }
    }

    /// Stores what was looked at, all of it or nothing.
    ///
    /// - Returns: The run, which can be taken back for seven days.
    /// - Throws: `.list(.movedOn)` where another verdict would be given now; `.forbidden`.
    package func callAsFunction(_ seen: LookedAt, as viewer: Viewer = .keeper) throws(HubError) -> ImportRun {
        try store(seen.file, as: viewer) { memory, today throws(HubError) in
            if hub.store.changeCount == seen.changeCount, seen.list.today == today { return seen.list }
            return try judged(seen.file, memory, today, seen: seen.preview.fingerprint)
        }
    }

    /// Stores what is to be stored, all of it or nothing; records to ask about wait for an answer.
    ///
    /// - Parameters:
    ///   - file: The list.
    ///   - viewer: The connector or the keeper.
    ///   - seen: The fingerprint of the preview that was looked at; nil where nobody looked.
    /// - Returns: The run, which can be taken back for seven days.
    /// - Throws: `.list(.movedOn)` where another verdict would be given now; `.list`; `.forbidden`.
    package func callAsFunction(
        _ file: ListFile, as viewer: Viewer = .keeper, seen: String? = nil
    ) throws(HubError) -> ImportRun {
        try store(file, as: viewer) { memory, today throws(HubError) in
            try judged(file, memory, today, seen: seen)
        }
    }

    private func judged(
        _ file: ListFile, _ memory: Reading, _ today: CivilDate, seen: String?
    ) throws(HubError) -> JudgedList {
        let list = try JudgedList(kind, file, memory, try hub.interests, today: today)
        if let seen, seen != list.preview.fingerprint { throw .list(.movedOn) }
        return list
    }

    private func store(
        _ file: ListFile, as viewer: Viewer, _ judge: (Reading, CivilDate) throws(HubError) -> JudgedList
    ) throws(HubError) -> ImportRun {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let today = try today(memory)
            let list = try judge(memory, today)
            let (waiting, step) = try memory.undoably(kind == .members ? .importMembers : .importGroups) {
                () throws(HubError) in
                switch list.rows {
                case .members(let rows): try store(rows, memory, today)
                case .groups(let rows): try store(rows, memory, today)
                }
            }
            let run = try memory.addImportRun(
                kind, fileName: file.name, counts: list.preview.counts.waiting(waiting.count(where: \.isMerge)),
                step: step)
            for question in waiting {
                try memory.ask(
                    ImportQuestion(
                        run: run.id, runReference: run.reference, kind: kind, row: question.row,
                        sheet: list.record(question.row), columns: file.columns),
                    about: question.members)
            }
            if kind == .groups { try memory.bumpPublication() }
            try memory.audit(action: "import", entity: kind.rawValue, reference: run.reference)
            return try memory.importRun(run.reference)
        }
    }

    private func today(_ memory: Reading) throws(HubError) -> CivilDate {
        try memory.community().zone.wallTime(at: hub.clock.now()).date
    }

    /// A record that waits, and the members it may be about.
    private struct Waiting {
        let row: Int
        let members: [Identifier<Member>]
        /// Whether it is one with another record that waits.
        var isMerge = false
    }

    private func store(_ rows: [IntakeRow], _ memory: Writing, _ today: CivilDate) throws(HubError) -> [Waiting] {
        var keeper = try MemberKeeper(hub, memory, today: today, recordedBy: try memory.who())
        var made: [Int: Reference] = [:]
        var waiting: [Waiting] = []
        for row in rows {
            guard let candidate = row.candidate, !row.reasons.contains(.waitsAlready) else { continue }
            switch row.verdict {
            case .create, .hold:
                made[row.row] = try keeper.create(candidate, asEnquiry: row.verdict == .hold).reference
            case .merge:
                if let mate = row.with.first.flatMap({ $0.reference(made) }) {
                    try keeper.merge(candidate, into: mate)
                    made[row.row] = mate
                } else {
                    waiting.append(Waiting(row: row.row, members: [], isMerge: true))
                }
            case .ask:
                var members: [Identifier<Member>] = []
                for reference in row.with.compactMap({ $0.reference(made) }) {
                    members.append(try memory.member(reference).id)
                }
                waiting.append(Waiting(row: row.row, members: members))
            case .refuse, .skip: continue
            }
        }
        return waiting
    }

    private func store(_ rows: [GroupRow], _ memory: Writing, _ today: CivilDate) throws(HubError) -> [Waiting] {
        var keeper = try GroupKeeper(hub, memory, today: today)
        var made: [Int: Reference] = [:]
        var waiting: [Waiting] = []
        for row in rows {
            guard let candidate = row.candidate, !row.reasons.contains(.waitsAlready) else { continue }
            switch row.verdict {
            case .create, .hold:
                guard let times = candidate.times else { continue }
                made[row.row] = try keeper.create(candidate, times)
            case .merge:
                if let mate = row.with.first.flatMap({ $0.reference(made) }) {
                    try keeper.merge(candidate, into: mate)
                    made[row.row] = mate
                } else {
                    waiting.append(Waiting(row: row.row, members: [], isMerge: true))
                }
            case .ask: waiting.append(Waiting(row: row.row, members: []))
            case .refuse, .skip: continue
            }
        }
        return waiting
    }
}

extension ImportCounts {
    /// A record that is one with another that waits, waits with it.
    fileprivate func waiting(_ number: Int) -> ImportCounts {
        var counts = self
        counts.merged -= number
        counts.asked += number
        return counts
    }
}

extension Counterpart {
    /// The member, where a row of the same file was stored before.
    fileprivate func reference(_ made: [Int: Reference]) -> Reference? {
        switch self {
        case .member(let reference): reference
        case .row(let row): made[row]
        }
    }
}

extension GroupCounterpart {
    /// The group, where a row of the same file was stored before.
    fileprivate func reference(_ made: [Int: Reference]) -> Reference? {
        switch self {
        case .group(let reference): reference
        case .row(let row): made[row]
        }
    }
}
