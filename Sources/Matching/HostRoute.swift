import CivilTime
import Domain

/// The second way: a member who could host, a time both have free, and a room for the first meeting.
///
/// Gifts come first, those who enjoy the same after them; nobody is asked twice in a month.
struct HostRoute {
    let town: Town

    func way(_ asking: Asking) -> Way {
        var way = Way()
        var best: (rank: Rank, offer: Offer)?
        let interest = asking.interest.id
        let rooms = RoomSearch(for: asking.person, in: town)
        for host in town.givers(of: interest) where host.id != asking.person.id {
            switch look(at: host, asking, rooms) {
            case .failure(let barrier):
                // Nobody is named, so the same is said once for several.
                let refusal = Refusal(route: .memberHost, target: nil, why: barrier.why)
                if !way.refusals.contains(refusal) { way.refusals.append(refusal) }
            case .success(let meeting): take(host, host.gift(of: interest), meeting, asking, &best)
            }
        }
        for host in town.enjoyers(of: interest) where host.id != asking.person.id && host.gift(of: interest) == nil {
            if case .success(let meeting) = look(at: host, asking, rooms) { take(host, nil, meeting, asking, &best) }
        }
        way.offer = best?.offer
        if way.offer == nil, way.refusals.isEmpty {
            way.refusals = [Refusal(route: .memberHost, target: nil, why: .noHost)]
        }
        return way
    }

    /// What comes first: a room before a screen; a gift to host or lead, one to teach, then enjoyment; the score; who
    /// was asked longest ago.
    private struct Rank: Comparable {
        let remoteness: Int
        let readiness: Int
        let score: Int
        let lastAsked: Int
        let metres: Int
        let name: String
        let reference: Reference

        static func < (one: Rank, other: Rank) -> Bool {
            guard one.readiness == other.readiness, one.remoteness == other.remoteness else {
                return (one.remoteness, one.readiness) < (other.remoteness, other.readiness)
            }
            return (-one.score, one.lastAsked, one.metres, one.name, one.reference)
                < (-other.score, other.lastAsked, other.metres, other.name, other.reference)
        }
    }

    private struct Barrier: Error { let why: RefusalReason }

    private struct Meeting {
        let room: Room
        let times: Int
    }

    private func look(at host: Candidate, _ asking: Asking, _ rooms: RoomSearch) -> Result<Meeting, Barrier> {
        if asking.person.declined.hosts.contains(host.id) { return .failure(Barrier(why: .declined)) }
        if host.isKeptApart(from: asking.person) { return .failure(Barrier(why: .keptApart)) }
        // That somebody said no is told to nobody.
        guard host.isHere, host.agreedToIntroductions, !host.wouldNotHost.contains(asking.interest.id) else {
            return .failure(Barrier(why: .hostPaused))
        }
        if let rested = host.restsUntil, rested > town.today {
            return .failure(Barrier(why: .askedLately(until: rested)))
        }
        let common = town.openTimes(of: host).intersection(town.openTimes(of: asking.person)).list
        guard !common.isEmpty else { return .failure(Barrier(why: .noTimeInCommon)) }
        guard let room = rooms.room(with: host, at: common) else { return .failure(Barrier(why: .noRoom)) }
        return .success(Meeting(room: room, times: common.count))
    }

    private func take(
        _ host: Candidate, _ gift: Gift?, _ meeting: Meeting, _ asking: Asking,
        _ best: inout (rank: Rank, offer: Offer)?
    ) {
        let score = score(host, meeting, asking)
        let rank = Rank(
            remoteness: meeting.room.venue.isRemote ? 1 : 0,
            readiness: gift.map { $0.willHost || $0.willLead ? 0 : 1 } ?? 2, score: score,
            lastAsked: host.lastAskedOn?.dayNumber ?? .min, metres: meeting.room.metres, name: host.knownAs,
            reference: host.reference)
        if let best, best.rank < rank { return }
        best = (rank, offer(asking, host, gift, meeting.room, score))
    }

    private func score(_ host: Candidate, _ meeting: Meeting, _ asking: Asking) -> Int {
        Score.nearness(.same) + Score.relation(asking.wish.relation) + Score.times(meeting.times)
            + Score.distance(metres: meeting.room.metres)
            + (asking.person.sharedLanguage(with: host) == nil ? 0 : Score.sameLanguage)
    }

    private func offer(_ asking: Asking, _ host: Candidate, _ gift: Gift?, _ room: Room, _ score: Int) -> Offer {
        let whose: Reason = gift.map { .gift(host.id, $0.id) } ?? .enjoysToo(host.id)
        let language = asking.person.sharedLanguage(with: host).map { [Reason.sameLanguage($0)] } ?? []
        return Offer(
            route: .memberHost, target: .host(host.id, venue: room.venue.id), isRemote: room.venue.isRemote,
            times: WeekParts(room.time), score: score, metres: room.metres, name: host.knownAs,
            reasons: asking.said + [
                whose, .lastAsked(host.id, on: host.lastAskedOn),
                .bothFree(host.id, room.time.weekday, room.time.part), .room(room.venue.id),
            ] + room.way + language)
    }
}

extension Candidate {
    /// The gift with which a member could host: to host or lead before to teach, then by reference.
    fileprivate func gift(of interest: Identifier<Interest>) -> Gift? {
        let own = gifts.filter { $0.interest == interest }.sorted { $0.reference < $1.reference }
        return own.first { $0.willHost || $0.willLead } ?? own.first(where: \.willTeach)
    }

    /// The first day on which the member may be asked again.
    var restsUntil: CivilDate? { lastAskedOn?.adding(days: Gift.restAfterAsking) }

    fileprivate func sharedLanguage(with other: Candidate) -> String? {
        language.flatMap { $0 == other.language ? $0 : nil }
    }
}
