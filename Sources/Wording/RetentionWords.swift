package import Domain

/// What was kept long enough, rule by rule.
package enum RetentionWords {
    /// One rule and what it comes to.
    ///
    /// - Parameters:
    ///   - count: The rule and how much is over.
    ///   - isDone: Whether it went, or would go.
    /// - Returns: A line.
    package static func line(_ count: RetentionCount, isDone: Bool) -> String {
        let what = "\(rule(count.rule)): "
        guard count.count > 0 else { return what + "nothing" }
        let people = count.people.isEmpty ? "" : " (\(count.people.map(\.rawValue).joined(separator: ", ")))"
        return what + noun(count.rule, count.count) + people + (isDone ? fate(count.rule) : " to go")
    }

    /// What goes under each rule, and when.
    package static let rules = RetentionRule.allCases.map(rule)

    private static func rule(_ rule: RetentionRule) -> String {
        switch rule {
        case .enquiries: "Enquiries older than six months"
        case .left: "People who left or died twelve months ago"
        case .letters: "Letters older than twelve months"
        case .asks: "Who was asked, what was said to what was found, and offers taken back, twelve months ago"
        case .startEnquiries: "People elsewhere who would like to start something, after six months"
        case .concerns: "What worried people told and is dealt with, after six years"
        case .undo: "What takes imports and mergings back, after seven days"
        case .signIns: "Sign-in links, sessions and form keys that are over"
        case .requests: "Requests about data, done six years ago"
        case .audit: "The audit, after six years"
        case .backups: "Backups older than thirty-five days"
        }
    }

    private static func noun(_ rule: RetentionRule, _ count: Int) -> String {
        switch rule {
        case .enquiries, .left: SummaryWords.count(count, "person", "people")
        case .backups: SummaryWords.count(count, "backup")
        default: SummaryWords.count(count, "row")
        }
    }

    private static func fate(_ rule: RetentionRule) -> String {
        switch rule {
        case .enquiries, .left: " erased to counts"
        default: " deleted"
        }
    }
}
