import CivilTime
package import Domain

/// Finds who has nothing this month, what is in the way, and the cheapest single change: the connector's list of things
/// to do.
package struct LeftOutFinder: Sendable {
    private let planner: Planner
    private let month: BuiltMonth
    private let town: PlanTown
    private let finder: SeatFinder

    package init(_ month: BuiltMonth) {
        planner = month.planner
        self.month = month
        town = planner.town
        finder = SeatFinder(town: town)
    }

    /// What each change asks of people, in small whole numbers; a lift asks one more for each kilometre.
    private enum Price {
        static let talk = 3
        static let confirm = 3
        static let question = 4
        static let holdToo = 5
        static let places = 5
        static let lift = 6
        static let host = 8
        static let otherTime = 9
        static let fromHome = 9
        static let otherPlace = 12
    }

    private typealias Way = (price: Int, reason: LeftOutReason, repair: PlanRepair, points: Int)

    /// Everybody with nothing, those who had nothing last month first, then by reference.
    package func callAsFunction() -> [LeftOut] {
        let reached = month.reached
        let offers = offers
        let alone = town.people.indices.filter { !reached.contains(town.people[$0].id) }
        let found = alone.map { person -> (first: Bool, LeftOut) in
            let way = way(for: person, offers)
            let id = town.people[person].id
            return (
                town.facts.leftOutLastMonth.contains(id),
                LeftOut(member: id, reason: way.reason, repair: way.repair, points: way.points)
            )
        }
        return found.filter(\.first).map(\.1) + found.filter { !$0.first }.map(\.1)
    }

    // MARK: - One person

    private func way(for person: Int, _ offers: [Offer]) -> Way {
        let own = town.people[person]
        if !own.agreedToIntroductions {
            return (Price.talk, .notAgreedToIntroductions, .askForConsent, first(person, 4))
        }
        let wished = town.wished[person]
        guard !wished.isEmpty else { return (Price.talk, .nothingWanted, .askWhatTheyLike, first(person, 0)) }
        if own.free.values.allSatisfy(\.isEmpty) {
            return (Price.talk, .freeTimesUnknown, .askWhenFree, first(person, 4))
        }
        let ways =
            offers.flatMap { offer in
                wants(of: person, offer).compactMap { want in self.way(for: person, want, offer) }
            } + notHeld(person)
        let best = ways.enumerated().min { one, other in
            (one.element.price, -one.element.points, one.offset) < (
                other.element.price, -other.element.points, other.offset
            )
        }?.element
        return best ?? (Price.host, .noHost(wished[0]), .findHost(wished[0]), first(person, 4))
    }

    /// What the first seat of the month would bring.
    private func first(_ person: Int, _ points: Int) -> Int {
        planner.instance.firstThisMonth[person] + (planner.instance.points.inWeek.first ?? 0) + points
    }

    private func wants(of person: Int, _ offer: Offer) -> [Want] {
        offer.offered.interests.compactMap { town.wantsOf[person][$0] }
    }

    // MARK: - What is held

    /// Something that is held, as people meet it.
    private struct Offer {
        let item: PlanItem
        let offered: Offered
        let there: [Candidate]
    }

    private var offers: [Offer] {
        month.running.map { place in
            let option = planner.catalogue.options[place]
            let venue = option.held.venue.flatMap { town.facts.programme.venues[$0] }
            var offered = Offered(interests: option.interests, sessions: option.held.sessions, venue: venue)
            if case .group(let reference) = option.held.item {
                offered.group = town.facts.programme.groups.first { $0.reference == reference }
                offered.mode = offered.group?.mode ?? .inPerson
                offered.note = offered.group?.accessNote
            }
            if case .event(let reference) = option.held.item {
                let event = town.facts.programme.events.first { $0.reference == reference }
                offered.event = event?.id
                offered.isByNameOnly = event?.audience == .named || event?.audience == .focused
            }
            offered.host = option.held.host
            return Offer(item: option.held.item, offered: offered, there: finder.there(offered))
        }
    }

    /// The one thing in the way of a person to something that is held; nil where there is more than one, or what no
    /// change of ours would mend.
    private func way(for person: Int, _ want: Want, _ offer: Offer) -> Way? {
        guard !offer.offered.isByNameOnly, !finder.isKeptApart(person, from: offer.there) else { return nil }
        let isFree = finder.isFree(person, offer.offered)
        let way = finder.way(person, offer.offered)
        if case .open(let metres) = way {
            let points = first(person, town.points(want.tenths, person, metres: metres))
            if !isFree { return otherTime(person, offer, points) }
            if offer.offered.group?.forWhomOnly != nil {
                return (Price.confirm, .confirmFirst(offer.item), .confirm(offer.item), points)
            }
            return (Price.places, .full(offer.item), .morePlaces(offer.item), points)
        }
        guard isFree, case .shut(let why) = way else { return nil }
        return self.way(why, offer, first(person, 1))
    }

    private func otherTime(_ person: Int, _ offer: Offer, _ points: Int) -> Way? {
        guard let part = WeekParts(town.people[person].free).list.first else { return nil }
        return (Price.otherTime, .noTimeInCommon(offer.item), .otherTime(offer.item, part), points)
    }

    private func way(_ why: RefusalReason, _ offer: Offer, _ points: Int) -> Way? {
        switch why {
        case .accessUnmet(let need, let venue):
            guard let gate = need.gate else { return nil }
            let isLookedAt = town.facts.programme.venues[venue].map {
                $0.checkedOn != nil || $0.features.contains(gate)
            }
            let reason = LeftOutReason.access(need, venue)
            return isLookedAt == false
                ? (Price.question, reason, .askVenue(gate, venue, offer.item), points)
                : (Price.otherPlace, reason, .otherPlace(gate, offer.item), points)
        case .tooFar(let metres, _):
            guard let venue = offer.offered.venue?.id else { return nil }
            return (
                Price.lift + metres / 1000, .outOfReach(venue, metres: metres),
                .lift(offer.item, venue, metres: metres),
                points
            )
        case .doesNotTravel, .onlyAtHome: return (Price.fromHome, .onlyFromHome, .fromHome(offer.item), points)
        default: return nil
        }
    }

    // MARK: - What could be held

    private func notHeld(_ person: Int) -> [Way] {
        let held = Set(month.running.map { planner.catalogue.options[$0].item })
        var seen: Set<Int> = []
        return planner.catalogue.options.compactMap { option -> Way? in
            guard !held.contains(option.item), let fit = option.fits.first(where: { $0.person == person }),
                seen.insert(option.item).inserted
            else { return nil }
            return (
                Price.holdToo, .notHeld(option.held.item), .holdToo(option.held.item), first(person, fit.points)
            )
        }
    }
}
