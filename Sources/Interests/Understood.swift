package import Domain

/// What one wish in somebody's own words was taken to mean.
package struct Understood: Sendable, Hashable {
    /// The person's own words, as they stand.
    package let words: String
    /// How it stands in the person's life, where the words say so.
    package let relation: InterestRelation?
    /// Up to three activities, the likeliest first.
    package let choices: [Choice]
    package let decision: Decision

    /// Whether it may be about somebody's faith, health, identity or opinions: then nothing is decided, and nothing asked.
    package var isDelicate: Bool {
        choices.contains { $0.activity.isSpecialCategory && $0.likelihood >= 0.1 }
    }

    /// The activity that was decided on.
    package var activity: Activity? { decision == .decided ? choices.first?.activity : nil }
}

/// One activity that a text may mean.
package struct Choice: Sendable, Hashable {
    package let activity: Activity
    /// How likely it is meant, 0 to 1.
    package let likelihood: Double
}

/// Whether a text can stand for an activity without asking.
package enum Decision: String, Sendable, Hashable, CaseIterable {
    /// The first choice is meant.
    case decided
    /// A person chooses, or keeps the words as they are.
    case ask
    /// The text names no activity.
    case none
}
