package import Domain
package import HTTP

/// What a host filled in after an event.
package struct AfterAnswers: Sendable, Hashable {
    package var version = 0
    /// By the guests' keys.
    package var outcomes: [String: AttendanceOutcome] = [:]
    /// How many others, as it was written.
    package var others = ""
    package var again: Again?
    package var nextHost: String?
    package var words = ""
    /// The fields whose answer is none of those shown.
    package var unreadable: [Problem] = []

    static let others = "others"
    static let again = "again"
    static let nextHost = "next_host"
    static let words = "words"
    static func came(_ key: String) -> String { "came_\(key)" }

    /// What was told before.
    package init(_ report: HostReport) {
        version = report.version
        outcomes = report.outcomes.filter { $0.value != .unknown }
        others = report.others == 0 ? "" : String(report.others)
        again = report.again
        nextHost = report.nextHost
        words = report.words ?? ""
    }

    /// Reads the fields of the posted form.
    package init(_ form: Form) {
        func text(_ name: String) -> String { form[name]?.trimmed ?? "" }
        version = Int(text("version")) ?? -1
        for item in form.items where item.name.hasPrefix(Self.came("")) && !item.value.isEmpty {
            if let outcome = AttendanceOutcome(rawValue: item.value), outcome != .unknown {
                outcomes[String(item.name.dropFirst(Self.came("").count))] = outcome
            } else {
                unreadable.append(Problem(field: item.name, kind: .notAChoice))
            }
        }
        others = text(Self.others)
        again = Again(rawValue: text(Self.again))
        if again == nil, !text(Self.again).isEmpty { unreadable.append(Problem(field: Self.again, kind: .notAChoice)) }
        nextHost = text(Self.nextHost).isEmpty ? nil : text(Self.nextHost)
        words = text(Self.words)
    }

    /// As it is told; a number that is none is refused by the use case.
    var report: HostReport {
        HostReport(
            version: version, outcomes: outcomes, others: others.isEmpty ? 0 : Int(others) ?? -1, again: again,
            nextHost: nextHost, words: words.isEmpty ? nil : words)
    }
}
