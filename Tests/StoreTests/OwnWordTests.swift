import CivilTime
import Domain
import Fixtures
import Store
import Testing

/// Nobody is a member but by their own word and their consent.
@Suite("Belonging by one's own word")
struct OwnWordTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let winnie: Identifier<Member>

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
        winnie = try AshbourneVale.member("M061")
    }

    private func write(_ body: (Writing) throws(HubError) -> Void) throws {
        try store.write(as: .keeper, at: AshbourneVale.now, body)
    }

    private func consent(_ state: ConsentState) -> Consent {
        Consent(
            member: winnie, purpose: .keepMyDetails, state: state, givenOn: AshbourneVale.today, endedOn: nil,
            method: "spoken", wordingVersion: nil, recordedBy: "K01", helpedBy: "her sister")
    }

    private let words = SelfSaid(
        words: "I would like to come to the coffee mornings", on: AshbourneVale.today, method: .spoken, witness: "K01")

    private func isRefused(_ body: (Writing) throws(HubError) -> Void) {
        #expect(throws: HubError.conflict(.withoutOwnWord("M061"))) { try write(body) }
    }

    @Test func `an enquiry becomes a member with words and consent, and with neither alone`() throws {
        isRefused { memory throws(HubError) in try memory.setMemberStatus(winnie, to: .active) }
        isRefused { memory throws(HubError) in
            try memory.add(consent(.given))
            try memory.setMemberStatus(winnie, to: .active)
        }
        isRefused { memory throws(HubError) in
            var member = try memory.member(winnie)
            member.selfSaid = words
            member.status = .active
            try memory.save(member)
        }
        try write { memory throws(HubError) in
            var member = try memory.member(winnie)
            member.selfSaid = words
            member.status = .active
            // The order inside one change is no matter.
            try memory.save(member)
            try memory.add(consent(.given))
        }
        let member = try store.read(as: .keeper) { memory throws(HubError) in try memory.member(winnie) }
        #expect(member.status == .active && member.selfSaid == words)
    }

    @Test func `a refused consent is none, and what a refusal left behind is nothing`() throws {
        isRefused { memory throws(HubError) in
            var member = try memory.member(winnie)
            member.selfSaid = words
            try memory.save(member)
            try memory.add(consent(.refused))
            try memory.setMemberStatus(winnie, to: .active)
        }
        try store.read(as: .keeper) { memory throws(HubError) in
            let (member, consents) = (try memory.member(winnie), try memory.consents(of: winnie))
            #expect(member.status == .enquiry && member.selfSaid == nil && consents.isEmpty)
        }
    }

    @Test func `taking the consent back is possible only together with leaving`() throws {
        let doreen = try AshbourneVale.member(AshbourneVale.doreen)
        let back = Consent(
            member: doreen, purpose: .keepMyDetails, state: .withdrawn, givenOn: nil, endedOn: AshbourneVale.today,
            method: "spoken", wordingVersion: nil)
        #expect(throws: HubError.conflict(.withoutOwnWord("M001"))) {
            try write { memory throws(HubError) in try memory.add(back) }
        }
        try write { memory throws(HubError) in
            try memory.add(back)
            try memory.setMemberStatus(doreen, to: .left)
        }
    }

    @Test func `somebody who only rang may die, or be closed`() throws {
        try write { memory throws(HubError) in try memory.setMemberStatus(winnie, to: .closed) }
        try write { memory throws(HubError) in try memory.setMemberStatus(winnie, to: .died) }
    }

    @Test func `every member of the demo town has their own word, as far as the tables tell it`() throws {
        let members = try store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        #expect(members.filter(\.status.needsOwnWord).allSatisfy { $0.selfSaid != nil })
        let doreen = try #require(members.first { $0.reference == AshbourneVale.doreen }?.selfSaid)
        #expect(doreen == SelfSaid(words: SelfSaid.unwritten, on: day("2025-09-16"), method: .paperForm, witness: nil))
        #expect(members.first { $0.reference == "M061" }?.selfSaid == nil)
    }

    @Test func `an answer follows the last one as answers do`() throws {
        let doreen = try AshbourneVale.member(AshbourneVale.doreen)
        func answer(_ state: ConsentState) -> Consent {
            Consent(
                member: doreen, purpose: .photos, state: state, givenOn: nil, endedOn: nil, method: nil,
                wordingVersion: nil)
        }
        let last = try store.read(as: .keeper) { memory throws(HubError) in try memory.consents(of: doreen)[.photos] }
        #expect(last?.state == .given)
        #expect(throws: HubError.conflict(.step(of: "photos", from: "given", to: "refused"))) {
            try write { memory throws(HubError) in try memory.add(answer(.refused)) }
        }
        try write { memory throws(HubError) in
            try memory.add(answer(.withdrawn))
            try memory.add(answer(.given))
            try memory.add(answer(.ended))
        }
    }
}
