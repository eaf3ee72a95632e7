package import Domain

/// Each reason why a way is shut, as one sentence for the connector.
package enum RefusalWords {
    package static func sentence(_ refusal: Refusal, in match: Match, _ names: Names) -> String {
        words(refusal, in: match, names).upperFirst.sentence
    }

    private static func words(_ refusal: Refusal, in match: Match, _ names: Names) -> String {
        let person = names.member(match.wish.member)
        let wish = names.wish(match.wish)
        let target = refusal.target.map(names.target)
        switch refusal.why {
        case .noGroup: return "There is no group for \(wish) yet"
        case .closed(let status): return closed(target ?? "the group", status)
        case .outOfSeason(let season): return "\(target ?? "the group") meets \(DateWords.season(season))"
        case .placeUnknown: return "We do not know where \(target ?? "the group") meets"
        case .accessUnmet(let need, let venue):
            guard let gate = need.gate else { return "\(names.venue(venue)) does not suit \(person)" }
            return "We know of no \(AccessWords.feature(gate)) at \(names.venue(venue))"
        case .onlyAtHome: return "\(target ?? "this") means going out, and \(person) joins from home"
        case .noTelephone: return "\(target ?? "it") is joined by telephone or online, and \(person) has neither"
        case .doesNotTravel: return "\(target ?? "this") means going out, and \(person) does not travel at present"
        case .tooFar(let metres, let reach):
            let (way, limit) = (PlaceWords.distance(metres: metres), PlaceWords.distance(metres: reach))
            return "\(target ?? "the place") is \(way) away, and \(person) goes up to \(limit)"
        case .noTimeInCommon: return noTime(refusal, person, names)
        case .noHost: return "No member has offered to share or host \(wish) yet"
        case .hostPaused: return "\(target ?? "a member who offers \(wish)") is not free to host at present"
        case .askedLately(let day):
            return "A member who offers \(wish) was asked for something lately: ask again from \(DateWords.date(day))"
        case .keptApart: return "\(target ?? "a member who offers \(wish)") and \(person) are kept apart, as was asked"
        case .declined:
            return "\(person) said no to \(target ?? "a member who offers \(wish)"): it is not offered again"
        case .noRoom: return "We know of no public place in reach that suits"
        case .noPartner: return "No partner or freelancer offers \(wish) yet"
        case .notInsured(let day): return "\(target ?? "the freelancer") is insured only until \(DateWords.date(day))"
        }
    }

    private static func closed(_ group: String, _ status: GroupStatus) -> String {
        switch status {
        case .draft: "\(group) has not begun yet"
        case .paused: "\(group) is taking a break"
        case .seasonal: "\(group) is between its seasons"
        case .closed: "\(group) has closed"
        case .active: "\(group) takes nobody new at present"
        }
    }

    private static func noTime(_ refusal: Refusal, _ person: String, _ names: Names) -> String {
        switch (refusal.route, refusal.target) {
        case (_, .host(let host, _)): "\(person) and \(names.member(host)) have no free time in common yet"
        case (_, .group(let group)): "\(names.group(group)) meets when \(person) is not free"
        case (.memberHost, _): "\(person) and a member who offers it have no free time in common yet"
        default: "We found no time that suits \(person)"
        }
    }
}
