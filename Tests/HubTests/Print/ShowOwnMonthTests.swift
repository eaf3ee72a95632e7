import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

/// What a member goes to is held against the town's tables and the months worked out by hand, never against the program.
@Suite("A member's own month")
struct ShowOwnMonthTests {
    private let town: WorkingTown
    private let show: ShowOwnMonth
    private let march = WorkingTown.month

    init() throws {
        town = try .published()
        show = ShowOwnMonth(town.hub)
    }

    /// What the tables say one member goes to in March: rows of the expected month, by reference and start.
    private static func expected(_ member: Member, _ tables: TownTables) throws -> Set<String> {
        let groups = Dictionary(uniqueKeysWithValues: tables.groups.map { ($0.id, $0.reference.rawValue) })
        let events = Dictionary(uniqueKeysWithValues: tables.events.map { ($0.id, $0.reference.rawValue) })
        let visited = tables.attendance.filter {
            $0.member == member.id && $0.outcome == .came && $0.start.date.description >= "2027-01-01"
        }.compactMap { groups[$0.group] }
        let comes = tables.eventReplies.filter {
            $0.member == member.id && [.host, .going, .maybe].contains($0.reply)
        }.compactMap { events[$0.event] }
        let hosted = tables.events.filter { $0.host == .member(member.id) }.map(\.reference.rawValue)
        let sources = Set(visited + comes + hosted)
        return Set(
            try Expected.rows("march_2027_occurrences.csv").filter { sources.contains($0["source_id"] ?? "") }
                .map { "\($0["source_id"] ?? "") \($0["start_local"] ?? "")" })
    }

    @Test func `it holds what the person said they come to and the groups they have been coming to, and nothing else`()
        throws
    {
        let tables = try AshbourneVale.tables()
        var total = 0
        for member in tables.members where [.active, .paused].contains(member.status) {
            let own = try show(march, of: member.reference, as: .keeper)
            let told = Set(own.gatherings.map { "\($0.reference) \($0.start)" })
            #expect(told == (try Self.expected(member, tables)), "\(member.reference)")
            #expect(own.gatherings.count == told.count)
            #expect(own.gatherings.map(\.start) == own.gatherings.map(\.start).sorted())
            total += told.count
        }
        #expect(total > 100)
    }

    @Test func `the person reads the same as who posts it to them`() throws {
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        let mine = try show(march, of: pauline)
        #expect(mine == (try show(march, of: AshbourneVale.pauline, as: .keeper)))
        #expect(mine.gatherings.contains { $0.reference == "E10" && $0.tie == .going })
        #expect(mine.gatherings.filter { $0.reference == "G01" }.allSatisfy { $0.tie == .usual })
    }

    @Test func `a host stands there as the host, and is not told of themselves`() throws {
        let winston = try show(march, of: "M006", as: .keeper)
        let dominoes = try #require(winston.gatherings.first { $0.reference == "E01" })
        #expect(dominoes.tie == .host && dominoes.host == nil)
    }

    @Test func `only first names of those who come too and agreed are told`() throws {
        let tables = try AshbourneVale.tables()
        let names = Dictionary(uniqueKeysWithValues: tables.members.map { ($0.id, $0) })
        for member in tables.members where member.status == .active {
            for one in try show(march, of: member.reference, as: .keeper).gatherings {
                guard let event = tables.events.first(where: { $0.reference == one.reference }) else {
                    #expect(one.others.isEmpty && one.host == nil, "\(one.reference): who comes to a group is not told")
                    continue
                }
                let agreed = tables.eventReplies.filter { reply in
                    reply.event == event.id && reply.member != member.id && reply.reply != .notGoing
                        && Self.agrees(reply.member, tables)
                        && names[reply.member]?.hiddenFields.contains(.firstName) == false
                }.compactMap { names[$0.member]?.knownAs }
                let told = one.others + [one.host].compactMap(\.self)
                // An artist or a tutor is known by their trade.
                let trade = tables.freelancers.first { event.host == .freelancer($0.id) && $0.kind != .volunteer }
                #expect(Set(told).subtracting(agreed).count == (trade == nil ? 0 : 1), "\(member.reference) \(told)")
            }
        }
    }

    private static func agrees(_ member: Identifier<Member>, _ tables: TownTables) -> Bool {
        tables.consents.last { $0.member == member && $0.purpose == .shareFirstNameWithHosts }?.state == .given
    }

    @Test func `a name goes from others' sheets as soon as its owner hides it or is kept apart from them`() throws {
        func told() throws -> [String] {
            try show(march, of: "M019", as: .keeper).gatherings.first { $0.reference == "E01" }
                .map { [$0.host].compactMap(\.self) + $0.others } ?? []
        }
        let before = try told()
        #expect(before.contains("Winston"))
        let winston = try AshbourneVale.member("M006")
        var hidden = try town.read { memory throws(HubError) in try memory.member(winston) }
        hidden.hiddenFields = [.firstName]
        try town.write { memory throws(HubError) in try memory.save(hidden) }
        #expect(try told() == before.filter { $0 != "Winston" })
        hidden.hiddenFields = []
        try town.write { memory throws(HubError) in
            try memory.save(hidden)
            try memory.saveBlocked([try memory.member("M019").id], with: winston)
        }
        #expect(try !told().contains("Winston"))
    }

    @Test func `what is cancelled after the month came out is told as cancelled, never left out`() throws {
        let dominoes = try #require(try AshbourneVale.tables().events.first { $0.reference == "E01" })
        func status() throws -> EventStatus? {
            try show(march, of: "M019", as: .keeper).gatherings.first { $0.reference == "E01" }?.status
        }
        #expect(try status() == .confirmed)
        try town.write { memory throws(HubError) in
            guard var event = try memory.events().first(where: { $0.id == dominoes.id }) else { return }
            event.status = .cancelled
            try memory.saveEvent(event)
        }
        #expect(try status() == .cancelled)
    }

    @Test func `nobody else is given one, and each look of a connector is noted`() throws {
        let refused = HubError.forbidden
        #expect(throws: refused) {
            try show(march, of: "M003", as: .member(try AshbourneVale.member("M001")))
        }
        for elsewhere in ["K00", "K02"] {
            #expect(throws: refused) {
                try show(march, of: "M003", as: try AshbourneVale.connector(Reference(elsewhere)))
            }
        }
        #expect(throws: refused) { try show(march, of: "M003", as: .everyone) }
        _ = try show(march, of: "M003", as: try AshbourneVale.connector("K01"))
        try town.hub.noteLooks()
        let looks = try town.audit().filter { $0.action == "read" && $0.who == "K01" }
        #expect(
            looks.contains { look in
                look.reference.split(separator: " ").contains("M003") && look.fields.contains("attendance")
            })
    }

    @Test func `a month that is not out, and somebody who has left, are refused`() throws {
        #expect(throws: HubError.notFound("2027-04")) { try show(march.next, of: "M003", as: .keeper) }
        #expect(throws: HubError.notFound("M999")) { try show(march, of: "M999", as: .keeper) }
        try MoveMember(town.hub)(.leave, of: "M003", as: .keeper)
        #expect(throws: HubError.conflict(.state("M003", is: "left"))) { try show(march, of: "M003", as: .keeper) }
    }

    @Test func `the envelope pack is for those who agreed to the month and hear of it from paper or a person`() throws {
        let tables = try AshbourneVale.tables()
        let expected = tables.members.filter { member in
            member.status == .active && ![.email, .sms].contains(member.preferredChannel)
                && tables.consents.last { $0.member == member.id && $0.purpose == .programmeByPreferredChannel }?.state
                    == .given
        }
        #expect(try show.readersOnPaper(as: .keeper) == expected.map(\.reference).sorted())
        #expect(!expected.isEmpty)
    }
}
