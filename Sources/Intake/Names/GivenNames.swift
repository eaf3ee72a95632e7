/// Names that people are given at birth, and what they are called by.
enum GivenNames {
    /// Whether two given names, folded, can be one person's: `bob` and `robert`.
    static func belongTogether(_ one: String, _ other: String) -> Bool {
        guard one != other else { return true }
        guard let groups = groupsOf[one], let others = groupsOf[other] else { return false }
        return groups.contains { others.contains($0) }
    }

    /// The families of short forms a name belongs to.
    static func groups(of name: String) -> [Int] { groupsOf[name] ?? [] }

    /// Whether this is a name that people are given.
    static func isKnown(_ name: String) -> Bool { groupsOf[name] != nil }

    private static let groupsOf: [String: [Int]] = {
        var groups: [String: [Int]] = [:]
        let lines = families.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
        for (number, line) in lines.enumerated() {
            for name in line { groups[String(name), default: []].append(number) }
        }
        // Names that go by nothing else stand each in a group of their own.
        for (number, name) in others.split(whereSeparator: \.isWhitespace).enumerated() {
            groups[String(name), default: []].append(10_000 + number)
        }
        return groups
    }()
}
