/// Something that costs money, and who would be glad of it.
package struct PaidOffer: Sendable, Hashable {
    /// What it costs altogether, in pence; above 0.
    package let costPence: Int
    /// Who would come, and how glad each would be: points above 0.
    package let gladness: [Gladness]

    /// How glad one member would be.
    package struct Gladness: Sendable, Hashable {
        /// Counted from 0.
        package let member: Int
        package let points: Int

        package init(member: Int, points: Int) {
            self.member = member
            self.points = points
        }
    }

    package init(costPence: Int, gladness: [Gladness]) {
        self.costPence = costPence
        self.gladness = gladness
    }
}

/// Why a pot cannot be shared.
package enum SharingError: Error, Hashable, Sendable {
    /// No members, or more than a million.
    case members(Int)
    /// Below 0, or more than ten million pounds.
    case pot(Int)
    /// What the offer costs is not above 0, or more than ten million pounds.
    case cost(offer: Int)
    /// A member who is not there, who stands twice, or points that are not 1 to 1,000.
    case gladness(offer: Int, member: Int)
}
