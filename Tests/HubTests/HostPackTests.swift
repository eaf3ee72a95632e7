import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing
import Wording

/// What a host is given before an event, and tells after it.
@Suite("A host's sheet, and what comes after")
struct HostPackTests {
    private let town: WorkingTown
    /// Winston, who holds E01: dominoes on Thursday 18 March, 13:00 to 15:30.
    private let winston: Identifier<Member>

    init() throws {
        town = try .published()
        winston = try AshbourneVale.member(AshbourneVale.winston)
    }

    private func hub(at text: String) throws -> CommunityHub {
        let zone = try town.hub.community().zone
        return CommunityHub(store: town.hub.store, clock: .fixed(zone.instant(of: wall(text))), isDemo: true)
    }

    private func shown(_ event: Reference = "E01", at text: String = "2027-03-16T09:00") throws -> ShowHostPack.Shown {
        try ShowHostPack(hub(at: text))(event, as: .member(winston))
    }

    private func answer(_ reply: Reply, _ member: Reference, to event: Reference = "E01") throws {
        let id = try AshbourneVale.member(member)
        try town.write { memory throws(HubError) in
            guard let found = try memory.events().first(where: { $0.reference == event }) else {
                throw .notFound("E01")
            }
            try memory.save(EventReply(event: found.id, member: id, reply: reply))
        }
    }

    private func key(of name: String) throws -> String {
        try #require(try shown().pack.guests.first { $0.firstName == name }?.key)
    }

    @Test func `the sheet tells when and where, and who comes`() throws {
        let pack = try shown().pack
        #expect(pack.event.title == "Dominoes and rice and peas" && pack.event.start == wall("2027-03-18T13:00"))
        #expect(pack.place == "Weavers Court lounge, Weavers Court, AV1 3WC" && pack.capacity == 25)
        // As the table of answers tells it; Winston himself is nobody's guest.
        #expect(pack.guests.map(\.firstName) == ["Bernard", "Kieran", "Vera", "Frank"])
        #expect(pack.guests.map(\.isSure) == [true, true, true, false])
        #expect(
            pack.guests.map(\.needs).map(Set.init) == [
                [.hearingLoop, .stepFree, .wheelchair], [.easyRead, .companion],
                [.stepFree, .seatingArms, .hearingLoop], [],
            ])
    }

    @Test func `friends and helpers are counted with whoever brings them, and a lift is the connector's alone`() throws
    {
        let bernard = try AshbourneVale.member("M019")
        let words = AnswerEvent.Words(.going, guests: 2, hasCompanion: true, lift: .need)
        try AnswerEvent(town.hub)(words, to: "E01", by: bernard, seen: nil)
        let guests = try shown().pack.guests
        let found = try #require(guests.first { $0.firstName == "Bernard" })
        #expect(found.friends == 2 && found.hasCompanion)
        #expect(HostWords.beside(found) == ", with two friends, with somebody who helps them")
        #expect(HostWords.along(guests) == " With them: two friends and one helper.")
        let other = try #require(guests.first { $0.firstName == "Frank" })
        #expect(HostWords.beside(other) == ", perhaps" && HostWords.along([other]).isEmpty)
    }

    @Test func `a name and a need stand there only where the person agreed, and nobody who is kept apart`() throws {
        let bernard = try AshbourneVale.member(AshbourneVale.bernard)
        func take(back purpose: ConsentPurpose) throws {
            try town.write { memory throws(HubError) in
                try memory.add(
                    Consent(
                        member: bernard, purpose: purpose, state: .withdrawn, givenOn: nil,
                        endedOn: AshbourneVale.today, method: "spoken", wordingVersion: nil))
            }
        }
        try take(back: .shareAccessNeedsWithHosts)
        #expect(try shown().pack.guests.first { $0.firstName == "Bernard" }?.needs == [])
        try take(back: .shareFirstNameWithHosts)
        let silent = try shown().pack.guests
        #expect(silent.count == 4 && !silent.contains { $0.firstName == "Bernard" })
        try town.write { memory throws(HubError) in try memory.saveBlocked([winston], with: bernard) }
        #expect(try shown().pack.guests.compactMap(\.firstName) == ["Kieran", "Vera", "Frank"])
        #expect(try shown().pack.guests.count == 3)
    }

    @Test func `nobody else opens it: not a guest, another host, another town, or before it is published`() throws {
        for other in ["M003", "M019", "M011", "M012", "M060"] {
            #expect(throws: HubError.notFound("E01")) {
                try ShowHostPack(town.hub)("E01", as: .member(AshbourneVale.member(Reference(other))))
            }
        }
        for viewer in [try AshbourneVale.connector("K00"), try AshbourneVale.connector("K02")] {
            #expect(throws: HubError.forbidden) { try ShowHostPack(town.hub)("E01", as: viewer) }
        }
        #expect(throws: HubError.notFound("E01")) { try ShowHostPack(town.hub)("E01", as: .everyone) }
        #expect(throws: HubError.notFound("E99")) { try shown("E99") }
        let before = try WorkingTown()
        #expect(throws: HubError.notFound("E01")) { try ShowHostPack(before.hub)("E01", as: .member(winston)) }
    }

    @Test func `the connector sees what the host sees and no more, and it is noted`() throws {
        let own = try shown()
        let bex = try ShowHostPack(hub(at: "2027-03-16T09:00"))("E01", as: AshbourneVale.connector("K01"))
        #expect(bex == own)
        // E04 is held by a freelancer: there is no member whose sheet it would be.
        #expect(throws: HubError.notFound("E04")) {
            try ShowHostPack(town.hub)("E04", as: AshbourneVale.connector("K01"))
        }
    }

    @Test func `four weeks after it the names are closed to the host`() throws {
        #expect(try shown(at: "2027-04-15T23:59").pack.guests.count == 4)
        #expect(throws: HubError.notFound("E01")) { try shown(at: "2027-04-16T00:00") }
        #expect(try ShowHostPack(hub(at: "2027-04-15T12:00")).events(of: winston).map(\.reference) == ["E01"])
        #expect(try ShowHostPack(hub(at: "2027-04-16T12:00")).events(of: winston).isEmpty)
    }

    // MARK: - Afterwards

    private func tell(
        _ report: HostReport, at text: String = "2027-03-18T16:00", by member: Identifier<Member>? = nil
    ) throws {
        try TellAfter(hub(at: text))(report, of: "E01", by: member ?? winston)
    }

    @Test func `it is told only once it is over, and by nobody else`() throws {
        #expect(throws: HubError.self) { try tell(HostReport(others: 1), at: "2027-03-18T15:29") }
        try tell(HostReport(others: 1), at: "2027-03-18T15:30")
        #expect(throws: HubError.notFound("E01")) { try tell(HostReport(version: 1), by: AshbourneVale.member("M012")) }
        let report = try shown(at: "2027-03-18T16:00").report
        #expect(report.version == 1 && report.others == 1 && report.came == 2)
        #expect(try town.audit().first.map { [$0.who, $0.action, $0.reference] } == ["M006", "tell after", "E01"])
    }

    @Test func `what was told is put right later, and an older page is refused`() throws {
        let (bernard, kieran) = (try key(of: "Bernard"), try key(of: "Kieran"))
        try tell(HostReport(outcomes: [bernard: .came, kieran: .didNotCome], again: .yes, words: " Good \u{0} "))
        #expect(throws: HubError.self) { try tell(HostReport(outcomes: [bernard: .didNotCome])) }
        try tell(HostReport(version: 1, outcomes: [kieran: .came], others: 2, again: .no, nextHost: kieran))
        let report = try shown(at: "2027-03-20T09:00").report
        #expect(report.version == 2 && report.outcomes[kieran] == .came && report.outcomes[bernard] == .unknown)
        #expect(report.again == .no && report.nextHost == kieran && report.words == nil && report.came == 4)
    }

    @Test func `an answer about somebody who is no guest, and numbers that cannot be, are refused`() throws {
        let later = try hub(at: "2027-03-18T16:00")
        for (report, field) in [
            (HostReport(outcomes: ["nobody": .came]), "came_nobody"), (HostReport(nextHost: "nobody"), "next_host"),
            (HostReport(others: -1), "others"), (HostReport(others: 201), "others"),
            (HostReport(others: .max), "others"),
            (HostReport(words: String(repeating: "w", count: 2_001)), "words"),
        ] {
            do throws(HubError) {
                try TellAfter(later)(report, of: "E01", by: winston)
                Issue.record("\(field) was taken")
            } catch {
                guard case .problems(let problems) = error else { throw error }
                #expect(problems.map(\.field) == [field])
            }
        }
        #expect(try shown(at: "2027-03-18T16:00").report.version == 0)
        // A key of one event is nobody at another.
        #expect(throws: HubError.self) { try tell(HostReport(outcomes: [String(repeating: "0", count: 16): .came])) }
    }

    @Test func `three visits settle the wish that was offered, and putting one right opens it again`() throws {
        let kieran = try AshbourneVale.member("M011")
        let dominoes = try town.read { memory throws(HubError) in
            try memory.interests().first { $0.slug.rawValue == "dominoes" }?.id
        }
        let venue = try town.read { memory throws(HubError) in try memory.publicVenue("V10") }
        var offer = WishOffer(
            id: Identifier(rawValue: "offer"), reference: "OF1", for: (kieran, try #require(dominoes)),
            route: .memberHost, target: .host(winston, venue: try #require(venue)), skipReason: nil,
            on: AshbourneVale.today)
        for (step, on) in [
            (OfferStep.offer, "2027-02-15"), (.accept, "2027-02-15"), (.visit(on: day("2027-02-20")), "2027-02-20"),
            (.visit(on: day("2027-02-27")), "2027-02-27"),
        ] {
            try offer.take(step, on: day(on))
        }
        let accepted = offer
        try town.write { memory throws(HubError) in try memory.add(accepted) }
        func state() throws -> OfferState {
            try town.read { memory throws(HubError) in try memory.offer("OF1").state }
        }
        #expect(try state() == .joined)
        try tell(HostReport(outcomes: [key(of: "Kieran"): .came]))
        #expect(try state() == .settled)
        try tell(HostReport(version: 1, outcomes: [key(of: "Kieran"): .sentApologies]))
        #expect(try state() == .joined)
    }

    @Test func `a post fits, and names and counts nobody who could be known by it`() throws {
        let event = try shown().pack.event
        let community = try town.hub.community()
        for (came, words) in [(4, nil), (5, "5 people came."), (12, "12 people came.")] as [(Int, String?)] {
            let post = EncouragingPost(event, place: "Weavers Court lounge", came: came, again: .yes, of: community)
            #expect(post.short.count <= 280)
            for text in [post.short, post.long] {
                #expect(words.map(text.contains) ?? !text.contains("people came"))
                #expect(!text.contains("Winston") && text.contains(community.phone))
            }
        }
        let long = HostedEvent(
            reference: "E99", title: String(repeating: "Ä", count: 300), start: event.start, end: event.end,
            status: .confirmed, audience: .public)
        #expect(EncouragingPost(long, place: "", came: nil, again: nil, of: community).short.count <= 280)
    }
}
