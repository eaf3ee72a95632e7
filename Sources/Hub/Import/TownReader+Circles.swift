import CivilTime
import Domain
import FoundationEssentials

extension TownReader {
    /// Reads `circles.json`, where a circle holds lists that a table cannot.
    mutating func readCircles() throws(HubError) {
        guard let bytes = files["circles.json"] else {
            town.absent.append("circles.json")
            return
        }
        let circles: [CircleRecord]
        do {
            circles = try JSONDecoder().decode([CircleRecord].self, from: Data(bytes))
        } catch {
            throw problem(nil, expected: "a list of circles in JSON", found: Self.place(of: error))
        }
        for record in circles {
            guard !references.has(record.circle_id, "circle") else {
                throw problem("circle_id", expected: "a reference that no other circle has", found: record.circle_id)
            }
            town.circles.append(try circle(record))
        }
    }

    private mutating func circle(_ record: CircleRecord) throws(HubError) -> Circle {
        guard let state = CircleState(rawValue: record.state) else {
            let words = CircleState.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem("state", expected: "one of \(words)", found: record.state)
        }
        guard let focusPerson = try member(record.focus_person, "focus_person") else {
            throw problem("focus_person", expected: "the reference of a member", found: "nothing")
        }
        var people: [CirclePerson] = []
        for person in record.members {
            people.append(
                CirclePerson(
                    member: try member(person.member_id, "member_id"), who: person.who, tie: person.tie,
                    invitedBy: person.invited_by))
        }
        return Circle(
            id: references.add(record.circle_id, "circle", as: Circle.self), reference: Reference(record.circle_id),
            focusPerson: focusPerson, purpose: record.purpose, state: state,
            startedOn: try date(record.started_on, "started_on"), endedOn: try date(record.ended_on, "ended_on"),
            facilitator: try member(record.facilitator, "facilitator"),
            facilitatorFrom: try date(record.facilitator_committed_from, "facilitator_committed_from"),
            facilitatorTo: try date(record.facilitator_committed_to, "facilitator_committed_to"),
            connector: try connector(record.connector),
            reviewDue: try date(record.review_due, "review_due"), usualPlace: record.usual_place, food: record.food,
            preferredSlots: record.preferred_slots, people: people, meetings: try record.meetings.map(meeting),
            actions: try record.actions.map(action), goals: try record.goals.map(goal))
    }

    private func meeting(_ record: CircleRecord.Meeting) throws(HubError) -> CircleMeeting {
        CircleMeeting(
            number: record.n, on: try required(record.date, "meetings.date"),
            connectorPresent: record.connector_present, mode: record.mode,
            isPlanned: record.planned ?? false)
    }

    private func action(_ record: CircleRecord.Action) throws(HubError) -> CircleAction {
        CircleAction(
            text: record.text, who: record.who, due: try date(record.due, "actions.due"), state: record.state,
            isWilling: record.willing)
    }

    private func goal(_ record: CircleRecord.Goal) throws(HubError) -> CircleGoal {
        var levels: [Int: String] = [:]
        for (key, text) in record.levels {
            guard let level = Int(key), (-2...2).contains(level) else {
                throw problem("goals.levels", expected: "a level from -2 to 2", found: key)
            }
            levels[level] = text
        }
        var scores: [GoalScore] = []
        for score in record.scores {
            scores.append(GoalScore(on: try required(score.on, "goals.scores.on"), score: score.score))
        }
        return CircleGoal(
            text: record.text, weight: record.weight, levels: levels, baseline: record.baseline, scores: scores)
    }

    private func connector(_ reference: String?) throws(HubError) -> Identifier<Connector>? {
        guard let reference, !reference.isEmpty else { return nil }
        guard references.has(reference, "connector") else {
            throw problem("connector", expected: "the reference of a connector", found: reference)
        }
        return references.identity(reference, "connector")
    }

    private func member(_ reference: String?, _ field: String) throws(HubError) -> Identifier<Member>? {
        guard let reference, !reference.isEmpty else { return nil }
        guard references.has(reference, "member") else {
            throw problem(field, expected: "the reference of a member", found: reference)
        }
        return references.identity(reference, "member")
    }

    private func date(_ text: String?, _ field: String) throws(HubError) -> CivilDate? {
        guard let text, !text.isEmpty else { return nil }
        return try required(text, field)
    }

    private func required(_ text: String, _ field: String) throws(HubError) -> CivilDate {
        guard let date = CivilDate(text) else {
            throw problem(field, expected: "a date such as 2027-03-01", found: text)
        }
        return date
    }

    private func problem(_ field: String?, expected: String, found: String) -> HubError {
        .table(TableProblem(file: "circles.json", line: 0, column: field, expected: expected, found: found))
    }

    /// Where in the file a decoder stopped, in words of the file itself.
    private static func place(of error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "no \(key.stringValue)"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "something else at " + context.codingPath.map(\.stringValue).joined(separator: ".")
        default: "something else"
        }
    }
}

/// One circle as the file has it.
struct CircleRecord: Decodable {
    let circle_id: String
    let focus_person: String
    let purpose: String
    let state: String
    let started_on: String?
    let ended_on: String?
    let facilitator: String?
    let facilitator_committed_from: String?
    let facilitator_committed_to: String?
    let connector: String?
    let review_due: String?
    let usual_place: String?
    let food: String?
    let preferred_slots: String?
    let members: [Person]
    let meetings: [Meeting]
    let actions: [Action]
    let goals: [Goal]

    struct Person: Decodable {
        let member_id: String
        let who: String
        let tie: String
        let invited_by: String
    }

    struct Meeting: Decodable {
        let n: Int
        let date: String
        let connector_present: Bool
        let planned: Bool?
        let mode: String
    }

    struct Action: Decodable {
        let text: String
        let who: String
        let due: String?
        let state: String
        let willing: Bool
    }

    struct Goal: Decodable {
        let text: String
        let weight: Int
        let levels: [String: String]
        let baseline: Int?
        let scores: [Score]
    }

    struct Score: Decodable {
        let on: String
        let score: Int
    }
}
