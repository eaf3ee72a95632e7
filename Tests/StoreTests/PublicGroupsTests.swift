import Domain
import Fixtures
import Store
import Testing

@Suite("Groups as everyone may know them")
struct PublicGroupsTests {
    private let folder: TemporaryFolder
    private let groups: [Reference: PublicGroup]

    init() throws {
        folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        let all = try store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicGroups(today: AshbourneVale.today)
        }
        groups = Dictionary(uniqueKeysWithValues: all.map { ($0.reference, $0) })
    }

    @Test func `a member's number is never shown, though an organisation runs the group`() throws {
        let singers = try #require(groups["G06"])
        #expect(singers.contact == PublicContact(name: "Dilys", phone: "01632 960700", email: nil))
        #expect(singers.organiser == "St Brannock's Church")
    }

    @Test func `an organisation's number stays, but not the surname of a member who answers it`() throws {
        let history = try #require(groups["G03"])
        #expect(history.contact == PublicContact(name: "Geoff", phone: "01632 960731", email: "groups@valeu3a.example"))
    }

    @Test func `an organisation's own contact is public in full`() throws {
        let books = try #require(groups["G09"])
        #expect(
            books.contact
                == PublicContact(
                    name: "Owen Strickland", phone: "01632 960703", email: "library@ashbournevale.example"))
    }

    @Test func `a group that nobody answers for gets the community's number and no name`() throws {
        let shed = try #require(groups["G18"])
        #expect(shed.contact == PublicContact(name: nil, phone: "01632 960700", email: nil))
    }

    @Test func `the community's own groups name a member by first name, or the connector`() throws {
        #expect(groups["G01"]?.contact == PublicContact(name: "Pauline", phone: "01632 960700", email: nil))
        #expect(groups["G25"]?.contact == PublicContact(name: "Bex", phone: "01632 960700", email: nil))
    }

    @Test func `closed groups are left out, seasonal ones stay`() {
        #expect(groups["G23"] == nil)
        #expect(groups["G22"] != nil)
    }

    @Test func `a listing of over 180 days is stale`() {
        #expect(groups.values.filter(\.isStale).map(\.reference) == ["G18"])
    }

    @Test func `an interest of a special category is not told`() {
        #expect(groups["G06"]?.interests.map(\.slug.rawValue) == ["singing"])
    }

    @Test(arguments: ["0044 1632 960703", "+44 (0)1632 960703", "01632-960703"])
    func `a member's number is never shown, however it is written`(number: String) throws {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        let shown = try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            // The library's reading group is reached by a number that turns out to be Pauline's own.
            var pauline = try memory.member("M003")
            pauline.phone = number
            try memory.save(pauline)
            return try memory.publicGroups(today: AshbourneVale.today).first { $0.reference == "G09" }?.contact
        }
        #expect(shown?.phone == "01632 960700")
    }
}
