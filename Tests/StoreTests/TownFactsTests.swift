import CivilTime
import Domain
import Fixtures
import Hub
import SQLite
import Store
import Testing

/// What is read back is what the tables say, gathered from them a second time without a database.
@Suite("A whole town comes back as it was told")
struct TownFactsTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    @Test func `the community with its zone and its bank holidays`() throws {
        let community = try store.read(as: .everyone) { memory throws(HubError) in try memory.community() }
        #expect(community == (try AshbourneVale.tables().community))
        #expect(community.phone == "01632 960700")
    }

    @Test func `what a month is made from`() throws {
        let told = try AshbourneVale.programmeFacts()
        let facts = try store.read(as: .keeper) { memory throws(HubError) in
            try memory.programmeFacts(today: AshbourneVale.today)
        }
        #expect(facts.groups == told.groups.sorted { $0.reference < $1.reference })
        #expect(Set(facts.events) == Set(told.events))
        #expect(facts.proposals == told.proposals.sorted { $0.reference < $1.reference })
        #expect(facts.venues == told.venues)
        #expect(facts.bankHolidays == told.bankHolidays)
    }

    @Test func `what a month is checked against`() throws {
        let told = try AshbourneVale.checkFacts()
        let facts = try store.read(as: .keeper) { memory throws(HubError) in
            try memory.checkFacts(of: month("2027-03"), today: AshbourneVale.today)
        }
        #expect(facts.members == told.members.sorted { $0.reference < $1.reference })
        #expect(facts.circles == told.circles)
        #expect(Set(facts.freelancers) == Set(told.freelancers))
        #expect(facts.interests == told.interests)
    }

    @Test func `what wishes are answered from`() throws {
        let told = try AshbourneVale.matchingFacts()
        let facts = try store.read(as: .matching) { memory throws(HubError) in
            try memory.matchingFacts(today: AshbourneVale.today)
        }
        #expect(facts.candidates.map(\.reference) == told.candidates.map(\.reference))
        for (candidate, expected) in zip(facts.candidates, told.candidates) {
            #expect(candidate == expected, "\(expected.reference)")
        }
        #expect(facts.wishes == told.wishes)
        #expect(facts.interests == told.interests)
        #expect(facts.areas == told.areas)
        #expect(Set(facts.partners) == Set(told.partners))
    }

    @Test func `every member, each with their own`() throws {
        let tables = try AshbourneVale.tables()
        try store.read(as: .keeper) { memory throws(HubError) in
            let members = try memory.members()
            #expect(members.map(\.reference) == tables.members.map(\.reference).sorted())
            for member in tables.members {
                let gifts = Set(try memory.gifts(of: member.id))
                #expect(gifts == Set(tables.gifts.filter { $0.member == member.id }))
                let consents = try memory.consents(of: member.id)
                let answers = tables.consents.filter { $0.member == member.id }
                #expect(Set(consents.values) == Set(answers), "\(member.reference)")
                let supporters = try memory.supporters(of: member.id)
                #expect(supporters == tables.supporters.filter { $0.member == member.id })
                let profile = try memory.profiles(of: member.id).first
                #expect(profile == tables.profiles.first { $0.member == member.id })
                let checkins = try memory.checkins(of: member.id)
                #expect(Set(checkins) == Set(tables.checkins.filter { $0.member == member.id }))
            }
            let posts = try memory.posts()
            #expect(Set(posts) == Set(tables.posts))
            let connectors = try memory.connectors()
            #expect(Set(connectors) == Set(tables.connectors))
        }
    }

    @Test func `every circle with its people, meetings, actions and goals`() throws {
        let tables = try AshbourneVale.tables()
        let (circles, facilitators) = try store.read(as: .keeper) { memory throws(HubError) in
            (try memory.circles(), try memory.facilitators())
        }
        #expect(circles == tables.circles)
        #expect(circles.first?.goals.first?.levels[0] == "Once a week")
        #expect(circles.flatMap(\.meetings).filter(\.isPlanned).count == 1)
        #expect(Set(facilitators) == Set(tables.facilitators))
    }

    /// What has no reading of its own yet is still kept, row by row.
    @Test func `no row is lost`() throws {
        let tables = try AshbourneVale.tables()
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        func count(_ table: SQL) throws -> Int? {
            try connection.first("SELECT count(*) FROM \(table)") { row throws(DatabaseError) in try row.int(0) }
        }
        #expect(try count("attendance") == 100)
        #expect(try count("event_reply") == 30)
        #expect(try count("practice_meeting") == 3)
        #expect(try count("consent") == 488)
        #expect(try count("member_interest") == tables.memberInterests.count)
        #expect(try count("availability") == 219)
    }

    @Test func `the month goes to 32 by mail and to everyone else who agreed`() throws {
        let recipients = try store.read(as: .keeper) { memory throws(HubError) in try memory.recipientsOfMonth() }
        #expect(recipients.filter { $0.channel == .email }.count == 32)
        #expect(!recipients.contains { $0.reference == AshbourneVale.stan || $0.reference == AshbourneVale.nigel })
        let doreen = try #require(recipients.first { $0.reference == AshbourneVale.doreen })
        #expect(doreen.fullName == "Doreen Ackroyd")
        #expect(doreen.addressLine == "14 Cobbler's Row")
        #expect(doreen.supporters.map(\.name) == ["Sue Ackroyd-Lane"])
    }

    @Test func `it is a demo, and its clock runs from its own morning`() throws {
        let demo = try store.read(as: .everyone) { memory throws(HubError) in try memory.demo() }
        #expect(demo?.time(at: AshbourneVale.now.adding(seconds: 90)) == AshbourneVale.now.adding(seconds: 90))
    }
}
