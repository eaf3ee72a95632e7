import CivilTime
import Domain
import Fixtures
import Hub
import SQLite
import Store
import Testing

/// Good days, ties, profiles, needs and the rest of a person's record come back as they were told, to whom they may.
@Suite("A person's record")
struct PersonalRecordTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let doreen: Identifier<Member>
    private let own: Viewer

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
        doreen = try AshbourneVale.member(AshbourneVale.doreen)
        own = .member(doreen)
    }

    private func write(as viewer: Viewer = .keeper, _ body: (Writing) throws(HubError) -> Void) throws {
        try store.write(as: viewer, at: AshbourneVale.now, body)
    }

    private func read<Value>(
        as viewer: Viewer = .keeper, _ body: (Reading) throws(HubError) -> Value
    ) throws -> Value {
        try store.read(as: viewer, body)
    }

    private func talk(shared: Bool, lines: [(String, GoodDaysKind, String)]) -> GoodDays {
        GoodDays(
            id: Identifier(rawValue: "talk"), member: doreen, dated: AshbourneVale.today,
            lines: lines.map { GoodDaysLine(id: Identifier(rawValue: $0.0), kind: $0.1, words: $0.2) },
            moreOf: "a walk by the river", sharedWithConnector: shared)
    }

    @Test func `good days are the person's own until they share them`() throws {
        let secret = talk(shared: false, lines: [("a", .good, "Baking with the radio on")])
        #expect(throws: HubError.forbidden) { try write { memory throws(HubError) in try memory.save(secret) } }
        try write(as: own) { memory throws(HubError) in try memory.save(secret) }
        #expect(try read { memory throws(HubError) in try memory.goodDays(of: doreen) }.isEmpty)
        #expect(try read(as: own) { memory throws(HubError) in try memory.goodDays(of: doreen) } == [secret])
        let told = talk(shared: true, lines: [("b", .bad, "When nobody calls"), ("a", .good, "Baking")])
        try write(as: own) { memory throws(HubError) in try memory.save(told) }
        #expect(try read { memory throws(HubError) in try memory.goodDays(of: doreen) } == [told])
        for viewer in [Viewer.everyone, .member(try AshbourneVale.member("M003")), try AshbourneVale.connector("K00")] {
            #expect(throws: HubError.forbidden) {
                try read(as: viewer) { memory throws(HubError) in try memory.goodDays(of: doreen) }
            }
            #expect(throws: HubError.forbidden) {
                try read(as: viewer) { memory throws(HubError) in try memory.ties(of: doreen) }
            }
        }
    }

    @Test func `an interest keeps the line it came from, also when the words are told again`() throws {
        let line = Identifier<GoodDaysLine>(rawValue: "a")
        try write { memory throws(HubError) in
            try memory.save(talk(shared: true, lines: [("a", .good, "Baking"), ("b", .places, "the river")]))
            var interests = try memory.memberInterests(of: doreen)
            interests.append(
                MemberInterest(
                    member: doreen, interest: nil, words: "baking", relation: .misses, visibleTo: .connector,
                    note: "only sitting down", since: AshbourneVale.today, from: line))
            try memory.save(interests, of: doreen)
        }
        try write { memory throws(HubError) in
            try memory.save(try memory.memberInterests(of: doreen), of: doreen)
            try memory.save(talk(shared: true, lines: [("b", .places, "the river"), ("a", .good, "Baking bread")]))
        }
        let kept = try read { memory throws(HubError) in try memory.memberInterests(of: doreen) }.last
        #expect(kept?.from == line && kept?.note == "only sitting down" && kept?.since == AshbourneVale.today)
        try write { memory throws(HubError) in try memory.save(talk(shared: true, lines: [])) }
        let freed = try read { memory throws(HubError) in try memory.memberInterests(of: doreen) }.last
        #expect(freed?.from == nil && freed?.words == "baking")
    }

    @Test func `ties that the person keeps to themselves stay when the connector writes others`() throws {
        func tie(_ name: String, _ kind: TieKind, _ ring: Int, _ shared: Bool) -> Tie {
            Tie(member: doreen, name: name, kind: kind, ring: ring, sharedWithConnector: shared)
        }
        let (carol, worker) = (tie("Carol", .family, 1, false), tie("T", .paid, 3, true))
        try write(as: own) { memory throws(HubError) in try memory.save([carol, worker], of: doreen) }
        #expect(try read { memory throws(HubError) in try memory.ties(of: doreen) } == [worker])
        let friend = tie("Brenda", .friend, 2, true)
        try write { memory throws(HubError) in try memory.save([friend], of: doreen) }
        #expect(try read(as: own) { memory throws(HubError) in try memory.ties(of: doreen) } == [carol, friend])
        #expect(throws: HubError.forbidden) {
            try write { memory throws(HubError) in try memory.save([carol], of: doreen) }
        }
    }

    @Test func `a person has several profiles, each for those they pick`() throws {
        let second = OnePageProfile(
            id: Identifier(rawValue: "choir"), member: doreen, likeAndAdmire: "A true alto", importantToMe: "A chair",
            howBestToSupportMe: "Large print", goodDay: nil, badDay: nil, madeWith: "Carol",
            dated: AshbourneVale.today, visibleTo: [.hosts, .members])
        try write(as: own) { memory throws(HubError) in try memory.save(second) }
        let profiles = try read { memory throws(HubError) in try memory.profiles(of: doreen) }
        #expect(profiles.count == 2 && profiles.first == second)
        let other = try AshbourneVale.member(AshbourneVale.pauline)
        try write(as: .member(other)) { memory throws(HubError) in try memory.removeProfile(second.id, of: other) }
        #expect(try read { memory throws(HubError) in try memory.profiles(of: doreen) }.count == 2)
        try write(as: own) { memory throws(HubError) in try memory.removeProfile(second.id, of: doreen) }
        #expect(
            try read { memory throws(HubError) in try memory.profiles(of: doreen) }.map(\.id.rawValue) == [
                doreen.rawValue
            ])
    }

    @Test func `what was told of a need stays when the needs are told again`() throws {
        let told = [ToldNeed(need: .foodAllergy, note: "nuts", sharedWithHosts: true), ToldNeed(need: .seatingArms)]
        try write { memory throws(HubError) in try memory.save(told, of: doreen) }
        try write { memory throws(HubError) in
            try memory.save([AccessNeed.seatingArms, .foodAllergy, .bsl], of: doreen)
        }
        #expect(
            try read { memory throws(HubError) in try memory.toldNeeds(of: doreen) }
                == [told[1], told[0], ToldNeed(need: .bsl)])
    }

    @Test func `free times have a season, and there are days away`() throws {
        let (from, to) = (day("2027-04-01"), day("2027-09-30"))
        let summer = Availability(member: doreen, weekday: .friday, part: .evening, from: from, to: to)
        #expect(summer.holds(on: from) && summer.holds(on: to) && !summer.holds(on: day("2027-10-01")))
        try write { memory throws(HubError) in
            try memory.save([summer], of: doreen)
            try memory.saveAway([from], of: doreen)
        }
        #expect(try read { memory throws(HubError) in try memory.availability(of: doreen) } == [summer])
        #expect(try read { memory throws(HubError) in try memory.awayDays(of: doreen) } == [from])
    }

    @Test func `two people are kept apart from both sides`() throws {
        let (brenda, pauline) = (try AshbourneVale.member("M002"), try AshbourneVale.member("M003"))
        try write { memory throws(HubError) in try memory.saveBlocked([brenda, pauline, doreen], with: doreen) }
        #expect(try read { memory throws(HubError) in try memory.blocked(with: brenda) } == [doreen])
        let candidate = try store.read(as: .matching) { memory throws(HubError) in
            try memory.matchingFacts(today: AshbourneVale.today)
        }.candidates.first { $0.id == pauline }
        #expect(candidate?.blockedWith == [doreen])
        try write(as: .member(brenda)) { memory throws(HubError) in try memory.saveBlocked([], with: brenda) }
        #expect(try read { memory throws(HubError) in try memory.blocked(with: doreen) } == [pauline])
    }

    @Test func `whom to ring is opened with a reason that is kept, or by the person`() throws {
        try write { memory throws(HubError) in try memory.saveEmergencyContact("Carol 01632 960999", of: doreen) }
        #expect(throws: HubError.forbidden) {
            try read { memory throws(HubError) in try memory.emergencyContact(of: doreen) }
        }
        #expect(try read(as: own) { memory throws(HubError) in try memory.emergencyContact(of: doreen) } != nil)
        let none = HubError.problems([Problem(field: "reason", kind: .missing)])
        #expect(throws: none) {
            try write { memory throws(HubError) in _ = try memory.openEmergencyContact(of: doreen, reason: "") }
        }
        let words = try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.openEmergencyContact(of: doreen, reason: "fell at the coffee morning")
        }
        #expect(words == "Carol 01632 960999")
        let entry = try read { memory throws(HubError) in try memory.audit(limit: 1) }.first
        #expect(entry?.reference == "M001" && entry?.fields == ["emergency_contact"])
        #expect(entry?.reason == "fell at the coffee morning")
    }

    @Test func `a group moves on as groups do, and a room as rooms do`() throws {
        #expect(throws: HubError.conflict(.step(of: "G01", from: "active", to: "draft"))) {
            try write { memory throws(HubError) in try memory.setGroupStatus("G01", to: .draft) }
        }
        try write { memory throws(HubError) in
            try memory.setGroupStatus("G01", to: .paused)
            try memory.setGroupStatus("G01", to: .closed)
        }
        #expect(throws: HubError.conflict(.step(of: "G01", from: "closed", to: "active"))) {
            try write { memory throws(HubError) in try memory.setGroupStatus("G01", to: .active) }
        }
        let tables = try AshbourneVale.tables()
        func booking(_ state: BookingState) -> Booking {
            Booking(
                id: Identifier(rawValue: "room"), venue: tables.venues[0].id, event: tables.events[0].id, state: state)
        }
        #expect(throws: HubError.conflict(.step(of: "the room", from: "not_asked", to: "confirmed"))) {
            try write { memory throws(HubError) in try memory.save(booking(.confirmed)) }
        }
        try write { memory throws(HubError) in
            for state in [BookingState.asked, .held, .confirmed] {
                try memory.save(booking(state))
            }
        }
        #expect(try read { memory throws(HubError) in try memory.bookings() } == [booking(.confirmed)])
    }
}
