/// How long the community keeps what it was told; each is a default that nobody has decided otherwise.
package enum RetentionRule: String, Sendable, Hashable, CaseIterable {
    /// People who asked and never joined: six months, then erased.
    case enquiries
    /// People who left, or died: twelve months, then erased to counts.
    case left
    /// What letters said: twelve months.
    case letters
    /// Who was asked for what, offers that were taken back, and what was said to what was found: twelve months; a no
    /// stays as long as the wish.
    case asks
    /// Who would like to start something where they live: six months.
    case startEnquiries = "start_enquiries"
    /// What worried people told: six years.
    case concerns
    /// What takes an import or a merging back: seven days.
    case undo
    /// Used sign-in links, sessions that are over, keys of forms: until they mean nothing any more.
    case signIns
    /// Requests about data that are done: six years.
    case requests
    /// The audit: six years.
    case audit
    /// Backups: thirty-five days.
    case backups

    /// So many months, for what is counted in months.
    package var months: Int? {
        switch self {
        case .enquiries, .startEnquiries: 6
        case .left, .letters, .asks: 12
        case .requests, .audit, .concerns: 72
        case .undo, .signIns, .backups: nil
        }
    }
}

/// How much is kept no longer under one rule.
package struct RetentionCount: Sendable, Hashable {
    package let rule: RetentionRule
    package let count: Int
    /// Whom it is about, where it is about people.
    package let people: [Reference]

    package init(rule: RetentionRule, count: Int, people: [Reference] = []) {
        self.rule = rule
        self.count = count
        self.people = people
    }
}
