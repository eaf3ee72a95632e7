import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Saying whether one comes")
struct AnswerEventTests {
    private let town: WorkingTown
    private let pauline: Identifier<Member>
    /// Ten places; its host is M012, M043 and M017 come, M049 perhaps.
    private let walk: Reference = "E02"

    init() throws {
        town = try .published()
        pauline = try AshbourneVale.member(AshbourneVale.pauline)
    }

    @discardableResult
    private func say(
        _ reply: Reply, guests: Int = 0, to reference: Reference? = nil, by member: Identifier<Member>? = nil,
        seen: OwnEvent.Seen? = nil, hub: CommunityHub? = nil
    ) throws -> OwnEvent {
        try AnswerEvent(hub ?? town.hub)(
            AnswerEvent.Words(reply, guests: guests), to: reference ?? walk, by: member ?? pauline, seen: seen)
    }

    private func obstacle(_ body: () throws -> OwnEvent) throws -> AnswerObstacle? {
        do {
            _ = try body()
            return nil
        } catch HubError.conflict(.answer(let obstacle)) {
            return obstacle
        }
    }

    private func replies(to reference: Reference) throws -> [EventReply] {
        try town.read { memory throws(HubError) in
            guard let event = try memory.events().first(where: { $0.reference == reference }) else { return [] }
            return try memory.replies(to: event.id)
        }
    }

    private func change(_ reference: Reference, _ change: (Event) -> Event) throws {
        try town.write { memory throws(HubError) in
            guard let event = try memory.events().first(where: { $0.reference == reference }) else {
                throw .notFound(reference.rawValue)
            }
            try memory.saveEvent(change(event))
        }
    }

    private func strangers(_ count: Int) throws -> [Identifier<Member>] {
        let known = Set(try replies(to: walk).map(\.member))
        let others = try AshbourneVale.tables().members.filter { $0.status == .active && !known.contains($0.id) }
        return others.prefix(count).map(\.id)
    }

    @Test func `an answer is kept as it was said, and can be taken back and given again`() throws {
        let words = AnswerEvent.Words(.going, guests: 2, hasCompanion: true, lift: .need)
        let kept = try AnswerEvent(town.hub)(words, to: walk, by: pauline, seen: nil)
        let own = try #require(kept.own)
        #expect(own.reply == .going && own.guests == 2 && own.hasCompanion && own.lift == .need && own.version == 1)
        #expect(try say(.notGoing).own?.reply == .notGoing)
        let gone = try #require(try replies(to: walk).first { $0.member == pauline })
        #expect(gone.guests == 0 && gone.lift == nil && !gone.hasCompanion)
        #expect(try say(.going).own?.version == 3)
        let entries = try town.audit().filter { $0.action == "answer" }
        #expect(entries.count == 3 && entries.allSatisfy { $0.who == "M003" && $0.reference == "E02" })
    }

    @Test func `those who race for the last places have exactly the places`() async throws {
        try change(walk) { $0.with(places: 5) }
        let racers = try strangers(14)
        #expect(racers.count == 14)
        let (hub, walk) = (town.hub, walk)
        let taken = await withTaskGroup(of: Int.self) { group in
            for (place, racer) in racers.enumerated() {
                group.addTask {
                    let words = AnswerEvent.Words(.going, guests: place % 3 == 0 ? 1 : 0)
                    let answered = try? AnswerEvent(hub)(words, to: walk, by: racer, seen: nil)
                    return answered == nil ? 0 : 1 + words.guests
                }
            }
            return await group.reduce(0, +)
        }
        let going = try replies(to: walk).filter { $0.reply == .going }
        // Two had their places already.
        #expect(taken == 3)
        #expect(going.reduce(0) { $0 + $1.party } == 5)
    }

    @Test func `friends use a place each, and a helper none`() throws {
        try change(walk) { $0.with(places: 4) }
        #expect(try obstacle { try say(.going, guests: 2) } == .full(left: 2))
        let words = AnswerEvent.Words(.going, guests: 1, hasCompanion: true)
        #expect(try AnswerEvent(town.hub)(words, to: walk, by: pauline, seen: nil).seats?.free == 2)
        let other = try #require(try strangers(1).first)
        #expect(try obstacle { try say(.going, by: other) } == .full(left: 0))
        // Perhaps is no promise, so nobody loses a place by it.
        #expect(try say(.maybe, by: other).own?.reply == .maybe)
    }

    @Test func `who waits gets what comes free in the order in which they asked`() throws {
        try change(walk) { $0.with(places: 2) }
        let waiting = try strangers(3)
        for member in waiting { try say(.waiting, by: member) }
        #expect(try obstacle { try say(.going, by: waiting[0]) } == .full(left: 0))
        try say(.notGoing, by: try AshbourneVale.member("M043"))
        #expect(try obstacle { try say(.going, by: pauline) } == .full(left: 0))
        #expect(try obstacle { try say(.going, by: waiting[1]) } == .full(left: 0))
        // Saying the same again does not cost the turn.
        #expect(try obstacle { try say(.waiting, guests: 1, by: waiting[0]) } == nil)
        #expect(try say(.going, by: waiting[0]).own?.reply == .going)
        try say(.notGoing, by: waiting[0])
        try say(.notGoing, by: waiting[1])
        #expect(try say(.going, by: waiting[2]).own?.reply == .going)
        #expect(try obstacle { try say(.waiting, by: waiting[2]) } != nil)
    }

    @Test func `nobody waits where there is room`() throws {
        #expect(try obstacle { try say(.waiting) } == .placeFree)
        // As many as like to.
        try change(walk) { $0.with(places: nil) }
        #expect(try obstacle { try say(.waiting) } == .placeFree)
        #expect(try say(.going, guests: 4).seats == nil)
    }

    @Test func `an answer to what has changed since is not taken`() throws {
        let seen = try AnswerEvent(town.hub).event(walk, for: pauline).seen
        try change(walk) { $0.with(places: 10, sequence: $0.sequence + 1) }
        #expect(try obstacle { try say(.going, seen: seen) } == .moved)
        let now = try AnswerEvent(town.hub).event(walk, for: pauline).seen
        #expect(try say(.going, seen: now).own?.reply == .going)
        #expect(try obstacle { try say(.notGoing, seen: now) } == .moved)
        // The same press again is no second answer.
        #expect(try say(.going, seen: now).own?.version == 1)
    }

    @Test func `what is cancelled, over, one's own, or not to be known of takes no answer`() throws {
        #expect(try obstacle { try say(.going, to: "E07") } == .cancelled)
        #expect(try obstacle { try say(.notGoing, by: try AshbourneVale.member("M012")) } == .host)
        let late = CommunityHub(store: town.hub.store, clock: .fixed(try #require(Instant("2027-03-13T12:00:00Z"))))
        #expect(try obstacle { try say(.going, hub: late) } == .over)
        let during = CommunityHub(store: town.hub.store, clock: .fixed(try #require(Instant("2027-03-13T11:59:00Z"))))
        #expect(try obstacle { try say(.going, hub: during) } == nil)
        // For named people, not published, no event at all.
        for reference in ["E12", "E13", "G01", "PR6", "M002"] as [Reference] {
            #expect(throws: HubError.notFound(reference.rawValue), "\(reference)") {
                try say(.going, to: reference)
            }
        }
        // For members, and for who is named.
        #expect(try say(.going, to: "E04").own?.reply == .going)
        #expect(try say(.maybe, to: "E12", by: try AshbourneVale.member("M053")).own?.reply == .maybe)
    }

    @Test func `who takes a break can say no, and nothing else`() throws {
        let resting = try AshbourneVale.member("M048")
        #expect(try obstacle { try say(.going, by: resting) } == .resting)
        #expect(try say(.notGoing, by: resting).own?.reply == .notGoing)
    }

    @Test func `nobody brings a crowd`() throws {
        for guests in [-1, 5, .max] {
            #expect(throws: HubError.problems([Problem(field: "guests", kind: .notAChoice)])) {
                try say(.going, guests: guests)
            }
        }
    }

    @Test func `nobody answers or reads for somebody else`() throws {
        try say(.going)
        let other = try AshbourneVale.member("M002")
        #expect(throws: HubError.forbidden) {
            try town.hub.store.read(as: .member(other)) { memory throws(HubError) in
                _ = try memory.ownEvent(walk, of: pauline, now: wall("2027-02-15T09:00"))
            }
        }
        #expect(try AnswerEvent(town.hub).event(walk, for: other).own == nil)
    }

    @Test func `the tables read again do not take a person's own word back`() throws {
        let member = try AshbourneVale.member("M043")
        try say(.notGoing, by: member)
        try town.write { memory throws(HubError) in
            let event = try memory.ownEvent(walk, of: member, now: wall("2027-02-15T09:00"))
            try memory.save(EventReply(event: event.id, member: member, reply: .going))
        }
        #expect(try replies(to: walk).first { $0.member == member }?.reply == .notGoing)
    }

    @Test func `the connector hears who needs a lift, the host how many come, other guests neither`() throws {
        let words = AnswerEvent.Words(.going, guests: 2, lift: .need)
        _ = try AnswerEvent(town.hub)(words, to: walk, by: pauline, seen: nil)
        func guests(_ viewer: Viewer) throws -> [GuestList.Guest] {
            try town.hub.store.read(as: viewer) { memory throws(HubError) in
                try memory.guests(of: walk).guests ?? []
            }
        }
        let bex = try guests(try AshbourneVale.connector("K01"))
        #expect(bex.contains { $0.lift == .need && $0.guests == 2 })
        let host = try guests(.member(try AshbourneVale.member("M012")))
        #expect(host.contains { $0.guests == 2 } && host.allSatisfy { $0.lift == nil })
        let guest = try guests(.member(try AshbourneVale.member("M017")))
        #expect(!guest.isEmpty && guest.allSatisfy { $0.guests == 0 && $0.lift == nil })
    }
}

extension Event {
    fileprivate func with(places: Int?, sequence: Int? = nil) -> Event {
        Event(
            id: id, reference: reference, slug: slug, uid: uid, sequence: sequence ?? self.sequence,
            modifiedAt: modifiedAt, title: title, group: group, host: host, venue: venue, locationText: locationText,
            audience: audience, start: start, end: end, status: status, interests: interests, costPence: costPence,
            capacity: places, origin: origin, note: note)
    }
}
