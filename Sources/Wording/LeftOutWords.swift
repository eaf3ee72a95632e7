import CivilTime
package import Domain

/// Who has nothing this month, why, and what would change that: the connector's list of things to do.
package enum LeftOutWords {
    /// Whose month is empty, and why.
    package static func sentence(_ one: LeftOut, _ names: Names) -> String {
        "\(names.member(one.member)): \(why(one.reason, names))".sentence
    }

    private static func why(_ reason: LeftOutReason, _ names: Names) -> String {
        let plan = PlanWords(names)
        switch reason {
        case .nothingWanted: return "we know of nothing to plan for"
        case .notAgreedToIntroductions: return "has not agreed to be introduced to others"
        case .freeTimesUnknown: return "we do not know when there is time"
        case .noHost(let interest): return "nobody holds \(names.interest(interest).lowerFirst) yet"
        case .access(let need, let venue):
            guard let gate = need.gate else { return "\(names.venue(venue)) does not suit" }
            return "we know of no \(AccessWords.feature(gate)) at \(names.venue(venue))"
        case .outOfReach(let venue, let metres?):
            return "\(names.venue(venue)) is \(PlaceWords.distance(metres: metres)) away, too far"
        case .outOfReach(let venue, nil): return "\(names.venue(venue)) is out of reach"
        case .onlyFromHome: return "joins from home only"
        case .noTimeInCommon(let item): return "\(plan.title(item)) is at a time that does not suit"
        case .full(let item): return "\(plan.title(item)) is full, or in a week that is full"
        case .notHeld(let item): return "\(plan.title(item)) could be held, and is not"
        case .confirmFirst(let item): return "\(plan.title(item)) is for some people only"
        }
    }

    /// What to do, with how many it helps named elsewhere: `Ask for a lift to Library Chess at the library`.
    package static func task(_ repair: PlanRepair, _ names: Names) -> String {
        let plan = PlanWords(names)
        switch repair {
        case .askWhatTheyLike: return "Talk about what would make a good day"
        case .askForConsent: return "Ask whether we may introduce them to others"
        case .askWhenFree: return "Ask when there is time"
        case .findHost(let interest): return "Find somebody who would hold \(names.interest(interest).lowerFirst)"
        case .askVenue(let feature, let venue, let item):
            return "Ask \(names.venue(venue)) about its \(AccessWords.feature(feature)), for \(plan.title(item))"
        case .otherPlace(let feature, let item):
            return "Find a place with \(AccessWords.feature(feature)) for \(plan.title(item))"
        case .lift(let item, let venue, _): return "Find a lift to \(plan.title(item)) at \(names.venue(venue))"
        case .otherTime(let item, let part):
            return "Hold \(plan.title(item)) at another time, such as \(DateWords.part(part.part, of: part.weekday))"
        case .morePlaces(let item): return "Find more places at \(plan.title(item))"
        case .holdToo(let item): return "Hold \(plan.title(item).lowerFirst) as well"
        case .fromHome(let item): return "Let people join \(plan.title(item)) from home"
        case .confirm(let item): return "Ask whether \(plan.title(item)) is for them"
        }
    }
}
