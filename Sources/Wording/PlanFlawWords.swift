import CivilTime
package import Domain

/// What the check of a plan found, for the connector.
package enum PlanFlawWords {
    package static func sentence(_ fault: PlanFlaw, _ names: Names) -> String {
        let plan = PlanWords(names)
        switch fault {
        case .notInMonth(let item, let start):
            return "\(plan.title(item)) on \(DateWords.moment(start)) is not in this month, or ends before it begins."
        case .roomTwice(let venue, let one, let other, let start):
            return "\(plan.title(one)) and \(plan.title(other)) are both in \(names.venue(venue)) on "
                + "\(DateWords.moment(start))."
        case .roomClosed(let venue, let item, let start):
            return
                "\(plan.title(item)) is planned for \(DateWords.moment(start)), when \(names.venue(venue)) is closed."
        case .roomTooSmall(let venue, let item, let places, let room):
            let seats = SummaryWords.count(places, "place")
            return "\(plan.title(item)) has \(seats), and \(names.venue(venue)) holds \(SummaryWords.digits(room))."
        case .privateHome(let venue, let item):
            return "\(plan.title(item)) would first meet in \(names.venue(venue)), which is somebody's home."
        case .hostTwice(let host, let one, let other, let start):
            return "\(plan.title(one)) and \(plan.title(other)) on \(DateWords.moment(start)) are both "
                + "\(plan.host(host) ?? "with one person")."
        case .hostNotThere(let host, let item, let start):
            return "\(plan.title(item)) on \(DateWords.moment(start)) is \(plan.host(host) ?? "with somebody"), "
                + "who is away or not insured then."
        case .memberTwice(let member, let one, let other, let start):
            return "\(names.member(member)) would be at \(plan.title(one)) and at \(plan.title(other)) on "
                + "\(DateWords.moment(start))."
        case .memberNotFree(let member, let item, let start):
            return "\(names.member(member)) is not free for \(plan.title(item)) on \(DateWords.moment(start))."
        case .memberShutOut(let member, let item):
            return "\(names.member(member)) cannot get to \(plan.title(item)), or not through the door."
        case .memberNotAsked(let member, let item):
            return "\(names.member(member)) has not agreed to be asked about \(plan.title(item))."
        case .keptApart(let one, let other, let item):
            return
                "\(names.member(one)) and \(names.member(other)) are kept apart, and both are at \(plan.title(item))."
        case .tooManySeats(let item, let start, let seats, let places):
            return
                "\(plan.title(item)) on \(DateWords.moment(start)) has \(SummaryWords.count(seats, "person", "people")) "
                + "for \(SummaryWords.count(places, "place"))."
        case .tooMuchNew(let first, let count, let limit):
            return "In the week of \(DateWords.day(first)) there are \(SummaryWords.number(count)) new things, and "
                + "\(SummaryWords.number(limit)) are allowed."
        case .overBudget(let spent, let budget):
            return "The plan costs \(CostWords.amount(pence: spent)), and "
                + "\(budget == 0 ? "nothing" : CostWords.amount(pence: budget)) is granted."
        case .ruleNotKept(let item):
            return "\(plan.title(item)) is not as you pinned it, or is there though you left it out."
        }
    }
}
