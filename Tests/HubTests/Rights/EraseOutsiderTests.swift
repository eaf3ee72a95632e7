import Domain
import Fixtures
import FoundationEssentials
import SQLite
import Store
import Testing

@testable import Hub

/// Daughters, support workers, artists, whom people ring: they can be forgotten as well as members.
@Suite("Somebody who is no member is forgotten")
struct EraseOutsiderTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private init(_ town: WorkingTown) { self.town = town }

    /// The town with its month published, its letters in the folder and its feeds beside them.
    private static func sent() throws -> Self {
        let town = try WorkingTown.published()
        _ = try Courier(town.hub, Settings()).run()
        _ = try WriteFeeds(town.hub, look: FeedLook(stylesheet: [], pictures: [:]))(to: town.hub.feedsPath)
        return Self(town)
    }

    private func outsiders(_ kind: Outsider.Kind) throws -> [Outsider] {
        let tables = try AshbourneVale.tables()
        let references: [Reference] =
            switch kind {
            case .supporter: tables.supporters.filter { $0.supporterMember == nil }.map(\.reference)
            case .freelancer: tables.freelancers.map(\.reference)
            case .group: tables.groups.filter { $0.contact.name != nil }.map(\.reference)
            case .venue: tables.venues.filter { $0.contact.name != nil }.map(\.reference)
            case .partner: tables.partners.filter { $0.contact.name != nil }.map(\.reference)
            }
        // Who was forgotten with somebody else of the same name stands nowhere any more.
        return references.compactMap { reference in
            try? town.read { memory throws(HubError) in try memory.outsider(reference) }
        }
    }

    private func erase(_ person: Outsider) throws {
        let erase = EraseOutsider(town.hub, Settings())
        let mentions = try erase.plan(person.reference, as: .keeper).mentions
        _ = try erase(person.reference, as: .keeper, alsoRemoving: Set(mentions.indices))
    }

    /// Files in which the full name, a number or an address of somebody stands.
    private func traces(of person: Outsider, in folder: String) throws -> [String] {
        let name = try #require(person.name)
        let last = name.split(separator: " ").last.map(String.init) ?? name
        var forms = [
            name, name.uppercased(), "\(last), \(name.split(separator: " ")[0])", name.replacing(" ", with: "%20"),
        ]
        for way in person.ways {
            forms += [way, way.replacing(" ", with: ""), way.replacing(" ", with: "-"), "+44 \(way.dropFirst())"]
        }
        let encoded = forms.flatMap {
            [Array($0.utf8), Array($0.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })]
        }
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            let bytes = [UInt8](FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data())
            return encoded.contains { bytes.firstRange(of: $0) != nil }
        }
    }

    /// Somebody of the kind whose name and ways nobody else of the town has.
    private func somebody(_ kind: Outsider.Kind) throws -> Outsider {
        let members = try AshbourneVale.tables().members
        let others = Set(members.flatMap { [$0.fullName, $0.phone, $0.mobile, $0.email].compactMap(\.self) })
        let connectors = try AshbourneVale.tables().connectors.flatMap {
            [$0.name, $0.phone, $0.email].compactMap(\.self)
        }
        return try #require(
            try outsiders(kind).first { person in
                guard let name = person.name, name.contains(" "), !others.contains(name) else { return false }
                return person.ways.allSatisfy { !others.contains($0) && !connectors.contains($0) }
            }, "nobody of the kind \(kind) in the town")
    }

    @Test(arguments: [Outsider.Kind.supporter, .freelancer])
    func `no file holds them any more, and a later backup neither`(kind: Outsider.Kind) throws {
        try Self.sent().leavesNothing(of: kind)
    }

    private func leavesNothing(of kind: Outsider.Kind) throws {
        let person = try somebody(kind)
        #expect(try !traces(of: person, in: town.folder.path).isEmpty)
        try erase(person)
        _ = try WriteFeeds(town.hub, look: FeedLook(stylesheet: [], pictures: [:]))(to: town.hub.feedsPath)
        let shelf = try TemporaryFolder()
        _ = try BackUp(town.hub)(to: shelf.file("later.db"), encryptedFor: nil)
        let left = try traces(of: person, in: town.folder.path) + traces(of: person, in: shelf.path)
        #expect(left == [], "\(person)")
        #expect(throws: HubError.notFound(person.reference.rawValue)) {
            try town.read { memory throws(HubError) in try memory.outsider(person.reference) }
        }
        #expect(try Connection(path: town.folder.file("circles.db"), mode: .readOnly).damage() == [])
        #expect(try town.hub.store.searchIsSound())
    }

    @Test func `everybody can be forgotten, one after the other, and groups and venues stay`() throws {
        func counts() throws -> [Int] {
            let connection = try Connection(path: town.folder.file("circles.db"), mode: .readOnly)
            return try ["meeting_group", "venue", "partner", "event", "member"].map { try connection.rowCount(of: $0) }
        }
        let before = try counts()
        for kind in Outsider.Kind.allCases {
            for person in try outsiders(kind) {
                do { try erase(person) } catch HubError.notFound(_) { continue }
            }
        }
        #expect(try counts() == before)
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .readOnly)
        #expect(try connection.rowCount(of: "freelancer") == 0 && connection.damage() == [])
        let named = try connection.first(
            """
            SELECT (SELECT count(*) FROM meeting_group WHERE contact_name IS NOT NULL)
                + (SELECT count(*) FROM supporter WHERE supporter_member IS NULL)
            """
        ) { try $0.int(0) }
        #expect(named == 0)
    }

    @Test(arguments: Outsider.Kind.allCases)
    func `the same tables and an older backup bring nobody back`(kind: Outsider.Kind) throws {
        let person = try #require(try outsiders(kind).first { !$0.ways.isEmpty })
        let shelf = try TemporaryFolder()
        _ = try BackUp(town.hub)(to: shelf.file("before.db"), encryptedFor: nil)
        try erase(person)
        func isThere(_ hub: CommunityHub) throws -> Bool {
            do throws(HubError) {
                return try hub.store.read(as: .keeper) { memory throws(HubError) in
                    try memory.outsider(person.reference).name != nil
                }
            } catch .notFound {
                return false
            }
        }
        #expect(try !isThere(town.hub))
        _ = try ImportTables(town.hub)(try AshbourneVale.tables())
        #expect(try !isThere(town.hub), "\(person)")
        let restored = try RestoreBackup(into: shelf.file("back"), now: AshbourneVale.now, environment: [:])(
            shelf.file("before.db"), identity: nil, erasures: nil)
        #expect(restored.erasedAgain == 1)
        #expect(try !isThere(try CommunityHub.reading(shelf.file("back"))), "\(person)")
    }

    @Test func `a list of groups does not bring a contact back`() throws {
        let list = "Group,Where,When,Contact,Phone\nBeekeepers,Highfields Hub,Mon 10am,Quillon Zephyrson,01632 960999\n"
        let file = ListFile(name: "groups.csv", bytes: Array(list.utf8))
        _ = try BringInList(town.hub, .groups)(file)
        func beekeepers() throws -> Group {
            try town.read { memory throws(HubError) in
                guard let group = try memory.groups().first(where: { $0.name == "Beekeepers" }) else {
                    throw .notFound("the group")
                }
                return group
            }
        }
        #expect(try beekeepers().contact.name == "Quillon Zephyrson")
        _ = try EraseOutsider(town.hub, Settings())(try beekeepers().reference, as: .keeper)
        #expect(try beekeepers().contact == Contact(name: nil, phone: nil, email: nil))
        _ = try BringInList(town.hub, .groups)(file)
        #expect(try beekeepers().contact == Contact(name: nil, phone: nil, email: nil))
    }

    @Test func `a supporter who is a member supports no longer, and stays a member`() throws {
        let tie = try #require(try AshbourneVale.tables().supporters.first { $0.supporterMember != nil })
        let helper = try #require(tie.supporterMember)
        _ = try EraseOutsider(town.hub, Settings())(tie.reference, as: .keeper)
        try town.read { memory throws(HubError) in
            #expect(try memory.member(helper).id == helper)
            #expect(try memory.supporters(of: tie.member).allSatisfy { $0.reference != tie.reference })
        }
    }

    @Test func `only a connector and the keeper forget`() throws {
        let person = try #require(try outsiders(.supporter).first)
        let doreen = Viewer.member(try AshbourneVale.member(AshbourneVale.doreen))
        for viewer in [Viewer.everyone, doreen, .courier, .publisher] {
            #expect(throws: HubError.forbidden) {
                try EraseOutsider(town.hub, Settings())(person.reference, as: viewer)
            }
        }
        #expect(try ErasureJournal(town.hub.store.folder).notes().isEmpty)
    }

    /// A table that comes to lean on them has to be thought of.
    @Test func `nothing leans on a supporter or a freelancer but what an erasure knows`() throws {
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .readOnly)
        let leaning = try connection.query(
            """
            SELECT t.name || '.' || k."from" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
            WHERE t.schema = 'main' AND k."table" IN ('supporter', 'freelancer') ORDER BY 1
            """
        ) { try $0.text(0) }
        #expect(
            leaning == [
                // Who said it for a member goes by itself with them, as does a link they wait for.
                "event.host_freelancer", "event_reply.supporter", "freelancer_skill.freelancer",
                "meeting_group.run_by_freelancer", "plan_item.host_freelancer", "plan_rule.host_freelancer",
                "session.supporter", "sign_in_request.supporter", "supporter_scope.supporter", "wish_offer.freelancer",
            ])
    }
}
