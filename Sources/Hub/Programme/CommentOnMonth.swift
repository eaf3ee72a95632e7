package import CivilTime
package import Domain
import Store

/// Members say what they think of a month while it is shown to them; the connector reads it.
package struct CommentOnMonth {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A month before it is published, as members are shown it.
    package struct Draft: Sendable {
        package let month: YearMonth
        /// The last day on which people are asked.
        package let until: CivilDate
        /// What is new and not sure yet: what people are asked about.
        package let new: [PublicOccurrence]
        /// What happens anyway.
        package let usual: [PublicOccurrence]
        /// What the reader has said, by reference; nil is the month as a whole.
        package let said: [Reference?: MonthComment]
    }

    /// What a member says of one thing, as typed.
    package struct Answer: Sendable, Hashable {
        package let about: Reference?
        package let wouldCome: Bool
        package let words: String

        package init(about: Reference?, wouldCome: Bool, words: String) {
            self.about = about
            self.wouldCome = wouldCome
            self.words = words
        }
    }

    /// The months that people are asked about today, the earliest first, for somebody who belongs.
    package func open(for member: Identifier<Member>) throws(HubError) -> [YearMonth] {
        let today = hub.today(in: try hub.community().zone)
        return try hub.store.read(as: .keeper) { memory throws(HubError) in
            var months: [YearMonth] = []
            for month in [today.yearMonth, today.yearMonth.next, today.yearMonth.next.next] {
                if try Self.lastDay(of: month, memory, today) != nil { months.append(month) }
            }
            return months
        }
    }

    /// A month that is shown for comment.
    ///
    /// - Throws: `.notFound` where people are not asked about it today.
    package func callAsFunction(_ month: YearMonth, for member: Identifier<Member>) throws(HubError) -> Draft {
        let said = try hub.store.read(as: .member(member)) { memory throws(HubError) in
            try memory.comments(of: member, on: month)
        }
        return try hub.store.read(as: .keeper) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            guard let until = try Self.lastDay(of: month, memory, today) else { throw .notFound(month.description) }
            let rows = try memory.reckoning { () throws(HubError) in
                try memory.shownToMembers(try MonthView(month, memory, today: today).rows)
            }
            return Draft(
                month: month, until: until, new: rows.filter { !$0.isGroup && $0.status == .tentative },
                usual: rows.filter { $0.isGroup || $0.status != .tentative },
                said: Dictionary(said.map { ($0.about, $0) }) { first, _ in first })
        }
    }

    /// Keeps what a member says; what is left out stays as it was, and what is emptied goes.
    ///
    /// - Throws: `.notFound` where people are not asked about the month, or it has no such thing; `.problems` with
    ///   `words_REFERENCE`, or `words` for the month as a whole.
    package func callAsFunction(
        _ answers: [Answer], on month: YearMonth, as member: Identifier<Member>
    ) throws(HubError) {
        let draft = try self(month, for: member)
        let known = Set((draft.new + draft.usual).map(\.reference))
        let problems = answers.filter { $0.words.isLonger(than: MonthComment.longestWords) }.map {
            Problem(
                field: $0.about.map { "words_\($0)" } ?? "words", kind: .tooLong(limit: MonthComment.longestWords))
        }
        guard problems.isEmpty else { throw .problems(problems) }
        if let unknown = answers.compactMap(\.about).first(where: { !known.contains($0) }) {
            throw .notFound(unknown.rawValue)
        }
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            for answer in answers {
                try memory.save(
                    MonthComment(
                        month: month, member: member, about: answer.about, wouldCome: answer.wouldCome,
                        words: Optional(answer.words).lines))
            }
            try memory.audit(
                action: "comment", entity: "programme_month", reference: Reference(month.description))
        }
    }

    // MARK: - The connector

    /// What people have said of a month.
    package struct Heard: Sendable {
        package let month: YearMonth
        /// The last day on which people are asked; nil where they are not asked today.
        package let until: CivilDate?
        /// In the order of the month, then what is said of the whole.
        package let topics: [Topic]
    }

    /// One thing of a month with what was said of it.
    package struct Topic: Sendable {
        /// Nil for the month as a whole.
        package let row: Occurrence?
        /// Those who would come, by name.
        package let wouldCome: [Person]
        package let words: [(person: Person, words: String)]
    }

    package struct Person: Sendable, Hashable {
        package let reference: Reference
        package let knownAs: String
    }

    /// - Throws: `.forbidden` for all but the connector and the keeper.
    package func heard(of month: YearMonth, as viewer: Viewer) throws(HubError) -> Heard {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            let comments = try memory.comments(on: month)
            let people = Dictionary(
                try memory.callingNames().map { ($0.id, Person(reference: $0.reference, knownAs: $0.knownAs)) }
            ) { first, _ in first }
            let rows = try MonthView(month, memory, today: today).rows
            var seen: Set<Reference> = []
            let order: [Occurrence?] = rows.filter { seen.insert($0.reference).inserted } + [nil]
            let topics = order.compactMap { row -> Topic? in
                let said = comments.filter { $0.about == row?.reference }
                guard !said.isEmpty else { return nil }
                return Topic(
                    row: row, wouldCome: said.filter(\.wouldCome).compactMap { people[$0.member] },
                    words: said.compactMap { comment in
                        guard let person = people[comment.member], let words = comment.words else { return nil }
                        return (person, words)
                    })
            }
            return Heard(month: month, until: try Self.lastDay(of: month, memory, today), topics: topics)
        }
    }

    private static func lastDay(
        of month: YearMonth, _ memory: Reading, _ today: CivilDate
    ) throws(HubError) -> CivilDate? {
        guard try memory.programmeMonth(month)?.state == .sharedForComment,
            let day = try memory.plan(of: month)?.commentUntil, day >= today
        else { return nil }
        return day
    }
}
