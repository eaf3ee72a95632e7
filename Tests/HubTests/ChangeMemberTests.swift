import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Putting a record right")
struct ChangeMemberTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func change(
        _ reference: Reference, _ changes: [PersonField: String], as viewer: Viewer = .keeper,
        agreedOn: CivilDate? = nil
    ) throws -> [PersonField] {
        try ChangeMember(town.hub)(reference, changes, as: viewer, agreedOn: agreedOn)
    }

    private func member(_ reference: Reference) throws -> Member {
        try town.read { memory throws(HubError) in try memory.member(reference) }
    }

    private var tamsin: Viewer {
        get throws { .supporter(try #require(AshbourneVale.tables().supporters.first { $0.reference == "S02" }).id) }
    }

    private func letEdit(_ may: Bool, agreedOn: CivilDate? = AshbourneVale.today) throws {
        let known = try #require(try AshbourneVale.tables().supporters.first { $0.reference == "S02" })
        try town.write { memory throws(HubError) in
            try memory.save(
                Supporter(
                    id: known.id, reference: known.reference, member: known.member, supporterMember: nil,
                    name: known.name, relationship: known.relationship, contact: known.contact,
                    scopes: may ? [.editProfile] : [.attendWith, .rsvp], isActive: true, agreedOn: agreedOn,
                    endedOn: nil))
        }
    }

    @Test func `only what is named changes, and the audit knows fields and no values`() throws {
        let before = try member("M001")
        let changed = try change("M001", [.phone: " 01632 960199 ", .reach: "1.5", .knownAs: before.knownAs])
        #expect(changed == [.phone, .reach])
        var expected = before
        expected.phone = "01632 960199"
        expected.travel = Travel(mode: before.travel.mode, reach: 1_500)
        #expect(try member("M001") == expected)
        let entry = try #require(town.audit().first)
        #expect(entry.action == "change" && entry.fields == ["phone", "reach"])
        #expect(!"\(entry)".contains("960199"))
        #expect(try change("M001", [.phone: "01632 960199"]).isEmpty)
    }

    @Test func `an empty text takes away what may be empty, and nothing else`() throws {
        #expect(try change("M001", [.heardVia: ""]) == [.heardVia])
        #expect(try member("M001").heardVia == nil)
        let missing = HubError.problems([Problem(field: "name", kind: .missing)])
        #expect(throws: missing) { try change("M001", [.name: ""]) }
    }

    @Test func `nobody becomes unreachable by the way they like`() throws {
        let lost = HubError.problems([Problem(field: "email", kind: .missing)])
        #expect(throws: lost) { try change("M001", [.channel: "email"]) }
        _ = try change("M001", [.channel: "email", .email: "doreen@circles.example"])
        #expect(throws: lost) { try change("M001", [.email: ""]) }
    }

    @Test func `a purpose is written by others only with the day on which the person agreed`() throws {
        let agreed = HubError.problems([Problem(field: "agreed_on", kind: .missing)])
        #expect(throws: agreed) { try change("M001", [.purpose: "To laugh more"]) }
        _ = try change("M001", [.purpose: "To laugh more"], agreedOn: AshbourneVale.today)
        #expect(try town.audit().first?.reason == "agreed with the person on 2027-02-15")
        let own = Viewer.member(try AshbourneVale.member("M001"))
        _ = try change("M001", [.purpose: "To dance"], as: own)
        #expect(try member("M001").purpose == "To dance")
        #expect(throws: HubError.problems([Problem(field: "purpose", kind: .tooLong(limit: 200))])) {
            try change("M001", [.purpose: String(repeating: "a", count: 201)], as: own)
        }
    }

    @Test func `a person changes their own record and nobody else's, and no note of the connector's`() throws {
        let (doreen, pauline) = (try AshbourneVale.member("M001"), try AshbourneVale.member("M003"))
        #expect(throws: HubError.forbidden) { try change("M001", [.phone: "01632 960199"], as: .member(pauline)) }
        #expect(throws: HubError.forbidden) { try change("M001", [.note: "hello"], as: .member(doreen)) }
        #expect(throws: HubError.forbidden) { try change("M001", [.phone: "01632 960199"], as: .everyone) }
        let note = try member("M051").connectorNote
        _ = try change("M051", [.pronouns: "he/him"], as: .member(try AshbourneVale.member("M051")))
        #expect(try member("M051").connectorNote == note && note != nil)
    }

    @Test func `a supporter does what the person agreed to, for them, and it is logged so`() throws {
        try letEdit(true)
        #expect(try change("M011", [.mobile: "07700 900461"], as: tamsin) == [.mobile])
        let entry = try #require(town.audit().first)
        #expect(entry.who == "S02" && entry.action == "change for" && entry.reference == "M011")
        #expect(throws: HubError.forbidden) { try change("M011", [.purpose: "x"], as: tamsin) }
        #expect(throws: HubError.forbidden) { try change("M001", [.mobile: "07700 900461"], as: tamsin) }
        try letEdit(false)
        #expect(throws: HubError.forbidden) { try change("M011", [.mobile: "07700 900462"], as: tamsin) }
    }

    @Test func `nothing is changed of somebody who has gone`() throws {
        #expect(throws: HubError.conflict(.step(of: "M045", from: "died", to: "changed"))) {
            try change("M045", [.phone: "01632 960199"])
        }
    }

    @Test func `needs, free times, days away and whom to ring are parts of their own`() throws {
        let doreen = try AshbourneVale.member("M001")
        let changed = try change(
            "M001", [.needs: "step free; bsl", .free: "Sat eve", .away: "2027-03-04, 2027-03-11", .emergency: "Carol"])
        #expect(changed == [.needs, .free, .away, .emergency])
        try town.read { memory throws(HubError) in
            let (needs, free) = (try memory.accessNeeds(of: doreen), try memory.availability(of: doreen))
            #expect(needs == [.stepFree, .bsl])
            #expect(free == [Availability(member: doreen, weekday: .saturday, part: .evening)])
            let away = try memory.awayDays(of: doreen)
            #expect(away == [day("2027-03-04"), day("2027-03-11")])
        }
        #expect(throws: HubError.problems([Problem(field: "away", kind: .notADate)])) {
            try change("M001", [.away: "2027-02-30"])
        }
        #expect(try OpenEmergency(town.hub)("M001", reason: "fell", as: .keeper) == "Carol")
    }

    @Test func `a word that hides nothing is not taken for one that does`() throws {
        #expect(throws: HubError.problems([Problem(field: "hidden", kind: .notAChoice)])) {
            try change("M001", [.hidden: "adress"])
        }
        #expect(try member("M001").hiddenFields == [])
        _ = try change("M001", [.hidden: "Address, access needs; first-name"])
        #expect(try member("M001").hiddenFields == [.address, .accessNeeds, .firstName])
        _ = try change("M001", [.hidden: ""])
        #expect(try member("M001").hiddenFields == [])
    }

    @Test func `help that was never agreed to changes nothing`() throws {
        try letEdit(true, agreedOn: nil)
        #expect(throws: HubError.forbidden) { try change("M011", [.mobile: "07700 900461"], as: tamsin) }
    }

    @Test func `what was on the form and is as it was is no change, and not in the audit`() throws {
        let parts: [PersonField: String] = [
            .needs: "step free; bsl", .free: "Sat eve", .away: "2027-03-04", .emergency: "Carol",
        ]
        _ = try change("M001", parts)
        let before = try town.audit().count
        #expect(try change("M001", parts) == [])
        #expect(try town.audit().count == before)
        #expect(try change("M001", parts.merging([.free: "Sat eve, Sun AM"]) { $1 }) == [.free])
    }
}
