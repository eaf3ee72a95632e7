import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Tables told again")
struct RevisionTests {
    private let folder: TemporaryFolder
    private let hub: CommunityHub
    private let later = AshbourneVale.now.adding(seconds: 86_400)

    init() throws {
        folder = try TemporaryFolder()
        hub = CommunityHub(store: try AshbourneVale.store(in: folder), clock: .fixed(later))
    }

    /// What calendars are made from: the groups and the events.
    private func known() throws -> ([Group], [Event]) {
        try hub.store.read(as: .keeper) { memory throws(HubError) in (try memory.groups(), try memory.events()) }
    }

    private func tell(_ name: String, _ old: String, _ new: String) throws {
        var files = try AshbourneVale.files()
        let text = String(decoding: try #require(files[name]), as: UTF8.self)
        try #require(text.contains(old))
        files[name] = Array(text.replacing(old, with: new).utf8)
        _ = try ImportTables(hub)(try TownReader.town(from: files, now: later))
    }

    @Test func `a day later the same tables are no news to calendars`() throws {
        let before = try known()
        _ = try ImportTables(hub)(try TownReader.town(from: AshbourneVale.files(), now: later))
        let after = try known()
        #expect(after.0 == before.0)
        #expect(after.1 == before.1)
    }

    @Test func `a changed group is the next version of itself, and no other group is`() throws {
        let before = try known()
        try tell("groups.csv", "Knit and Natter", "Knit and Chatter")
        let after = try known()
        #expect(after.0.count { $0.name == "Knit and Chatter" } == 1)
        for (group, old) in zip(after.0, before.0) {
            let isChanged = group.name == "Knit and Chatter"
            #expect(group.series.uid == old.series.uid)
            #expect(group.series.sequence == old.series.sequence + (isChanged ? 1 : 0), "\(group.reference)")
            #expect(group.series.modifiedAt == (isChanged ? later : old.series.modifiedAt), "\(group.reference)")
        }
        #expect(after.1 == before.1)
    }

    @Test func `told as it was at first, a group has a third version, never the first again`() throws {
        let before = try #require(try known().0.first { $0.name == "Knit and Natter" })
        try tell("groups.csv", "Knit and Natter", "Knit and Chatter")
        _ = try ImportTables(hub)(try TownReader.town(from: AshbourneVale.files(), now: later))
        let after = try #require(try known().0.first { $0.name == "Knit and Natter" })
        #expect(after.series.sequence == before.series.sequence + 2)
    }

    @Test func `nobody comes back from a break, shows what they hid, or has help again that ended`() throws {
        let before = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.supporters() }
        let help = try #require(before.first { $0.helps })
        let members = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        let helped = try #require(members.first { $0.id == help.member })
        try MoveMember(hub)(.pause(until: CivilDate("2027-05-01")), of: "M001", as: .keeper)
        _ = try ChangeMember(hub)("M001", [.hidden: "surname"], as: .keeper)
        try KeepSupporter(hub).end(help.reference, of: helped.reference, as: .keeper)
        _ = try ImportTables(hub)(try TownReader.town(from: AshbourneVale.files(), now: later))
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            let doreen = try memory.member("M001")
            #expect(doreen.status == .paused && doreen.pausedUntil == CivilDate("2027-05-01"))
            #expect(doreen.hiddenFields.contains(.surname))
            let after = try memory.supporters(of: help.member).first { $0.id == help.id }
            #expect(after?.helps == false && after?.endedOn != nil)
        }
        // Somebody else's help goes on as the tables tell it.
        let others = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.supporters() }
        #expect(others.count { $0.helps } == before.count { $0.helps } - 1)
    }

    @Test func `a changed event is the next version of itself`() throws {
        let before = try #require(try known().1.first { $0.reference == "E10" })
        try tell("oneoff_events.csv", "Easter Sunday sunrise walk", "Easter Sunday early walk")
        let after = try #require(try known().1.first { $0.reference == "E10" })
        #expect(after.title.hasPrefix("Easter Sunday early walk"))
        #expect(after.uid == before.uid)
        #expect(after.sequence == before.sequence + 1)
        #expect(after.modifiedAt == later)
    }
}
