package import CivilTime

/// What one member had said of one gathering, and whether they came.
package struct Attendance: Sendable, Hashable {
    package let group: Identifier<Group>
    package let start: WallTime
    package let member: Identifier<Member>
    package let reply: Reply?
    package let outcome: AttendanceOutcome

    package init(
        group: Identifier<Group>, start: WallTime, member: Identifier<Member>, reply: Reply?,
        outcome: AttendanceOutcome
    ) {
        self.group = group
        self.start = start
        self.member = member
        self.reply = reply
        self.outcome = outcome
    }
}

/// Whether a person came.
package enum AttendanceOutcome: String, Sendable, Hashable, CaseIterable {
    case came
    case sentApologies = "sent_apologies"
    case didNotCome = "did_not_come"
    case unknown
}

/// What a person said about coming.
package enum Reply: String, Sendable, Hashable, CaseIterable {
    case host, going, maybe
    case notGoing = "not_going"
    case waiting
}
