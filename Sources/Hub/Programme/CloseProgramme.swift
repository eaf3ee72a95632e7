package import CivilTime
package import Domain
import Store

/// Closes a month that is over: what was told of it stays, and nothing is published any more.
package struct CloseProgramme {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Throws: `.conflict(.step)` where the month was not published; `.conflict(.plan)` where it is not over yet;
    ///   `.forbidden`.
    package func callAsFunction(_ month: YearMonth, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            guard month.last < today else { throw .conflict(.plan(.notOver(month))) }
            try memory.setProgrammeState(month, to: .closed)
            try memory.audit(
                action: "close", entity: "programme_month", reference: Reference(month.description),
                fields: ["state"])
        }
    }
}
