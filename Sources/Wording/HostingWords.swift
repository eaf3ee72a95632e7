import CivilTime
package import Domain

/// What helps somebody who thinks of hosting, in sentences that name and count nobody who could be known by it.
package enum HostingWords {
    // MARK: - Who may come

    /// How many like it, such as `12 people near you have told us that they like it`.
    package static func company(_ likely: LikelyCompany) -> String {
        guard let count = likely.liking else {
            return "A few people near you, at most, have told us so. One other person is enough to begin."
        }
        return "\(SummaryWords.people(count).upperFirst) near you have told us that they like it."
    }

    /// `Counting crafts and sewing too, 14 people.`; nil where nothing near it was counted.
    package static func alike(_ likely: LikelyCompany, labels: [String]) -> String? {
        guard let count = likely.withAlike, !labels.isEmpty else { return nil }
        let others = SummaryWords.list(labels.map(\.lowerFirst))
        return "With those who like \(others), it is \(SummaryWords.people(count))."
    }

    /// Beside a time to choose.
    package static func free(_ time: CommonTime, of basis: CompanyBasis) -> String {
        let own = time.suitsHost ? "You said that you are free then" : "You did not say that you are free then"
        guard let people = time.people else { return own.sentence }
        let count = SummaryWords.people(people).upperFirst
        let who =
            switch basis {
            case .liking: "who like it are free then"
            case .alike: "who like this or something near it are free then"
            case .anybody: "near you are free then, whatever they like"
            case .oneself: "are free then"
            }
        return "\(count) \(who). \(own)."
    }

    // MARK: - Where

    /// What speaks for a place and against it, with whether it does.
    package static func reasons(_ look: PlaceLook, at venue: PublicVenue) -> [(words: String, isGood: Bool)] {
        var reasons = look.times.map { (time($0), $0.answer.isOpen) }
        if let capacity = look.capacity {
            let holds = "Room for \(SummaryWords.count(capacity, "person", "people"))."
            reasons.append(look.isTooSmall ? ("\(holds) That is too few.", false) : (holds, true))
        }
        let known = AccessWords.atTheDoor(venue.features)
        if !venue.isRemote, !known.isEmpty { reasons.append((known.joined(separator: ", ").upperFirst.sentence, true)) }
        if !look.unmet.isEmpty {
            let needs = SummaryWords.list(AccessWords.needs(look.unmet), "or")
            reasons.append(("You need \(needs), and we do not know that it has that.", false))
        }
        reasons.append((cost(look), true))
        return reasons
    }

    /// How far it is, such as `About 1.2 km from you`.
    package static func distance(_ look: PlaceLook) -> String? {
        look.metres.map { metres in
            PlaceWords.isSameNeighbourhood(metres: metres)
                ? "In your neighbourhood." : "About \(PlaceWords.distance(metres: metres)) from you."
        }
    }

    private static func cost(_ look: PlaceLook) -> String {
        guard let pence = look.hirePencePerHour else { return "What it costs is not known." }
        guard pence > 0 else { return "The room costs nothing." }
        return "The room costs \(CostWords.amount(pence: pence)) an hour. We talk about that before it is booked."
    }

    private static func time(_ time: PlaceTime) -> String {
        let when = DateWords.moment(time.start)
        return switch time.answer {
        case .free: "Free on \(when)."
        case .hoursUnknown: "Perhaps free on \(when): its hours are not written down."
        case .shut: "Not open on \(when)."
        case .taken(let title?): "Taken on \(when): \(title) is there."
        case .taken(nil): "Taken on \(when)."
        }
    }

    /// Where a proposal would be, in a few words.
    package static func place(_ venue: String?, isAtHome: Bool) -> String {
        isAtHome ? "At your own home or in your garden" : venue ?? "We find a place together"
    }

    /// The same as the connector reads it.
    package static func wantedPlace(_ venue: String?, isAtHome: Bool) -> String {
        isAtHome ? "their own home or garden, if that may be" : venue ?? "a place to be found"
    }

    /// `An hour and a half`, `Two hours`.
    package static func length(minutes: Int) -> String {
        switch minutes {
        case 30: "Half an hour"
        case 60: "An hour"
        case 90: "An hour and a half"
        case _ where minutes % 60 == 0: SummaryWords.count(minutes / 60, "hour").upperFirst
        default: "\(minutes) minutes"
        }
    }
}
