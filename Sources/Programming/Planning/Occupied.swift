import CivilTime
import Domain

/// Which rooms and hosts are taken when, by what happens anyway.
struct Occupied {
    private var rooms: [Identifier<Venue>: [(item: PlanItem, session: PlanSession)]] = [:]
    private var hosts: [PlanHost: [(item: PlanItem, session: PlanSession)]] = [:]

    init(_ options: [PlanOption]) {
        for option in options where option.isFixed {
            for session in option.held.sessions {
                if let venue = option.held.venue { rooms[venue, default: []].append((option.held.item, session)) }
                if let host = option.held.host { hosts[host, default: []].append((option.held.item, session)) }
            }
        }
    }

    func isFree(_ room: Identifier<Venue>, _ session: PlanSession) -> Bool { inRoom(room, session) == nil }
    func isFree(_ host: PlanHost, _ session: PlanSession) -> Bool { withHost(host, session) == nil }

    /// What is in the room then.
    func inRoom(_ room: Identifier<Venue>, _ session: PlanSession) -> PlanItem? {
        rooms[room]?.first { $0.session.overlaps(session) }?.item
    }

    /// What the host holds then.
    func withHost(_ host: PlanHost, _ session: PlanSession) -> PlanItem? {
        hosts[host]?.first { $0.session.overlaps(session) }?.item
    }
}
