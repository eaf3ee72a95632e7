import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Links for venues and groups")
struct AskListingTests {
    private let town: WorkingTown
    private let bex: Viewer

    init() throws {
        town = try WorkingTown()
        bex = try AshbourneVale.connector("K01")
    }

    private func asking(_ seconds: Int = 0) -> AskListing {
        AskListing(
            CommunityHub(
                store: town.hub.store, clock: .fixed(AshbourneVale.now.adding(seconds: seconds)), isDemo: true))
    }

    private func venue(_ reference: Reference) throws -> Venue {
        try #require(
            try town.read { memory throws(HubError) in try memory.venues() }.first { $0.reference == reference })
    }

    private func group(_ reference: Reference) throws -> Group {
        try #require(
            try town.read { memory throws(HubError) in try memory.groups() }.first { $0.reference == reference })
    }

    private func rooms() throws -> [BookingState] {
        try town.read { memory throws(HubError) in try memory.bookings() }.map(\.state)
    }

    @Test func `a venue's yes is noted as checked today, and by whom; once`() throws {
        let before = try venue("V01")
        let link = try asking().link(about: .venue("V01"), as: bex)
        #expect(link.name == before.name)
        guard case .venue(let shown)? = try asking().question(link.token) else {
            Issue.record("no question")
            return
        }
        #expect(shown.reference == "V01")
        #expect(try venue("V01").checkedOn == before.checkedOn)
        #expect(try asking().answer(link.token, isYes: true, words: "kept to themselves"))
        let after = try venue("V01")
        #expect(after.checkedOn == AshbourneVale.today && after.checkedBy == "themselves, by link")
        #expect(try !asking().answer(link.token, isYes: false, words: "no after all"))
        #expect(try asking().question(link.token) == nil)
        #expect(try venue("V01").checkedOn == AshbourneVale.today)
        #expect(try asking().list(as: bex).map(\.answer) == [true])
        #expect(try asking().list(as: bex).map(\.words) == [nil])
        #expect(try town.audit().map(\.action) == ["confirm", "ask"])
    }

    @Test func `a group's yes is noted as verified, and what everyone sees follows`() throws {
        let version = try town.read { memory throws(HubError) in try memory.publicationVersion() }
        let link = try asking().link(about: .group("G01"), as: .keeper)
        #expect(try town.read { memory throws(HubError) in try memory.publicationVersion() } == version)
        #expect(try asking().answer(link.token, isYes: true, words: ""))
        #expect(try group("G01").verifiedOn == AshbourneVale.today)
        #expect(try town.read { memory throws(HubError) in try memory.publicationVersion() } > version)
    }

    @Test func `a no wants words, changes nothing and waits for the connector`() throws {
        let before = try group("G01")
        let link = try asking().link(about: .group("G01"), as: bex)
        for empty in ["", "  \n "] {
            #expect(throws: HubError.problems([Problem(field: "words", kind: .missing)])) {
                try asking().answer(link.token, isYes: false, words: empty)
            }
        }
        #expect(try asking().answer(link.token, isYes: false, words: "We meet on Tuesdays now\u{7}"))
        #expect(try group("G01") == before)
        let ask = try #require(try asking().list(as: bex).first)
        #expect(ask.answer == false && ask.words?.hasPrefix("We meet on Tuesdays now") == true)
        #expect(ask.words?.contains("\u{7}") == false)
    }

    @Test func `a room that is asked for is held by a yes and refused by a no`() throws {
        for (event, isYes, state) in [("E01", true, BookingState.held), ("E02", false, .refused)]
            as [(Reference, Bool, BookingState)]
        {
            let before = try rooms()
            let link = try asking().link(about: .booking(venue: "V01", event: event), as: bex)
            #expect(try rooms().filter { $0 == .asked }.count == 1)
            #expect(try asking().answer(link.token, isYes: isYes, words: ""))
            #expect(
                try rooms().sorted { $0.rawValue < $1.rawValue }
                    == (before + [state]).sorted { $0.rawValue < $1.rawValue })
            #expect(throws: HubError.self) { try asking().link(about: .booking(venue: "V01", event: event), as: bex) }
        }
    }

    @Test func `what is not for everyone is not told to a venue`() throws {
        let link = try asking().link(about: .booking(venue: "V01", event: "E12"), as: bex)
        guard case .booking(_, let title, _, _, _)? = try asking().question(link.token) else {
            Issue.record("no question")
            return
        }
        #expect(title == nil)
    }

    @Test func `a private home, a closed group and what is nothing are asked of nobody`() throws {
        let home = try #require(
            try town.read { memory throws(HubError) in try memory.venues() }.first { $0.type == .privateHome })
        for subject in [
            ListingSubject.venue(home.reference), .group("G23"), .group("V01"), .venue("G01"), .venue("V99"),
            .booking(venue: home.reference, event: "E01"), .booking(venue: "V01", event: "E99"),
        ] {
            #expect(throws: HubError.self, "\(subject)") { try asking().link(about: subject, as: bex) }
        }
        #expect(try asking().list(as: bex).isEmpty)
        #expect(try rooms().isEmpty)
    }

    @Test func `only the connector and the keeper ask, and read what was said`() throws {
        for viewer in [
            Viewer.everyone, .member(try AshbourneVale.member("M003")), try AshbourneVale.connector("K02"), .courier,
        ] {
            #expect(throws: HubError.forbidden, "\(viewer)") { try asking().link(about: .venue("V01"), as: viewer) }
            #expect(throws: HubError.forbidden, "\(viewer)") { try asking().list(as: viewer) }
            #expect(throws: HubError.forbidden, "\(viewer)") {
                try ShowListings(town.hub)(as: viewer)
            }
        }
    }

    @Test func `a link works for two weeks, and a new one ends the one before`() throws {
        let first = try asking().link(about: .venue("V01"), as: bex)
        let second = try asking().link(about: .venue("V01"), as: bex)
        #expect(try asking().question(first.token) == nil)
        #expect(try asking(14 * 86_400).question(second.token) == nil)
        #expect(try !asking(14 * 86_400).answer(second.token, isYes: true, words: ""))
        #expect(try asking(14 * 86_400 - 1).answer(second.token, isYes: true, words: ""))
        #expect(try venue("V01").checkedOn == AshbourneVale.today.adding(days: 14))
    }

    @Test(arguments: ["", "abc", "V01", "../V01", "'; --"])
    func `what is no link asks nothing`(token: String) throws {
        _ = try asking().link(about: .venue("V01"), as: bex)
        #expect(try asking().question(token) == nil)
        #expect(try !asking().answer(token, isYes: true, words: ""))
    }

    @Test func `the memory keeps no link`() throws {
        let link = try asking().link(about: .venue("V01"), as: bex)
        #expect(try town.hub.store.emptyLog())
        #expect(!String(decoding: try town.folder.bytes(of: "circles.db"), as: UTF8.self).contains(link.token))
    }
}
