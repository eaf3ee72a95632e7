package import Domain

/// What a month is worth, said aloud.
package enum PlanPointWords {
    /// `for each person with a first gathering in the month`.
    package static func words(_ point: PlanPoint) -> String {
        switch point {
        case .firstThisMonth: "for each person with any gathering in the month"
        case .leftOutLastMonth: "the same for each person who had none last month"
        case .firstInWeek: "for each person's first gathering of a week"
        case .secondInWeek: "for the second one of a week"
        case .thirdInWeek: "for the third one of a week"
        case .interest: "at most, for how much each is wished and how near it is"
        case .proposal: "for each gathering that somebody has offered to hold"
        case .session: "taken off for each gathering, which is work for somebody"
        case .moved: "taken off for what is held otherwise than people were told or asked for"
        case .movedAfterYes: "the same where somebody has said yes already"
        }
    }
}
