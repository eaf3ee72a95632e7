import CivilTime
import Domain

/// The second way: a member whose gift is the same interest, a time both have free, and a room for the first meeting.
struct HostRoute {
    let town: Town

    func way(_ asking: Asking) -> Way {
        let hosts = town.hosts(for: asking.interest.id).filter { $0.host.id != asking.person.id }
        guard !hosts.isEmpty else {
            return Way(refusals: [Refusal(route: .memberHost, target: nil, why: .noHost)])
        }
        var way = Way()
        var offers: [Offer] = []
        for (host, gift) in hosts {
            guard host.status == .active, host.agreedToIntroductions else {
                way.refusals.append(Refusal(route: .memberHost, target: nil, why: .hostPaused))
                continue
            }
            let common = times(host, asking.person)
            guard !common.isEmpty else {
                way.refusals.append(Refusal(route: .memberHost, target: nil, why: .noTimeInCommon))
                continue
            }
            guard let room = RoomSearch(town: town).room(for: [asking.person, host], at: common) else {
                way.refusals.append(Refusal(route: .memberHost, target: nil, why: .noRoom))
                continue
            }
            offers.append(offer(asking, host, gift, room, common))
        }
        way.offer = Offer.best(offers)
        return way
    }

    private func times(_ host: Candidate, _ person: Candidate) -> [FreeTime] {
        FreeTime.all(person.free).filter { host.free[$0.weekday, default: []].contains($0.part) }
    }

    private func offer(
        _ asking: Asking, _ host: Candidate, _ gift: Gift, _ room: Room, _ common: [FreeTime]
    ) -> Offer {
        let language = asking.person.language.flatMap { $0 == host.language ? $0 : nil }
        let score =
            Score.exactInterest + Score.relation(asking.wish.relation) + Score.times(common.count)
            + Score.distance(metres: room.metres) + (language == nil ? 0 : Score.sameLanguage)
        return Offer(
            route: .memberHost, target: .host(host.id, venue: room.venue.id), isRemote: room.venue.isRemote,
            score: score, metres: room.metres, name: host.knownAs,
            reasons: [
                .said(asking.interest.id, asking.wish.relation), .gift(host.id, gift.id),
                .bothFree(host.id, room.time.weekday, room.time.part), .room(room.venue.id),
            ] + room.way + (language.map { [.sameLanguage($0)] } ?? [])
        )
    }
}
