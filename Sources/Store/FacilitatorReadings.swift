import CivilTime
package import Domain
import SQLite

extension Reading {
    /// The circles that look for a facilitator and the members trained to be one, for matching alone.
    ///
    /// Nothing of a circle's purpose, notes or meetings is read.
    package func seekingCircles() throws(HubError) -> (circles: [SeekingCircle], ready: [ReadyFacilitator]) {
        guard viewer == .matching else { throw .forbidden }
        let meeting = CircleState.allCases.filter(\.isMeeting).map(\.rawValue)
        let circles = try all(
            """
            SELECT id, reference, focus_person, preferred_slots FROM circle
            WHERE facilitator IS NULL
            AND (state = \(CircleState.findingFacilitator) OR state IN \(list: meeting))
            """
        ) { row throws(DatabaseError) in
            SeekingCircle(
                id: try row.raw(), reference: try row.raw(), focusPerson: try row.raw(),
                preferred: WeekParts(slots: try row.optionalText() ?? ""))
        }
        let declined = try grouped("SELECT member, circle FROM ask WHERE answer = 'no' AND circle IS NOT NULL") {
            row throws(DatabaseError) in
            (try row.raw(as: Identifier<Member>.self), try row.raw(as: Identifier<Circle>.self))
        }
        let ready = try all(
            """
            SELECT member, (
                SELECT count(*) FROM circle WHERE circle.facilitator = facilitator.member AND state IN \(list: meeting)
            ) FROM facilitator WHERE state IN \(list: [FacilitatorState.ready, .matched].map(\.rawValue))
            """
        ) { row throws(DatabaseError) in
            let (member, circles): (Identifier<Member>, Int) = (try row.raw(), try row.int())
            return ReadyFacilitator(member: member, circles: circles, declined: Set(declined[member, default: []]))
        }
        return (circles, ready)
    }

    /// The age bands of those who belong, where they are known, for matching alone.
    package func ageBands() throws(HubError) -> [Identifier<Member>: AgeBand] {
        guard viewer == .matching else { throw .forbidden }
        let rows = try all(
            "SELECT id, age_band FROM member WHERE age_band IS NOT NULL AND \(SQL.belongs)"
        ) { row throws(DatabaseError) in (try row.raw() as Identifier<Member>, try row.raw() as AgeBand) }
        return Dictionary(rows) { first, _ in first }
    }
}
