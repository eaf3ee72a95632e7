import CivilTime
import Domain

/// Who could be let down by the month.
struct PeopleCheck {
    let facts: CheckFacts

    /// Active members who wish for what a group does, and cannot get into its room.
    func accessBlocked() -> [Conflict] {
        let shut = facts.groups.filter { $0.status == .active }.compactMap { group -> (Group, Venue)? in
            guard let venue = group.venue.flatMap({ facts.venues[$0] }), !venue.isRemote,
                !venue.features.contains(.stepFreeEntrance)
            else { return nil }
            return (group, venue)
        }
        return facts.members.filter { $0.status == .active }.flatMap { member -> [Conflict] in
            guard let need = member.needs.first(where: { $0 == .stepFree || $0 == .wheelchair }) else { return [] }
            return shut.flatMap { group, venue in
                group.interests.filter(member.interests.contains).compactMap { facts.interests[$0] }.map { slug in
                    Conflict(
                        kind: .accessBlocked, first: .wish(member.reference, slug), second: .row(group.reference),
                        detail: .unmet(need, venue: venue.id))
                }
            }
        }
    }

    /// Freelancers at work in the month whose insurance ends in it or before.
    func insuranceExpiring(_ rows: [Occurrence], _ month: YearMonth) -> [Conflict] {
        let inMonth = Set(rows.map(\.reference))
        return facts.freelancers.flatMap { freelancer -> [Conflict] in
            guard let until = freelancer.insuredTo, until <= month.last else { return [] }
            let groups = facts.groups.filter { $0.runBy == .freelancer(freelancer.id) }.map(\.reference)
            let events = facts.events.filter { $0.host == .freelancer(freelancer.id) }.map(\.reference)
            return (groups + events).filter(inMonth.contains).map { work in
                Conflict(
                    kind: .insuranceExpiring, first: .row(freelancer.reference), second: .row(work),
                    detail: .insuredTo(until))
            }
        }
    }

    /// Listings that nobody has checked for over 180 days, closed ones left out.
    func staleGroups() -> [Conflict] {
        facts.groups.filter { $0.status != .closed && $0.isStale(on: facts.today) }.map { group in
            Conflict(
                kind: .staleGroup, first: .row(group.reference), second: nil,
                detail: .verified(group.verifiedOn, today: facts.today))
        }
    }

    /// Circles whose facilitator's twelve months end inside the month.
    func facilitatorYearsEnding(in month: YearMonth) -> [Conflict] {
        facts.circles.filter { month.contains($0.endsOn) }.map { term in
            Conflict(
                kind: .facilitatorYearEnds, first: .row(term.circle), second: .row(term.facilitator),
                detail: .yearEnds(term.endsOn))
        }
    }

    /// Paused members who host, or have offered to.
    func pausedHosts() -> [Conflict] {
        let hosts = Set(
            facts.events.compactMap { event -> Identifier<Member>? in
                guard case .member(let host) = event.host, event.status != .cancelled else { return nil }
                return host
            })
        return facts.members.filter { $0.status == .paused && ($0.hasOfferedToHost || hosts.contains($0.id)) }.map {
            Conflict(kind: .hostPaused, first: .row($0.reference), second: nil, detail: .paused)
        }
    }
}
