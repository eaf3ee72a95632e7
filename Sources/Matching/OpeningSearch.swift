import CivilTime
import Domain

/// Finds the cheapest single change that would open a way before the one taken: everything else stays as it is.
struct OpeningSearch {
    private let town: Town
    private let asking: Asking
    private let reach: Reach
    private let rooms: RoomSearch
    private let roomChanges: [RoomChange]

    /// What each change asks of people, in small whole numbers; a lift asks one more for each kilometre.
    private enum Price {
        static let question = 4
        static let lift = 6
        static let insurance = 7
        static let otherTime = 9
        static let feature = 12
        static let dayOfWaiting = 7
    }

    /// A room that one change at its door, or on the way to it, would open to the person.
    private struct RoomChange {
        let venue: Venue
        /// As it is with the change made.
        let row: PlaceRow
        let opening: Opening
    }

    /// - Parameters:
    ///   - asking: The wish, and whose it is.
    ///   - town: Where.
    init?(for asking: Asking, in town: Town) {
        guard let reach = Reach(asking.person, in: town) else { return nil }
        (self.town, self.asking, self.reach) = (town, asking, reach)
        rooms = RoomSearch(for: asking.person, in: town)
        roomChanges = town.rooms.compactMap { venue, row in
            let look = reach.look(at: row)
            guard let (change, price) = Self.change(look.hindrances, venue, row, reach) else { return nil }
            return RoomChange(
                venue: venue, row: row.with(change), opening: Opening(change: change, target: nil, price: price))
        }
    }

    /// Nil where no single change would do.
    func cheapest(before route: Route) -> Opening? {
        let ways: [(Route, () -> [Opening])] = [
            (.existingGroup, groups), (.memberHost, hosts), (.partnerOrFreelance, partners),
        ]
        return ways.prefix { $0.0 != route }.flatMap { $0.1() }.min { one, other in
            (one.price, name(one)) < (other.price, name(other))
        }
    }

    private func name(_ opening: Opening) -> String {
        guard case .group(let group)? = opening.target else { return "" }
        return town.table.group(group)?.name ?? ""
    }

    // MARK: - Groups

    private func groups() -> [Opening] {
        town.table.answering(asking.interest.id).compactMap { group, row, _ in
            guard !row.needsConfirming else { return nil }
            let look = GroupRoute(town: town).look(at: group, row, reach)
            return change(look.hindrances, group, row).map { change, price in
                Opening(change: change, target: .group(group.id), price: price)
            }
        }
    }

    private func change(_ found: Hindrances, _ group: Group, _ row: GroupRow) -> (Change, Int)? {
        switch found {
        case .noTime:
            guard let (time, instead) = nearest(row.times) else { return nil }
            return (.time(time, instead: instead), Price.otherTime)
        case .outOfSeason:
            guard let season = group.season else { return nil }
            return (.season(from: season.from), Price.question + daysUntil(season.from) / Price.dayOfWaiting)
        default:
            return group.venue.flatMap { town.venues[$0] }.flatMap { Self.change(found, $0, row.place, reach) }
        }
    }

    /// The one change at a place, where exactly one thing is in the way and people can change it.
    private static func change(
        _ found: Hindrances, _ venue: Venue, _ place: PlaceRow, _ reach: Reach
    ) -> (Change, Int)? {
        switch found {
        case .access:
            let missing = reach.row.gates & ~place.features
            guard missing.nonzeroBitCount == 1,
                let feature = AccessFeature.gates.first(where: { $0.gateBit == missing })
            else { return nil }
            // Where nobody has looked yet, a question may be all it takes.
            let isLookedAt = venue.checkedOn != nil || venue.features.contains(feature)
            return (.feature(feature, at: venue.id), isLookedAt ? Price.feature : Price.question)
        case .tooFar, .doesNotTravel, [.tooFar, .doesNotTravel]:
            let metres = Int(reach.distances(reach.row.home, place.column))
            return metres < 0 ? nil : (.lift(metres: metres, to: venue.id), Price.lift + metres / 1000)
        default: return nil
        }
    }

    /// Of some times the one that asks the smallest step, beside the free part it would stand in for.
    private func nearest(_ times: WeekParts) -> (WeekPart, instead: WeekPart?)? {
        let pairs = times.list.map { time in (time, reach.row.free.list.min { step($0, time) < step($1, time) }) }
        return pairs.min { one, other in
            (one.1.map { step($0, one.0) } ?? (9, 9, 9)) < (other.1.map { step($0, other.0) } ?? (9, 9, 9))
        }
    }

    /// The same part of the day first, then the same day.
    private func step(_ one: WeekPart, _ other: WeekPart) -> (Int, Int, Int) {
        let days = one.weekday.days(until: other.weekday)
        return (one.part == other.part ? 0 : 1, min(days, 7 - days), one.weekday.rawValue)
    }

    private func daysUntil(_ day: MonthDay) -> Int {
        let today = town.today
        return (0..<366).first { ahead in
            let date = today.adding(days: ahead)
            return MonthDay(month: date.month, day: date.day) == day
        } ?? 366
    }

    // MARK: - People

    private func hosts() -> [Opening] {
        let interest = asking.interest.id
        return town.people(Set((town.givers(of: interest) + town.enjoyers(of: interest)).map(\.id))).flatMap { host in
            guard host.id != asking.person.id, host.status == .active, host.agreedToIntroductions,
                !host.isKeptApart(from: asking.person)
            else { return [Opening]() }
            let times = town.openTimes(of: host)
            guard let rested = host.restsUntil, rested > town.today else { return meetings(with: host, at: times) }
            let common = times.intersection(town.openTimes(of: asking.person)).list
            guard rooms.room(with: host, at: common) != nil else { return [] }
            let weeks = (rested.dayNumber - town.today.dayNumber) / Price.dayOfWaiting
            return [Opening(change: .rest(until: rested), target: nil, price: Price.question + weeks)]
        }
    }

    private func partners() -> [Opening] {
        let skilled = town.freelancers.filter { $0.skills.contains(asking.interest.id) }
        let lapsed = skilled.filter { $0.insuredTo.map { $0 < town.today } ?? false }
        let partner = town.partners(for: asking.interest.id).first.map { MatchTarget.partner($0.id) }
        if let able = skilled.first(where: { !lapsed.contains($0) }).map({ MatchTarget.freelancer($0.id) }) ?? partner {
            return meetings(with: nil, at: WeekParts(WeekPart.all)).map {
                Opening(change: $0.change, target: able, price: $0.price)
            }
        }
        guard rooms.room(at: town.openTimes(of: asking.person).list) != nil else { return [] }
        return lapsed.map { Opening(change: .insurance, target: .freelancer($0.id), price: Price.insurance) }
    }

    /// What would let the person meet a host, or anyone, at one of some times: another time, or a room.
    private func meetings(with host: Candidate?, at times: WeekParts) -> [Opening] {
        let company = host.flatMap { Reach($0, in: town) }
        let busy = town.table.taken(by: asking.person.goesTo.union(asking.person.contactOf))
        let others = times.subtracting(reach.row.free).subtracting(busy).list.filter {
            rooms.room(with: host, at: [$0]) != nil
        }
        let time = nearest(WeekParts(others)).map { time, instead in
            Opening(change: .time(time, instead: instead), target: nil, price: Price.otherTime)
        }
        let common = times.intersection(town.openTimes(of: asking.person)).list
        return (time.map { [$0] } ?? [])
            + roomChanges.filter { change in
                company?.look(at: change.row).hindrances.isEmpty ?? true
                    && common.contains { rooms.isOpen(change.venue, at: $0) }
            }.map(\.opening)
    }
}

extension PlaceRow {
    /// The same place where a change is made at its door; one on the way there leaves it as it is.
    fileprivate func with(_ change: Change) -> PlaceRow {
        guard case .feature(let feature, _) = change else { return self }
        return PlaceRow(column: column, features: features | feature.gateBit, joining: joining)
    }
}
