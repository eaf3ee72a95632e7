package import CivilTime
package import Domain

/// Reads a finished month beside the facts and says what the connector must settle.
///
/// It shares no code with what builds a month, so that one can find the other's mistakes.
package struct MonthCheck: Sendable {
    let facts: CheckFacts

    package init(_ facts: CheckFacts) { self.facts = facts }

    /// Every conflict of the month as the connector sees it, by kind and then by whom it is about.
    package func conflicts(in rows: [Occurrence], of month: YearMonth) -> [Conflict] {
        let happening = rows.filter { $0.status != .cancelled }
        let rooms = RoomCheck(facts: facts)
        let people = PeopleCheck(facts: facts)
        let promises = PromiseCheck(facts: facts)
        return rooms.doubleBookings(happening) + people.accessBlocked() + rooms.privateFirstMeetings(happening)
            + people.insuranceExpiring(happening, month) + people.staleGroups()
            + people.facilitatorYearsEnding(in: month)
            + people.pausedHosts() + rooms.closedRooms(happening) + rooms.tooFewPlaces(happening)
            + promises.hostsTwice(happening) + promises.membersTwice(happening) + promises.overBudget(happening)
            + promises.pinsNotKept(happening, of: month)
    }
}
