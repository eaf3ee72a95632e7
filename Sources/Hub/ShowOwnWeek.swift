package import CivilTime
package import Domain
import Store

/// What one member goes to in a week, with what they said of it.
package struct ShowOwnWeek {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Parameters:
    ///   - day: Any day of the week; nil for this week.
    ///   - member: Whose week, who also reads it.
    /// - Returns: From Monday to Sunday; nothing of a month that is not published.
    /// - Throws: `.notFound` where there is no such member.
    package func callAsFunction(of day: CivilDate? = nil, for member: Identifier<Member>) throws(HubError) -> OwnWeek {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            let now = try memory.localTime(at: hub.clock.now())
            let day = day ?? now.date
            let monday = day.adding(days: 1 - day.weekday.rawValue)
            let sunday = monday.adding(days: 6)
            let published = Set(try memory.publishedMonths().map(\.month))
            let months = Set([monday.yearMonth, sunday.yearMonth])
            var known: [OwnGathering] = []
            // What comes later stands in the same months, or in the next one.
            for month in months.union([sunday.yearMonth.next]).intersection(published).sorted() {
                known += try memory.ownGatherings(of: member, in: month, today: now.date, everyAnswer: true)
            }
            let own = known.filter { (monday...sunday).contains($0.start.date) }
            var events: [Reference: OwnEvent] = [:]
            for reference in own.filter(\.tie.isAnswer).map(\.reference) where events[reference] == nil {
                events[reference] = try memory.ownEvent(reference, of: member, now: now)
            }
            return OwnWeek(
                monday: monday, today: now.date,
                facts: try facts(own, of: try memory.member(member), monday...sunday, memory), events: events,
                isPublished: months.isSubset(of: published),
                later: known.first { $0.start.date > sunday && $0.tie.comes && $0.status != .cancelled })
        }
    }

    private func facts(
        _ gatherings: [OwnGathering], of member: Member, _ days: ClosedRange<CivilDate>, _ memory: Reading
    ) throws(HubError) -> OwnMonth {
        var circleDays: [CivilDate] = []
        for month in Set([days.lowerBound.yearMonth, days.upperBound.yearMonth]).sorted() {
            circleDays += try memory.ownCircleDays(of: member.id, in: month).filter(days.contains)
        }
        return OwnMonth(
            reader: OwnMonth.Reader(member), month: days.lowerBound.yearMonth, edition: 0, gatherings: gatherings,
            circleDays: circleDays, away: try memory.awayDays(of: member.id).filter(days.contains),
            company: try memory.company(of: member.id))
    }
}

extension OwnTie {
    /// Whether it is what they said about something that happens once, and no habit.
    fileprivate var isAnswer: Bool {
        switch self {
        case .host, .going, .maybe, .waiting, .notGoing: true
        case .usual, .agreed: false
        }
    }
}

extension Reading {
    /// Who may come along with a person, such as `Tom, son`.
    func company(of member: Identifier<Member>) throws(HubError) -> [String] {
        try supporters(of: member).filter { $0.helps && $0.scopes.contains(.attendWith) }
            .compactMap { helper in helper.name.map { "\($0), \(helper.relationship)" } }
    }
}
