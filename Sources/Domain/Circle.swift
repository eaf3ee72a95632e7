package import CivilTime

/// A small circle of people around one person's purpose.
package struct Circle: Sendable, Hashable {
    package let id: Identifier<Circle>
    package let reference: Reference
    package let focusPerson: Identifier<Member>
    package let purpose: String
    package let state: CircleState
    package let startedOn: CivilDate?
    package let endedOn: CivilDate?
    package let facilitator: Identifier<Member>?
    package let facilitatorFrom: CivilDate?
    /// Twelve months on; never renewed by itself.
    package let facilitatorTo: CivilDate?
    package let connector: Identifier<Connector>?
    package let reviewDue: CivilDate?
    package let usualPlace: String?
    package let food: String?
    package let preferredSlots: String?
    package let people: [CirclePerson]
    package let meetings: [CircleMeeting]
    package let actions: [CircleAction]
    package let goals: [CircleGoal]

    package init(
        id: Identifier<Circle>, reference: Reference, focusPerson: Identifier<Member>, purpose: String,
        state: CircleState, startedOn: CivilDate?, endedOn: CivilDate?, facilitator: Identifier<Member>?,
        facilitatorFrom: CivilDate?, facilitatorTo: CivilDate?, connector: Identifier<Connector>?,
        reviewDue: CivilDate?, usualPlace: String?, food: String?, preferredSlots: String?, people: [CirclePerson],
        meetings: [CircleMeeting], actions: [CircleAction], goals: [CircleGoal]
    ) {
        self.id = id
        self.reference = reference
        self.focusPerson = focusPerson
        self.purpose = purpose
        self.state = state
        self.startedOn = startedOn
        self.endedOn = endedOn
        self.facilitator = facilitator
        self.facilitatorFrom = facilitatorFrom
        self.facilitatorTo = facilitatorTo
        self.connector = connector
        self.reviewDue = reviewDue
        self.usualPlace = usualPlace
        self.food = food
        self.preferredSlots = preferredSlots
        self.people = people
        self.meetings = meetings
        self.actions = actions
        self.goals = goals
    }
}

/// How far a circle has come.
package enum CircleState: String, Sendable, Hashable, CaseIterable {
    case enquiry
    case findingFacilitator = "finding_facilitator"
    case early, running
    case reviewDue = "review_due"
    case carryingOn = "carrying_on"
    case onItsOwn = "on_its_own"
    case finished
    case completedEarly = "completed_early"

    /// Whether the circle meets.
    package var isMeeting: Bool { [.early, .running, .reviewDue, .carryingOn, .onItsOwn].contains(self) }
}

/// Someone in a circle.
package struct CirclePerson: Sendable, Hashable {
    package let member: Identifier<Member>?
    package let who: String
    package let tie: String
    package let invitedBy: String

    package init(member: Identifier<Member>?, who: String, tie: String, invitedBy: String) {
        self.member = member
        self.who = who
        self.tie = tie
        self.invitedBy = invitedBy
    }
}

/// One meeting of a circle.
package struct CircleMeeting: Sendable, Hashable {
    package let number: Int
    package let on: CivilDate
    package let connectorPresent: Bool
    package let mode: String
    /// Whether it is still to come.
    package let isPlanned: Bool

    package init(number: Int, on: CivilDate, connectorPresent: Bool, mode: String, isPlanned: Bool = false) {
        self.number = number
        self.on = on
        self.connectorPresent = connectorPresent
        self.mode = mode
        self.isPlanned = isPlanned
    }
}

/// Something one person in the circle said they would do.
package struct CircleAction: Sendable, Hashable {
    package let text: String
    package let who: String
    package let due: CivilDate?
    package let state: String
    package let isWilling: Bool

    package init(text: String, who: String, due: CivilDate?, state: String, isWilling: Bool) {
        self.text = text
        self.who = who
        self.due = due
        self.state = state
        self.isWilling = isWilling
    }
}

/// What the circle is for, in five levels from -2 to +2 (goal attainment scaling).
package struct CircleGoal: Sendable, Hashable {
    package let text: String
    package let weight: Int
    package let levels: [Int: String]
    package let baseline: Int?
    package let scores: [GoalScore]

    package init(text: String, weight: Int, levels: [Int: String], baseline: Int?, scores: [GoalScore]) {
        self.text = text
        self.weight = weight
        self.levels = levels
        self.baseline = baseline
        self.scores = scores
    }
}

/// A goal's level on a day.
package struct GoalScore: Sendable, Hashable {
    package let on: CivilDate
    package let score: Int

    package init(on: CivilDate, score: Int) {
        self.on = on
        self.score = score
    }
}

/// A member who can facilitate circles, or learns to.
package struct Facilitator: Sendable, Hashable {
    package let member: Identifier<Member>
    package let state: FacilitatorState
    package let trainedOn: CivilDate?

    package init(member: Identifier<Member>, state: FacilitatorState, trainedOn: CivilDate?) {
        self.member = member
        self.state = state
        self.trainedOn = trainedOn
    }
}

/// How ready a facilitator is.
package enum FacilitatorState: String, Sendable, Hashable, CaseIterable {
    case interested, training, ready, matched, resting, left
}
