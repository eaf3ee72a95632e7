import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Members are asked")
struct AskMemberTests {
    private let town: OfferTown
    private let cards = Slug(naming: "card-making")

    init() throws { town = try OfferTown() }

    private func ask(_ member: Reference, on days: Int = 0, as viewer: Viewer = .keeper) throws -> Ask {
        try AskMember(town.hub(days), Settings()).toHost(member, cards, as: viewer)
    }

    @Test func `nobody is asked twice in a month, whatever for`() throws {
        _ = try ask(OfferTown.joan)
        for days in [0, 1, 30] {
            #expect(throws: HubError.conflict(.offer(.askedLately(until: day("2027-03-18"))))) {
                try ask(OfferTown.joan, on: days)
            }
        }
        #expect(try town.asks().map(\.reference) == ["AK1"])
        #expect(try ask(OfferTown.joan, on: 31).reference == "AK2")
    }

    @Test func `who was asked for a gift lately rests too, and matching asks somebody else`() throws {
        let joan = try AshbourneVale.member(OfferTown.joan)
        let gift = try town.town.read { memory throws(HubError) in try memory.gifts(of: joan).first }
        try KeepGift(town.hub()).asked(try #require(gift).reference, of: OfferTown.joan, as: .keeper)
        #expect(throws: HubError.conflict(.offer(.askedLately(until: day("2027-03-18"))))) {
            try ask(OfferTown.joan, on: 5)
        }
        let offer = try town.make(OfferTown.pauline, OfferTown.lunch)
        if case .host(joan, _)? = offer.target { Issue.record("asked twice") }
    }

    @Test func `who was asked to host is not asked by matching, and the day is told`() throws {
        _ = try town.make(OfferTown.pauline, OfferTown.lunch)
        let joan = try AshbourneVale.member(OfferTown.joan)
        let matches = try FindMatches(town.hub(1))().matches
        #expect(!matches.contains { if case .host(joan, _)? = $0.target { true } else { false } })
        #expect(matches.contains { $0.tried.contains { $0.why == .askedLately(until: day("2027-03-18")) } })
        let facts = try town.hub().store.read(as: .matching) { memory throws(HubError) in
            try memory.matchingFacts(today: AshbourneVale.today)
        }
        #expect(facts.candidates.first { $0.id == joan }?.lastAskedOn == day("2027-02-15"))
    }

    @Test func `an answer is written down once, by the person or the connector, and read by nobody else`() throws {
        _ = try ask(OfferTown.joan)
        for other in [OfferTown.pauline, AshbourneVale.arthur] {
            #expect(throws: HubError.notFound("ask AK1")) { try town.answerAsk(.no, "AK1", as: town.viewer(other)) }
        }
        let viewer = try town.viewer(OfferTown.joan)
        #expect(try town.answerAsk(.no, "AK1", as: viewer).answer == .no)
        #expect(throws: HubError.conflict(.offer(.askAnswered(.no)))) { try town.answerAsk(.yes, "AK1") }
        let joan = try AshbourneVale.member(OfferTown.joan)
        for reader in [
            try town.viewer(OfferTown.pauline), try AshbourneVale.connector("K00"), try AshbourneVale.connector("K02"),
            .everyone, .organisation(.venue(Identifier(rawValue: "V01"))),
        ] {
            #expect(throws: HubError.forbidden) {
                try town.hub().store.read(as: reader) { memory throws(HubError) in try memory.asks(of: joan) }
            }
        }
        #expect(try ShowMember(town.hub())(joan).asks.map(\.answer) == [.no])
    }

    @Test func `who is paused, left, or has not agreed to be introduced is not asked`() throws {
        #expect(throws: HubError.conflict(.offer(.notToBeAsked))) { try ask(AshbourneVale.nigel) }
        #expect(throws: HubError.conflict(.offer(.notToBeAsked))) { try ask(AshbourneVale.stan) }
        #expect(throws: HubError.self) { try ask("M999") }
        #expect(throws: HubError.notFound("interest faith")) {
            try AskMember(town.hub(), Settings()).toHost(OfferTown.joan, Slug(naming: "faith"), as: .keeper)
        }
        #expect(throws: HubError.forbidden) { try ask(OfferTown.beryl, as: town.viewer(OfferTown.joan)) }
        #expect(try town.asks().isEmpty && town.letters().isEmpty)
    }

    @Test func `a facilitator is asked for a circle that looks, and rests; a no is not asked again for it`() throws {
        let before = try #require(try SuggestFacilitators(town.hub())().advice.first)
        let list = try SuggestFacilitators(town.hub())()
        let first = try #require(before.offers.first)
        let reference = try #require(list.references.member(first.facilitator))
        let circle = before.circle.reference
        let asking = AskMember(town.hub(), Settings())
        #expect(throws: HubError.conflict(.offer(.notForThem))) {
            try asking.toFacilitate(OfferTown.pauline, circle, as: .keeper)
        }
        #expect(throws: HubError.notFound("circle C99 among those that look for a facilitator")) {
            try asking.toFacilitate(reference, "C99", as: .keeper)
        }
        let ask = try asking.toFacilitate(reference, circle, as: .keeper)
        func offered(_ days: Int) throws -> Bool {
            let advice = try SuggestFacilitators(town.hub(days))().advice.first { $0.circle.reference == circle }
            return advice?.offers.contains { $0.facilitator == first.facilitator } ?? false
        }
        #expect(try !offered(1) && offered(31))
        try town.answerAsk(.no, ask.reference, on: 2)
        #expect(try !offered(31))
    }
}
