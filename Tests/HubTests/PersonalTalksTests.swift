import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing
import Wording

@Suite("Good days, profiles, ties, gifts and helpers")
struct PersonalTalksTests {
    private let town: WorkingTown
    private let doreen: Identifier<Member>

    init() throws {
        town = try WorkingTown()
        doreen = try AshbourneVale.member(AshbourneVale.doreen)
    }

    private func interests() throws -> [MemberInterest] {
        try town.read { memory throws(HubError) in try memory.memberInterests(of: doreen) }
    }

    @Test func `a line becomes an interest with one press, once, and keeps where it came from`() throws {
        let talks = KeepGoodDays(town.hub)
        let talk = try talks(
            [.init(kind: .good, words: "Allotment"), .init(kind: .bad, words: "When nobody calls")],
            moreOf: "sunshine", of: "M001", isShared: true, as: .keeper)
        let before = try interests().count
        let line = talk.lines[0].id
        let found = try talks.makeInterest(of: line, for: "M001", relation: .misses, as: .keeper)
        #expect(found?.slug.rawValue == "allotment")
        let told = try #require(try interests().last)
        #expect(
            told.from == line && told.interest == found?.id && told.words == "Allotment" && told.relation == .misses)
        #expect(told.since == AshbourneVale.today && told.visibleTo == .connector)
        #expect(throws: HubError.conflict(.alreadyThere("“Allotment”"))) {
            try talks.makeInterest(of: line, for: "M001", relation: .enjoysNow, as: .keeper)
        }
        _ = try talks.makeInterest(of: talk.lines[1].id, for: "M001", relation: .wantsToTry, as: .keeper)
        #expect(try interests().count == before + 2)
        #expect(try interests().last?.interest == nil)
    }

    @Test func `what the person does not share, the connector neither keeps nor turns into anything`() throws {
        let talks = KeepGoodDays(town.hub)
        #expect(throws: HubError.forbidden) {
            try talks([.init(kind: .good, words: "x")], moreOf: nil, of: "M001", isShared: false, as: .keeper)
        }
        let own = try talks(
            [.init(kind: .good, words: "my sister")], moreOf: nil, of: "M001", isShared: false, as: .member(doreen))
        #expect(throws: HubError.notFound("that line of M001")) {
            try talks.makeInterest(of: own.lines[0].id, for: "M001", relation: .misses, as: .keeper)
        }
        let record = try ShowPerson(town.hub)("M001", as: .keeper)
        #expect(record.goodDays.isEmpty)
    }

    @Test func `an interest of a special category is never told to members`() throws {
        let special = try #require(try AshbourneVale.tables().interests.first { $0.isSpecialCategory })
        try TellInterest(town.hub).add(
            special.label, to: "M001", relation: .enjoysNow, visibleTo: .members, as: .member(doreen))
        #expect(try interests().last?.visibleTo == .connector)
        #expect(throws: HubError.conflict(.alreadyThere("“\(special.label)”"))) {
            try TellInterest(town.hub).add(special.label, to: "M001", relation: .enjoysNow, as: .keeper)
        }
    }

    @Test func `interests are taken away by the place in which they were read`() throws {
        let before = try interests()
        try TellInterest(town.hub).remove(1, of: "M001", as: .keeper)
        #expect(try interests() == Array(before.dropFirst()))
        #expect(throws: HubError.notFound("interest 99 of M001")) {
            try TellInterest(town.hub).remove(99, of: "M001", as: .keeper)
        }
    }

    @Test func `a profile fits one side of paper, and the person picks its readers`() throws {
        var words = KeepProfile.Words()
        #expect(throws: HubError.problems([Problem(field: "like_and_admire", kind: .missing)])) {
            try KeepProfile(town.hub)(words, of: "M001", as: .keeper)
        }
        words.importantToMe = String(repeating: "a", count: 701)
        #expect(throws: HubError.problems([Problem(field: "important_to_me", kind: .tooLong(limit: 700))])) {
            try KeepProfile(town.hub)(words, of: "M001", as: .keeper)
        }
        words.importantToMe = "A window seat"
        words.visibleTo = [.hosts]
        try KeepProfile(town.hub)(words, of: "M001", as: .member(doreen))
        let record = try ShowPerson(town.hub)("M001", as: .keeper)
        #expect(record.profiles.count == 2 && record.profiles[0].visibleTo == [.hosts])
        let hosts = record.whoSees.lines.first { $0.who == "Hosts" }?.what
        #expect(hosts?.contains("1 one-page profile") == true)
        try KeepProfile(town.hub).remove(1, of: "M001", as: .keeper)
        #expect(try ShowPerson(town.hub)("M001", as: .keeper).profiles.count == 1)
    }

    /// Doreen and somebody who is nothing to her but another member.
    @Test(
        arguments: [
            ([], []), ([.matchAndIntroduce], []), ([.namedInDirectory], []), ([.namedInDirectory], [.gifts]),
            ([.namedInDirectory], [.interests, .firstName]),
        ] as [(Set<ConsentPurpose>, [WithheldField])])
    func `what the record says others see is what the memory gives them`(
        agrees: Set<ConsentPurpose>, hides: [WithheldField]
    ) throws {
        for purpose in [ConsentPurpose.matchAndIntroduce, .namedInDirectory, .shareFirstNameWithHosts] {
            let answer: ConsentState = agrees.contains(purpose) ? .given : .withdrawn
            _ = try? ChangeConsent(town.hub)("M001", purpose, answer, method: .spoken, as: .keeper)
        }
        let hidden = hides.map(\.rawValue).joined(separator: ", ")
        _ = try ChangeMember(town.hub)("M001", [.hidden: hidden], as: .keeper)
        try TellInterest(town.hub).add("kites", to: "M001", relation: .enjoysNow, as: .keeper)
        let stranger = Viewer.member(try AshbourneVale.member("M030"))
        let view = try? town.hub.store.read(as: stranger) { memory throws(HubError) in
            try memory.person(doreen, now: wall("2027-02-15T12:00"))
        }
        let lines = try ShowPerson(town.hub)("M001", as: .keeper).whoSees.lines
        let words = try #require(lines.first { $0.who == "Other members" }?.what)
        #expect(words.contains("interest") == (view?.interests?.isEmpty == false), "\(words)")
        #expect(words.contains("could bring") == (view?.gifts?.isEmpty == false), "\(words)")
        #expect(words.contains("the first name") == (view?.firstName != nil), "\(words)")
    }

    @Test func `each look at a record is noted, with who looked`() throws {
        let bex = try AshbourneVale.connector("K01")
        _ = try ShowPerson(town.hub)("M001", as: bex)
        try town.hub.noteLooks()
        #expect(try town.audit().contains { $0.action == "read" && $0.who == "K01" && $0.reference == "M001" })
        #expect(throws: HubError.forbidden) {
            try ShowPerson(town.hub)("M001", as: .member(try AshbourneVale.member("M003")))
        }
    }

    @Test func `a gift is written down, asked for and taken away`() throws {
        let gifts = KeepGift(town.hub)
        let gift = try gifts.add("Allotment", .hands, will: [.teach, .helpAtHome], of: "M001", as: .keeper)
        try gifts.asked(gift, of: "M001", as: .keeper)
        let kept = try town.read { memory throws(HubError) in try memory.gifts(of: doreen) }.last
        #expect(kept?.lastAskedOn == AshbourneVale.today && kept?.willing == [.teach, .helpAtHome])
        #expect(kept?.interest != nil)
        #expect(throws: HubError.notFound(gift.rawValue)) { try gifts.remove(gift, of: "M002", as: .keeper) }
        try gifts.remove(gift, of: "M001", as: .keeper)
    }

    @Test func `who helps has scopes and a day to ask again, and can be ended`() throws {
        var facts = KeepSupporter.Facts()
        #expect(throws: HubError.self) { try KeepSupporter(town.hub).add(facts, to: "M002", as: .keeper) }
        (facts.name, facts.relationship, facts.scopes) = ("Carol", "daughter", [.attendWith])
        let supporter = try KeepSupporter(town.hub).add(facts, to: "M002", as: .keeper)
        let brenda = try AshbourneVale.member("M002")
        let kept = try town.read { memory throws(HubError) in try memory.supporters(of: brenda) }.last
        #expect(kept?.reference == supporter && kept?.reviewOn == AshbourneVale.today.adding(days: 365))
        try KeepSupporter(town.hub).end(supporter, of: "M002", as: .keeper)
        #expect(throws: HubError.notFound(supporter.rawValue)) {
            try KeepSupporter(town.hub).end(supporter, of: "M002", as: .keeper)
        }
    }

    @Test func `ties are rings from one to four`() throws {
        let ties = KeepTies(town.hub)
        #expect(throws: HubError.problems([Problem(field: "ring", kind: .notAChoice)])) {
            try ties.add("Carol", .family, ring: 5, isShared: true, to: "M001", as: .keeper)
        }
        try ties.add("Carol", .family, ring: 1, isShared: true, to: "M001", as: .keeper)
        try ties.add("Secret", .friend, ring: 1, isShared: false, to: "M001", as: .member(doreen))
        #expect(try ShowPerson(town.hub)("M001", as: .keeper).ties.map(\.name) == ["Carol"])
        try ties.remove(1, of: "M001", as: .keeper)
        let own = try town.hub.store.read(as: .member(doreen)) { memory throws(HubError) in try memory.ties(of: doreen)
        }
        #expect(own.map(\.name) == ["Secret"])
    }

    @Test func `people kept apart are apart until somebody says otherwise`() throws {
        try KeepApart(town.hub)("M001", from: "M030", isApart: true, as: .keeper)
        #expect(try ShowPerson(town.hub)("M030", as: .keeper).apart == ["M001"])
        try KeepApart(town.hub)("M030", from: "M001", isApart: false, as: .keeper)
        #expect(try ShowPerson(town.hub)("M001", as: .keeper).apart.isEmpty)
    }

    @Test func `an agency gets a leaflet, and we keep its name and the day`() throws {
        let town = try WorkingTown.published()
        let leaflet = try SignpostAgency(town.hub)("Weavers  Surgery")
        let phone = try town.hub.community().phone
        #expect(leaflet.code == "SP1" && leaflet.phone == phone && leaflet.next.count == 3)
        #expect(try SignpostAgency(town.hub)("weavers  surgery").code == "SP1")
        #expect(try SignpostAgency(town.hub)("Job Centre").code == "SP2")
        try SignpostAgency(town.hub).used("sp2", as: .keeper)
        let told = try SignpostAgency(town.hub).told(as: .keeper)
        #expect(told.map(\.isCodeUsed) == [false, true] && told.allSatisfy { $0.on == AshbourneVale.today })
        #expect(throws: HubError.problems([Problem(field: "agency", kind: .missing)])) {
            try SignpostAgency(town.hub)(" ")
        }
        #expect(throws: HubError.forbidden) { try SignpostAgency(town.hub).told(as: .everyone) }
    }
}
