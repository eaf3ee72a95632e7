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
    func company(for person: Candidate, at target: MatchTarget?, remote: Bool) -> Company {
        switch person.support {
        case .none: return Company(who: Companion.none, reasons: [])
        case .lift where remote, .firstTimeBuddy where remote: return Company(who: Companion.none, reasons: [])
        case .lift, .firstTimeBuddy, .companion, .worker: break
        }
        guard let found = search(for: person, at: target) else {
            return Company(who: nil, reasons: [.companionWanted(person.support)])
        }
        return Company(who: found.who, reasons: [.comesAlong(found.who, name: found.name)])
    }

    private func search(for person: Candidate, at target: MatchTarget?) -> (who: Companion, name: String?)? {
        if let friend = person.supporters.first(where: { $0.comesAlong && !$0.isPaid }) {
            return (.familyOrFriend, name(of: friend))
        }
        if let someone = members(person.circle).first(where: { canHelp(person, $0) }) {
            return (.circleMember, someone.knownAs)
        }
        if person.support != .worker, let buddy = buddy(for: person, at: target) {
            return (.memberBuddy, buddy.knownAs)
        }
        if person.support == .firstTimeBuddy || person.support == .companion, linkWorkers != nil {
            return (.linkWorker, linkWorkers?.name)
        }
        guard let worker = person.supporters.first(where: { $0.comesAlong && $0.isPaid }) else { return nil }
        return (.paidStaff, name(of: worker))
    }

    private var linkWorkers: Partner? { town.facts.partners.first { $0.type == "nhs_social_prescribing" } }

    private func buddy(for person: Candidate, at target: MatchTarget?) -> Candidate? {
        guard case .group(let group) = target else { return nil }
        return town.facts.candidates.sorted { $0.reference < $1.reference }.first { buddy in
            buddy.id != person.id && buddy.goesTo.contains(group) && canHelp(person, buddy)
        }
    }

    private func members(_ ids: Set<Identifier<Member>>) -> [Candidate] {
        ids.compactMap { town.candidates[$0] }.sorted { $0.reference < $1.reference }
    }

    /// A lift needs a car and the road there; company needs only the will.
    private func canHelp(_ person: Candidate, _ helper: Candidate) -> Bool {
        guard Self.couldMeet(helper), helper.id != person.id else { return false }
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
