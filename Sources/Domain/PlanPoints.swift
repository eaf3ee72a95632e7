/// What a month is worth, in points that can be said aloud.
package enum PlanPoint: String, Sendable, Hashable, CaseIterable {
    /// A member's first seat of the month.
    case firstThisMonth = "first_this_month"
    /// The same for somebody who had nothing last month.
    case leftOutLastMonth = "left_out_last_month"
    case firstInWeek = "first_in_week"
    case secondInWeek = "second_in_week"
    case thirdInWeek = "third_in_week"
    /// The most that an interest adds to one seat: how much it is wished, and how near it is.
    case interest
    /// For what somebody has offered to hold: they came to us.
    case proposal
    /// Taken off for each session, which is work for somebody.
    case session
    /// Taken off for holding something otherwise than people were told.
    case moved
    /// The same where somebody has said yes already.
    case movedAfterYes = "moved_after_yes"

    /// What holds where nobody has said otherwise.
    package var usual: Int {
        switch self {
        case .firstThisMonth: 30
        case .leftOutLastMonth: 45
        case .firstInWeek: 10
        case .secondInWeek: 3
        case .thirdInWeek: 1
        case .interest: 4
        case .proposal: 20
        case .session: 2
        case .moved: 5
        case .movedAfterYes: 20
        }
    }
}

/// The points of a community, each from 0 to 1,000.
package struct PlanPoints: Sendable, Hashable {
    package static let most = 1_000
    private var changed: [PlanPoint: Int] = [:]

    package init() {}

    package subscript(point: PlanPoint) -> Int {
        get { changed[point] ?? point.usual }
        set { changed[point] = newValue == point.usual ? nil : newValue }
    }

    /// The first point that cannot be as it is; nil where all can.
    ///
    /// Each further seat of a week is worth no more than the one before, so that two people with one gathering each
    /// are never worth less than one with two.
    package var fault: PlanPoint? {
        if let absurd = PlanPoint.allCases.first(where: { !(0...Self.most).contains(self[$0]) }) { return absurd }
        if self[.secondInWeek] > self[.firstInWeek] { return .secondInWeek }
        if self[.thirdInWeek] > self[.secondInWeek] { return .thirdInWeek }
        return nil
    }
}
