package import Domain
import SQLite

extension Writing {
    package func save(_ circle: Circle) throws(HubError) {
        try put(
            [
                "id": "\(circle.id)", "reference": "\(circle.reference)",
                "focus_person": "\(circle.focusPerson)", "purpose": "\(circle.purpose)",
                "state": "\(circle.state)", "started_on": "\(circle.startedOn)", "ended_on": "\(circle.endedOn)",
                "facilitator": "\(circle.facilitator)", "facilitator_from": "\(circle.facilitatorFrom)",
                "facilitator_to": "\(circle.facilitatorTo)", "connector": "\(circle.connector)",
                "review_due": "\(circle.reviewDue)", "usual_place": "\(circle.usualPlace)",
                "food": "\(circle.food)", "preferred_slots": "\(circle.preferredSlots)",
            ], into: "circle")
        let id: SQL = "\(circle.id)"
        try replace(
            "member, who, tie, invited_by", of: "circle_person", owner: "circle", id,
            by: circle.people.map { "\($0.member), \($0.who), \($0.tie), \($0.invitedBy)" })
        try replace(
            "words, who, due, state, is_willing", of: "circle_action", owner: "circle", id,
            by: circle.actions.map { "\($0.text), \($0.who), \($0.due), \($0.state), \($0.isWilling)" })
        try save(circle.meetings, of: circle.id)
        try save(circle.goals, of: circle.id)
    }

    package func save(_ facilitator: Facilitator) throws(HubError) {
        try put(
            [
                "member": "\(facilitator.member)", "state": "\(facilitator.state)",
                "trained_on": "\(facilitator.trainedOn)",
            ], into: "facilitator", key: "member")
    }

    private func save(_ meetings: [CircleMeeting], of circle: Identifier<Circle>) throws(HubError) {
        try execute("DELETE FROM circle_meeting WHERE circle = \(circle)")
        for meeting in meetings {
            try execute(
                """
                INSERT INTO circle_meeting (circle, number, on_date, connector_present, mode, is_planned)
                VALUES (
                    \(circle), \(meeting.number), \(meeting.on), \(meeting.connectorPresent), \(meeting.mode),
                    \(meeting.isPlanned))
                """)
        }
    }

    private func save(_ goals: [CircleGoal], of circle: Identifier<Circle>) throws(HubError) {
        try execute("DELETE FROM goal_score WHERE circle = \(circle)")
        try execute("DELETE FROM goal_level WHERE circle = \(circle)")
        try replace(
            "words, weight, baseline", of: "goal", owner: "circle", "\(circle)",
            by: goals.map { "\($0.text), \($0.weight), \($0.baseline)" })
        for (place, goal) in goals.enumerated() {
            for (level, words) in goal.levels {
                try execute(
                    """
                    INSERT INTO goal_level (circle, goal, level, words)
                    VALUES (\(circle), \(place), \(level), \(words))
                    """)
            }
            for score in goal.scores {
                try execute(
                    """
                    INSERT INTO goal_score (circle, goal, on_date, score)
                    VALUES (\(circle), \(place), \(score.on), \(score.score))
                    """)
            }
        }
    }
}
