package import CivilTime
package import Domain
import Store

/// What somebody does for the member they help, within what the member agreed to.
///
/// A helper who is a member too does it as the supporter they are, so that each act is written down "for" the member.
package struct ActFor {
    let hub: CommunityHub

    /// Policy: so many days ahead a helper is shown what has no answer yet.
    private static let daysAhead = 28

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Those whom the reader helps at present; empty for somebody who helps nobody.
    ///
    /// - Throws: `.forbidden` for all but supporters and members.
    package func people(as viewer: Viewer) throws(HubError) -> [Helping] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.helping() }
    }

    /// One of those whom the reader helps.
    ///
    /// - Throws: `.notFound` for everybody else's reference, whether or not there is such a person.
    package func person(_ reference: Reference, as viewer: Viewer) throws(HubError) -> Helping {
        guard let found = try people(as: viewer).first(where: { $0.reference == reference }) else {
            throw .notFound(reference.rawValue)
        }
        return found
    }

    /// A week of somebody who is helped; this week where no day is named.
    ///
    /// - Throws: `.forbidden` where the scopes do not hold it.
    package func week(of day: CivilDate? = nil, for person: Helping) throws(HubError) -> HelpedWeek {
        try hub.store.read(as: .supporter(person.tie)) { memory throws(HubError) in
            let now = try memory.localTime(at: hub.clock.now())
            let day = day ?? now.date
            let monday = day.adding(days: 1 - day.weekday.rawValue)
            let (sunday, last) = (monday.adding(days: 6), now.date.adding(days: Self.daysAhead))
            let published = Set(try memory.publishedMonths().map(\.month))
            let shown = Set([monday.yearMonth, sunday.yearMonth])
            var known: [OwnGathering] = []
            for month in shown.union([now.date.yearMonth, last.yearMonth]).intersection(published).sorted() {
                known += try memory.ownGatherings(of: person.member, in: month, today: now.date, everyAnswer: true)
            }
            let gatherings = known.filter { (monday...sunday).contains($0.start.date) }
            var events: [Reference: OwnEvent] = [:]
            for one in gatherings where one.tie != .agreed && events[one.reference] == nil {
                events[one.reference] = try memory.ownEvent(one.reference, of: person.member, now: now)
            }
            let answered = Set(known.map(\.reference))
            var open: [PublicOccurrence] = []
            for one in try memory.publicOccurrences(from: now.date, to: last)
            where !one.isGroup && one.status != .cancelled && one.start > now && !answered.contains(one.reference) {
                if try isTold(one.reference, to: person, now, memory) { open.append(one) }
            }
            return HelpedWeek(
                monday: monday, today: now.date, gatherings: gatherings, events: events, open: open,
                isPublished: shown.isSubset(of: published))
        }
    }

    /// Whether something everybody may see is told to helpers: nothing of a special category is.
    private func isTold(
        _ event: Reference, to person: Helping, _ now: WallTime, _ memory: Reading
    ) throws(HubError) -> Bool {
        do throws(HubError) {
            _ = try memory.ownEvent(event, of: person.member, now: now)
            return true
        } catch .notFound {
            return false
        }
    }

    /// What a helper may answer for somebody, as it stands now.
    ///
    /// - Throws: `.notFound` for what they may not know of; `.forbidden` where the scopes do not hold it.
    package func event(_ reference: Reference, for person: Helping) throws(HubError) -> OwnEvent {
        try hub.store.read(as: .supporter(person.tie)) { memory throws(HubError) in
            try memory.ownEvent(reference, of: person.member, now: try memory.localTime(at: hub.clock.now()))
        }
    }

    /// Keeps what a helper says for somebody.
    ///
    /// - Throws: As ``AnswerEvent`` does, and `.forbidden` where the member did not agree that the helper answers.
    @discardableResult
    package func answer(
        _ words: AnswerEvent.Words, to reference: Reference, for person: Helping, seen: OwnEvent.Seen?
    ) throws(HubError) -> OwnEvent {
        try AnswerEvent(hub)(words, to: reference, by: person.member, through: person.tie, seen: seen)
    }

    /// What a supporter is called; nil for one who is not named.
    package func name(of supporter: Identifier<Supporter>) throws(HubError) -> String? {
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.supporters().first { $0.id == supporter }?.name
        }
    }
}
