import CivilTime
import Domain

/// Finds what happens once and answers a wish for an afternoon: beside the answer, since one cannot join it.
struct EventSearch {
    let town: Town

    private static let most = 2

    /// The soonest events of the wished interest that the person could come to.
    func events(for asking: Asking) -> [ComingEvent] {
        let open = town.events(about: asking.interest.id).filter { isOpen($0, asking) }
        return Array(open.compactMap { coming($0, asking.person) }.prefix(Self.most))
    }

    private func isOpen(_ event: Event, _ asking: Asking) -> Bool {
        guard event.status != .cancelled, event.audience == .public || event.audience == .members,
            town.placesLeft[event.id] ?? 1 > 0
        else { return false }
        guard case .member(let host)? = event.host else { return true }
        guard host != asking.person.id else { return false }
        return town.candidates[host].map { !$0.isKeptApart(from: asking.person) } ?? true
    }

    private func coming(_ event: Event, _ person: Candidate) -> ComingEvent? {
        let (start, end) = (event.start, event.end)
        guard Fit.part(of: person.free, on: start.date.weekday, from: start.time, to: end.time) != nil,
            let venue = event.venue.flatMap({ town.venues[$0] }), venue.mayBeNamed,
            case .yes(let metres, let way)? = Reach(person, in: town)?.answer(to: venue)
        else { return nil }
        return ComingEvent(
            event: event.id, title: event.title, start: start, metres: way.isFromHome ? nil : metres,
            placesLeft: town.placesLeft[event.id])
    }
}
