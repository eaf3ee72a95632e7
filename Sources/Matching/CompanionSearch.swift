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
        buddy.status == .active && buddy.agreedToIntroductions && buddy.sharesFirstName
    }

    /// Who comes along; for a group, a member who goes there already is asked before a stranger.
    func company(for asking: Asking, at target: MatchTarget?, remote: Bool) -> Company {
        let person = asking.person
        switch person.support {
        case .none: return Company(who: Companion.none, reasons: [])
        case .lift where remote, .firstTimeBuddy where remote: return Company(who: Companion.none, reasons: [])
        case .lift, .firstTimeBuddy, .companion, .worker: break
        }
        guard let found = search(for: person, asking.interest.id, at: target) else {
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

    private func search(for person: Candidate, _ interest: Identifier<Interest>, at target: MatchTarget?) -> Found? {
        if let friend = person.supporters.first(where: { $0.comesAlong && !$0.isPaid }) {
            return Found(who: .familyOrFriend, name: name(of: friend))
        }
        if let someone = town.people(person.circle).first(where: { canHelp(person, $0) }) {
            return Found(who: .circleMember, name: someone.knownAs)
        }
        if person.support != .worker, let buddy = buddy(for: person, at: target) {
            return Found(who: .memberBuddy, name: buddy.knownAs)
        }
        if person.support == .firstTimeBuddy || person.support == .companion {
            if let volunteer = volunteer(for: interest) { return Found(who: .volunteer, name: volunteer.name) }
            if let linkWorkers { return Found(who: .linkWorker, name: linkWorkers.name) }
        }
        guard let worker = person.supporters.first(where: { $0.comesAlong && $0.isPaid }) else { return nil }
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

    private func name(of supporter: Supporter) -> String? {
        supporter.supporterMember.flatMap { town.candidates[$0]?.knownAs } ?? supporter.name
    }
}

extension Supporter {
    /// Whether the help agreed to includes coming along.
    fileprivate var comesAlong: Bool { isActive && scopes.contains(.attendWith) }
}
