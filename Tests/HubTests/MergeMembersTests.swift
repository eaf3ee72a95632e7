import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Two records of one person")
struct MergeMembersTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func member(_ reference: Reference) throws -> Member {
        try town.read { memory throws(HubError) in try memory.member(reference) }
    }

    /// A second record of Doreen, with a mobile that the first one lacks and another way of writing her name.
    private func twin(agrees: Set<ConsentPurpose> = [.keepMyDetails]) throws -> Reference {
        var facts = AddMember.Facts()
        facts.fields = [.name: "D. Ackroyd", .mobile: "07700 900999", .area: "MG", .note: "rang twice"]
        facts.words = "I would like to come to the tea dance"
        facts.consents = agrees
        let twin = try AddMember(town.hub)(facts, as: .keeper).reference
        for (words, relation) in [("knitting", InterestRelation.misses), ("tea dance", .wantsToTry)] {
            _ = try? TellInterest(town.hub).add(words, to: twin, relation: relation, as: .keeper)
        }
        _ = try KeepGift(town.hub).add("Scones", .hands, will: [.share], of: twin, as: .keeper)
        return twin
    }

    /// Everything of the town but what was done and by whom.
    private func record(_ reference: Reference) throws -> [String] {
        try town.read { memory throws(HubError) in
            let member = try memory.member(reference)
            let interests = try memory.memberInterests(of: member.id)
            let gifts = try memory.gifts(of: member.id)
            let consents = try memory.consents(of: member.id).values.sorted {
                $0.purpose.rawValue < $1.purpose.rawValue
            }
            let free = try memory.availability(of: member.id)
            return ["\(member)", "\(interests)", "\(gifts)", "\(consents)", "\(free)"]
        }
    }

    @Test func `the preview says what comes over, what differs and what moves, and changes nothing`() throws {
        let twin = try twin()
        let before = try (record("M001"), record(twin))
        let plan = try MergeMembers(town.hub).plan("M001", with: twin, as: .keeper)
        #expect(plan.filled.contains(.mobile) && plan.differing.contains(.name) && plan.differing.contains(.area))
        #expect(plan.moves[.gifts] == 1 && plan.moves[.consents] == 1 && plan.status == .active)
        #expect(try record("M001") == before.0 && record(twin) == before.1)
    }

    @Test func `one record has what both had, each once, and the other's name leads to it`() throws {
        let twin = try twin()
        let doreen = try member("M001")
        let gifts = try town.read { memory throws(HubError) in try memory.gifts(of: doreen.id).count }
        _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        let merged = try member("M001")
        #expect(merged.mobile == "07700 900999" && merged.fullName == doreen.fullName && merged.area == doreen.area)
        #expect(merged.connectorNote?.contains("rang twice") == true)
        #expect(try member(twin).id == doreen.id)
        try town.read { memory throws(HubError) in
            let told = try memory.memberInterests(of: doreen.id)
            #expect(Set(told.map { "\($0.interest?.rawValue ?? "") \($0.relation)" }).count == told.count)
            let after = try memory.gifts(of: doreen.id).count
            #expect(after == gifts + 1)
            let people = try memory.members().count
            #expect(people == 62)
        }
        #expect(try town.write { memory throws(HubError) in try memory.nextReference("M") } == "M064")
    }

    @Test func `taken back, both stand as they were`() throws {
        let twin = try twin()
        let before = try (record("M001"), record(twin))
        _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        #expect(try MoveMember(town.hub).undo("M001", as: .keeper) == .mergeMembers)
        #expect(try record("M001") == before.0 && record(twin) == before.1)
    }

    @Test func `a change since stands in the way of taking it back, by name`() throws {
        let twin = try twin()
        _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        _ = try ChangeMember(town.hub)("M001", [.mobile: "07700 900111"], as: .keeper)
        #expect(throws: HubError.conflict(.cannotUndo(.changedSince(kind: "member", "M001")))) {
            try MoveMember(town.hub).undo("M001", as: .keeper)
        }
        #expect(try member("M001").mobile == "07700 900111")
    }

    @Test func `of two answers the later counts, and of two of one day the no`() throws {
        // Doreen agreed to photos in 2025; the second record says no today.
        let twin = try twin()
        try town.write { memory throws(HubError) in
            let id = try memory.member(twin).id
            for (purpose, state) in [(ConsentPurpose.photos, ConsentState.given), (.photos, .withdrawn)] {
                try memory.add(
                    Consent(
                        member: id, purpose: purpose, state: state,
                        givenOn: state == .given ? AshbourneVale.today : nil,
                        endedOn: state == .given ? nil : AshbourneVale.today, method: nil, wordingVersion: nil))
            }
        }
        // Kept is the newer record this time: its rows come after the other's.
        _ = try MergeMembers(town.hub)(twin, with: "M001", as: .keeper)
        let consents = try town.read { memory throws(HubError) in try memory.consents(of: memory.member(twin).id) }
        #expect(consents[.photos]?.state == .withdrawn)
        #expect(consents[.keepMyDetails]?.state == .given)
        #expect(consents[.matchAndIntroduce]?.state == .given)
    }

    @Test func `an enquiry becomes part of a member, and who has died is nobody's other record`() throws {
        let plan = try MergeMembers(town.hub).plan("M061", with: "M001", as: .keeper)
        #expect(plan.status == .active)
        #expect(throws: HubError.conflict(.step(of: "M045", from: "died", to: "active"))) {
            try MergeMembers(town.hub).plan("M001", with: "M045", as: .keeper)
        }
        #expect(throws: HubError.problems([Problem(field: "other", kind: .notAChoice)])) {
            try MergeMembers(town.hub).plan("M001", with: "M001", as: .keeper)
        }
        #expect(throws: HubError.forbidden) {
            try MergeMembers(town.hub).plan("M001", with: "M002", as: .member(try AshbourneVale.member("M001")))
        }
    }

    /// Arthur and Joan are two people, but any two rows must survive it: circle, supporters, replies, visits.
    @Test func `nothing is left leaning on nothing, whoever is merged`() throws {
        for (kept, gone) in [("M010", "M009"), ("M003", "M001"), ("M006", "M012"), ("M030", "M017")] {
            let town = try WorkingTown.published()
            _ = try MergeMembers(town.hub)(Reference(kept), with: Reference(gone), as: .keeper)
            #expect(try MoveMember(town.hub).undo(Reference(kept), as: .keeper) == .mergeMembers)
            let people = try town.read { memory throws(HubError) in try memory.members().count }
            #expect(people == 62)
        }
    }
}
