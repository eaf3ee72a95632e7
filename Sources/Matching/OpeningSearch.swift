import CivilTime
import Domain

/// Finds the cheapest single change that would open a shut way: everything else stays as it is.
struct OpeningSearch {
    let town: Town

    /// What each change asks of people, in small whole numbers; a lift asks one more for each kilometre.
    private enum Price {
        static let question = 4
        static let lift = 6
        static let insurance = 7
        static let otherTime = 9
        static let feature = 12
        static let dayOfWaiting = 7
    }

    /// Nil where no single change would do.
    func cheapest(for asking: Asking, tried: [Refusal]) -> Opening? {
        (groups(asking) + others(tried)).min { one, other in
            (one.price, name(one)) < (other.price, name(other))
        }
    }

    private func name(_ opening: Opening) -> String {
        guard case .group(let group)? = opening.target else { return "" }
        return town.table.group(group)?.name ?? ""
    }

    // MARK: - Groups

    private func groups(_ asking: Asking) -> [Opening] {
        guard let reach = Reach(asking.person, in: town) else { return [] }
        return town.table.answering(asking.interest.id).compactMap { group, row, nearness in
            guard !row.needsConfirming else { return nil }
            let look = GroupRoute(town: town).look(at: group, row, reach)
            return change(look.hindrances, group, row, reach).map { change, price in
                Opening(change: change, target: .group(group.id), price: price)
            }
        }
    }

    /// The one change, where exactly one thing is in the way and people can change it.
    private func change(
        _ found: Hindrances, _ group: Group, _ row: GroupRow, _ reach: Reach
    ) -> (Change, Int)? {
        let venue = group.venue.flatMap { town.venues[$0] }
        switch found {
        case .access:
            let missing = reach.row.gates & ~row.place.features
            guard missing.nonzeroBitCount == 1, let venue,
                let feature = AccessFeature.gates.first(where: { $0.gateBit == missing })
            else { return nil }
            // Where nobody has looked yet, a question may be all it takes.
            let isLookedAt = venue.checkedOn != nil || venue.features.contains(feature)
            return (.feature(feature, at: venue.id), isLookedAt ? Price.feature : Price.question)
        case .tooFar, .doesNotTravel, [.tooFar, .doesNotTravel]:
            guard let venue, case let metres = Int(reach.distances(reach.row.home, row.place.column)), metres >= 0
            else { return nil }
            return (.lift(metres: metres, to: venue.id), Price.lift + metres / 1000)
        case .noTime:
            guard let time = row.times.list.first else { return nil }
            return (.time(time, instead: nearest(to: time, reach.row.free)), Price.otherTime)
        case .outOfSeason:
            guard let season = group.season else { return nil }
            return (.season(from: season.from), Price.question + daysUntil(season.from) / Price.dayOfWaiting)
        default: return nil
        }
    }

    /// The free part that asks the smallest step: the same part of the day, then the same day.
    private func nearest(to time: WeekPart, _ free: WeekParts) -> WeekPart? {
        free.list.min { one, other in step(one, time) < step(other, time) }
    }

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

    private func others(_ tried: [Refusal]) -> [Opening] {
        tried.compactMap { refusal in
            switch refusal.why {
            case .askedLately(let until):
                let days = until.dayNumber - town.today.dayNumber
                return Opening(
                    change: .rest(until: until), target: nil, price: Price.question + days / Price.dayOfWaiting)
            case .notInsured: return Opening(change: .insurance, target: refusal.target, price: Price.insurance)
            default: return nil
            }
        }
    }
}
