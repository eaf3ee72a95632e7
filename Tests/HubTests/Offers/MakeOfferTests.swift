import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing
import Wording

@Suite("Offers are made")
struct MakeOfferTests {
    private let town: OfferTown

    init() throws { town = try OfferTown() }

    @Test func `what is offered is the step that matching answers with, and a letter goes to the person`() throws {
        let made = try MakeOffer(town.hub(), Settings())(to: OfferTown.pauline, for: OfferTown.books, as: .keeper)
        let expected = try FindMatches(town.hub())(member: OfferTown.pauline).matches.first {
            $0.target == made.offer.target
        }
        #expect(expected != nil && made.match == expected)
        #expect(made.offer.reference == "OF1" && made.offer.state == .offered)
        #expect(try town.offers() == [made.offer])
        #expect(try town.letters() == ["03 OF1 M003 email queued"])
        let entry = try #require(try town.town.audit().first)
        #expect([entry.action, entry.entity, entry.reference] == ["offer", "offer", "M003"])
    }

    @Test func `who is rung is on the list of calls, with what to say`() throws {
        _ = try town.make(OfferTown.margaret)
        #expect(try town.letters() == ["03 OF1 M004 phone to_do"])
        let call = try #require(try OfferCalls(town.hub())(as: .keeper).first)
        #expect(call.about == "OF1" && call.knownAs == "Margaret" && call.phone == "01632 960140")
        #expect(call.words.contains("This is what we found: Library Book Club."))
    }

    @Test func `a host is asked first, and the person knows nothing of it until a yes`() throws {
        let offer = try town.make(OfferTown.pauline, OfferTown.lunch)
        #expect(offer.state == .exploring)
        let ask = try #require(try town.asks().first)
        #expect(ask.member == (try AshbourneVale.member(OfferTown.joan)) && ask.askedOn == AshbourneVale.today)
        #expect(try town.letters() == ["05 AK1 M010 email queued"])
        #expect(try town.offers(as: town.viewer(OfferTown.pauline)).isEmpty)
        try town.answerAsk(.yes, "AK1", on: 1, as: town.viewer(OfferTown.joan))
        #expect(try town.offer().state == .offered)
        #expect(try town.letters() == ["03 OF1 M003 email queued", "05 AK1 M010 email suppressed"])
        let own = try #require(try town.offers(as: town.viewer(OfferTown.pauline)).first)
        #expect(own.history.map(\.what) == [.offered] && own.putBeforeOn == day("2027-02-16"))
    }

    @Test func `a host's no costs nothing, is told to nobody, and the next way is found`() throws {
        _ = try town.make(OfferTown.pauline, OfferTown.lunch)
        try town.answerAsk(.no, "AK1", as: town.viewer(OfferTown.joan))
        #expect(try town.offer().state == .withdrawn && town.offer().ending == .hostCannot)
        #expect(try town.offers(as: town.viewer(OfferTown.pauline)).isEmpty)
        let list = try FindMatches(town.hub(40))(member: OfferTown.pauline)
        let match = try #require(list.matches.first { list.references.interest(of: $0.wish) == "lunch" })
        #expect(match.target.map { list.references.target($0) } != OfferTown.joan, "also when the month is over")
        #expect(match.tried.allSatisfy { $0.why != .declined })
        let own = try ShowMember(town.hub())(try AshbourneVale.member(OfferTown.pauline))
        #expect(own.names.members.count == 1 && own.asks.isEmpty)
    }

    @Test func `for one wish one thing is open at a time`() throws {
        _ = try town.make()
        #expect(throws: HubError.conflict(.offer(.stillOpen("OF1", .offered)))) { try town.make() }
        try town.answer(.yes, "OF1")
        #expect(throws: HubError.conflict(.offer(.stillOpen("OF1", .accepted)))) { try town.make() }
        #expect(try town.offers().count == 1)
    }

    @Test func `what was declined is not offered again by itself, neither now nor later`() throws {
        let first = try town.make()
        try town.answer(.no, "OF1")
        for days in [0, 50, 400] {
            let list = try FindMatches(town.hub(days))(member: OfferTown.pauline)
            let match = try #require(list.matches.first { $0.wish.interest == first.interest })
            #expect(match.target != first.target)
            #expect(match.tried.contains { $0.target == first.target && $0.why == .declined })
        }
        let second = try town.make()
        #expect(second.reference == "OF2" && second.target != first.target)
    }

    @Test func `a start with one that was declined is not offered again either`() throws {
        _ = try town.make(skip: (.startWithOne, "prefers a small start"))
        try town.answer(.no, "OF1")
        #expect(throws: HubError.conflict(.offer(.declined(on: AshbourneVale.today)))) {
            try town.make(skip: (.startWithOne, "once more"))
        }
    }

    @Test func `a way is left out only with a reason, which is kept for the connector alone`() throws {
        for reason in ["", "  \n"] {
            #expect(throws: HubError.conflict(.offer(.needsReason))) {
                try town.make(skip: (.startWithOne, reason))
            }
        }
        let offer = try town.make(skip: (.startWithOne, "prefers a small start"))
        #expect(offer.route == .startWithOne && offer.target == nil)
        #expect(try town.offer().skipReason == "prefers a small start")
        #expect(try town.offers(as: town.viewer(OfferTown.pauline)).first?.skipReason == nil)
    }

    @Test func `nothing is offered to who takes a break, is away, goes there already, or wishes in private`() throws {
        let knitting = Slug(naming: "knitting")
        #expect(throws: HubError.conflict(.offer(.goesAlready))) { try town.make(OfferTown.pauline, knitting) }
        // As if there were no such wish.
        #expect(throws: HubError.notFound("a wish of M006 for faith")) {
            try town.make(AshbourneVale.winston, Slug(naming: "faith"))
        }
        let pauline = try AshbourneVale.member(OfferTown.pauline)
        _ = try town.town.write { memory throws(HubError) in
            try memory.saveAway([day("2027-02-15"), day("2027-02-16"), day("2027-02-19")], of: pauline)
        }
        #expect(throws: HubError.conflict(.offer(.away(until: day("2027-02-17"))))) { try town.make() }
        _ = try MoveMember(town.hub())(.pause(until: nil), of: OfferTown.margaret, as: .keeper)
        #expect(throws: HubError.conflict(.offer(.paused))) { try town.make(OfferTown.margaret) }
        #expect(try town.offers().isEmpty && town.letters().isEmpty)
    }

    @Test(arguments: [("M999", "book-club"), ("M003", "chess"), ("M045", "chess"), ("", ""), ("M003", "no such thing")])
    func `who is nobody and what nobody wished is not found`(member: String, interest: String) throws {
        do throws(HubError) {
            _ = try town.make(Reference(member), Slug(naming: interest))
            Issue.record("made an offer")
        } catch {
            guard case .notFound = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `a member, a regional connector and a connector of elsewhere make none`() throws {
        for viewer in [
            try town.viewer(OfferTown.pauline), try AshbourneVale.connector("K00"), try AshbourneVale.connector("K02"),
            .safeguardingLead, .everyone, .matching,
        ] where viewer != .safeguardingLead {
            #expect(throws: HubError.forbidden) { try town.make(as: viewer) }
        }
        #expect(try town.offers().isEmpty)
        #expect(try town.make(as: AshbourneVale.connector("K01")).reference == "OF1")
    }
}
