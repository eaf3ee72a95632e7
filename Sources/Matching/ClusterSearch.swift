import Domain

/// Finds who could begin together: others who wish the same, when most of them are free, and where.
struct ClusterSearch {
    let town: Town

    /// So many times are told, and so many rooms for each.
    private static let mostTimes = 3
    private static let mostRooms = 2
    /// A beginning is a handful of people near one another: no more than these are looked at, the nearest first.
    private static let mostPeople = 24
    private static let mostPlaces = 24

    /// Nil where nobody else wishes it.
    func cluster(for asking: Asking) -> Cluster? {
        let others = nearest(town.others(wishing: asking.interest.id, than: asking.person), to: asking.person)
        guard !others.isEmpty else { return nil }
        let search = RoomSearch(for: asking.person, in: town)
        let rooms = rooms(search, others)
        let free = others.map { (person: $0, times: town.openTimes(of: $0)) }
        let times = town.openTimes(of: asking.person).list.compactMap { when in
            time(
                at: when, free.filter { $0.times.contains(WeekParts(when)) }.map(\.person),
                rooms.filter { search.isOpen($0.place.venue, at: when) })
        }
        let best = times.enumerated().sorted { one, other in
            (-one.element.others.count, one.offset) < (-other.element.others.count, other.offset)
        }
        return Cluster(others: others.map(\.id), times: best.prefix(Self.mostTimes).map(\.element))
    }

    /// What is told of those who wish the same.
    func reasons(for asking: Asking, _ cluster: Cluster?) -> [Reason] {
        guard let cluster else { return [.nobodyElseYet] }
        let count = Reason.othersWish(town.others(wishing: asking.interest.id, than: asking.person).count)
        guard let first = cluster.times.first else { return [count] }
        return [count, .commonTime(first.when.weekday, first.when.part, others: first.others.count)]
            + (first.rooms.first.map { [.couldMeetAt($0)] } ?? [])
    }

    /// All of them where they are few; else those who live nearest; by reference.
    private func nearest(_ others: [Candidate], to person: Candidate) -> [Candidate] {
        guard others.count > Self.mostPeople, let home = person.home else {
            return Array(others.prefix(Self.mostPeople))
        }
        let far = others.map { (person: $0, metres: $0.home?.distance(to: home) ?? .max) }
        return far.sorted { ($0.metres, $0.person.reference) < ($1.metres, $1.person.reference) }
            .prefix(Self.mostPeople).map(\.person).sorted { $0.reference < $1.reference }
    }

    /// A room that the person can reach, with those of the others who can as well.
    private struct OpenRoom {
        let place: RoomSearch.Place
        let others: Set<Identifier<Member>>
    }

    private func rooms(_ search: RoomSearch, _ others: [Candidate]) -> [OpenRoom] {
        let theirs = others.compactMap { Reach($0, in: town) }
        return search.reachable.prefix(Self.mostPlaces).map { place in
            let coming = theirs.filter { $0.look(at: place.row).hindrances.isEmpty }
            return OpenRoom(place: place, others: Set(coming.map(\.person.id)))
        }
    }

    /// Nil where none of those who are free then can come to a room that is open.
    private func time(at when: WeekPart, _ free: [Candidate], _ rooms: [OpenRoom]) -> ClusterTime? {
        let open = rooms.map { room in (venue: room.place.venue, coming: free.filter { room.others.contains($0.id) }) }
            .enumerated().sorted { one, other in
                (-one.element.coming.count, one.offset) < (-other.element.coming.count, other.offset)
            }.map(\.element)
        guard let first = open.first, !first.coming.isEmpty else { return nil }
        return ClusterTime(
            when: when, others: first.coming.map(\.id), rooms: open.prefix(Self.mostRooms).map(\.venue.id))
    }
}
