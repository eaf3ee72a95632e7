package import CivilTime
package import Domain
import Store
package import Wording

/// What waits for the connector, beside the days of this week.
package struct ShowWork {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package struct Work: Sendable {
        package let today: CivilDate
        /// In the order in which they want doing.
        package let items: [WorkItem]
        /// What happens on the seven days from Monday.
        package let week: [(day: CivilDate, rows: [Occurrence])]
        package let names: Names
    }

    /// - Parameter viewer: A connector.
    /// - Returns: Her work, with true counts.
    /// - Throws: `.forbidden`.
    package func callAsFunction(as viewer: Viewer) throws(HubError) -> Work {
        let today = hub.today(in: try hub.community().zone)
        let (present, coming) = (today.yearMonth, today.yearMonth.next)
        let months = [try ShowProgramme(hub)(present, as: viewer), try ShowProgramme(hub)(coming, as: viewer)]
        var tasks: [WorkTask] = []
        let concerns = try TellConcern(hub).waiting(as: viewer)
        if concerns > 0 { tasks.append(.concerns(concerns)) }
        if try MailGate(hub).hold(as: viewer) != nil { tasks.append(.lettersHeld) }
        tasks += try KeepDataRequests(hub).list(as: viewer).filter { $0.doneOn == nil }.map(WorkTask.request)
        for month in months { tasks += self.tasks(of: month, isComing: month.month == coming, today) }
        tasks += try people(as: viewer)
        tasks += try ReadToldEvents(hub).list(as: viewer).filter(\.waits).map(WorkTask.told)
        tasks += try lists(as: viewer)
        let enquiries = try AskToStart(hub).list(as: viewer).count { $0.answeredOn == nil }
        if enquiries > 0 { tasks.append(.startEnquiries(enquiries)) }
        let items = tasks.map { WorkItem($0, on: today) }
        return Work(today: today, items: items, week: week(of: today, months), names: names(months))
    }

    /// What a month asks for: things in the way, ideas, its next step, and who does not know of its changes.
    private func tasks(of view: MonthView, isComing: Bool, _ today: CivilDate) -> [WorkTask] {
        let settled = Set(view.overrides.flatMap { override in view.conflicts.filter(override.answers) })
        var tasks: [WorkTask] = view.conflicts.filter { conflict in
            !settled.contains(conflict) && (conflict.day.map { $0 >= today } ?? isComing)
        }.map { .conflict($0, in: view.month) }
        if isComing, !view.openProposals.isEmpty { tasks.append(.ideas(view.openProposals.count, view.month)) }
        switch view.programme.state {
        case .published: if !view.changes.isEmpty { tasks.append(.changes(view.changes.count, view.month)) }
        case .collecting, .drafting, .sharedForComment:
            if isComing { tasks.append(.month(view.month, view.programme.state)) }
        case .closed: break
        }
        return tasks
    }

    private func people(as viewer: Viewer) throws(HubError) -> [WorkTask] {
        let calls = try OfferCalls(hub)(as: viewer).count
        let people = try ListPeople(hub)(as: viewer)
        let back = people.filter { $0.hint == .pauseIsOver }.map {
            WorkTask.pauseIsOver($0.reference, name: $0.fullName)
        }
        let lifts = try hub.store.read(as: viewer) { memory throws(HubError) in
            try memory.lifts(after: try memory.localTime(at: hub.clock.now()))
        }
        let wanted = try hub.store.read(as: viewer) { memory throws(HubError) in
            try memory.wantedSteps(on: try memory.localTime(at: hub.clock.now()).date)
        }
        let asked = people.count { $0.hint == .ownWordMissing }
        return (calls > 0 ? [.calls(calls)] : []) + lifts.map(WorkTask.lift) + wanted.map(WorkTask.wanted)
            + back
            + (asked > 0 ? [.ownWordMissing(asked)] : [])
    }

    private func lists(as viewer: Viewer) throws(HubError) -> [WorkTask] {
        let words = try PlaceOwnWords.waiting(in: hub, as: viewer).count
        let records = try ListImports(hub).questions(of: nil, as: viewer).count
        return (words > 0 ? [.words(words)] : []) + (records > 0 ? [.records(records)] : [])
    }

    private func week(of today: CivilDate, _ months: [MonthView]) -> [(day: CivilDate, rows: [Occurrence])] {
        let monday = today.adding(days: 1 - today.weekday.rawValue)
        let rows = Dictionary(grouping: months.flatMap(\.rows), by: \.start.date)
        return (0..<7).map { monday.adding(days: $0) }.map { ($0, rows[$0] ?? []) }
    }

    private func names(_ months: [MonthView]) -> Names {
        var names = months[0].names
        names.rows.merge(months[1].names.rows) { own, _ in own }
        return names
    }
}
