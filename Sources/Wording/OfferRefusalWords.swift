import CivilTime
package import Domain

/// Why something cannot happen to an offer, and what to do instead.
package enum OfferRefusalWords {
    package static func sentence(_ refusal: OfferRefusal) -> String {
        switch refusal {
        case .cannotFollow(let state, let step): "\(standing(state)), so \(happening(step)) cannot follow."
        case .tooEarly(let day): "It is too early: not before \(DateWords.fullDay(day))."
        case .reminded(let day): "The one reminder went on \(DateWords.fullDay(day)), and there is no second one."
        case .notADayToComeBack(let first, let last):
            "It comes back between \(DateWords.fullDay(first)) and \(DateWords.fullDay(last))."
        case .visitToCome(let day): "\(DateWords.fullDay(day)) has not come yet."
        case .visitBeforeYes(let day):
            "They said yes on \(DateWords.fullDay(day)); a visit before it is not one of these."
        case .visitTwice(let day): "The visit of \(DateWords.fullDay(day)) is written down already."
        case .noVisit(let day): "No visit is written down for \(DateWords.fullDay(day))."
        case .stillOpen(let reference, let state): "\(reference) is still open for this wish: \(word(state))."
        case .paused: "They are taking a break, and nothing is offered until they are back."
        case .away(let day): "They are away until \(DateWords.fullDay(day))."
        case .goesAlready: "They go there already."
        case .nothingToOffer(.askMore): "There is nothing to offer yet: talk it over with them first."
        case .nothingToOffer(.hold): "This waits: they take a break, or have not agreed to be introduced."
        case .nothingToOffer: "There is nothing to offer yet."
        case .declined(let day): "They said no to this on \(DateWords.fullDay(day)), and it is not offered again."
        case .needsReason: "Say why the ways before it are left out."
        case .askedLately(let day): "They were asked for something lately: ask again from \(DateWords.fullDay(day))."
        case .askAnswered(.yes): "They have said yes already."
        case .askAnswered(.no): "They have said no already, and are not asked again."
        case .notToBeAsked: "They are not active, or have not agreed to be introduced, so they are not asked."
        case .notForThem: "This is not for them: circles match --facilitators shows who could be asked."
        }
    }

    package static func advice(_ refusal: OfferRefusal) -> String {
        switch refusal {
        case .cannotFollow, .stillOpen, .reminded, .visitTwice, .noVisit, .askAnswered:
            "Look at it with circles offer list, then choose what to do."
        case .tooEarly, .away, .askedLately, .paused: "Wait until then; nothing was changed."
        case .notADayToComeBack, .visitToCome, .visitBeforeYes: "Choose another day; nothing was changed."
        case .goesAlready, .nothingToOffer: "circles match --member shows why."
        case .declined: "If they have changed their mind, write their yes down with circles offer answer."
        case .needsReason: "Add it with --reason; it is kept."
        case .notToBeAsked, .notForThem: "Choose somebody else; nothing was changed."
        }
    }

    private static func standing(_ state: OfferState) -> String { "The offer is “\(word(state))”" }

    /// A state in words that need no colour.
    package static func word(_ state: OfferState) -> String {
        switch state {
        case .exploring: "the host is asked"
        case .offered: "offered"
        case .later: "not now"
        case .accepted: "accepted"
        case .joined: "joined"
        case .settled: "settled"
        case .declined: "declined"
        case .withdrawn: "taken back"
        }
    }

    private static func happening(_ step: OfferStep) -> String {
        switch step {
        case .offer: "putting it before them"
        case .accept: "yes"
        case .decline: "no"
        case .putOff: "not now"
        case .comeBack: "coming back to it"
        case .remind: "a reminder"
        case .visit: "a visit"
        case .takeBack: "taking a visit back"
        case .withdraw: "taking it back"
        }
    }
}
