package import Domain

/// The reasons of a match as the person whose wish it is reads them.
package enum OwnReasonWords {
    package static func sentence(_ reason: Reason, in match: Match, _ names: Names) -> String {
        switch reason {
        case .alreadyGoes(let group): "You already go to \(names.group(group))."
        case .contactOf(let group): "You are the person to ask at \(names.group(group))."
        case .said(let interest, let relation): InterestWords.youSaid(relation, names.interest(interest))
        case .inOwnWords(let words): "In your own words: \"\(words)\"."
        case .commonTime(let weekday, let part, let number):
            "\(DateWords.part(part, of: weekday)) suits you and \(SummaryWords.people(number)) more."
        case .couldMeetAt(let venue): "You could begin at \(names.venue(venue))."
        case .enjoysToo, .lastAsked: "Another member enjoys it too."
        case .paidUntil: "We look at this help again with you."
        case .fromHome: "You can join from home."
        case .liftNeeded: "It needs a lift: we ask round for you."
        case .timeFits(let weekday, let part): "\(DateWords.part(part, of: weekday)) suits you."
        case .bothFree(let other, let weekday, let part):
            "You and \(names.member(other)) are both free on \(DateWords.part(part, of: weekday))."
        case .room(let venue): "You could meet at \(names.venue(venue))."
        case .comesAlong(.none, _): "You are happy to come alone."
        case .comesAlong(_, let name): "We ask \(name ?? "somebody") to come along, if you like."
        case .companionWanted: "We look for somebody to come along."
        case .paused: "You are taking a break, so this waits."
        case .away(let day): "You are away until \(DateWords.date(day)), so this waits."
        case .notAgreedToIntroductions: "You have not agreed to be introduced, so nobody is told."
        case .sensitive: "This is private: we talk it over with you, and with nobody else."
        case .freeTimesUnknown: "Tell us when you are free, and we look again."
        case .wordsUnknown: "We ask you what this would be."
        case .sameLanguage(let tag): "Your language is spoken there\(LanguageWords.name(tag).map { ": \($0)" } ?? "")."
        case .askFirst(let need): "We ask there first about \(AccessWords.need(need))."
        case .confirmFirst(let whoFor):
            "\(match.target.map(names.target)?.upperFirst ?? "It") is for \(whoFor.lowerFirst): if that is you, please ring us first."
        case .metres(let metres, _) where metres < 50: "It is in your own neighbourhood."
        case .metres, .accessMet, .justTurnUp, .costs, .checked, .ringFirst, .gift, .skill, .insured, .offer,
            .othersWish, .nobodyElseYet, .partOf, .nearTo:
            ReasonWords.sentence(reason, in: match, names)
        }
    }
}
