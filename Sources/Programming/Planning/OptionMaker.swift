import CivilTime
import Domain

/// Finds the ways in which an idea could be held: when its host is free, where a room is open, for whom it would be.
struct OptionMaker {
    let town: PlanTown
    let occupied: Occupied
    let finder: SeatFinder

    /// An idea has no more ways than these: the ones that could serve most people.
    static let mostOptions = 30
    private static let mostPlaces = 6

    init(_ town: PlanTown, _ occupied: Occupied) {
        self.town = town
        self.occupied = occupied
        finder = SeatFinder(town: town)
    }

    /// A time of the week, a place and a host: who could come is the same in each week.
    private struct Pattern {
        let host: PlanHost
        let venue: Venue
        let starts: [WallTime]
        let fits: [SeatFit]
        let asItWasAsked: Bool

        /// What it could bring if nobody had anything else.
        var promise: Int { fits.reduce(0) { $0 + 10 + $1.points } }
    }

    /// One way of holding an idea, and whether its host asked for it so.
    struct Way {
        let held: PlannedItem
        let fits: [SeatFit]
        let asItWasAsked: Bool
    }

    /// The ways, most promising first; or why there is none.
    func ways(of idea: Idea) -> (found: [Way], why: PlanObstacle?) {
        guard !idea.hosts.isEmpty else { return ([], .noHost) }
        let patterns = idea.hosts.flatMap { host in self.patterns(of: idea, host) }
        let useful = patterns.filter { $0.fits.contains { $0.reason != .hosts } }
        guard !useful.isEmpty else { return ([], patterns.isEmpty ? .noTimeInCommon : .nobodyWants) }
        let ranked = useful.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            if left.asItWasAsked != right.asItWasAsked { return left.asItWasAsked }
            return (right.promise, one.offset) < (left.promise, other.offset)
        }.map(\.element)
        var ways: [Way] = []
        var cheapest: Int?
        for pattern in ranked.prefix(Self.mostPlaces * 4) {
            for start in pattern.starts where ways.count < Self.mostOptions {
                let held = item(idea, pattern, start)
                if held.costPence > town.facts.limits.budgetPence {
                    cheapest = min(cheapest ?? .max, held.costPence)
                } else {
                    ways.append(Way(held: held, fits: pattern.fits, asItWasAsked: pattern.asItWasAsked))
                }
            }
        }
        let why = cheapest.map { PlanObstacle.costs(pence: $0, budget: town.facts.limits.budgetPence) }
        return (ways, ways.isEmpty ? why ?? .noRoomFound : nil)
    }

    private func item(_ idea: Idea, _ pattern: Pattern, _ start: WallTime) -> PlannedItem {
        PlannedItem(
            item: idea.item, sessions: [session(start, idea.minutes)], venue: pattern.venue.id, host: pattern.host,
            places: pattern.venue.capacity ?? town.people.count,
            costPence: cost(of: pattern.venue, pattern.host, minutes: idea.minutes))
    }

    /// Hire by the minute, rounded up, and the fee.
    func cost(of venue: Venue, _ host: PlanHost?, minutes: Int) -> Int {
        var fee = 0
        if case .freelancer(let id)? = host {
            fee = town.facts.matching.freelancers.first { $0.id == id }?.feePence ?? 0
        }
        return fee + ((venue.hirePencePerHour ?? 0) * minutes + 59) / 60
    }

    private func session(_ start: WallTime, _ minutes: Int) -> PlanSession {
        PlanSession(start: start, end: start.adding(seconds: minutes * 60))
    }

    // MARK: - When and where

    private func patterns(of idea: Idea, _ host: PlanHost) -> [Pattern] {
        let asked = idea.suggested.map { [$0] }
        let other = otherTimes(of: idea, host)
        return rooms(for: idea, host).flatMap { room in
            asked.compactMap { pattern(idea, host, room, $0, isAsked: room.id == idea.venue) }
                + other.compactMap { pattern(idea, host, room, $0, isAsked: false) }
        }
    }

    private func pattern(
        _ idea: Idea, _ host: PlanHost, _ room: Venue, _ starts: [WallTime], isAsked: Bool
    ) -> Pattern? {
        let possible = starts.filter { isPossible(session($0, idea.minutes), room, host) }
        guard let first = possible.first else { return nil }
        let offered = Offered(
            interests: idea.interests, sessions: [session(first, idea.minutes)], venue: room,
            mode: room.isRemote ? .online : .inPerson, host: host)
        return Pattern(
            host: host, venue: room, starts: possible, fits: finder.fits(offered), asItWasAsked: isAsked)
    }

    /// Where the host can go, the wished place first, then what costs least.
    private func rooms(for idea: Idea, _ host: PlanHost) -> [Venue] {
        town.rooms.filter { room in
            guard room.isRemote == idea.isRemote else { return false }
            guard case .member(let id) = host, let person = town.number[id] else { return true }
            guard case .open = town.way(person, to: room.id) else { return false }
            return true
        }.enumerated().sorted { one, other in
            (one.element.id == idea.venue ? 0 : 1, one.element.hirePencePerHour ?? 0, one.offset)
                < (other.element.id == idea.venue ? 0 : 1, other.element.hirePencePerHour ?? 0, other.offset)
        }.map(\.element)
    }

    /// The host's free parts of the week, each in every week of the month.
    private func otherTimes(of idea: Idea, _ host: PlanHost) -> [[WallTime]] {
        freeParts(of: host).compactMap { part in
            let meeting = part.meeting
            let own = idea.suggested.first?.time.secondsSinceMidnight
            let fitting = own.flatMap { part.part.holds(from: $0, to: $0 + idea.minutes * 60) ? $0 : nil }
            guard let time = TimeOfDay(secondsSinceMidnight: fitting ?? meeting.start),
                part.part.holds(from: fitting ?? meeting.start, to: (fitting ?? meeting.start) + idea.minutes * 60)
            else { return nil }
            let days = (0..<town.weeks.count).compactMap { town.weeks.date($0, part.weekday) }
            let starts = days.filter { !town.facts.programme.bankHolidays.contains($0) }.map { WallTime($0, time) }
            return starts.filter { !idea.suggested.contains($0) }
        }
    }

    private func freeParts(of host: PlanHost) -> [WeekPart] {
        switch host {
        case .member(let id): town.number[id].map { WeekParts(town.people[$0].free).list } ?? []
        // When a freelancer can come is asked; the connector keeps office hours.
        case .freelancer: WeekPart.all
        case .connector(let id):
            WeekPart.all.filter { part in
                part.part != .evening
                    && town.facts.connectors.contains { $0.id == id && $0.days.contains(part.weekday) }
            }
        }
    }

    private func isPossible(_ session: PlanSession, _ room: Venue, _ host: PlanHost) -> Bool {
        obstacle(to: session, in: room, with: host) == nil
    }

    /// What is in the way of a meeting at one time in one place; the weekly limits and the purse are looked at later.
    func obstacle(to session: PlanSession, in room: Venue, with host: PlanHost?) -> PlanObstacle? {
        if !town.facts.month.contains(session.start.date) { return .notInMonth(session.start) }
        if session.start.date <= town.facts.programme.today { return .isOver(session.start) }
        if !room.suitsFirstMeeting { return .notForFirstMeetings(room.id) }
        // Where nobody knows the opening hours somebody would have to ask.
        guard room.opening?.covers(session.start, session.end) == true, !isHoliday(session.start.date, room) else {
            return .closed(room.id, session)
        }
        if let other = occupied.inRoom(room.id, session) { return .takenBy(other, session) }
        if let host, let other = occupied.withHost(host, session) { return .takenBy(other, session) }
        return nil
    }

    private func isHoliday(_ date: CivilDate, _ room: Venue) -> Bool {
        town.facts.programme.bankHolidays.contains(date) && !room.isRemote
    }
}
