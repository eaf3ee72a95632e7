package import Domain

/// What the joining form offers to choose from.
package struct JoinChoices: Sendable, Hashable {
    /// Without those of a special category: such things people write in their own words.
    package let interests: [PublicInterest]
    package let areas: [PublicArea]

    package init(interests: [PublicInterest], areas: [PublicArea]) {
        self.interests = interests
        self.areas = areas
    }

    /// The interests family by family, in the order in which the families first appear.
    var families: [(category: String, interests: [PublicInterest])] {
        var order: [String] = []
        for interest in interests where !order.contains(interest.category) { order.append(interest.category) }
        return order.map { category in (category, interests.filter { $0.category == category }) }
    }

    /// How far people go, in metres, with words.
    static let reaches: [(metres: Int, words: String)] = [
        (500, "A few steps"), (1_500, "About 1.5 km, or a mile"), (3_000, "About 3 km, or two miles"),
        (5_000, "About 5 km, or three miles"), (10_000, "About 10 km, or six miles"), (25_000, "Anywhere around here"),
    ]
}
