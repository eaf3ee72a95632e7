import CivilTime
import Domain

/// The first way: a group that there is, for the interest itself or for the wider one it belongs to.
struct GroupRoute {
    let town: Town

    func way(_ asking: Asking) -> Way {
        let groups = town.table.answering(asking.interest.id)
        guard !groups.isEmpty, let reach = Reach(asking.person, in: town) else {
            return Way(refusals: [Refusal(route: .existingGroup, target: nil, why: .noGroup)])
        }
        var way = Way()
        var best: (standing: Standing, offer: Offer)?
        for (group, row, nearness) in groups where !asking.person.isAt(group.id) {
            if asking.wish.resting.contains(.group(group.id)) {
                way.refusals.append(Refusal(route: .existingGroup, target: .group(group.id), why: .declined))
                continue
            }
            let look = look(at: group, row, reach)
            if let why = why(look.hindrances, group, row, reach) {
                way.refusals.append(Refusal(route: .existingGroup, target: .group(group.id), why: why))
                continue
            }
            guard let tier = Tier(nearness, row) else { continue }
            let score = score(row, nearness, asking.wish, look)
            let standing = Standing(
                tier, score: Int32(score), metres: look.metres, rank: town.table.rank(of: group.id))
            if let best, best.standing < standing { continue }
            best = (standing, offer(group, row, asking, reach, score: score, metres: Int(look.metres)))
        }
        way.offer = best?.offer
        return way
    }

    /// Everything that is in the way of a person to a group, and the metres that count.
    func look(
        at group: Group, _ row: GroupRow, _ reach: Reach
    ) -> (hindrances: Hindrances, metres: Int32, times: WeekParts) {
        let times = row.times.intersection(reach.row.free)
        var (hindrances, metres) = row.standing.contains(.placeUnknown) ? ([], 0) : reach.look(at: row.place)
        hindrances.formUnion(row.standing)
        if times.isEmpty { hindrances.insert(.noTime) }
        if let number = town.personRow(reach.person.id)?.number, let slot = town.table.slot(of: group.id),
            town.best.avoids(number, slot)
        {
            hindrances.insert(.avoided)
        }
        return (hindrances, metres, times)
    }

    func score(
        _ row: GroupRow, _ nearness: Nearness, _ wish: Wish,
        _ look: (hindrances: Hindrances, metres: Int32, times: WeekParts)
    ) -> Int {
        Score.nearness(nearness) + Score.relation(wish.relation) + Score.times(look.times.count)
            + Score.distance(metres: Int(look.metres)) + Int(row.points)
    }

    /// The first of the hindrances, as a fact to tell.
    private func why(_ found: Hindrances, _ group: Group, _ row: GroupRow, _ reach: Reach) -> RefusalReason? {
        guard let first = Hindrances.order.first(where: found.contains) else { return nil }
        switch first {
        case .closed: return .closed(group.status)
        case .outOfSeason: return group.season.map { .outOfSeason($0) } ?? .closed(group.status)
        case .avoided: return reach.person.declined.groups.contains(group.id) ? .declined : .keptApart
        case .noTime: return .noTimeInCommon
        default:
            guard let venue = group.venue.flatMap({ town.venues[$0] }) else { return .placeUnknown }
            return reach.reason(first, venue, row.place)
        }
    }

    private func offer(
        _ group: Group, _ row: GroupRow, _ asking: Asking, _ reach: Reach, score: Int, metres: Int
    ) -> Offer {
        let reasons = reasons(group, row, asking, reach)
        return Offer(
            route: .existingGroup, target: .group(group.id), isRemote: reasons.isFromHome,
            times: row.times.intersection(reach.row.free), score: score, metres: metres, name: group.name,
            reasons: reasons)
    }

    /// Why a group suits: whose words, for whom, when, how to get there, what it costs and when it was checked.
    func reasons(_ group: Group, _ row: GroupRow, _ asking: Asking, _ reach: Reach) -> [Reason] {
        let confirm = group.forWhomOnly.map { [Reason.confirmFirst(whoFor: $0)] } ?? []
        let times = row.times.intersection(reach.row.free).list.map { Reason.timeFits($0.weekday, $0.part) }
        var way: [Reason] = []
        if let venue = group.venue.flatMap({ town.venues[$0] }),
            case .yes(_, let there) = reach.answer(to: venue, row.place)
        {
            way = there
        }
        return asking.said + kinship(group, asking.interest.id) + confirm + times + way + listing(group)
    }

    /// How a group of another interest comes to be looked at.
    private func kinship(_ group: Group, _ interest: Identifier<Interest>) -> [Reason] {
        guard let (other, nearness) = town.table.link(from: interest, to: group) else { return [] }
        switch nearness {
        case .same: return []
        case .broader: return [.partOf(interest, wider: other)]
        case .related: return [.nearTo(interest, other: other)]
        }
    }

    private func listing(_ group: Group) -> [Reason] {
        let first: [Reason] = group.joining == .justTurnUp ? [.justTurnUp] : []
        let cost = Reason.costs(pence: group.costPence, note: group.costNote)
        guard !group.isStale(on: town.today), let day = group.verifiedOn else {
            return first + [cost, .ringFirst(verified: group.verifiedOn)]
        }
        return first + [cost, .checked(on: day)]
    }
}
