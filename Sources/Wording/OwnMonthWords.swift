import CivilTime
package import Domain

/// One person's own month, as it is said to that person.
package struct OwnMonthWords: Sendable {
    private let own: OwnMonth
    /// Whom to ring, by first name.
    private let connector: String

    package init(_ own: OwnMonth, connector: String) {
        self.own = own
        self.connector = connector
    }

    /// `Your March 2027, Doreen`.
    package var title: String { "Your \(DateWords.month(own.month)), \(own.reader.knownAs)" }

    /// What the sheet holds, in one sentence.
    package var lead: String {
        let count = own.gatherings.count { $0.status != .cancelled }
        guard count > 0 || !own.circleDays.isEmpty else {
            return "Nothing is written down for you this month. Ring \(connector): we look for something together."
        }
        return "This is what you told us you go to. If anything is wrong, or you cannot come, ring \(connector)."
    }

    /// `10:30am to noon`.
    package static func hours(_ one: OwnGathering) -> String {
        one.start.date == one.end.date
            ? DateWords.span(from: one.start.time, to: one.end.time) : DateWords.span(from: one.start, to: one.end)
    }

    /// What stands in the way of going as usual, each a sentence; what is said first.
    package func warnings(_ one: OwnGathering) -> [String] {
        var lines: [String] = []
        switch one.status {
        case .cancelled: return ["Cancelled. Please do not set out."]
        case .tentative: lines.append("Not sure yet: please ring \(connector) before you set out.")
        case .confirmed: break
        }
        if one.kind == .moved {
            let planned = one.plannedDate.flatMap { $0 == one.start.date ? nil : $0 }
            lines.append(planned.map { "Moved from \(DateWords.day($0))." } ?? "Moved: not the usual time or place.")
        }
        if own.away.contains(one.start.date) { lines.append("You told us that you are away on this day.") }
        return lines
    }

    /// Why it is on the sheet, and who is there.
    package func tie(_ one: OwnGathering) -> String {
        let why = Self.why(one.tie)
        let host = one.tie == .host ? nil : one.host.map { "\($0) is the host." }
        let count = one.others.count
        let others =
            count == 0 ? nil : "\(SummaryWords.list(one.others)) \(count == 1 ? "comes" : "come") too."
        return [why, host, others].compactMap(\.self).joined(separator: " ")
    }

    /// Why something is theirs.
    package static func why(_ tie: OwnTie) -> String {
        switch tie {
        case .host: "You are the host."
        case .going: "You said that you are coming."
        case .maybe: "You said maybe: please say yes or no."
        case .usual: "You have been coming."
        case .agreed: "You said that you would like to come."
        case .waiting: "You are on the waiting list."
        case .notGoing: "You said: not this time."
        }
    }

    /// Where it is: `Ashbourne Vale Library, Church Lane, Old Town, AV1 2AE`.
    package static func place(_ one: OwnGathering) -> String { PlaceWords.line(one.place).sentence }

    /// How to get there and in, what it costs; nothing for what does not happen.
    package func way(_ one: OwnGathering) -> String {
        guard one.status != .cancelled else { return "" }
        let isRemote = if case .venue(let venue) = one.place { venue.isRemote } else { false }
        let lift = own.reader.wantsLift && !isRemote ? "For your lift, ring \(connector) two days before." : nil
        return [distance(one), busStop(one), lift, Self.access(one.place), CostWords.words(one.cost).sentence]
            .compactMap(\.self).joined(separator: " ")
    }

    private func distance(_ one: OwnGathering) -> String? {
        guard let metres = one.metres else { return nil }
        return PlaceWords.isSameNeighbourhood(metres: metres)
            ? "In your own neighbourhood." : "About \(PlaceWords.distance(metres: metres)) from you."
    }

    private func busStop(_ one: OwnGathering) -> String? {
        guard own.reader.travelMode == .bus, case .venue(let venue) = one.place else { return nil }
        return venue.features.contains(.busStop) ? "There is a bus stop close by." : nil
    }

    /// `Step-free entrance, accessible toilet.`; nil where nothing that doors depend on is known.
    package static func access(_ place: PublicPlace) -> String? {
        guard case .venue(let venue) = place, !venue.isRemote else { return nil }
        let known = AccessWords.atTheDoor(venue.features)
        return known.isEmpty ? nil : known.joined(separator: ", ").upperFirst.sentence
    }

    /// What may be planned with the person's helpers; nil where nobody comes along.
    package var company: String? {
        own.company.isEmpty ? nil : "Who may come with you: \(own.company.joined(separator: "; "))."
    }

    /// When the person's circle means to meet; nil where it does not.
    package var circle: String? {
        guard !own.circleDays.isEmpty else { return nil }
        let days = SummaryWords.list(own.circleDays.map(DateWords.day))
        return "Your circle means to meet on \(days). Ring \(connector) for the time and the place."
    }

    /// Days away that nothing else speaks of.
    package var awayDays: String? {
        let quiet = own.away.subtracting(own.gatherings.map(\.start.date)).sorted()
        return quiet.isEmpty ? nil : "You told us that you are away on \(SummaryWords.list(quiet.map(DateWords.day)))."
    }
}
