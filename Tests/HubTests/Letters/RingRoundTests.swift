import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("The ring-round")
struct RingRoundTests {
    private let town: PublishedTown
    private let entries: [RingRoundEntry]

    init() throws {
        town = try PublishedTown()
        entries = try RingRound(town.hub)(PublishedTown.month, as: .keeper)
    }

    private func entry(_ member: Reference) throws -> RingRoundEntry {
        try #require(entries.first { $0.member == member })
    }

    @Test func `everyone without e-mail is on it once, voices first, street by street`() throws {
        #expect(entries.count == 26)
        #expect(Set(entries.map(\.member)).count == 26)
        let channels = entries.map(\.channel)
        #expect(channels.firstIndex(of: .sms) == 11 && channels.firstIndex(of: .post) == 20)
        let rung = entries.filter { $0.channel == .phone }.map(\.area)
        #expect(rung == rung.sorted())
    }

    @Test func `Doreen's envelope can be written, and her daughter is known`() throws {
        let doreen = try entry(AshbourneVale.doreen)
        #expect(doreen.channel == .post && doreen.format == .largePrint && doreen.area == "Old Town")
        #expect(doreen.label == ["Doreen Ackroyd", "14 Cobbler's Row", "Ashbourne Vale", "AV1 2BD"])
        #expect(doreen.helpers == ["Sue Ackroyd-Lane, daughter, 07700 900821"])
    }

    @Test func `a helper who is a member is named, with a number`() throws {
        #expect(try entry(AshbourneVale.arthur).helpers == ["Joan Pendlebury-Shaw, spouse, 01632 960190"])
    }

    @Test func `who is texted has a mobile number to text to`() throws {
        let texted = entries.filter { $0.channel == .sms }
        #expect(texted.count == 8 && texted.allSatisfy { $0.phone?.hasPrefix("07") == true })
        #expect(try entry(AshbourneVale.yusuf).language == "Somali")
    }

    @Test func `what is read out is in reach and has a way in`() throws {
        // Ivy lives far out and does not travel: only what comes by telephone.
        let ivy = try entry(AshbourneVale.ivy).nearby.filter { $0.contains(" March, ") }
        #expect(!ivy.isEmpty && ivy.allSatisfy { $0.contains("online or by phone") })
        // Winston hosts the dominoes: he knows.
        #expect(try entry(AshbourneVale.winston).nearby.allSatisfy { !$0.contains("Dominoes") })
        // Carers' Cuppa and Memory Cafe are for some people: nobody is told aloud unasked.
        #expect(
            entries.allSatisfy { entry in !entry.nearby.contains { $0.contains("Carers") || $0.contains("Memory Cafe") }
            })
    }

    @Test func `who has had enough is not on it any more`() throws {
        let town = try PublishedTown()
        let doreen = try AshbourneVale.member(AshbourneVale.doreen)
        try town.hub.store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.setMemberStatus(doreen, to: .paused)
        }
        let entries = try RingRound(town.hub)(PublishedTown.month, as: .keeper)
        #expect(entries.count == 25 && !entries.contains { $0.member == AshbourneVale.doreen })
    }

    @Test func `it is about one month`() throws {
        #expect(try RingRound(town.hub)(PublishedTown.month.next, as: .keeper).isEmpty)
    }

    @Test func `it is the connector's and the keeper's alone`() throws {
        let connectors = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.connectors() }
        let bex = try #require(connectors.first { $0.kind == .local })
        #expect(try RingRound(town.hub)(PublishedTown.month, as: .connector(bex.id)) == entries)
        let doreen = try AshbourneVale.member(AshbourneVale.doreen)
        for viewer in [Viewer.everyone, .member(doreen), .publisher, .courier, .matching] {
            #expect(throws: HubError.forbidden) { try RingRound(town.hub)(PublishedTown.month, as: viewer) }
        }
    }
}
