package import CivilTime

/// A proposal for a month: what should be held beside what is fixed, and how good that is.
package struct MonthPlan: Sendable, Hashable {
    package let month: YearMonth
    package let madeAt: Instant
    /// As the audit knows them: a reference, or `keeper`.
    package let madeBy: String
    package let effort: PlanEffort
    package let limits: PlanLimits
    package let points: PlanPoints
    /// In points; what is fixed is among them.
    package let value: Int
    /// No month made of the same facts has more points.
    package let bound: Int
    package var items: [PlannedItem]
    /// The last day on which people are asked what they think of it.
    package var commentUntil: CivilDate?

    package init(
        month: YearMonth, madeAt: Instant, madeBy: String, effort: PlanEffort, limits: PlanLimits,
        points: PlanPoints, value: Int, bound: Int, items: [PlannedItem], commentUntil: CivilDate? = nil
    ) {
        self.month = month
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.effort = effort
        self.limits = limits
        self.points = points
        self.value = value
        self.bound = bound
        self.items = items
        self.commentUntil = commentUntil
    }

    /// How much better another month could be, at most, in hundredths of a percent of that one, rounded up.
    package var gap: Int { bound > 0 ? ((bound - value) * 10_000 + bound - 1) / bound : 0 }

    /// For so many days people are asked what they think before a month is published.
    package static let daysForComment = 5
}

/// How long was looked, and from which number chance began.
package struct PlanEffort: Sendable, Hashable {
    package let seed: UInt64
    /// Moves of each of the two walks: with them and the seed the plan comes again.
    package let moves: Int
    /// The seconds after which it stopped, where it was told to: then the plan depends on the machine too.
    package let seconds: Int?

    package init(seed: UInt64 = 1, moves: Int = PlanEffort.usualMoves, seconds: Int? = nil) {
        self.seed = seed
        self.moves = moves
        self.seconds = seconds
    }

    package static let usualMoves = 1_000
}

/// What a month may ask of people and of the purse.
///
/// Policy: each can be set.
package struct PlanLimits: Sendable, Hashable {
    /// What rooms and fees of new things may cost together, in pence; nothing unless somebody granted it.
    package var budgetPence: Int
    /// New things that a connector can see into the world in one week.
    package var newAWeek: Int
    /// Of those, how many she can hold herself.
    package var heldByConnectorAWeek: Int
    /// Meetings a week that are asked of one host.
    package var perHostAWeek: Int
    /// Gatherings a week that count for one member.
    package var perMemberAWeek: Int
    /// Whether everybody decides about the same part of the purse.
    package var sharesEqually: Bool

    package init(
        budgetPence: Int = 0, newAWeek: Int = 4, heldByConnectorAWeek: Int = 1, perHostAWeek: Int = 1,
        perMemberAWeek: Int = 3, sharesEqually: Bool = false
    ) {
        self.budgetPence = budgetPence
        self.newAWeek = newAWeek
        self.heldByConnectorAWeek = heldByConnectorAWeek
        self.perHostAWeek = perHostAWeek
        self.perMemberAWeek = perMemberAWeek
        self.sharesEqually = sharesEqually
    }
}

/// What the connector knows better than any reckoning.
package struct PlanRule: Sendable, Hashable {
    package let item: PlanItem
    package let kind: Kind
    package let madeAt: Instant
    package let madeBy: String

    package enum Kind: Sendable, Hashable {
        /// It is held so, whatever that costs.
        case pin(PlannedItem)
        case ban
        /// Not in the week of this day.
        case notInWeekOf(CivilDate)
    }

    package init(item: PlanItem, kind: Kind, madeAt: Instant, madeBy: String) {
        self.item = item
        self.kind = kind
        self.madeAt = madeAt
        self.madeBy = madeBy
    }
}
