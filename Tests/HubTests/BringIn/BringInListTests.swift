import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import Hub
import SQLite
import Store
import Testing

/// The connector's real lists through the real use case, on an empty hub and on the town that knows most of them.
@Suite("Bringing lists in")
struct BringInListTests {
    /// Tables that tell what was done, or are made anew from the others.
    private static let apart: Set<String> = [
        "audit", "audit_checkpoint", "audit_seal", "undo_step", "undo_step_member", "import_run", "import_step",
        "import_question", "import_question_member", "meta", "form_receipt", "migration",
    ]

    static func file(_ name: String) throws -> ListFile {
        let file = Checkout.root.appending(path: "Tests/Fixtures/Messy").appending(path: name)
        return ListFile(name: name, bytes: [UInt8](try Data(contentsOf: file)))
    }

    private static let lists: [(ListKind, String)] = [
        (.members, "members_spreadsheet.csv"), (.members, "old_coffee_club_list_cp1252.csv"),
        (.groups, "groups_list.csv"),
    ]

    /// A community that has just begun.
    static func empty(_ folder: TemporaryFolder) throws -> CommunityHub {
        let tables = try AshbourneVale.tables()
        let store = try Store.create(
            in: DataFolder(folder.file("hub")), community: tables.community, at: AshbourneVale.now)
        return CommunityHub(store: store, clock: .fixed(AshbourneVale.now))
    }

    private static func hubs(_ folder: TemporaryFolder) throws -> [(String, CommunityHub, WorkingTown?)] {
        let town = try WorkingTown()
        return [("empty", try empty(folder), nil), ("town", town.hub, town)]
    }

    /// Every row of every table; search entries by what they are about, since their numbers are nobody's.
    static func contents(_ hub: CommunityHub) throws -> [String: [String]] {
        let connection = try Connection(path: hub.store.folder.database, mode: .readOnly)
        var contents = try connection.contents(except: apart)
        for name in contents.keys where name.hasPrefix("search") || name.hasPrefix("audit") { contents[name] = nil }
        return contents
    }

    /// The records that wait for an answer.
    private static func waiting(_ hub: CommunityHub) throws -> [String] {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.importQuestions().map(\.sheet).sorted()
        }
    }

    private static func members(_ hub: CommunityHub) throws -> [Member] {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
    }

    @Test func `a preview stores nothing, and taking back leaves everything as it was`() throws {
        let folder = try TemporaryFolder()
        for (name, hub, town) in try Self.hubs(folder) {
            for (kind, list) in Self.lists {
                let file = try Self.file(list)
                let before = try Self.contents(hub)
                let preview = try BringInList(hub, kind).preview(file)
                #expect(try Self.contents(hub) == before, "\(list) on \(name)")
                let run = try BringInList(hub, kind)(file, seen: preview.fingerprint)
                if preview.counts.created + preview.counts.held > 0 {
                    #expect(try Self.contents(hub) != before, "\(list) on \(name)")
                }
                try UndoImport(hub)(run.reference)
                #expect(try Self.contents(hub) == before, "\(list) on \(name)")
                let runs = try ListImports(hub)()
                #expect(runs.first?.undo == .undone && runs.first?.openQuestions == 0)
            }
            _ = town
        }
    }

    @Test func `the second time nobody and nothing is new`() throws {
        let folder = try TemporaryFolder()
        for (name, hub, town) in try Self.hubs(folder) {
            for (kind, list) in Self.lists {
                let file = try Self.file(list)
                _ = try BringInList(hub, kind)(file)
                let members = try Self.members(hub).count
                let waiting = try Self.waiting(hub)
                let again = try BringInList(hub, kind)(file)
                // What waits for an answer goes on waiting, and is not asked anew.
                #expect(try Self.waiting(hub) == waiting, "\(list) on \(name)")
                #expect(again.counts.created == 0, "\(list) on \(name)")
                #expect(again.counts.held == 0, "\(list) on \(name)")
                #expect(try Self.members(hub).count == members, "\(list) on \(name)")
            }
            _ = town
        }
    }

    @Test func `on an empty hub people stand as the list tells, each with consent and own word, or as an enquiry`()
        throws
    {
        let folder = try TemporaryFolder()
        let hub = try Self.empty(folder)
        let run = try BringInList(hub, .members)(try Self.file("members_spreadsheet.csv"))
        let members = try Self.members(hub)
        #expect(members.count == run.counts.created + run.counts.held)
        for member in members where member.status.needsOwnWord { #expect(member.selfSaid != nil, "\(member.fullName)") }
        #expect(members.contains { $0.status == .died } && members.contains { $0.status == .paused })
        let doreen = try #require(members.first { $0.fullName == "Doreen Ackroyd" })
        #expect(doreen.phone == "01632 960114" && doreen.postcode == "AV1 2BD" && doreen.ageBand == .from85)
        #expect(doreen.status == .active && doreen.joinedOn == CivilDate(year: 2025, month: 9, day: 16))
        // Nobody under eighteen, no test row, nobody whom an agency sent.
        for name in ["Jayden", "Test"] { #expect(!members.contains { $0.fullName.hasPrefix(name) }) }
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            let consents = try memory.consents(of: doreen.id)
            #expect(consents[.keepMyDetails]?.state == .given && consents[.keepMyDetails]?.recordedBy == "keeper")
            let likes = try memory.memberInterests(of: doreen.id)
            #expect(likes.contains { $0.words == "knitting" && $0.relation == .misses })
            let free = try memory.availability(of: doreen.id)
            #expect(free.map { "\($0.weekday)\($0.part.rawValue)" } == ["MOPM", "TUPM", "THAM", "THPM"])
            let needs = try memory.accessNeeds(of: doreen.id)
            #expect(Set(needs) == [.stepFree, .seatingArms])
            let gifts = try memory.gifts(of: doreen.id)
            #expect(gifts.count == 2)
        }
    }

    @Test func `somebody known keeps every word that stood there`() throws {
        let town = try WorkingTown()
        let before = try Self.members(town.hub)
        _ = try BringInList(town.hub, .members)(try Self.file("members_spreadsheet.csv"))
        _ = try BringInList(town.hub, .members)(try Self.file("old_coffee_club_list_cp1252.csv"))
        let after = Dictionary(try Self.members(town.hub).map { ($0.id, $0) }) { first, _ in first }
        for old in before {
            let new = try #require(after[old.id])
            #expect(new.fullName == old.fullName && new.status == old.status && new.knownAs == old.knownAs)
            for path in [\Member.phone, \.mobile, \.email, \.addressLine, \.postcode, \.connectorNote, \.heardVia] {
                if let value = old[keyPath: path] { #expect(new[keyPath: path] == value, "\(old.fullName)") }
            }
            #expect(new.joinedOn == old.joinedOn || old.joinedOn == nil)
        }
    }

    @Test func `where a write fails in the middle, nothing of the list is there`() throws {
        let folder = try TemporaryFolder()
        let hub = try Self.empty(folder)
        do {
            let connection = try Connection(path: hub.store.folder.database, mode: .write)
            try connection.script(
                """
                CREATE TRIGGER full_disk BEFORE INSERT ON gift WHEN (SELECT count(*) FROM gift) = 40
                BEGIN SELECT RAISE(ABORT, 'no more'); END
                """)
        }
        let before = try Self.contents(hub)
        #expect(throws: HubError.self) { try BringInList(hub, .members)(try Self.file("members_spreadsheet.csv")) }
        #expect(try Self.contents(hub) == before)
        #expect(try ListImports(hub)().isEmpty)
    }

    @Test func `what was looked at is what is stored, or nothing`() throws {
        let town = try WorkingTown()
        let file = try Self.file("old_coffee_club_list_cp1252.csv")
        let preview = try BringInList(town.hub, .members).preview(file)
        let known = try #require(preview.lines.first { $0.verdictWord == "merge" })
        guard case .reference(let reference)? = known.with.first else { return }
        // Somebody else changes what the verdict leaned on.
        try town.write { memory throws(HubError) in
            var member = try memory.member(reference)
            member.fullName = "Somebody Else"
            (member.phone, member.mobile, member.email) = ("01632 960999", nil, nil)
            try memory.save(member)
        }
        let before = try Self.contents(town.hub)
        #expect(throws: HubError.list(.movedOn)) {
            try BringInList(town.hub, .members)(file, seen: preview.fingerprint)
        }
        #expect(try Self.contents(town.hub) == before)
    }

    @Test func `nobody but the connector and the keeper may look or store`() throws {
        let town = try WorkingTown()
        let file = try Self.file("members_spreadsheet.csv")
        let doreen = Viewer.member(try AshbourneVale.member(AshbourneVale.doreen))
        for viewer in [Viewer.everyone, doreen, .publisher, .courier] {
            #expect(throws: HubError.forbidden) { try BringInList(town.hub, .members).preview(file, as: viewer) }
            #expect(throws: HubError.forbidden) { try BringInList(town.hub, .groups)(file, as: viewer) }
            #expect(throws: HubError.forbidden) { try ListImports(town.hub)(as: viewer) }
        }
        let connector = try AshbourneVale.connector("K01")
        let run = try BringInList(town.hub, .members)(file, as: connector)
        #expect(run.madeBy == "K01")
    }

    @Test func `a file that is no such list is refused with what was seen`() throws {
        let town = try WorkingTown()
        func refusal(_ kind: ListKind, _ text: String, _ columns: [String: String] = [:]) -> ListProblem? {
            do throws(HubError) {
                _ = try BringInList(town.hub, kind).preview(
                    ListFile(name: "x.csv", bytes: Array(text.utf8), columns: columns))
                return nil
            } catch {
                if case .list(let problem) = error { return problem }
                return nil
            }
        }
        #expect(refusal(.groups, "Thing,Spot\nYoga,Hall\n") == .noHeader(.groups, seen: ["Thing", "Spot"]))
        #expect(refusal(.members, "") == .empty)
        if case .noField("colour", _)? = refusal(.groups, "Group,When\nYoga,Mon 10am\n", ["Group": "colour"]) {
        } else {
            Issue.record("an unknown field was not refused")
        }
        #expect(
            refusal(.groups, "Group,When\nYoga,Mon 10am\n", ["Colour": "name"])
                == .noColumn("Colour", header: ["Group", "When"]))
    }

    @Test func `taking back is refused where somebody has done more with a person since, and names them`() throws {
        let folder = try TemporaryFolder()
        let hub = try Self.empty(folder)
        let run = try BringInList(hub, .members)(try Self.file("members_spreadsheet.csv"))
        let doreen = try #require(try Self.members(hub).first { $0.fullName == "Doreen Ackroyd" })
        try hub.store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            var changed = try memory.member(doreen.id)
            changed.pronouns = "she/her"
            try memory.save(changed)
        }
        let before = try Self.contents(hub)
        #expect(
            throws: HubError.conflict(.cannotUndo(.changedSince(kind: "member", doreen.reference)))
        ) { try UndoImport(hub)(run.reference) }
        #expect(try Self.contents(hub) == before)
    }
}
