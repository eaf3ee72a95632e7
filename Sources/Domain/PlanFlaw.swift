package import CivilTime

/// Something in a plan that breaks what people were promised, or what a place, a host or the purse allows.
package enum PlanFlaw: Sendable, Hashable {
    case notInMonth(PlanItem, WallTime)
    case roomTwice(Identifier<Venue>, PlanItem, PlanItem, WallTime)
    case roomClosed(Identifier<Venue>, PlanItem, WallTime)
    case roomTooSmall(Identifier<Venue>, PlanItem, places: Int, room: Int)
    case privateHome(Identifier<Venue>, PlanItem)
    case hostTwice(PlanHost, PlanItem, PlanItem, WallTime)
    /// Paused, away, or no longer insured on the day.
    case hostNotThere(PlanHost, PlanItem, WallTime)
    case memberTwice(Identifier<Member>, PlanItem, PlanItem, WallTime)
    case memberNotFree(Identifier<Member>, PlanItem, WallTime)
    /// The way there is too far, or the door does not open.
    case memberShutOut(Identifier<Member>, PlanItem)
    case memberNotAsked(Identifier<Member>, PlanItem)
    case keptApart(Identifier<Member>, Identifier<Member>, PlanItem)
    case tooManySeats(PlanItem, WallTime, seats: Int, places: Int)
    case tooMuchNew(CivilDate, count: Int, limit: Int)
    case overBudget(spent: Int, budget: Int)
    case ruleNotKept(PlanItem)
}
