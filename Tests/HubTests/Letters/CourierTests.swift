import CivilTime
import Domain
import Fixtures
import Foundation
import Hub
import Mail
import Store
import Testing

@Suite("The courier")
struct CourierTests {
    private let town: PublishedTown
    private let month = PublishedTown.month

    init() throws { town = try PublishedTown() }

    private func settings(_ office: PostOffice) throws -> Settings {
        Settings(server: try SMTPServer("smtp://127.0.0.1:\(office.port)", tls: .none))
    }

    /// Carries what is due, to a server with this rule.
    private func run(_ rule: @escaping PostOffice.Rule, on hub: CommunityHub? = nil) throws -> (
        CourierReport, PostOffice
    ) {
        let office = try PostOffice(rule)
        defer { office.stop() }
        return (try Courier(hub ?? town.hub, settings(office)).run(), office)
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: town.folder.file("mail")).sorted()
    }

    // MARK: - Into the folder

    @Test func `without a server letters become files that only their owner may read`() throws {
        var told: [String] = []
        let report = try Courier(town.hub, Settings()).run { told.append("\($0)/\($1)") }
        #expect(report.accepted == 32 && report.stop == nil)
        #expect(told == (1...32).map { "\($0)/32" })
        #expect(try files().count == 32)
        #expect(try files().first == "0001-M003.eml")
        let pauline = try town.letter(to: AshbourneVale.pauline)
        #expect(pauline.state == .accepted && pauline.lastReply == "written to mail/0001-M003.eml")
        #expect(try town.folder.bytes(of: "mail/0001-M003.eml") == pauline.message)
        let mode = try FileManager.default.attributesOfItem(atPath: town.folder.file("mail/0001-M003.eml"))
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a second round has nothing left to carry`() throws {
        _ = try Courier(town.hub, Settings()).run()
        let report = try Courier(town.hub, Settings()).run { _, _ in Issue.record("carried something") }
        #expect(report == CourierReport())
        #expect(try files().count == 32)
    }

    @Test func `numbers go on from what is in the folder`() throws {
        try FileManager.default.createDirectory(atPath: town.folder.file("mail"), withIntermediateDirectories: false)
        try town.folder.write([1], to: "mail/0041-M003.eml")
        _ = try Courier(town.hub, Settings()).run()
        #expect(try files().prefix(2) == ["0041-M003.eml", "0042-M003.eml"])
        #expect(try town.folder.bytes(of: "mail/0041-M003.eml") == [1])
    }

    @Test func `a folder that cannot be written to stops the round, and the letters wait`() throws {
        try town.folder.write([], to: "mail")
        let report = try Courier(town.hub, Settings()).run()
        guard case .paused(let reason)? = report.stop else {
            Issue.record("\(report)")
            return
        }
        #expect(reason.contains("We may not use \(town.folder.file("mail")).") && reason.contains("the letters wait"))
        #expect(report.accepted == 0)
        #expect(try town.letters(.queued).count == 31)
        #expect(try town.letters(.deferred).map(\.attempts) == [0])
        try FileManager.default.removeItem(atPath: town.folder.file("mail"))
        #expect(try Courier(town.hub, Settings()).run().accepted == 32)
    }

    // MARK: - To a server

    @Test func `each mail goes to its one person, byte for byte as it was queued`() throws {
        let items = try town.letters(.queued)
        let (report, office) = try run { _ in nil }
        #expect(report.accepted == 32)
        #expect(Set(office.taken.map(\.recipient)) == Set(items.compactMap(\.address)))
        #expect(office.taken.allSatisfy { $0.sender == "connector@circles.example" })
        for item in items {
            let mail = office.taken.first { $0.recipient == item.address }
            #expect(mail.map { Array($0.text.utf8) } == item.message)
        }
        let (second, idle) = try run { _ in nil }
        #expect(second == CourierReport() && idle.taken.isEmpty)
    }

    @Test func `a mail is on its way in the memory before the server hears of it`() throws {
        let store = town.hub.store
        let (_, office) = try run { command in
            guard command.hasPrefix("RCPT") else { return nil }
            let onTheirWay = try? store.read(as: .courier) { memory throws(HubError) in
                try memory.outbox(state: .sending).compactMap(\.address)
            }
            return onTheirWay == [String(command.drop { $0 != "<" }.dropFirst().dropLast())] ? nil : "550 too early"
        }
        #expect(office.taken.count == 32)
    }

    @Test func `a mail that came back is for the connector to ring about, and its address is told to nobody`() throws {
        let (report, _) = try run {
            $0.hasPrefix("RCPT TO:<pauline") ? "550 <pauline.whitlock@example.org> unknown" : nil
        }
        #expect(report.accepted == 31 && report.failed == 1 && report.stop == nil)
        let pauline = try town.letter(to: AshbourneVale.pauline)
        #expect(pauline.state == .failed && pauline.lastReply == "550 (address) unknown")
        let entries = try RingRound(town.hub)(month, as: .keeper)
        let entry = try #require(entries.first { $0.member == AshbourneVale.pauline })
        #expect(entry.mailCameBack && entry.channel == .phone && entry.phone == "01632 960131")
    }

    @Test func `a mail that is not taken now waits longer each time, and holds nobody else up`() throws {
        let rule: PostOffice.Rule = { $0.hasPrefix("RCPT TO:<pauline") ? "450 later" : nil }
        #expect(try run(rule).0.accepted == 31)
        var hub = town.hub
        // A minute, five, a quarter of an hour, half an hour, one, two and four hours, then six: a fifth more or less.
        for (attempt, minutes) in [1, 5, 15, 30, 60, 120, 240, 360, 360].enumerated() {
            let pauline = try town.letter(to: AshbourneVale.pauline)
            #expect(pauline.state == .deferred && pauline.attempts == attempt + 1 && pauline.lastReply == "450 later")
            let wait = hub.clock.now().seconds(until: try #require(pauline.nextTry))
            #expect((minutes * 48...minutes * 72).contains(wait), "attempt \(attempt + 1): \(wait)")
            let early = CommunityHub(store: hub.store, clock: .fixed(hub.clock.now().adding(seconds: wait - 1)))
            #expect(try run(rule, on: early).0.deferred == 0)
            hub = CommunityHub(store: hub.store, clock: .fixed(hub.clock.now().adding(seconds: wait)))
            #expect(try run(rule, on: hub).0.nextTry.map { $0 > hub.clock.now() } == true)
        }
        let late = town.later(seconds: 5 * 24 * 3600 + 1)
        #expect(try run(rule, on: late).0.expired == 1)
        #expect(try town.letter(to: AshbourneVale.pauline).state == .expired)
    }

    @Test func `a server that is away stops the round`() throws {
        let server = try SMTPServer("smtp://127.0.0.1:\(PostOffice.deadPort())", tls: .none)
        let report = try Courier(town.hub, Settings(server: server)).run()
        guard case .serverAway? = report.stop else {
            Issue.record("\(report)")
            return
        }
        #expect(report.deferred == 1 && report.accepted == 0)
        #expect(try town.letters(.queued).count == 31)
        #expect(report.nextTry.map { $0 > town.hub.clock.now() } == true)
    }

    @Test func `a refused sender pauses everything, is blamed on no letter and is said in a sentence`() throws {
        let (report, _) = try run { $0.hasPrefix("MAIL") ? "550 5.7.1 <connector@circles.example> not yours" : nil }
        #expect(
            report.stop?.sentence
                == "The mail server takes nothing from us: check CIRCLES_SMTP and CIRCLES_FROM. Nothing is lost, the "
                + "letters wait. (550 5.7.1 (address) not yours)")
        #expect(try town.letters(.deferred).map(\.attempts) == [0])
        #expect(try run { _ in nil }.0.accepted == 32)
    }

    @Test func `a mail whose reply was lost is left for a person, and the others go on`() throws {
        let (report, office) = try run { $0 == ". pauline.whitlock@example.org" ? "" : nil }
        #expect(report.unsure == 1 && report.accepted == 31)
        #expect(office.taken.count == 32)
        #expect(try run { _ in nil }.0 == CourierReport())
        #expect(try town.letter(to: AshbourneVale.pauline).state == .unsure)
    }

    // MARK: - What happened in between

    @Test func `a letter that was on its way when the hub stopped is never sent again by itself`() throws {
        try town.hub.store.carry(as: .courier, at: AshbourneVale.now) { letters throws(HubError) in
            guard var first = try letters.all(in: .queued).first else { return }
            first.state = .sending
            try letters.update(first)
        }
        let (report, office) = try run { _ in nil }
        #expect(report.unsure == 1 && report.accepted == 31)
        #expect(!office.taken.contains { $0.recipient == "pauline.whitlock@example.org" })
        #expect(try town.letter(to: AshbourneVale.pauline).state == .unsure)
    }

    @Test func `who has had enough since, or has gone, is not written to`() throws {
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        let lorna = try AshbourneVale.member(AshbourneVale.lorna)
        try town.hub.store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.add(
                Consent(
                    member: pauline, purpose: .programmeByPreferredChannel, state: .withdrawn, givenOn: nil,
                    endedOn: AshbourneVale.today, method: "spoken", wordingVersion: nil))
            try memory.setMemberStatus(lorna, to: .died)
        }
        let (report, office) = try run { _ in nil }
        #expect(report.suppressed == 2 && report.accepted == 30)
        #expect(!office.taken.contains { $0.recipient.hasPrefix("pauline") || $0.recipient.hasPrefix("lorna") })
        #expect(try town.letter(to: AshbourneVale.pauline).state == .suppressed)
        #expect(try town.letter(to: AshbourneVale.lorna).lastReply == "The member is not active any more: died.")
    }

    @Test func `nobody is sent a month that is over`() throws {
        // 1 April 2027, 00:00 in London, and a second before.
        let april = Instant(secondsSinceEpoch: 1_806_534_000)
        let late = CommunityHub(store: town.hub.store, clock: .fixed(april))
        #expect(try Courier(late, Settings()).run().expired == 32)
        let other = try PublishedTown()
        let justInTime = CommunityHub(store: other.hub.store, clock: .fixed(april.adding(seconds: -1)))
        #expect(try Courier(justInTime, Settings()).run().accepted == 32)
    }

    @Test func `the list of letters counts them and names no address`() throws {
        _ = try run { $0.hasPrefix("RCPT TO:<pauline") ? "550 <pauline.whitlock@example.org> unknown" : nil }
        let list = try MailList(town.hub)(as: .keeper)
        #expect(list.lines.count == 58)
        #expect(list.counts.first { $0.channel == .email && $0.state == .accepted }?.count == 31)
        #expect(list.lines.first { $0.reference == AshbourneVale.pauline }?.lastReply == "550 (address) unknown")
        #expect(!"\(list)".contains("@"))
        #expect(throws: HubError.forbidden) { try MailList(town.hub)(as: .everyone) }
    }
}
