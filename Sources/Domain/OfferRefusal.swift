package import CivilTime

/// Why something cannot happen to an offer, or nobody can be asked.
package enum OfferRefusal: Error, Sendable, Hashable {
    /// The state does not know the step.
    case cannotFollow(OfferState, OfferStep)
    case tooEarly(until: CivilDate)
    case reminded(on: CivilDate)
    case notADayToComeBack(from: CivilDate, to: CivilDate)
    case visitToCome(CivilDate)
    case visitBeforeYes(CivilDate)
    case visitTwice(CivilDate)
    case noVisit(CivilDate)
    /// Something is offered for the wish already.
    case stillOpen(Reference, OfferState)
    /// Whoever takes a break is offered nothing.
    case paused
    /// The person is away; on this day they are back.
    case away(until: CivilDate)
    case goesAlready
    /// Matching has no step for it that could be offered: it is to be talked over, or waits.
    case nothingToOffer(Route)
    /// The person said no to it on this day.
    case declined(on: CivilDate)
    /// A way is left out only with a reason.
    case needsReason
    /// Nobody is asked twice in a month: not before this day.
    case askedLately(until: CivilDate)
    case askAnswered(AskAnswer)
    /// Not active, or not agreed to be introduced.
    case notToBeAsked
    /// Kept apart, or what the circle already has.
    case notForThem
}
