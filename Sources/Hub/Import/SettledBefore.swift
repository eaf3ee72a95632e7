package import CivilTime
package import Domain
import ProgrammeCheck
import Programming
package import Store

/// What the people who made the tables had settled before there was a hub.
///
/// An event that they confirmed at an hour when its place is shut was talked about: they meet outside before the cafe
/// opens. That stands as a reason, so that the month can be published; the check goes on telling of it.
package struct SettledBefore {
    private let memory: Writing

    package init(_ memory: Writing) { self.memory = memory }

    /// Keeps a reason for each such event that has none yet.
    package func keep(_ events: [Event], today: CivilDate) throws(HubError) {
        let confirmed = events.filter { $0.status == .confirmed }
        let facts = try memory.programmeFacts(today: today)
        for month in Set(confirmed.map(\.start.date.yearMonth)).sorted() {
            let rows = MonthBuilder(facts).occurrences(in: month)
            let check = MonthCheck(try memory.checkFacts(of: month, today: today))
            let early = check.conflicts(in: rows, of: month).filter { conflict in
                conflict.kind == .outsideOpeningHours
                    && confirmed.contains { conflict.first == .row($0.reference) }
            }
            try memory.goAhead(early, in: month, because: "Confirmed in the tables that were brought in")
        }
    }
}
