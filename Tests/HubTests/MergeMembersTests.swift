import CivilTime
import Domain
import Fixtures
import FoundationEssentials
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
        facts.isAdult = true
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

    @Test func `a third record keeps its words, needs and ties too`() throws {
        for (words, need) in [("clog dancing", AccessNeed.quietSpace), ("bell ringing", .bsl)] {
            let twin = try twin()
            _ = try TellInterest(town.hub).add(words, to: twin, relation: .wantsToTry, as: .keeper)
            _ = try ChangeMember(town.hub)(twin, [.needs: need.rawValue], as: .keeper)
            try town.write { memory throws(HubError) in
                let id = try memory.member(twin).id
                let ties = ["Ann", "Bob"].map { name in
                    Tie(member: id, name: "\(name) \(words)", kind: .friend, ring: 1, sharedWithConnector: true)
                }
                try memory.save(ties, of: id)
            }
            _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        }
        try town.read { memory throws(HubError) in
            let id = try memory.member("M001").id
            let words = try memory.memberInterests(of: id).compactMap(\.words)
            #expect(Set(words).isSuperset(of: ["clog dancing", "bell ringing"]), "\(words)")
            let needs = try memory.accessNeeds(of: id)
            #expect(Set(needs).isSuperset(of: [.quietSpace, .bsl]))
            let ties = try memory.ties(of: id).map(\.name)
            #expect(
                Set(ties).isSuperset(of: [
                    "Ann clog dancing", "Bob clog dancing", "Ann bell ringing", "Bob bell ringing",
                ]))
        }
    }

    @Test func `what was written under the other record's name is theirs: shown, told and forgotten with them`() throws
    {
        let town = try WorkingTown.published()
        let (kept, gone) = (Reference("M001"), Reference("M002"))
        _ = try Courier(town.hub, Settings()).run()
        let keep = KeepDataRequests(town.hub)
        _ = try keep.add(.access, about: gone, note: "asked on the stairs", as: .keeper)
        try town.read { memory throws(HubError) in _ = try memory.consents(of: memory.member(gone).id) }
        try town.hub.noteLooks()
        _ = try MergeMembers(town.hub)(kept, with: gone, as: .keeper)

        // Whoever calls them by the old name means the new one.
        let later = try keep.add(.correction, about: gone, as: .keeper)
        #expect(later.about == kept)
        try TellInterest(town.hub).add("bell ringing", to: gone, relation: .misses, as: .keeper)
        #expect(try town.audit().first { $0.action == "change" }?.reference == "M001")

        let doreen = try town.read { memory throws(HubError) in try memory.member(kept) }
        let readers = try town.read { memory throws(HubError) in try memory.readers(of: kept, limit: 1_000) }
        #expect(readers.contains { $0.reference == "M002" })
        let held = try town.read { memory throws(HubError) in try memory.heldRecords(on: doreen) }
        let told = held.filter { $0.topic == .requests }.flatMap(\.rows).flatMap { $0 }
        #expect(told.contains(.words("asked on the stairs")))

        _ = try EraseMember(town.hub, Settings())(kept, as: .keeper)
        #expect(try keep.list(as: .keeper).allSatisfy { $0.note == nil })
        let mail = try FileManager.default.contentsOfDirectory(atPath: town.hub.store.folder.mail)
        #expect(!mail.isEmpty && !mail.contains { $0.hasSuffix("-M001.eml") || $0.hasSuffix("-M002.eml") })
    }

    @Test func `a record is not merged with its own old reference`() throws {
        let twin = try twin()
        _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        let before = try record("M001")
        #expect(throws: HubError.problems([Problem(field: "other", kind: .notAChoice)])) {
            try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        }
        #expect(throws: HubError.problems([Problem(field: "other", kind: .notAChoice)])) {
            try KeepApart(town.hub)("M001", from: twin, isApart: true, as: .keeper)
        }
        #expect(try record("M001") == before)
    }

    @Test func `whom to ring comes over where nobody is told, and the kept record's stays`() throws {
        let twin = try twin()
        _ = try ChangeMember(town.hub)(twin, [.emergency: "Sue, 07700 900821"], as: .keeper)
        #expect(try MergeMembers(town.hub).plan("M001", with: twin, as: .keeper).filled.contains(.emergency))
        _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        #expect(try OpenEmergency(town.hub)("M001", reason: "fell", as: .keeper) == "Sue, 07700 900821")
        let third = try self.twin()
        _ = try ChangeMember(town.hub)(third, [.emergency: "Nobody"], as: .keeper)
        let plan = try MergeMembers(town.hub)("M001", with: third, as: .keeper)
        #expect(plan.differing.contains(.emergency) && !plan.filled.contains(.emergency))
        #expect(try OpenEmergency(town.hub)("M001", reason: "fell", as: .keeper) == "Sue, 07700 900821")
    }

    @Test func `what either record hides stays hidden, what either is stays, and a break keeps its day`() throws {
        let twin = try twin()
        _ = try ChangeMember(town.hub)("M001", [.hidden: "surname"], as: .keeper)
        _ = try ChangeMember(town.hub)(twin, [.hidden: "address, surname"], as: .keeper)
        try town.write { memory throws(HubError) in
            var member = try memory.member(twin)
            member.roles = ["member", "host"]
            try memory.save(member)
        }
        try MoveMember(town.hub)(.pause(until: day("2027-05-01")), of: twin, as: .keeper)
        let plan = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        #expect(plan.filled.contains(.hidden) && plan.status == .paused)
        let merged = try member("M001")
        #expect(merged.hiddenFields == [.surname, .address] && merged.roles == ["member", "host"])
        #expect(merged.pausedUntil == day("2027-05-01"))
    }

    @Test func `a yes that counts again has no end`() throws {
        // Her yes is of February; the other record, whose rows come last, took its own back in January.
        let twin = try twin()
        try town.write { memory throws(HubError) in
            let (doreen, other) = (try memory.member("M001").id, try memory.member(twin).id)
            for (id, on, state) in [
                (doreen, day("2027-02-10"), ConsentState.given), (other, day("2027-01-01"), .given),
                (other, day("2027-01-02"), .withdrawn),
            ] {
                try memory.takeOver(
                    Consent(
                        member: id, purpose: .wellbeingQuestions, state: state, givenOn: on,
                        endedOn: state == .given ? nil : on, method: nil, wordingVersion: nil))
            }
        }
        _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        let answer = try town.read { memory throws(HubError) in
            try memory.consents(of: memory.member("M001").id)[.wellbeingQuestions]
        }
        #expect(answer?.state == .given && answer?.givenOn == day("2027-02-10") && answer?.endedOn == nil)
    }
}
