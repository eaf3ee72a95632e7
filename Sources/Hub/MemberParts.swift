import CivilTime
import Domain
import Store

/// What is changed of a member in tables of its own: needs, free times, days away, whom to ring.
struct MemberParts {
    private var needs: [AccessNeed]?
    private var free: [WeekPart]?
    private var away: Set<CivilDate>?
    private var emergency: String??
    private(set) var problems: [Problem] = []

    /// Reads `step_free; nuts`, `Tue AM, Thu PM`, `2027-03-04, 2027-03-11` and whom to ring.
    init(_ changes: [PersonField: String]) {
        if let text = changes[.needs] {
            needs = read(.needs, text) { AccessNeed(rawValue: $0.lowercased().replacing(" ", with: "_")) }
        }
        if let text = changes[.free] { free = read(.free, text) { WeekPart(told: $0) } }
        if let text = changes[.away] { away = read(.away, text, kind: .notADate) { CivilDate($0) }.map { Set($0) } }
        if let text = changes[.emergency] {
            emergency = .some(text.line.isEmpty ? nil : text.line)
            if text.isLonger(than: AnswersCheck.lineLimit) {
                problems.append(
                    Problem(field: PersonField.emergency.rawValue, kind: .tooLong(limit: AnswersCheck.lineLimit)))
            }
        }
    }

    private mutating func read<Value>(
        _ field: PersonField, _ text: String, kind: Problem.Kind = .notAChoice, _ value: (String) -> Value?
    ) -> [Value]? {
        let parts = text.split { ",;\n".contains($0) }.map { String($0).line }.filter { !$0.isEmpty }
        let values = parts.compactMap(value)
        guard values.count == parts.count else {
            problems.append(Problem(field: field.rawValue, kind: kind))
            return nil
        }
        return values
    }

    /// Saves what was told.
    ///
    /// - Returns: The fields that are different now.
    func save(of member: Identifier<Member>, _ memory: Writing) throws(HubError) -> [PersonField] {
        var changed: [PersonField] = []
        if let needs, try memory.save(needs.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, of: member) {
            changed.append(.needs)
        }
        let times = free.map { Set($0).map { Availability(member: member, weekday: $0.weekday, part: $0.part) } }
        if let times, try memory.save(times, of: member) { changed.append(.free) }
        if let away, try memory.saveAway(away, of: member) { changed.append(.away) }
        if let emergency, try memory.saveEmergencyContact(emergency, of: member) { changed.append(.emergency) }
        return changed
    }
}

extension WeekPart {
    /// `Tue AM`, `thursday evening`, `Sa EVE`.
    init?(told text: String) {
        let words = text.lowercased().split(separator: " ")
        let codes = ["mo", "tu", "we", "th", "fr", "sa", "su"]
        guard words.count == 2, let place = codes.firstIndex(where: { words[0].hasPrefix($0) }),
            let weekday = Weekday(rawValue: place + 1)
        else { return nil }
        let parts: [Substring: PartOfDay] = [
            "am": .morning, "morning": .morning, "pm": .afternoon, "afternoon": .afternoon, "eve": .evening,
            "evening": .evening,
        ]
        guard let part = parts[words[1]] else { return nil }
        self.init(weekday, part)
    }
}
