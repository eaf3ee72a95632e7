package import Domain
import SQLite

extension Reading {
    /// All circles with their people, meetings, actions and goals, by reference, for the connector and the keeper.
    package func circles() throws(HubError) -> [Circle] {
        try require(.circleNotes)
        let parts = try CircleParts(self)
        return try all("SELECT \(CircleParts.columns) FROM circle", parts.circle)
            .sorted { $0.reference < $1.reference }
    }

    /// The members who facilitate circles or learn to, by reference, for the connector and the keeper.
    package func facilitators() throws(HubError) -> [Facilitator] {
        try require(.circleNotes)
        return try all(
            """
            SELECT facilitator.member, facilitator.state, trained_on
            FROM facilitator JOIN member ON member.id = facilitator.member ORDER BY member.reference
            """
        ) { row throws(DatabaseError) in
            Facilitator(member: try row.raw(), state: try row.raw(), trainedOn: try row.optionalDate())
        }
    }
}

/// The rows that belong to circles, gathered under each.
struct CircleParts {
    static let columns: SQL = """
        id, reference, focus_person, purpose, state, started_on, ended_on, facilitator, facilitator_from,
        facilitator_to, connector, review_due, usual_place, food, preferred_slots
        """

    private let people: [Identifier<Circle>: [CirclePerson]]
    private let meetings: [Identifier<Circle>: [CircleMeeting]]
    private let actions: [Identifier<Circle>: [CircleAction]]
    private let goals: [Identifier<Circle>: [CircleGoal]]

    init(_ memory: Reading) throws(HubError) {
        people = try memory.grouped(
            "SELECT circle, member, who, tie, invited_by FROM circle_person ORDER BY circle, place"
        ) { row throws(DatabaseError) in
            (
                try row.raw(),
                CirclePerson(
                    member: try row.optionalRaw(), who: try row.text(), tie: try row.text(),
                    invitedBy: try row.text())
            )
        }
        meetings = try memory.grouped(
            "SELECT circle, number, on_date, connector_present, mode, is_planned FROM circle_meeting ORDER BY number"
        ) { row throws(DatabaseError) in
            (
                try row.raw(),
                CircleMeeting(
                    number: try row.int(), on: try row.date(), connectorPresent: try row.bool(),
                    mode: try row.text(), isPlanned: try row.bool())
            )
        }
        actions = try memory.grouped(
            "SELECT circle, words, who, due, state, is_willing FROM circle_action ORDER BY circle, place"
        ) { row throws(DatabaseError) in
            (
                try row.raw(),
                CircleAction(
                    text: try row.text(), who: try row.text(), due: try row.optionalDate(), state: try row.text(),
                    isWilling: try row.bool())
            )
        }
        goals = try Self.goals(memory)
    }

    private static func goals(_ memory: Reading) throws(HubError) -> [Identifier<Circle>: [CircleGoal]] {
        let levels = try memory.grouped(
            "SELECT circle, goal, level, words FROM goal_level"
        ) { row throws(DatabaseError) in (try GoalKey(&row), (try row.int(), try row.text())) }
        let scores = try memory.grouped(
            "SELECT circle, goal, on_date, score FROM goal_score ORDER BY on_date"
        ) { row throws(DatabaseError) in
            (try GoalKey(&row), GoalScore(on: try row.date(), score: try row.int()))
        }
        return try memory.grouped(
            "SELECT circle, place, words, weight, baseline FROM goal ORDER BY circle, place"
        ) { row throws(DatabaseError) in
            let key = try GoalKey(&row)
            let goal = CircleGoal(
                text: try row.text(), weight: try row.int(),
                levels: Dictionary(levels[key, default: []]) { first, _ in first },
                baseline: try row.optionalInt(), scores: scores[key, default: []])
            return (key.circle, goal)
        }
    }

    func circle(_ row: inout Columns) throws(DatabaseError) -> Circle {
        let id: Identifier<Circle> = try row.raw()
        return Circle(
            id: id, reference: try row.raw(), focusPerson: try row.raw(), purpose: try row.text(),
            state: try row.raw(), startedOn: try row.optionalDate(), endedOn: try row.optionalDate(),
            facilitator: try row.optionalRaw(), facilitatorFrom: try row.optionalDate(),
            facilitatorTo: try row.optionalDate(), connector: try row.optionalRaw(),
            reviewDue: try row.optionalDate(), usualPlace: try row.optionalText(), food: try row.optionalText(),
            preferredSlots: try row.optionalText(), people: people[id, default: []],
            meetings: meetings[id, default: []], actions: actions[id, default: []], goals: goals[id, default: []])
    }
}

/// A goal by its circle and its place there.
private struct GoalKey: Hashable {
    let circle: Identifier<Circle>
    let place: Int

    init(_ row: inout Columns) throws(DatabaseError) {
        circle = try row.raw()
        place = try row.int()
    }
}
