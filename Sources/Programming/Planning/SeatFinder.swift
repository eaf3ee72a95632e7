import CivilTime
import Domain

/// Somebody who could come to something, with what the seat is worth and why.
struct SeatFit {
    let person: Int
    let points: Int
    let reason: SeatReason
}

/// What is offered at one time of the week: all that decides who could come.
struct Offered {
    let interests: [Identifier<Interest>]
    let sessions: [PlanSession]
    let venue: Venue?
    var mode: MeetingMode = .inPerson
    var note: String?
    var group: Group?
    var event: Identifier<Event>?
    var host: PlanHost?
    /// Whether only those come who have said so.
    var isByNameOnly = false
}

/// Finds who could come to something: by their own word, or by a wish, a way there and a free part of the day.
struct SeatFinder {
    let town: PlanTown

    func fits(_ offered: Offered) -> [SeatFit] {
        var found: [Int: SeatFit] = [:]
        let there = known(offered)
        for fit in wishers(of: offered, beside: there.map { town.people[$0.person] })
        where fit.points > found[fit.person]?.points ?? -1 { found[fit.person] = fit }
        for fit in there { found[fit.person] = fit }
        for person in refused(offered) { found[person] = nil }
        return together(found.values.sorted { $0.person < $1.person })
    }

    // MARK: - By their own word

    private func known(_ offered: Offered) -> [SeatFit] {
        let most = town.facts.points[.interest]
        var known: [SeatFit] = []
        if let group = offered.group {
            for (place, person) in town.people.enumerated()
            where person.goesTo.contains(group.id) || person.contactOf.contains(group.id) {
                known.append(SeatFit(person: place, points: most, reason: .goesThere))
            }
        }
        for (member, reply) in replies(offered) where reply == .going || reply == .host {
            guard let person = town.number[member] else { continue }
            known.append(SeatFit(person: person, points: most, reason: reply == .host ? .hosts : .saidYes))
        }
        if case .member(let host)? = offered.host, let person = town.number[host] {
            known.append(SeatFit(person: person, points: most, reason: .hosts))
        }
        return known
    }

    private func replies(_ offered: Offered) -> [Identifier<Member>: Reply] {
        offered.event.flatMap { town.facts.replies[$0] } ?? [:]
    }

    private func refused(_ offered: Offered) -> [Int] {
        replies(offered).filter { $0.value == .notGoing }.compactMap { town.number[$0.key] }
    }

    // MARK: - By a wish

    private func wishers(of offered: Offered, beside there: [Candidate]) -> [SeatFit] {
        guard !offered.isByNameOnly, offered.group?.forWhomOnly == nil, offered.group.map(isOpenToMore) ?? true else {
            return []
        }
        return offered.interests.flatMap { town.wants[$0, default: []] }.compactMap { want in
            guard town.isAsking(want.person), isFree(want.person, offered), !isKeptApart(want.person, from: there),
                case .open(let metres) = way(want.person, offered)
            else { return nil }
            return SeatFit(
                person: want.person, points: town.points(want.tenths, want.person, metres: metres),
                reason: want.reason)
        }
    }

    private func isOpenToMore(_ group: Group) -> Bool { group.joining != .membersOnly && group.joining != .waitingList }

    func isFree(_ person: Int, _ offered: Offered) -> Bool {
        guard let session = offered.sessions.first, session.start.date == session.end.date else { return false }
        return Fit.part(
            of: town.people[person].free, on: session.start.date.weekday, from: session.start.time,
            to: session.end.time) != nil
    }

    func way(_ person: Int, _ offered: Offered) -> Fit.Way {
        if offered.group == nil, offered.mode == .inPerson, let venue = offered.venue, venue.suitsFirstMeeting {
            return town.way(person, to: venue.id)
        }
        return Fit.way(
            of: town.people[person], to: offered.venue, mode: offered.mode, note: offered.note,
            in: town.facts.matching.areas)
    }

    /// Who is there by their own word.
    func there(_ offered: Offered) -> [Candidate] { known(offered).map { town.people[$0.person] } }

    /// Whether somebody of those who are there is kept apart from the person.
    func isKeptApart(_ person: Int, from there: [Candidate]) -> Bool {
        let own = town.people[person]
        return there.contains { $0.isKeptApart(from: own) }
    }

    /// Of two who are kept apart only one is offered a seat: the one to whom it brings more, else who came first.
    private func together(_ fits: [SeatFit]) -> [SeatFit] {
        guard fits.contains(where: { !town.people[$0.person].blockedWith.isEmpty }) else { return fits }
        var kept: [SeatFit] = []
        let byWorth = fits.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
        for fit in byWorth.map(\.element)
        where !kept.contains(where: { town.people[$0.person].isKeptApart(from: town.people[fit.person]) }) {
            kept.append(fit)
        }
        return kept.sorted { $0.person < $1.person }
    }
}
