import CivilTime
import Domain

/// The third way: a freelancer with the skill, or a partner who offers it.
struct PartnerRoute {
    let town: Town

    func way(_ asking: Asking) -> Way {
        let freelancers = town.freelancers.filter { $0.skills.contains(asking.interest.id) }
        let partners = town.partners(for: asking.interest.id)
        guard !freelancers.isEmpty || !partners.isEmpty else { return shut(nil, .noPartner) }
        let rooms = RoomSearch(for: asking.person, in: town)
        guard let room = rooms.room(at: town.openTimes(of: asking.person).list) else {
            return shut(nil, .noRoom)
        }
        var way = Way()
        var offers: [Offer] = []
        for partner in partners {
            if asking.person.declined.others.contains(.partner(partner.id)) {
                way.refusals += shut(.partner(partner.id), .declined).refusals
            } else {
                offers.append(offer(asking, room, partner))
            }
        }
        for freelancer in freelancers {
            if asking.person.declined.others.contains(.freelancer(freelancer.id)) {
                way.refusals += shut(.freelancer(freelancer.id), .declined).refusals
            } else if let until = freelancer.insuredTo, until < town.today {
                way.refusals += shut(.freelancer(freelancer.id), .notInsured(until: until)).refusals
            } else {
                offers.append(offer(asking, room, freelancer))
            }
        }
        way.offer = Offer.best(offers)
        return way
    }

    private func shut(_ target: MatchTarget?, _ why: RefusalReason) -> Way {
        Way(refusals: [Refusal(route: .partnerOrFreelance, target: target, why: why)])
    }

    private func offer(_ asking: Asking, _ room: Room, _ freelancer: Freelancer) -> Offer {
        let isToldInsured = freelancer.insuredTo != nil || freelancer.insurance != nil
        let insurance: [Reason] =
            isToldInsured ? [.insured(until: freelancer.insuredTo, words: freelancer.insurance)] : []
        return Offer(
            route: .partnerOrFreelance, target: .freelancer(freelancer.id), isRemote: room.venue.isRemote,
            times: WeekParts(room.time), score: score(asking, room), metres: room.metres, name: freelancer.name,
            reasons: asking.said + [.skill(freelancer.id, feePence: freelancer.feePence)] + insurance
                + [.room(room.venue.id)] + room.way)
    }

    private func offer(_ asking: Asking, _ room: Room, _ partner: Partner) -> Offer {
        Offer(
            route: .partnerOrFreelance, target: .partner(partner.id), isRemote: room.venue.isRemote,
            times: WeekParts(room.time), score: score(asking, room), metres: room.metres, name: partner.name,
            reasons: asking.said + [.offer(partner.id, partner.offers), .room(room.venue.id)] + room.way)
    }

    private func score(_ asking: Asking, _ room: Room) -> Int {
        Score.nearness(.same) + Score.relation(asking.wish.relation) + Score.distance(metres: room.metres)
    }
}
