/// Why somebody stands out in the connector's list.
package enum PersonHint: Sendable, Hashable, CaseIterable {
    /// Has asked, and not said yes in their own words.
    case ownWordMissing
    /// Said they would be back by now.
    case pauseIsOver
    case noGiftKnown
}
