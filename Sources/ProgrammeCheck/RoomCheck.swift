import CivilTime
import Domain

/// What can be wrong with the places of a month.
struct RoomCheck {
    let facts: CheckFacts

    /// Two rows, or an open proposal and a row, in one venue at one time; a venue is one room.
    func doubleBookings(_ rows: [Occurrence]) -> [Conflict] {
        var conflicts: [Conflict] = []
        for (place, row) in rows.enumerated() {
            for other in rows[(place + 1)...] where row.venue == other.venue {
                guard let venue = row.venue, row.start < other.end, other.start < row.end else { continue }
                let shared = (max(row.start, other.start), min(row.end, other.end))
                conflicts.append(
                    Conflict(
                        kind: .venueDoubleBooked, first: .row(row.reference), second: .row(other.reference),
                        detail: .overlap(venue: venue, start: shared.0, end: shared.1)))
            }
        }
        return conflicts + openProposals.flatMap { clashes(of: $0, with: rows) }
    }

    /// A meetup that starts out in somebody's home.
    func privateFirstMeetings(_ rows: [Occurrence]) -> [Conflict] {
        let atHome = openProposals.filter(\.isAtHome).map { proposal in
            Conflict(
                kind: .privateFirstMeeting, first: .row(proposal.reference), second: nil, detail: .privateHome(nil))
        }
        let proposed = openProposals.map { ($0.reference, $0.venue) }
        let planned = rows.filter { $0.kind == .oneOff }.map { ($0.reference, $0.venue) }
        return atHome
            + (proposed + planned).compactMap { reference, venue in
                guard let venue = venue.flatMap({ facts.venues[$0] }), venue.type == .privateHome else { return nil }
                return Conflict(
                    kind: .privateFirstMeeting, first: .row(reference), second: .row(venue.reference),
                    detail: .privateHome(venue.id))
            }
    }

    /// Rows outside the venue's opening hours, or on a bank holiday where it closes for those; once for each pair.
    func closedRooms(_ rows: [Occurrence]) -> [Conflict] {
        once(rows) { row, venue in
            let shut = facts.bankHolidays.contains(row.start.date) && venue.closesOnBankHolidays
            guard shut || venue.opening?.covers(row.start, row.end) == false else { return nil }
            return Conflict(
                kind: .outsideOpeningHours, first: .row(row.reference), second: .row(venue.reference),
                detail: .closed(venue: venue.id, start: row.start, end: row.end))
        }
    }

    /// More places offered than the room holds; once for each pair.
    func tooFewPlaces(_ rows: [Occurrence]) -> [Conflict] {
        once(rows) { row, venue in
            guard let places = row.capacity, let room = venue.capacity, places > room else { return nil }
            return Conflict(
                kind: .moreThanTheRoomHolds, first: .row(row.reference), second: .row(venue.reference),
                detail: .places(places, room: room, venue: venue.id))
        }
    }

    /// The proposals still to be answered that no event stands for yet.
    private var openProposals: [Proposal] {
        let grown = Set(facts.events.compactMap { $0.origin?.proposal })
        return facts.proposals.filter { $0.state.isOpen && !grown.contains($0.reference) }
            .sorted { $0.reference < $1.reference }
    }

    private func clashes(of proposal: Proposal, with rows: [Occurrence]) -> [Conflict] {
        guard let venue = proposal.venue else { return [] }
        return proposal.suggestedStarts.flatMap { start in
            let end = start.adding(seconds: proposal.lengthMinutes * 60)
            return rows.filter { $0.venue == venue && $0.start < end && start < $0.end }.map { row in
                Conflict(
                    kind: .venueDoubleBooked, first: .row(proposal.reference), second: .row(row.reference),
                    detail: .overlap(venue: venue, start: max(start, row.start), end: min(end, row.end)))
            }
        }
    }

    private func once(_ rows: [Occurrence], _ find: (Occurrence, Venue) -> Conflict?) -> [Conflict] {
        var seen: Set<[ConflictSubject]> = []
        return rows.compactMap { row in
            guard let venue = row.venue.flatMap({ facts.venues[$0] }), let conflict = find(row, venue) else {
                return nil
            }
            return seen.insert([conflict.first, conflict.second ?? conflict.first]).inserted ? conflict : nil
        }
    }
}
