import Domain
import Fixtures
import Hub
import Interests
import Store
import Testing

/// What somebody likes, in the words of a list, of a talk or of whoever writes it down.
@Suite("Likes told in words")
struct LikesInListsTests {
    private let town: WorkingTown
    private let hub: CommunityHub
    private let reader: InterestReader

    init() throws {
        town = try WorkingTown()
        reader = try InterestReader(files: try InterestFiles.all())
        var hub = town.hub
        hub.reader = LateReader(reader)
        self.hub = hub
    }

    private func slug(_ interest: MemberInterest) throws -> String? {
        try AshbourneVale.tables().interests.first { $0.id == interest.interest }?.slug.rawValue
    }

    private func told(_ reference: Reference) throws -> [MemberInterest] {
        try town.read { memory throws(HubError) in
            try memory.memberInterests(of: try memory.member(reference).id)
        }
    }

    @Test func `of a list, what is certain becomes the interest and the rest waits to be placed`() throws {
        let list = """
            Name,Tel,Likes,OK to share?
            Petra Novak,01632 960777,nitting; knitting; faith and prayer; the usual with Vera,Y
            """
        _ = try BringInList(hub, .members)(ListFile(name: "list.csv", bytes: Array(list.utf8)))
        let petra = try town.read { memory throws(HubError) in
            try memory.members().first { $0.fullName == "Petra Novak" }
        }
        let likes = try told(try #require(petra).reference)
        #expect(try likes.map(slug) == ["knitting", nil, nil])
        #expect(likes.map(\.words) == ["nitting", "faith and prayer", "the usual with Vera"])
        #expect(likes.map(\.visibleTo) == [.members, .connector, .members])
        let waiting = try PlaceOwnWords(hub, reader).waiting().first { $0.words == "the usual with Vera" }
        #expect(waiting?.members == [try #require(petra).reference])
    }

    @Test func `what was placed is understood in the next list`() throws {
        _ = try PlaceOwnWords(hub, reader)("the usual with Vera", under: "coffee morning")
        let list = "Name,Tel,Likes,OK to share?\nPetra Novak,01632 960777,The usual with Vera!,Y\n"
        _ = try BringInList(hub, .members)(ListFile(name: "list.csv", bytes: Array(list.utf8)))
        let petra = try town.read { memory throws(HubError) in
            try memory.members().first { $0.fullName == "Petra Novak" }
        }
        #expect(try told(try #require(petra).reference).map(slug) == ["coffee"])
    }

    @Test func `told to the connector, or harvested from a good day, the same words mean the same`() throws {
        let found = try TellInterest(hub).add("nitting", to: "M005", relation: .misses, as: .keeper)
        let one = try #require(try told("M005").last)
        #expect(found?.slug.rawValue == "knitting" && one.words == "nitting" && one.interest == found?.id)
        let talk = try KeepGoodDays(hub)(
            [.init(kind: .good, words: "a bit of nitting"), .init(kind: .good, words: "when my knees behave")],
            moreOf: nil, of: "M006", isShared: true, as: .keeper)
        let made = try talk.lines.map {
            try KeepGoodDays(hub).makeInterest(of: $0.id, for: "M006", relation: .misses, as: .keeper)?.slug.rawValue
        }
        #expect(made == ["knitting", nil])
        #expect(try told("M006").suffix(2).map(\.words) == ["a bit of nitting", "when my knees behave"])
    }

    @Test func `words that may be of faith or health are told to nobody but the connector`() throws {
        try TellInterest(hub).add(
            "bible study group", to: "M002", relation: .wantsToTry, visibleTo: .members, as: .keeper)
        let told = try #require(try told("M002").last)
        #expect(told.interest == nil && told.visibleTo == .connector)
    }
}
