import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Offers are answered, and visits follow")
struct AnswerOfferTests {
    private let town: OfferTown

    init() throws { town = try OfferTown() }

    @Test func `the person answers for themselves, and nobody for another`() throws {
        _ = try town.make()
        for other in [AshbourneVale.winston, OfferTown.margaret] {
            #expect(throws: HubError.notFound("offer OF1")) {
                try town.answer(.yes, "OF1", as: town.viewer(other))
            }
        }
        for viewer in [try AshbourneVale.connector("K00"), try AshbourneVale.connector("K02"), .everyone] {
            #expect(throws: HubError.notFound("offer OF1")) { try town.answer(.yes, "OF1", as: viewer) }
        }
        let own = try town.answer(.yes, "OF1", as: town.viewer(OfferTown.pauline))
        #expect(own.state == .accepted)
        #expect(try town.offer().state == .accepted)
        let entry = try #require(try town.town.audit().first)
        #expect([entry.who, entry.action, entry.reference] == ["M003", "answer", "M003"])
    }

    @Test func `an answer stops the letter that waits`() throws {
        _ = try town.make()
        try town.answer(.no, "OF1")
        #expect(try town.letters() == ["03 OF1 M003 email suppressed"])
        #expect(try Courier(town.hub(), Settings()).run().accepted == 0)
    }

    @Test func `an answer that cannot follow is refused, and a no becomes a yes`() throws {
        _ = try town.make()
        try town.answer(.no, "OF1")
        #expect(throws: HubError.conflict(.offer(.cannotFollow(.declined, .decline)))) { try town.answer(.no, "OF1") }
        #expect(throws: HubError.conflict(.offer(.cannotFollow(.declined, .putOff(until: day("2027-03-15")))))) {
            try town.answer(.later(until: nil), "OF1")
        }
        #expect(try town.answer(.yes, "OF1", on: 3).state == .accepted)
        #expect(throws: HubError.notFound("offer OF9")) { try town.answer(.yes, "OF9") }
    }

    @Test func `a no becomes no yes while something else is offered for the wish`() throws {
        _ = try town.make()
        try town.answer(.no, "OF1")
        _ = try town.make(skip: (.startWithOne, "a small start"))
        #expect(throws: HubError.conflict(.offer(.stillOpen("OF2", .offered)))) { try town.answer(.yes, "OF1") }
    }

    @Test func `not now waits four weeks unless a day is said`() throws {
        _ = try town.make()
        #expect(try town.answer(.later(until: nil), "OF1").backOn == day("2027-03-15"))
        #expect(try town.answer(.later(until: day("2027-06-01")), "OF1", on: 2).backOn == day("2027-06-01"))
        #expect(throws: HubError.conflict(.offer(.notADayToComeBack(from: day("2027-02-18"), to: day("2028-02-18"))))) {
            try town.answer(.later(until: day("2027-02-17")), "OF1", on: 2)
        }
    }

    @Test func `three visits settle the wish, and the group is one they go to`() throws {
        _ = try town.make()
        #expect(throws: HubError.self) { try town.visit("OF1", on: "2027-02-25", days: 20) }
        try town.answer(.yes, "OF1", on: 1)
        #expect(throws: HubError.conflict(.offer(.visitBeforeYes(day("2027-02-16"))))) {
            try town.visit("OF1", on: "2027-02-15", days: 20)
        }
        #expect(throws: HubError.conflict(.offer(.visitToCome(day("2027-03-08"))))) {
            try town.visit("OF1", on: "2027-03-08", days: 20)
        }
        for (visit, state) in [("2027-02-25", OfferState.joined), ("2027-03-25", .joined), ("2027-04-29", .settled)] {
            #expect(try town.visit("OF1", on: visit, days: 80).state == state)
        }
        let answers = try FindMatches(town.hub(80))(member: OfferTown.pauline).matches
        #expect(answers.contains { $0.wish.interest == (try? town.offer().interest) && $0.reasons.count == 1 })
        #expect(throws: HubError.forbidden) {
            try NoteVisit(town.hub(80))("OF1", as: town.viewer(OfferTown.pauline))
        }
    }

    @Test func `who came by the tables came to what was offered too`() throws {
        let group = try #require(try AshbourneVale.tables().groups.first { $0.reference == "G09" })
        let pauline = try AshbourneVale.member(OfferTown.pauline)
        func came(_ moment: String, _ outcome: AttendanceOutcome = .came) -> Attendance {
            Attendance(group: group.id, start: wall(moment), member: pauline, reply: nil, outcome: outcome)
        }
        _ = try town.make()
        try town.answer(.yes, "OF1")
        try town.hub(30).store.write(as: .keeper, at: town.hub(30).clock.now()) { memory throws(HubError) in
            for visit in [came("2027-01-28T14:00"), came("2027-02-25T14:00"), came("2027-02-25T14:00")] {
                try memory.save(visit)
            }
            try memory.save(came("2027-03-11T14:00", .didNotCome))
        }
        #expect(try town.offer().visits == [day("2027-02-25")] && town.offer().state == .joined)
    }

    @Test func `a wish that is taken away takes what is offered with it, a yes stays`() throws {
        _ = try town.make()
        let pauline = try AshbourneVale.member(OfferTown.pauline)
        let offer = try town.offer()
        try town.town.write { memory throws(HubError) in
            try memory.save(
                try memory.memberInterests(of: pauline).filter { $0.interest != offer.interest }, of: pauline)
        }
        #expect(try town.offer().state == .withdrawn && town.offer().ending == .wishGone)
        _ = try town.make(OfferTown.margaret)
        try town.answer(.yes, "OF2")
        let margaret = try AshbourneVale.member(OfferTown.margaret)
        try town.town.write { memory throws(HubError) in try memory.save([MemberInterest](), of: margaret) }
        #expect(try town.offer("OF2").state == .accepted)
    }

    @Test func `who leaves has nothing open, and what they were to host is taken back; taken back again it stands`()
        throws
    {
        _ = try town.make()
        _ = try town.make(OfferTown.pauline, OfferTown.lunch)
        _ = try town.make(OfferTown.margaret)
        _ = try MoveMember(town.hub())(.leave, of: OfferTown.joan, as: .keeper)
        #expect(try town.offer("OF2").state == .withdrawn && town.offer("OF2").ending == .targetGone)
        _ = try MoveMember(town.hub())(.leave, of: OfferTown.pauline, as: .keeper)
        #expect(try town.offer("OF1").ending == .memberGone)
        #expect(try town.offer("OF3").state == .offered)
        _ = try MoveMember(town.hub())(undo: OfferTown.pauline)
        #expect(try town.offer("OF1").state == .offered && town.letters().contains("03 OF1 M003 email queued"))
    }

    @Test func `two records of one person keep one open offer for a wish, and nobody hosts for themselves`() throws {
        _ = try town.make()
        _ = try town.make(OfferTown.margaret)
        _ = try town.make(OfferTown.pauline, OfferTown.lunch)
        _ = try MergeMembers(town.hub())(OfferTown.pauline, with: OfferTown.margaret, as: .keeper)
        let pauline = try AshbourneVale.member(OfferTown.pauline)
        let states = try town.offers().map { "\($0.reference) \($0.member == pauline) \($0.state.rawValue)" }
        #expect(states == ["OF1 true offered", "OF2 true withdrawn", "OF3 true exploring"])
        _ = try MergeMembers(town.hub())(OfferTown.pauline, with: OfferTown.joan, as: .keeper)
        #expect(try town.offer("OF3").state == .withdrawn && town.offer("OF3").target == nil)
    }

    @Test func `an offer is taken back with a reason, once, and only by the connector`() throws {
        _ = try town.make()
        #expect(throws: HubError.forbidden) {
            try WithdrawOffer(town.hub())("OF1", as: town.viewer(OfferTown.pauline))
        }
        #expect(try WithdrawOffer(town.hub())("OF1", reason: "the room is gone", as: .keeper).state == .withdrawn)
        #expect(try town.town.audit().first?.reason == "the room is gone")
        #expect(throws: HubError.self) { try WithdrawOffer(town.hub())("OF1", as: .keeper) }
        #expect(try town.make().reference == "OF2")
    }
}

extension MoveMember {
    fileprivate func callAsFunction(undo member: Reference) throws -> UndoKind { try undo(member, as: .keeper) }
}
