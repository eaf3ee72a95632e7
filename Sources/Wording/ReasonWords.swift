import CivilTime
package import Domain

/// Each fact that speaks for an answer, as one sentence for the connector.
///
/// It names people by what they are known as, guesses nobody's pronoun, and says nothing of anybody's health.
package enum ReasonWords {
    /// All reasons of a match, in their order.
    package static func sentences(_ match: Match, _ names: Names) -> [String] {
        match.reasons.map { sentence($0, in: match, names) }
    }

    package static func sentence(_ reason: Reason, in match: Match, _ names: Names) -> String {
        words(reason, in: match, names).upperFirst.sentence
    }

    private static func words(_ reason: Reason, in match: Match, _ names: Names) -> String {
        let person = names.member(match.wish.member)
        switch reason {
        case .alreadyGoes(let group): return "\(person) already goes to \(names.group(group))"
        case .contactOf(let group): return "\(person) is the person to ask at \(names.group(group))"
        case .said(let interest, let relation): return InterestWords.said(person, relation, names.interest(interest))
        case .inOwnWords(let words): return "In the words of \(person): \"\(words)\""
        case .partOf(let interest, let wider):
            return "\(names.interest(interest)) is part of \(names.interest(wider).lowerFirst)"
        case .nearTo(let interest, let other): return near(names.interest(interest), names.interest(other))
        case .metres(let metres, _) where PlaceWords.isSameNeighbourhood(metres: metres):
            return "It is in the neighbourhood where \(person) lives"
        case .metres(let metres, _): return "It is \(PlaceWords.distance(metres: metres)) from home"
        case .fromHome(let mode): return fromHome(mode, person)
        case .liftNeeded: return "\(person) needs a lift"
        case .timeFits(let weekday, let part):
            let when = DateWords.part(part, of: weekday)
            guard case .group(let group) = match.target else { return "\(when) suits \(person)" }
            return "\(names.group(group)) meets on \(when), when \(person) is free"
        case .accessMet(let need, let venue):
            guard let gate = need.gate else { return "\(names.venue(venue)) suits \(person)" }
            return "\(names.venue(venue)) has \(article(AccessWords.feature(gate)))"
        case .askFirst(let need): return "Ask there first about \(AccessWords.need(need))"
        case .justTurnUp: return "There is no need to book: just turn up"
        case .costs(0, nil): return "It is free"
        case .costs(let pence, nil): return "It costs \(CostWords.amount(pence: pence))"
        case .costs(let pence, let note):
            return (pence > 0 ? "It costs " : "") + CostWords.words(Cost(pence: pence, note: note))
        case .checked(let day): return "The listing was checked on \(DateWords.date(day))"
        case .ringFirst(let day?): return "Please ring first: not checked since \(DateWords.date(day))"
        case .ringFirst(nil): return "Please ring first: not checked yet"
        case .sameLanguage(let tag): return sameLanguage(tag, person, match, names)
        case .gift(let member, let gift):
            return names.gifts[gift].map { "\(names.member(member)) offers: \"\($0)\"" }
                ?? "\(names.member(member)) has offered this"
        case .enjoysToo(let member): return "\(names.member(member)) enjoys the same, and could be asked to share it"
        case .lastAsked(let member, let day?):
            return "\(names.member(member)) was last asked for something on \(DateWords.date(day))"
        case .lastAsked(let member, nil): return "Nobody has asked \(names.member(member)) for anything yet"
        case .bothFree(let other, let weekday, let part):
            return "\(person) and \(names.member(other)) are both free on \(DateWords.part(part, of: weekday))"
        case .room(let venue): return "They could meet at \(names.venue(venue))"
        case .skill(let freelancer, 0): return "\(names.freelancer(freelancer)) could give a session, free"
        case .skill(let freelancer, let fee):
            return "\(names.freelancer(freelancer)) could give a session for \(CostWords.amount(pence: fee))"
        case .insured(let day, let words): return insured(day, words)
        case .offer(let partner, let words): return "\(names.partner(partner)) offers: \(words.lowerFirst)"
        case .othersWish(let number): return others(number)
        case .nobodyElseYet: return "Nobody else has asked for it yet: one person is enough to start"
        case .commonTime(let weekday, let part, let number):
            return "\(DateWords.part(part, of: weekday)) suits \(person) and \(SummaryWords.people(number)) more"
        case .couldMeetAt(let venue): return "They could begin at \(names.venue(venue))"
        case .comesAlong(let companion, let name): return comesAlong(companion, name, match, names)
        case .companionWanted(let support): return companionWanted(support, person)
        case .paidUntil(let day?): return "Paid help comes last: look at it again by \(DateWords.date(day))"
        case .paidUntil(nil): return "Paid help comes last: agree on a day to look at it again"
        case .paused: return "\(person) is taking a break, so this waits"
        case .away(let day): return "\(person) is away until \(DateWords.date(day)), so this waits"
        case .notAgreedToIntroductions: return "\(person) has not agreed to be introduced, so nobody is told"
        case .sensitive: return "This is private: talk it over with \(person), and with nobody else"
        case .freeTimesUnknown: return "We do not know yet when \(person) is free"
        case .wordsUnknown(""): return "Ask \(person) what this would be"
        case .wordsUnknown(let words): return "\(person) said \"\(words)\": ask what that would be"
        case .confirmFirst(let whoFor):
            return "\(match.target.map(names.target) ?? "it") is for \(whoFor.lowerFirst): please ask \(person) first"
        }
    }

    private static func near(_ interest: String, _ other: String) -> String {
        "Near \(interest.lowerFirst), not the same: this is \(other.lowerFirst)"
    }

    private static func insured(_ day: CivilDate?, _ words: String?) -> String {
        guard let day else { return "Insurance: \(words ?? "please ask")" }
        return "Insured until \(DateWords.date(day))"
    }

    private static func fromHome(_ mode: MeetingMode, _ person: String) -> String {
        switch mode {
        case .online: "\(person) can join from home, online or by phone"
        case .hybrid: "\(person) can come along or join from home"
        case .inPerson: "It can happen where \(person) lives"
        }
    }

    private static func sameLanguage(_ tag: String, _ person: String, _ match: Match, _ names: Names) -> String {
        let language = LanguageWords.name(tag)
        guard case .host(let host, _) = match.target else {
            return "\(language ?? "The language of \(person)") is spoken there"
        }
        return "\(person) and \(names.member(host)) both speak \(language ?? "the same language")"
    }

    private static func others(_ number: Int) -> String {
        switch number {
        case ...0: "Nobody else has asked for it yet"
        case 1..<SummaryWords.fewestCounted: "A few others would like it too"
        default: "\(SummaryWords.digits(number)) others would like it too"
        }
    }

    private static func comesAlong(
        _ companion: Companion, _ name: String?, _ match: Match, _ names: Names
    ) -> String {
        let person = names.member(match.wish.member)
        if case .host(let host, _)? = match.target, companion == .circleMember, name == names.member(host) {
            return "\(names.member(host)) is in the circle of \(person) already, and is there"
        }
        return switch companion {
        case .none: "\(person) is happy to come alone"
        case .linkWorker:
            asked(CompanionWords.words(companion) + (name.map { " of \($0)" } ?? ""))
        case .familyOrFriend, .paidStaff: asked(name?.firstWord ?? CompanionWords.words(companion))
        case .circleMember, .memberBuddy, .volunteer: asked(name ?? CompanionWords.words(companion))
        }
    }

    private static func asked(_ name: String) -> String { "Ask \(name) to come along" }

    private static func companionWanted(_ support: SupportToAttend, _ person: String) -> String {
        support == .none
            ? "\(person) is happy to come alone"
            : "\(person) would like \(MemberWords.support(support)), and nobody is found yet"
    }

    private static func article(_ noun: String) -> String {
        noun.first.map { "aeiou".contains($0) } ?? false ? "an \(noun)" : "a \(noun)"
    }
}
