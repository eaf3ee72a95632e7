package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// Who needs a lift or offers one, for the connector and the keeper.
    ///
    /// To events that are still to come (`now` is local) and not cancelled, the soonest first. Whose answers are read is
    /// noted. Throws `.forbidden`.
    package func lifts(after now: WallTime) throws(HubError) -> [LiftAsk] {
        try reckoning { () throws(HubError) in try require(.whoIsGoing) }
        let found = try all(
            """
            SELECT member.id, member.reference, member.known_as, event_reply.lift, event.reference, event.title,
                event.start_local
            FROM event_reply JOIN event ON event.id = event_reply.event JOIN member ON member.id = event_reply.member
            WHERE event_reply.lift IS NOT NULL AND event_reply.reply IN ('going', 'maybe')
              AND event.status <> 'cancelled' AND event.start_local > \(now)
              AND member.status IN ('active', 'paused')
            ORDER BY event.start_local, event.reference, event_reply.lift, member.reference
            """
        ) { row throws(DatabaseError) -> (Identifier<Member>, LiftAsk) in
            (
                try row.raw(),
                LiftAsk(
                    member: try row.raw(), knownAs: try row.text(), lift: try row.raw(), event: try row.raw(),
                    title: try row.text(), start: try row.wallTime())
            )
        }
        giveOut(.whoIsGoing, of: found.map(\.0))
        return found.map(\.1)
    }
}
