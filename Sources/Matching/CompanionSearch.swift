import CivilTime
import Domain

/// Finds who could come along, asking family and friends first and paid staff last.
struct CompanionSearch {
    let town: Town

    /// Who comes along, and the facts behind it.
    struct Company {
        let who: Companion?
        let reasons: [Reason]
    }

    /// Whether a member may be named as someone who could meet a newcomer.
    static func couldMeet(_ buddy: Candidate) -> Bool {
        buddy.isHere && buddy.agreedToIntroductions && buddy.sharesFirstName
    }

    /// Who comes along; for a group, a member who goes there already is asked before a stranger.
    func company(for asking: Asking, to offer: Offer) -> Company {
        let person = asking.person
        switch person.support {
        case .none: return Company(who: Companion.none, reasons: [])
        case .lift where offer.isRemote, .firstTimeBuddy where offer.isRemote:
            return Company(who: Companion.none, reasons: [])
        case .lift, .firstTimeBuddy, .companion, .worker: break
        }
        guard let found = search(for: person, asking.interest.id, to: offer) else {
            return Company(who: nil, reasons: [.companionWanted(person.support)])
        }
        let review = found.who == .paidStaff ? [Reason.paidUntil(found.until)] : []
        return Company(who: found.who, reasons: [.comesAlong(found.who, name: found.name)] + review)
    }

    /// Somebody who could be asked; `until` is when paid help is looked at again.
    private struct Found {
        let who: Companion
        let name: String?
        var until: CivilDate?
    }

    private func search(for person: Candidate, _ interest: Identifier<Interest>, to offer: Offer) -> Found? {
        if let friend = person.supporters.first(where: { $0.comesAlong && !$0.isPaid && isHere($0) }) {
            return Found(who: .familyOrFriend, name: name(of: friend))
        }
        if let someone = town.people(person.circle).first(where: { canHelp(person, $0) && isFree($0, for: offer) }) {
            return Found(who: .circleMember, name: someone.knownAs)
        }
        if person.support != .worker, let buddy = buddy(for: person, at: offer.target) {
            return Found(who: .memberBuddy, name: buddy.knownAs)
        }
        if person.support == .firstTimeBuddy || person.support == .companion {
            if let volunteer = volunteer(for: interest) { return Found(who: .volunteer, name: volunteer.name) }
            if let linkWorkers { return Found(who: .linkWorker, name: linkWorkers.name) }
        }
        guard let worker = person.supporters.first(where: { $0.comesAlong && $0.isPaid && isHere($0) }) else {
            return nil
        }
        return Found(who: .paidStaff, name: name(of: worker), until: worker.reviewOn ?? worker.endedOn)
    }

    private var linkWorkers: Partner? { town.partners.first { $0.type == "nhs_social_prescribing" } }

    /// A volunteer comes along to what they like themselves; a session of their own is another way.
    private func volunteer(for interest: Identifier<Interest>) -> Freelancer? {
        town.freelancers.first { $0.kind == .volunteer && $0.skills.contains(interest) }
    }

    private func buddy(for person: Candidate, at target: MatchTarget?) -> Candidate? {
        guard case .group(let group) = target else { return nil }
        return town.goers(to: group).first { canHelp(person, $0) }
    }

    /// A lift needs a car and the road there; company needs only the will.
    private func canHelp(_ person: Candidate, _ helper: Candidate) -> Bool {
        guard Self.couldMeet(helper), helper.id != person.id, !helper.isKeptApart(from: person) else { return false }
        return person.support != .lift || helper.travel.mode == .car
    }

    /// Whether somebody is free when it meets; who has not told their free times can be asked, and a host is there.
    private func isFree(_ helper: Candidate, for offer: Offer) -> Bool {
        if case .host(helper.id, _)? = offer.target { return true }
        let free = town.openTimes(of: helper)
        return offer.times.isEmpty || helper.free.isEmpty || !free.isDisjoint(with: offer.times)
    }

    /// A helper who is a member has to be here: not in hospital, not gone.
    private func isHere(_ supporter: Supporter) -> Bool {
        supporter.supporterMember.map { town.candidates[$0]?.status == .active } ?? true
    }

    /// Nil where a member has not agreed to be named to others; what they agreed to as a helper stands.
    private func name(of supporter: Supporter) -> String? {
        guard let member = supporter.supporterMember else { return supporter.name }
        return town.candidates[member].flatMap { $0.agreedToIntroductions ? $0.knownAs : nil }
    }
}

extension Supporter {
    /// Whether the help agreed to includes coming along.
    fileprivate var comesAlong: Bool { helps && scopes.contains(.attendWith) }
}
