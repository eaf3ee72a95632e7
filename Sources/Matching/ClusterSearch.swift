import Domain

/// Finds who could begin together: others who wish the same, when most of them are free, and where.
struct ClusterSearch {
    let town: Town

    /// So many times are told, and so many rooms for each.
    private static let mostTimes = 3
    private static let mostRooms = 2

    /// Nil where nobody else wishes it.
    func cluster(for asking: Asking) -> Cluster? {
        let others = town.others(wishing: asking.interest.id, than: asking.person)
        guard !others.isEmpty else { return nil }
        let rooms = rooms(for: asking.person, others)
        let times = WeekParts(asking.person.free).list.compactMap { time(at: $0, others, rooms) }
        let best = times.enumerated().sorted { one, other in
            (-one.element.others.count, one.offset) < (-other.element.others.count, other.offset)
        }
        return Cluster(others: others.map(\.id), times: best.prefix(Self.mostTimes).map(\.element))
    }

    /// What is told of those who wish the same.
    func reasons(for asking: Asking, _ cluster: Cluster?) -> [Reason] {
        guard let cluster else { return [.nobodyElseYet] }
        guard let first = cluster.times.first else { return [.othersWish(cluster.others.count)] }
        return [
            .othersWish(cluster.others.count),
            .commonTime(first.when.weekday, first.when.part, others: first.others.count),
        ] + (first.rooms.first.map { [.couldMeetAt($0)] } ?? [])
    }

    /// A room that the person can reach, with those of the others who can as well.
    private struct OpenRoom: Comparable {
        let venue: Venue
        let metres: Int
        let others: Set<Identifier<Member>>

        /// A real room before a screen, then the nearer, then by reference.
        static func < (one: OpenRoom, other: OpenRoom) -> Bool {
            (one.venue.isRemote ? 1 : 0, one.metres, one.venue.reference)
                < (other.venue.isRemote ? 1 : 0, other.metres, other.venue.reference)
        }
    }

    private func rooms(for person: Candidate, _ others: [Candidate]) -> [OpenRoom] {
        let search = RoomSearch(town: town)
        return town.venues.values.filter(RoomSearch.suits).compactMap { venue in
            guard case .yes(let metres, _) = search.reach(person, venue) else { return nil }
            let coming = others.filter { if case .yes = search.reach($0, venue) { true } else { false } }
            return OpenRoom(venue: venue, metres: metres, others: Set(coming.map(\.id)))
        }
    }

    /// Nil where none of the others is free then and can come to a room that is open.
    private func time(at when: WeekPart, _ others: [Candidate], _ rooms: [OpenRoom]) -> ClusterTime? {
        let free = others.filter { $0.free[when.weekday, default: []].contains(when.part) }
        let search = RoomSearch(town: town)
        let open = rooms.filter { search.isOpen($0.venue, at: when) }
            .map { room in (room: room, coming: free.filter { room.others.contains($0.id) }) }
            .sorted { (-$0.coming.count, $0.room) < (-$1.coming.count, $1.room) }
        guard let first = open.first, !first.coming.isEmpty else { return nil }
        return ClusterTime(
            when: when, others: first.coming.map(\.id), rooms: open.prefix(Self.mostRooms).map(\.room.venue.id))
    }
}
