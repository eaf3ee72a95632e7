import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

/// Each reading and who may have it; whoever is not named here is refused.
@Suite("Who may read what")
struct VisibilityTests {
    private struct Case {
        let name: String
        let allowed: Set<String>
        let read: (Reading) throws(HubError) -> Void
    }

    private static let stewards: Set = ["connector", "keeper"]
    private static let everyone: Set = [
        "everyone", "neighbour", "oneself", "supporter", "connector", "connector elsewhere", "regional connector",
        "matching", "publisher", "courier", "keeper",
    ]

    private static func viewers() throws -> [(name: String, viewer: Viewer)] {
        let tables = try AshbourneVale.tables()
        func connector(_ reference: Reference) throws -> Viewer {
            .connector(try #require(tables.connectors.first { $0.reference == reference }).id)
        }
        return [
            ("everyone", .everyone), ("neighbour", .member(try AshbourneVale.member("M002"))),
            ("oneself", .member(try AshbourneVale.member("M001"))),
            ("supporter", .supporter(try #require(tables.supporters.first { $0.reference == "S06" }).id)),
            ("connector", try connector("K01")), ("connector elsewhere", try connector("K02")),
            ("regional connector", try connector("K00")), ("matching", .matching), ("publisher", .publisher),
            ("courier", .courier), ("keeper", .keeper),
        ]
    }

    private static func cases() throws -> [Case] {
        let doreen = try AshbourneVale.member("M001")
        let today = AshbourneVale.today
        let own = stewards.union(["oneself"])
        return [
            Case(name: "members", allowed: stewards) { memory throws(HubError) in _ = try memory.members() },
            Case(name: "member", allowed: own) { memory throws(HubError) in _ = try memory.member("M001") },
            Case(name: "member by identity", allowed: own) { memory throws(HubError) in _ = try memory.member(doreen) },
            Case(name: "consents", allowed: own) { memory throws(HubError) in _ = try memory.consents(of: doreen) },
            Case(name: "interests of", allowed: own) { memory throws(HubError) in
                _ = try memory.memberInterests(of: doreen)
            },
            Case(name: "gifts", allowed: own) { memory throws(HubError) in _ = try memory.gifts(of: doreen) },
            Case(name: "free times", allowed: own) { memory throws(HubError) in
                _ = try memory.availability(of: doreen)
            },
            Case(name: "needs", allowed: own) { memory throws(HubError) in _ = try memory.accessNeeds(of: doreen) },
            Case(name: "supporters", allowed: own) { memory throws(HubError) in _ = try memory.supporters(of: doreen) },
            Case(name: "profile", allowed: own) { memory throws(HubError) in _ = try memory.profiles(of: doreen) },
            Case(name: "check-ins", allowed: own) { memory throws(HubError) in _ = try memory.checkins(of: doreen) },
            Case(name: "recipients", allowed: stewards) { memory throws(HubError) in
                _ = try memory.recipientsOfMonth()
            },
            Case(name: "labels", allowed: stewards) { memory throws(HubError) in _ = try memory.labels(of: ["M001"]) },
            Case(name: "resolve", allowed: stewards) { memory throws(HubError) in _ = try memory.resolve("M001") },
            Case(name: "groups", allowed: stewards) { memory throws(HubError) in _ = try memory.groups() },
            Case(name: "events", allowed: stewards) { memory throws(HubError) in _ = try memory.events() },
            Case(name: "venues", allowed: stewards) { memory throws(HubError) in _ = try memory.venues() },
            Case(name: "partners", allowed: stewards) { memory throws(HubError) in _ = try memory.partners() },
            Case(name: "freelancers", allowed: stewards) { memory throws(HubError) in _ = try memory.freelancers() },
            Case(name: "replies", allowed: stewards) { memory throws(HubError) in
                _ = try memory.replies(to: Identifier(rawValue: ""))
            },
            Case(name: "circles", allowed: stewards) { memory throws(HubError) in _ = try memory.circles() },
            Case(name: "facilitators", allowed: stewards) { memory throws(HubError) in _ = try memory.facilitators() },
            Case(name: "posts", allowed: stewards) { memory throws(HubError) in _ = try memory.posts() },
            Case(name: "a month's facts", allowed: stewards) { memory throws(HubError) in
                _ = try memory.programmeFacts(today: today)
            },
            Case(name: "the check's facts", allowed: stewards) { memory throws(HubError) in
                _ = try memory.checkFacts(of: month("2027-03"), today: today)
            },
            Case(name: "matching's facts", allowed: ["matching"]) { memory throws(HubError) in
                _ = try memory.matchingFacts(today: today)
            },
            Case(name: "proposals", allowed: stewards.union(["neighbour", "oneself"])) { memory throws(HubError) in
                _ = try memory.proposals()
            },
            Case(name: "outbox", allowed: stewards.union(["courier"])) { memory throws(HubError) in
                _ = try memory.outbox(state: .queued)
            },
            Case(name: "outbox in numbers", allowed: stewards.union(["courier"])) { memory throws(HubError) in
                _ = try memory.outboxSummary()
            },
            Case(name: "connectors", allowed: stewards.union(["regional connector"])) { memory throws(HubError) in
                _ = try memory.connectors()
            },
            Case(name: "audit", allowed: stewards.union(["regional connector"])) { memory throws(HubError) in
                _ = try memory.audit(limit: 10)
            },
            Case(name: "signing key", allowed: ["keeper"]) { memory throws(HubError) in _ = try memory.signingKey() },
            Case(name: "public groups", allowed: everyone) { memory throws(HubError) in
                _ = try memory.publicGroups(today: today)
            },
            Case(name: "public events", allowed: everyone) { memory throws(HubError) in
                _ = try memory.publicEvents(today: today)
            },
            Case(name: "public venues", allowed: everyone) { memory throws(HubError) in _ = try memory.publicVenues() },
            Case(name: "published months", allowed: everyone) { memory throws(HubError) in
                _ = try memory.publishedMonths()
            },
        ]
    }

    @Test func `each reading refuses everybody but those it is for`() throws {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        let viewers = try Self.viewers()
        #expect(Set(viewers.map(\.name)) == Self.everyone)
        for reading in try Self.cases() {
            var allowed: Set<String> = []
            for (name, viewer) in viewers {
                do throws(HubError) {
                    try store.read(as: viewer, reading.read)
                    allowed.insert(name)
                } catch {
                    #expect(error == .forbidden, "\(reading.name) as \(name)")
                }
            }
            #expect(allowed == reading.allowed, "\(reading.name)")
        }
    }

    @Test func `home care is told to the connector with consent only, and always to the person`() throws {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        // Pauline was not asked about health; Doreen agreed.
        try store.read(as: .keeper) { memory throws(HubError) in
            let (pauline, doreen) = (try memory.member("M003"), try memory.member("M001"))
            #expect(pauline.usesHomeCare == nil)
            #expect(doreen.usesHomeCare == true)
        }
        let pauline = try store.read(as: .member(try AshbourneVale.member("M003"))) { memory throws(HubError) in
            try memory.member("M003")
        }
        #expect(pauline.usesHomeCare == false)
    }

    @Test func `the connector's note is not in what the person reads`() throws {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        let sylvia = try store.read(as: .member(try AshbourneVale.member("M051"))) { memory throws(HubError) in
            try memory.member("M051")
        }
        #expect(sylvia.connectorNote == nil)
        let known = try store.read(as: .keeper) { memory throws(HubError) in try memory.member("M051") }
        #expect(known.connectorNote != nil)
    }

    @Test func `an interest told in private is for the person alone`() throws {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        let ruth = try AshbourneVale.member(AshbourneVale.ruth)
        let own = try store.read(as: .member(ruth)) { memory throws(HubError) in try memory.memberInterests(of: ruth) }
        let told = try store.read(as: .keeper) { memory throws(HubError) in try memory.memberInterests(of: ruth) }
        #expect(own.contains { $0.visibleTo == .private })
        #expect(told == own.filter { $0.visibleTo != .private })
    }

    @Test func `a proposal's answer stays the connector's until it is sent`() throws {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        let own = try store.read(as: .member(try AshbourneVale.member("M024"))) { memory throws(HubError) in
            try memory.proposals()
        }
        #expect(own.map(\.reference) == ["PR4"])
        #expect(own.allSatisfy { $0.connectorReply == nil })
    }
}
