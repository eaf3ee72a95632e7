import CivilTime
import Domain

/// Who has which seat of a plan: nobody in two places, nobody who cannot come, no room too full.
///
/// Who comes by their own word is asked nothing more than where they are at that hour.
struct PlanSeatCheck {
    private let facts: PlanningFacts
    private let people: [Identifier<Member>: Candidate]

    init(_ facts: PlanningFacts) {
        self.facts = facts
        people = Dictionary(facts.matching.candidates.map { ($0.id, $0) }) { first, _ in first }
    }

    func faults(in items: [HeldItem]) -> [PlanFlaw] {
        inTwoPlaces(items)
            + items.flatMap { item in
                tooFull(item) + item.seats.flatMap { seat in fault(of: seat, in: item) } + keptApart(item)
            }
    }

    private func inTwoPlaces(_ items: [HeldItem]) -> [PlanFlaw] {
        let seats = items.flatMap { item in item.seats.map { (seat: $0, item: item.held.item) } }
        return Dictionary(grouping: seats) { $0.seat.member }.sorted { $0.key.rawValue < $1.key.rawValue }
            .flatMap { member, own -> [PlanFlaw] in
                let own = own.sorted { $0.seat.session < $1.seat.session }
                return zip(own, own.dropFirst()).compactMap { one, next -> PlanFlaw? in
                    guard one.seat.session.end > next.seat.session.start else { return nil }
                    return .memberTwice(member, one.item, next.item, next.seat.session.start)
                }
            }
    }

    private func tooFull(_ item: HeldItem) -> [PlanFlaw] {
        Dictionary(grouping: item.seats, by: \.session).sorted { $0.key < $1.key }.compactMap { session, seats in
            guard seats.count > item.held.places else { return nil }
            return .tooManySeats(
                item.held.item, session.start, seats: seats.count, places: item.held.places)
        }
    }

    private func fault(of seat: PlanSeat, in item: HeldItem) -> [PlanFlaw] {
        guard case .wish(let interest) = Word(seat.reason) else { return [] }
        guard let person = people[seat.member] else { return [.memberNotAsked(seat.member, item.held.item)] }
        var faults: [PlanFlaw] = []
        if !mayBeAsked(person, about: interest) { faults.append(.memberNotAsked(person.id, item.held.item)) }
        if !isFree(person, seat.session) {
            faults.append(.memberNotFree(person.id, item.held.item, seat.session.start))
        }
        if !getsIn(person, item) { faults.append(.memberShutOut(person.id, item.held.item)) }
        return faults
    }

    /// Whether somebody comes by their own word, or because of what they wish for.
    private enum Word {
        case own
        case wish(Identifier<Interest>)

        init(_ reason: SeatReason) {
            switch reason {
            case .goesThere, .saidYes, .hosts: self = .own
            case .wishes(let interest, _), .wishesPart(let interest, _, _): self = .wish(interest)
            }
        }
    }

    private func mayBeAsked(_ person: Candidate, about interest: Identifier<Interest>) -> Bool {
        person.status == .active && person.awayUntil == nil && person.agreedToIntroductions
            && !person.privateInterests.contains(interest)
            && facts.matching.interests[interest].map { !$0.isSpecialCategory } ?? false
    }

    /// Free for the whole of it: morning to noon, afternoon to five, then evening, as people say it of a weekday.
    private func isFree(_ person: Candidate, _ session: PlanSession) -> Bool {
        let free = person.free[session.start.date.weekday, default: []]
        return free.contains {
            $0.holds(from: session.start.time.secondsSinceMidnight, to: session.end.time.secondsSinceMidnight)
        }
    }

    private func getsIn(_ person: Candidate, _ item: HeldItem) -> Bool {
        let group = item.held.item.groupReference.flatMap { reference in
            facts.programme.groups.first { $0.reference == reference }
        }
        let mode = group?.mode ?? .inPerson
        guard let venue = item.held.venue.flatMap({ facts.programme.venues[$0] }), !venue.isRemote, mode == .inPerson
        else { return true }
        let isDriven = person.travel.mode == .lift || person.support == .lift
        guard !person.needs.contains(.housebound), isDriven || person.travel.mode != TravelMode.none else {
            return false
        }
        for need in person.needs {
            if let gate = need.gate, !venue.features.contains(gate) { return false }
        }
        guard !isDriven else { return true }
        guard let home = person.home, let place = venue.area.flatMap({ facts.matching.areas[$0] }) else { return false }
        return home.distance(to: place) <= person.travel.reach
    }

    private func keptApart(_ item: HeldItem) -> [PlanFlaw] {
        Dictionary(grouping: item.seats, by: \.session).sorted { $0.key < $1.key }.flatMap { _, seats in
            seats.flatMap { seat -> [PlanFlaw] in
                let blocked = people[seat.member]?.blockedWith ?? []
                // Who comes by their own word is not sent away by a plan; a wish gives way.
                return seats.filter { blocked.contains($0.member) && (Self.isWish(seat) || Self.isWish($0)) }.map {
                    .keptApart(seat.member, $0.member, item.held.item)
                }
            }
        }
    }

    private static func isWish(_ seat: PlanSeat) -> Bool {
        if case .wish = Word(seat.reason) { return true }
        return false
    }
}

extension PlanItem {
    fileprivate var groupReference: Reference? {
        if case .group(let reference) = self { return reference }
        return nil
    }
}
