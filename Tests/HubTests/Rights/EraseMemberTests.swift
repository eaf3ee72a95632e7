import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import SQLite
import Store
import Testing

@testable import Hub

@Suite("A person is forgotten")
struct EraseMemberTests {
    /// The demo town, its month published and all its letters sent into the folder.
    private func sent() throws -> WorkingTown {
        let town = try WorkingTown.published()
        _ = try Courier(town.hub, Settings()).run()
        return town
    }

    private func member(_ reference: Reference, of town: WorkingTown) throws -> Member {
        try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.member(reference) }
    }

    private func erase(_ reference: Reference, of town: WorkingTown) throws -> ErasureOutcome {
        try EraseMember(town.hub, Settings())(reference, as: .keeper)
    }

    /// Every file below a folder, with its bytes.
    private func files(below path: String) throws -> [(name: String, bytes: [UInt8])] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path)
        return names.compactMap { name in
            FileManager.default.contents(atPath: "\(path)/\(name)").map { (name, [UInt8]($0)) }
        }
    }

    private func traces(of member: Member, in town: WorkingTown) throws -> [String] {
        let forms = SpelledForms(member, besides: try AshbourneVale.tables().members)
        return try files(below: town.folder.path).flatMap { file in
            forms.found(in: file.bytes).map { "\(file.name): \($0)" }
        }
    }

    @Test(arguments: ["M001", "M003", "M006", "M009", "M024"])
    func `no file holds any of twenty spellings of a person who was erased`(name: String) throws {
        let town = try sent()
        let look = FeedLook(stylesheet: [], pictures: [:])
        _ = try WriteFeeds(town.hub, look: look)(to: town.hub.feedsPath)
        let member = try member(Reference(name), of: town)
        #expect(try !traces(of: member, in: town).isEmpty)
        _ = try erase(Reference(name), of: town)
        _ = try WriteFeeds(town.hub, look: look)(to: town.hub.feedsPath)
        let left = try traces(of: member, in: town)
        #expect(left == [])
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .readOnly)
        #expect(try connection.damage() == [])
    }

    /// Besides the rows of the person: what undoing an import would write, records that wait for an answer, what is noted
    /// of readings beside a hub, notes on others, letters in the folder, the feeds, backups made since.
    @Test func `nothing is left of them wherever words can lie`() throws {
        let town = try sent()
        let list = Checkout.root.appending(path: "Tests/Fixtures/Messy").appending(path: "members_spreadsheet.csv")
        _ = try BringInList(town.hub, .members)(ListFile(name: "list.csv", bytes: [UInt8](try Data(contentsOf: list))))
        try note("Came with Pauline Whitlock, 01632 960131.", on: "M002", in: town)
        _ = try MoveMember(town.hub)(.pause(until: nil), of: "M002", as: .keeper)
        let members = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        let gone = members.filter { ["M003", "M006", "M019"].contains($0.reference.rawValue) } + members.suffix(2)
        let beside = try CommunityHub.reading(town.folder.path)
        for person in gone {
            _ = try beside.store.read(as: .keeper) { memory throws(HubError) in try memory.consents(of: person.id) }
        }
        let shelf = try TemporaryFolder()
        let forms = gone.map { SpelledForms($0, besides: members) }
        func traces() throws -> [String] {
            try (files(below: town.folder.path) + files(below: shelf.path)).flatMap { file in
                forms.flatMap { $0.found(in: file.bytes) }.map { "\(file.name): \($0)" }
            }
        }
        #expect(try files(below: town.folder.path).contains { $0.name == "reads" && !$0.bytes.isEmpty })
        #expect(try !traces().isEmpty)
        for person in gone {
            let erase = EraseMember(town.hub, Settings())
            let mentions = try erase.plan(person.reference, as: .keeper).mentions
            _ = try erase(person.reference, as: .keeper, alsoRemoving: Set(mentions.indices))
        }
        _ = try BackUp(town.hub)(to: shelf.file("later.db"), encryptedFor: nil)
        let left = try traces()
        #expect(left == [])
    }

    @Test func `every member of the town can be erased, one after the other`() throws {
        let town = try WorkingTown()
        let members = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        for member in members { _ = try erase(member.reference, of: town) }
        let left = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        #expect(left.isEmpty)
        // Of one name alone nobody can say whose it is: such are shown to a person.
        let named = members.filter { $0.fullName.contains(" ") }
        let traced = try named.flatMap { try traces(of: $0, in: town) }
        #expect(traced == [])
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .readOnly)
        #expect(try connection.damage() == [])
    }

    @Test func `a look changes nothing, and says what goes and what stays`() throws {
        let town = try sent()
        let before = try Connection(path: town.folder.file("circles.db"), mode: .readOnly).contents()
        let plan = try EraseMember(town.hub, Settings()).plan(AshbourneVale.winston, as: .keeper)
        #expect(try Connection(path: town.folder.file("circles.db"), mode: .readOnly).contents() == before)
        #expect(plan.hosting == ["Dominoes and rice and peas"])
        #expect(plan.held.contains { $0.topic == .hosting && !$0.goes })
        #expect(plan.held.contains { $0.topic == .consents && $0.goes && $0.rows == 8 })
    }

    @Test func `who came is still counted`() throws {
        let town = try sent()
        func came() throws -> Int {
            try Connection(path: town.folder.file("circles.db"), mode: .readOnly).first(
                """
                SELECT (SELECT count(*) FROM attendance WHERE outcome = 'came')
                    + (SELECT coalesce(sum(people), 0) FROM attendance_of_erased WHERE outcome = 'came')
                """
            ) { try $0.int(0) } ?? 0
        }
        let before = try came()
        for name in ["M002", "M003", "M001"] { _ = try erase(Reference(name), of: town) }
        #expect(try came() == before && before > 0)
    }

    @Test func `consents can be changed by nobody afterwards either`() throws {
        let town = try sent()
        _ = try erase("M001", of: town)
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        #expect(throws: DatabaseError.self) { try connection.execute("DELETE FROM consent") }
        #expect(throws: DatabaseError.self) { try connection.execute("UPDATE consent SET state = 'given'") }
    }

    @Test func `the same tables bring nobody back who was erased`() throws {
        let town = try sent()
        for name in ["M003", "M009", "M058"] { _ = try erase(Reference(name), of: town) }
        _ = try ImportTables(town.hub)(try AshbourneVale.tables())
        let references = try town.hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.members().map(\.reference)
        }
        #expect(!references.contains { ["M003", "M009", "M058"].contains($0.rawValue) })
        for name in ["M003", "M009", "M058"] {
            let gone = try #require(try AshbourneVale.tables().members.first { $0.reference.rawValue == name })
            try #require(try town.hub.store.emptyLog())
            let left = try traces(of: gone, in: town)
            #expect(left == [])
        }
    }

    @Test func `their name where others wrote it is removed, and a name that others bear too is only shown`() throws {
        let town = try sent()
        let pauline = try member(AshbourneVale.pauline, of: town)
        try note("Friend of Pauline Whitlock, ring her on 01632-960131. Pauline is kind.", on: "M001", in: town)
        let plan = try EraseMember(town.hub, Settings()).plan(pauline.reference, as: .keeper)
        let own = plan.mentions.filter { $0.place == "M001" }
        #expect(own.map(\.certainty) == [.surely, .surely, .perhaps])
        _ = try erase(pauline.reference, of: town)
        #expect(
            try member("M001", of: town).connectorNote == "Friend of (removed), ring her on (removed). Pauline is kind."
        )
    }

    @Test func `what a person has looked at goes too`() throws {
        let town = try sent()
        try note("Pauline is kind.", on: "M001", in: town)
        let erase = EraseMember(town.hub, Settings())
        let mentions = try erase.plan(AshbourneVale.pauline, as: .keeper).mentions
        let place = try #require(mentions.firstIndex { $0.place == "M001" })
        _ = try erase(AshbourneVale.pauline, as: .keeper, alsoRemoving: [place])
        #expect(try member("M001", of: town).connectorNote == "(removed) is kind.")
    }

    @Test func `letters that wait and name the person are written anew without them`() throws {
        let town = try WorkingTown.published()
        let winston = try member(AshbourneVale.winston, of: town)
        let waiting = try letters(.queued, of: town).count
        let plan = try EraseMember(town.hub, Settings()).plan(AshbourneVale.winston, as: .keeper)
        _ = try erase(AshbourneVale.winston, of: town)
        let after = try letters(.queued, of: town)
        let own = winston.preferredChannel == .email ? 1 : 0
        #expect(after.count == waiting - own && plan.lettersAnew > 0)
        #expect(!after.contains { String(decoding: $0.message ?? [], as: UTF8.self).contains("Winston") })
    }

    @Test func `an interrupted erasure is finished when the hub is opened next`() throws {
        let town = try sent()
        let doreen = try member("M001", of: town)
        let note = try town.hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.erasureNote(of: doreen, at: AshbourneVale.now)
        }
        try ErasureJournal(town.hub.store.folder).add([note])
        #expect(try town.hub.finishErasures([:]) == 1)
        #expect(throws: HubError.notFound("M001")) { try member("M001", of: town) }
        #expect(try town.hub.finishErasures([:]) == 0)
    }

    /// The folder of letters is looked through again too: the first time it may not have come to it.
    @Test func `an interrupted erasure leaves no letter to them or about them`() throws {
        let town = try sent()
        let pauline = try member(AshbourneVale.pauline, of: town)
        let note = try town.hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.erasureNote(of: pauline, at: AshbourneVale.now)
        }
        try ErasureJournal(town.hub.store.folder).add([note])
        let mail = town.hub.store.folder.mail
        let before = try FileManager.default.contentsOfDirectory(atPath: mail).count
        #expect(try town.hub.finishErasures([:]) == 1)
        let after = try FileManager.default.contentsOfDirectory(atPath: mail)
        #expect(after.count < before && !after.contains { $0.hasSuffix("-\(pauline.reference).eml") })
        let left = try traces(of: pauline, in: town)
        #expect(left == [])
    }

    @Test func `letters that are written anew when it is finished come from whom the hub's letters come`() throws {
        let town = try WorkingTown.published()
        let plan = try EraseMember(town.hub, Settings()).plan(AshbourneVale.winston, as: .keeper)
        let note = try town.hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.erasureNote(of: memory.member(AshbourneVale.winston), at: AshbourneVale.now)
        }
        try ErasureJournal(town.hub.store.folder).add([note])
        _ = try town.hub.finishErasures(["CIRCLES_FROM": "hub@circles.example"])
        let anew = try letters(.queued, of: town).filter {
            String(decoding: $0.message ?? [], as: UTF8.self).contains("hub@circles.example")
        }
        #expect(anew.count == plan.lettersAnew && plan.lettersAnew > 0)
    }

    @Test func `what a person chose in a list that has changed since is not removed, and nobody is erased`() throws {
        let town = try sent()
        try note("Pauline is kind.", on: "M005", in: town)
        let erase = EraseMember(town.hub, Settings())
        let seen = try erase.plan(AshbourneVale.pauline, as: .keeper).mentions
        let place = try #require(seen.firstIndex { $0.place == "M005" })
        // Somebody writes of another Pauline, in a row that comes before.
        try note("Pauline Quirke is on television.", on: "M001", in: town)
        #expect(throws: HubError.conflict(.mentionsMoved(AshbourneVale.pauline))) {
            try erase(AshbourneVale.pauline, as: .keeper, alsoRemoving: [place], seen: seen.mark)
        }
        #expect(try ErasureJournal(town.hub.store.folder).notes().isEmpty)
        let now = try erase.plan(AshbourneVale.pauline, as: .keeper).mentions
        let moved = try #require(now.firstIndex { $0.place == "M005" })
        #expect(now[place].place == "M001" && moved != place)
        _ = try erase(AshbourneVale.pauline, as: .keeper, alsoRemoving: [moved], seen: now.mark)
        #expect(try member("M001", of: town).connectorNote == "Pauline Quirke is on television.")
        #expect(try member("M005", of: town).connectorNote == "(removed) is kind.")
    }

    @Test func `only a connector and the keeper erase`() throws {
        let town = try sent()
        let doreen = try member("M001", of: town)
        for viewer in [Viewer.everyone, .member(doreen.id), .courier, .publisher] {
            #expect(throws: HubError.forbidden) { try EraseMember(town.hub, Settings())("M001", as: viewer) }
        }
        #expect(try ErasureJournal(town.hub.store.folder).notes().isEmpty)
    }

    private func letters(_ state: OutboxState, of town: WorkingTown) throws -> [OutboxItem] {
        try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.outbox(state: state) }
    }

    private func note(_ words: String, on name: String, in town: WorkingTown) throws {
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute("UPDATE member SET connector_note = \(words) WHERE reference = \(name)")
    }
}
