import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("A change of mind")
struct ChangeConsentTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func change(
        _ reference: Reference, _ purpose: ConsentPurpose, _ answer: ConsentState, in hub: CommunityHub? = nil
    ) throws(HubError) -> Consent {
        try ChangeConsent(hub ?? town.hub)(reference, purpose, answer, method: .spoken, as: .keeper)
    }

    @Test func `withdrawing is as easy as giving, and what was said before stays`() throws {
        let change = ChangeConsent(town.hub)
        let withdrawn = try change("M003", .programmeByPreferredChannel, .withdrawn, method: .spoken, as: .keeper)
        #expect(withdrawn.endedOn == AshbourneVale.today && withdrawn.recordedBy == "keeper")
        let given = try change("M003", .programmeByPreferredChannel, .given, method: .text, as: .keeper)
        #expect(given.givenOn == AshbourneVale.today)
        let history = try change.receipts(of: "M003", as: .keeper).filter { $0.purpose == .programmeByPreferredChannel }
        #expect(history.map(\.state) == [.given, .withdrawn, .given])
    }

    @Test func `who withdraws leave to keep anything has left`() throws {
        _ = try ChangeConsent(town.hub)("M003", .keepMyDetails, .withdrawn, method: .spoken, as: .keeper)
        let member = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.member("M003") }
        #expect(member.status == .left)
    }

    @Test func `leaving so stops what any leaving stops, and can be taken back with it`() throws {
        let town = try WorkingTown.published()
        let tamsin = Viewer.supporter(
            try #require(AshbourneVale.tables().supporters.first { $0.reference == "S02" }).id)
        let kieran = try AshbourneVale.member(AshbourneVale.kieran)
        let before = try town.read { memory throws(HubError) in
            (consents: try memory.consents(of: kieran), helpers: try memory.supporters(of: kieran))
        }
        #expect(
            before.helpers.contains(where: \.helps) && before.consents.values.filter { $0.state == .given }.count > 1)
        _ = try change("M011", .keepMyDetails, .withdrawn, in: town.hub)
        try town.read { memory throws(HubError) in
            let (consents, helpers) = (try memory.consents(of: kieran), try memory.supporters(of: kieran))
            #expect(consents[.keepMyDetails]?.state == .withdrawn)
            #expect(!consents.values.contains { $0.state == .given } && !helpers.contains(where: \.helps))
        }
        let waiting: Set<OutboxState> = [.queued, .toDo, .deferred]
        #expect(try !town.letters().contains { $0.recipientReference == "M011" && waiting.contains($0.state) })
        #expect(throws: HubError.self) { try ChangeMember(town.hub)("M011", [.mobile: "07700 900461"], as: tamsin) }
        #expect(try MoveMember(town.hub).undo("M011", as: .keeper) == .moveMember)
        try town.read { memory throws(HubError) in
            let (consents, helpers) = (try memory.consents(of: kieran), try memory.supporters(of: kieran))
            #expect(consents == before.consents && helpers == before.helpers)
        }
    }

    @Test func `an enquiry that is not to be kept is closed`() throws {
        _ = try change("M061", .keepMyDetails, .given)
        _ = try change("M061", .keepMyDetails, .withdrawn)
        let winnie = try town.read { memory throws(HubError) in try memory.member("M061") }
        #expect(winnie.status == .closed)
    }

    @Test func `the audit tells a yes, a no and a withdrawal apart`() throws {
        // Nobody has asked Winnie about photographs.
        _ = try change("M061", .photos, .refused)
        _ = try change("M061", .photos, .given)
        _ = try change("M061", .photos, .withdrawn)
        let told = try town.audit().filter { $0.entity == "consent" }.map(\.action)
        #expect(told.prefix(3) == ["withdraw", "give", "refuse"])
    }

    @Test func `who says it on the telephone has not read the form's words`() throws {
        #expect(try change("M061", .photos, .given).wordingVersion == nil)
        let read = try town.read { memory throws(HubError) in
            try memory.consents(of: memory.member("M003").id)[.keepMyDetails]?.wordingVersion
        }
        // A withdrawal names the words of the yes that it takes back.
        #expect(try change("M003", .keepMyDetails, .withdrawn).wordingVersion == read && read != nil)
    }

    @Test func `looking at the answers changes nothing but who is noted to have looked`() throws {
        let beside = CommunityHub(
            store: try Store.open(DataFolder(town.folder.path), access: .reading, at: AshbourneVale.now),
            clock: town.hub.clock, isDemo: true)
        let history = try ChangeConsent(beside).receipts(of: "M003", as: .keeper)
        #expect(history.contains { $0.purpose == .keepMyDetails && $0.state == .given })
        #expect(try ShowPerson(beside)("M003", as: .keeper).member.reference == "M003")
    }
}
