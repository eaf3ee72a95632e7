import CivilTime
package import Domain

/// Looks at a month for what it lacks: neighbourhoods with nothing near, no evening, no weekend, nothing on a screen,
/// nothing free of charge; and for days that want a second look.
package struct GapFinder: Sendable {
    private let facts: ProgrammeFacts
    private let month: YearMonth
    private let areas: [Identifier<Area>: Position]
    private let people: [Candidate]
    private let meetings: [Meeting]

    /// How far people go where nobody lives who has said so, in metres; policy.
    private static let usualReach = 3_000

    private struct Meeting {
        let reference: Reference?
        let start: WallTime
        let venue: Venue?
        let isOnline: Bool
        let isFree: Bool
    }

    /// - Parameter built: What is fixed and what is planned, together.
    package init(_ built: BuiltMonth) {
        let facts = built.planner.facts
        self.facts = facts.programme
        month = facts.month
        areas = facts.matching.areas
        people = built.planner.town.people
        let fixed = FixedItems(built.planner.town).rows.filter { $0.audience == .public }.map { row in
            let venue = row.venue.flatMap { facts.programme.venues[$0] }
            return Meeting(
                reference: row.reference, start: row.start, venue: venue,
                isOnline: row.mode != .inPerson || venue?.isRemote == true, isFree: row.costPence == 0)
        }
        let planned = built.newItems.flatMap { held in
            held.sessions.map { session -> Meeting in
                let venue = held.venue.flatMap { facts.programme.venues[$0] }
                return Meeting(
                    reference: nil, start: session.start, venue: venue, isOnline: venue?.isRemote == true, isFree: true)
            }
        }
        meetings = fixed + planned
    }

    /// The gaps, those of everybody before those of a neighbourhood, then the days.
    package func callAsFunction() -> [MonthGap] { wholeMonth + perArea + days }

    private static func isEvening(_ start: WallTime) -> Bool {
        start.time.secondsSinceMidnight >= PartOfDay.evening.start
    }

    private static func isWeekend(_ start: WallTime) -> Bool { start.date.weekday >= .saturday }

    private var wholeMonth: [MonthGap] {
        var gaps: [MonthGap] = []
        if !meetings.contains(where: { Self.isEvening($0.start) }) { gaps.append(.noEvening(nil)) }
        if !meetings.contains(where: { Self.isWeekend($0.start) }) { gaps.append(.noWeekend(nil)) }
        if !meetings.contains(where: \.isFree) { gaps.append(.nothingFree(nil)) }
        if !meetings.contains(where: \.isOnline) { gaps.append(.noOnline) }
        return gaps
    }

    private var perArea: [MonthGap] {
        areas.keys.sorted().flatMap { area -> [MonthGap] in
            let near = inReach(of: area)
            guard !near.isEmpty else { return [.nothingInReach(area)] }
            var gaps: [MonthGap] = []
            if !near.contains(where: { Self.isEvening($0.start) }) { gaps.append(.noEvening(area)) }
            if !near.contains(where: { Self.isWeekend($0.start) }) { gaps.append(.noWeekend(area)) }
            if !near.contains(where: \.isFree) { gaps.append(.nothingFree(area)) }
            return gaps
        }
    }

    /// What half of those who live there could get to.
    private func inReach(of area: Identifier<Area>) -> [Meeting] {
        let reaches = people.filter { $0.area == area }.map(\.travel.reach).sorted()
        let reach = reaches.isEmpty ? Self.usualReach : reaches[reaches.count / 2]
        return meetings.filter { meeting in
            guard let venue = meeting.venue else { return false }
            return Fit.distance(from: areas[area], to: venue, in: areas).map { $0 <= reach } ?? false
        }
    }

    private var days: [MonthGap] {
        let holidays = facts.bankHolidays.filter(month.contains).sorted()
        let clock = changes
        return holidays.map { .bankHoliday($0, rows: rows(on: $0)) }
            + clock.map { .clockChange($0.day, seconds: $0.seconds, rows: rows(on: $0.day)) }
    }

    private func rows(on day: CivilDate) -> [Reference] {
        Set(meetings.filter { $0.start.date == day }.compactMap(\.reference)).sorted()
    }

    private var changes: [(day: CivilDate, seconds: Int)] {
        let start = facts.zone.instant(of: WallTime(month.first, .midnight))
        let end = facts.zone.instant(of: WallTime(month.last.adding(days: 1), .midnight))
        return facts.zone.transitions(from: start, to: end).compactMap { change in
            let seconds = change.after.offset - change.before.offset
            return seconds == 0 ? nil : (change.wallTimeBefore.date, seconds)
        }
    }
}
