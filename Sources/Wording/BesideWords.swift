package import Domain

/// What stands beside an answer, each as one sentence for the connector.
package enum BesideWords {
    /// An event.
    ///
    /// `On Saturday 13 March, 10:30am: Photo walk, 1.1 km from home, 4 places left.`
    package static func sentence(_ event: ComingEvent) -> String {
        let way = event.metres.map(way) ?? ", from home"
        let places = event.placesLeft.map { ", \(SummaryWords.count($0, "place")) left" } ?? ""
        return "On \(DateWords.moment(event.start)): \(event.title)\(way)\(places)".sentence
    }

    private static func way(metres: Int) -> String {
        PlaceWords.isSameNeighbourhood(metres: metres)
            ? ", in the same neighbourhood" : ", \(PlaceWords.distance(metres: metres)) from home"
    }

    /// A near group.
    ///
    /// `Near crochet, not the same: Knit and Natter.`
    package static func sentence(_ near: NearOffer, in match: Match, _ names: Names) -> String {
        "Near \(names.wish(match.wish)), not the same: \(names.group(near.group))".sentence
    }

    /// Who could begin together, and when.
    ///
    /// `Joan and Amina would like it too: Tuesday afternoon suits two of them, at the Hub.`
    package static func sentence(_ cluster: Cluster, _ names: Names) -> String {
        let people = cluster.others.map(names.member)
        let wish = "\(list(people)) would like it too"
        guard let time = cluster.times.first else {
            return "\(wish), and no time in common is known yet".upperFirst.sentence
        }
        let when = DateWords.part(time.when.part, of: time.when.weekday)
        let whom = time.others.count == people.count ? "everyone" : "\(SummaryWords.number(time.others.count)) of them"
        let room = time.rooms.first.map { ", at \(names.venue($0))" } ?? ""
        return "\(wish): \(when) suits \(people.count == 1 ? "both" : whom)\(room)".upperFirst.sentence
    }

    /// The cheapest change.
    ///
    /// `With a lift of 2 km, Pauline could go to Tea Dance.`
    package static func sentence(_ opening: Opening, in match: Match, _ names: Names) -> String {
        let person = names.member(match.wish.member)
        return change(opening, person, names).upperFirst.sentence
    }

    private static func change(_ opening: Opening, _ person: String, _ names: Names) -> String {
        let target = opening.target.map(names.target) ?? "a member who could host"
        var isGroup = false
        if case .group? = opening.target { isGroup = true }
        switch opening.change {
        case .feature(let feature, let venue):
            let change = "with \(article(AccessWords.feature(feature))) at \(names.venue(venue))"
            return "\(change), \(person) could \(isGroup ? "go to \(target)" : "meet \(target) there")"
        case .lift(let metres, let venue):
            let change = "with a lift of \(PlaceWords.distance(metres: metres))"
            let way = isGroup ? "go to \(target)" : "meet \(target), at \(names.venue(venue))"
            return "\(change), \(person) could \(way)"
        case .time(let time, let instead):
            let usual = instead.map { " instead of \(words($0))" } ?? ""
            let way = isGroup ? "\(target) would be open" : "there would be a time to meet \(target)"
            return "if \(words(time)) suited \(person)\(usual), \(way)"
        case .season(let day): return "from \(DateWords.monthDay(day)) there is \(target) again"
        case .rest(let day): return "a member who could host may be asked again from \(DateWords.date(day))"
        case .insurance: return "with insurance renewed, \(target) could come"
        }
    }

    private static func words(_ time: WeekPart) -> String { DateWords.part(time.part, of: time.weekday) }

    private static func article(_ noun: String) -> String {
        noun.first.map { "aeiou".contains($0) } ?? false ? "an \(noun)" : "a \(noun)"
    }

    /// `Joan`, `Joan and Amina`, `Joan, Amina and Sheila`.
    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
