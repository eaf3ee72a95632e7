import CivilTime
import Domain
import Store

extension Writing {
    /// Keeps why these conflicts of a month may go ahead; what has a reason already keeps that.
    func goAhead(_ conflicts: [Conflict], in month: YearMonth, because reason: String) throws(HubError) {
        let known = try overrides(of: month)
        for conflict in conflicts where !known.contains(where: { $0.answers(conflict) }) {
            try save(conflict.override(in: month, reason, by: who(), at: now))
        }
    }
}
