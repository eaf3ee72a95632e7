import CivilTime
import Domain

/// The first way: a group that there is.
struct GroupRoute {
    let town: Town

    func way(_ asking: Asking) -> Way {
        let groups = town.groups(for: asking.interest.id)
        guard !groups.isEmpty else {
            return Way(refusals: [Refusal(route: .existingGroup, target: nil, why: .noGroup)])
        }
        var way = Way()
        var offers: [Offer] = []
        for group in groups {
            switch look(at: group, for: asking) {
            case .success(let offer): offers.append(offer)
            case .failure(let barrier):
                way.refusals.append(Refusal(route: .existingGroup, target: .group(group.id), why: barrier.why))
            }
        }
        way.offer = Offer.best(offers)
        return way
    }

    /// What shuts the way, as an error so that a look ends at the first of it.
    private struct Barrier: Error { let why: RefusalReason }

    private func look(at group: Group, for asking: Asking) -> Result<Offer, Barrier> {
        if let why = closed(group) { return .failure(Barrier(why: why)) }
        guard let venue = group.venue.flatMap({ town.facts.venues[$0] }) else {
            return .failure(Barrier(why: .placeUnknown))
        }
        let reach = Reach(person: asking.person, areas: town.facts.areas)
        switch reach.answer(to: venue, mode: group.mode, note: group.accessNote) {
        case .no(let why): return .failure(Barrier(why: why))
        case .yes(let metres, let way):
            let times = times(of: group, for: asking.person)
            guard !times.isEmpty else { return .failure(Barrier(why: .noTimeInCommon)) }
            return .success(offer(group, asking, metres: metres, way: way, times: times))
        }
    }

    private func closed(_ group: Group) -> RefusalReason? {
        switch group.status {
        case .active, .seasonal:
            group.season.flatMap { $0.contains(town.facts.today) ? nil : .outOfSeason($0) }
        case .draft, .paused, .closed: .closed(group.status)
        }
    }

    private func times(of group: Group, for person: Candidate) -> [Reason] {
        group.series.weekdays.compactMap { weekday in
            Fit.part(of: person.free, on: weekday, from: group.series.firstStart.time, to: group.series.firstEnd.time)
                .map { .timeFits(weekday, $0) }
        }
    }

    private func offer(
        _ group: Group, _ asking: Asking, metres: Int, way: [Reason], times: [Reason]
    ) -> Offer {
        let isEasy =
            group.joining == .justTurnUp
            || town.facts.candidates.contains { buddy in
                buddy.id != asking.person.id && CompanionSearch.couldMeet(buddy) && buddy.goesTo.contains(group.id)
            }
        let confirm = group.forWhomOnly.map { [Reason.confirmFirst(whoFor: $0)] } ?? []
        let score =
            Score.exactInterest + Score.relation(asking.wish.relation) + Score.times(times.count)
            + Score.distance(metres: metres) + (isEasy ? Score.easyFirstVisit : 0)
            + Score.listing(group, on: town.facts.today)
        return Offer(
            route: .existingGroup, target: .group(group.id), isRemote: way.isFromHome,
            needsConfirming: !confirm.isEmpty, score: score, metres: metres, name: group.name,
            reasons: [.said(asking.interest.id, asking.wish.relation)] + confirm + times + way + listing(group)
        )
    }

    private func listing(_ group: Group) -> [Reason] {
        let first: [Reason] = group.joining == .justTurnUp ? [.justTurnUp] : []
        let cost = Reason.costs(pence: group.costPence, note: group.costNote)
        guard !group.isStale(on: town.facts.today), let day = group.verifiedOn else {
            return first + [cost, .ringFirst(verified: group.verifiedOn)]
        }
        return first + [cost, .checked(on: day)]
    }
}
