import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("What a month holds for whom, and what becomes of gifts")
struct ShowPicturesTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown.published() }

    private func view(_ month: YearMonth = WorkingTown.month) throws -> ShowPictures.View {
        try ShowPictures(town.hub)(month, as: AshbourneVale.connector("K01"))
    }

    /// Who belongs, read from the tables.
    private func belonging() throws -> [Member] {
        try AshbourneVale.tables().members.filter { [.active, .paused].contains($0.status) }
    }

    private func ask(_ gift: Gift, _ interest: Identifier<Interest>, answer: AskAnswer? = nil) throws {
        try town.write { memory throws(HubError) in
            let day = AshbourneVale.today
            try memory.add(
                Ask(
                    id: .init(rawValue: "ask"), reference: "AK1", member: gift.member,
                    purpose: .host(interest, offer: nil), askedOn: day, answer: answer,
                    answeredOn: answer == nil ? nil : day))
        }
    }

    /// A gift that nobody has asked for, of somebody who does nothing about it.
    private func sleepingGift(_ giving: Giving) throws -> (Gift, Identifier<Interest>) {
        let tables = try AshbourneVale.tables()
        let hosts = Set(
            tables.events.compactMap { event in
                if case .member(let host)? = event.host { host } else { nil }
            })
        let people = Set(try belonging().map(\.id)).subtracting(hosts)
        let gift = try #require(
            tables.gifts.first { gift in
                gift.interest != nil && people.contains(gift.member) && gift.willHost
            })
        return (gift, try #require(gift.interest))
    }

    @Test func `everybody who belongs is counted once, in their neighbourhood and by what they give and receive`()
        throws
    {
        let view = try view()
        let people = try belonging()
        #expect(view.isPublished)
        #expect(MonthCoverage.Share.allCases.map(view.coverage.count).reduce(0, +) == people.count)
        for row in view.coverage.rows { #expect(row.total == people.count { $0.area == row.area }) }
        #expect(Giving.Balance.allCases.map(view.giving.count).reduce(0, +) == people.count)
    }

    @Test func `gifts are counted as the tables tell them`() throws {
        let giving = try view().giving
        let people = Set(try belonging().map(\.id))
        let gifts = try AshbourneVale.tables().gifts.filter { people.contains($0.member) }
        for dimension in GiftDimension.allCases {
            let sum = Giving.GiftUse.allCases.reduce(0) { $0 + giving.count(dimension, $1) }
            #expect(sum == gifts.count { $0.dimension == dimension })
        }
        #expect(GiftDimension.allCases.contains { giving.count($0, .given) > 0 })
    }

    @Test func `a month that is not out holds nothing for anybody`() throws {
        let later = try view(WorkingTown.month.next)
        #expect(!later.isPublished)
        #expect(later.coverage.count(.nothing) == (try belonging().count))
    }

    @Test func `a gift that is asked for moves on, and is given with a yes`() throws {
        let before = try view().giving
        let (gift, interest) = try sleepingGift(before)
        try ask(gift, interest)
        let asked = try view().giving
        #expect(asked.count(gift.dimension, .asked) == before.count(gift.dimension, .asked) + 1)
        #expect(asked.count(gift.dimension, .unasked) == before.count(gift.dimension, .unasked) - 1)
        #expect(asked.people == before.people)
    }

    @Test func `who says yes when asked gives from then on`() throws {
        let before = try view().giving
        let (gift, interest) = try sleepingGift(before)
        try ask(gift, interest, answer: .yes)
        let after = try view().giving
        #expect(after.count(gift.dimension, .given) == before.count(gift.dimension, .given) + 1)
        let givers = { (giving: Giving) in giving.count(.gives) + giving.count(.givesAndReceives) }
        #expect(givers(after) == givers(before) + 1)
    }

    @Test func `nobody but the connector and the keeper is told`() throws {
        for viewer in [
            .everyone, .member(try AshbourneVale.member(AshbourneVale.pauline)), try AshbourneVale.connector("K00"),
            try AshbourneVale.connector("K02"),
        ] as [Viewer] {
            #expect(throws: HubError.forbidden) { try ShowPictures(town.hub)(WorkingTown.month, as: viewer) }
        }
        #expect(throws: Never.self) { try ShowPictures(town.hub)(WorkingTown.month, as: .keeper) }
    }
}
