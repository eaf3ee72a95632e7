import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Offers are looked after, day by day")
struct LookAfterOffersTests {
    private let town: OfferTown

    init() throws { town = try OfferTown() }

    @Test func `one gentle reminder by the same way a week after, and then somebody rings, once`() throws {
        _ = try town.make()
        try town.deliver(0)
        var days: [Int] = []
        for day in 1...40 {
            let round = try town.round(day)
            if !round.reminded.isEmpty {
                days.append(day)
                #expect(try town.letters().contains("03 OF1 reminder M003 email queued"))
                _ = try Courier(town.hub(day), Settings()).run()
            }
            if !round.toRing.isEmpty { days.append(100 + day) }
            #expect(try town.round(day).isEmpty, "a second time on one day nothing is left to do")
        }
        #expect(days == [7, 114])
        let call = try #require(try OfferCalls(town.hub(40))(as: .keeper).first)
        #expect(call.about == "OF1" && call.channel == .phone && call.phone == "01632 960131")
        try NoteOfferCall(town.hub(40))("OF1", wasReached: true, as: .keeper)
        #expect(try OfferCalls(town.hub(40))(as: .keeper).isEmpty)
        for day in 41...80 { #expect(try town.round(day).isEmpty) }
    }

    @Test func `who is rung is reminded by ringing, and not before they were told at all`() throws {
        _ = try town.make(OfferTown.margaret)
        for day in [7, 8, 20] { #expect(try town.round(day).isEmpty) }
        try NoteOfferCall(town.hub(20))("OF1", wasReached: false, as: .keeper)
        #expect(try OfferCalls(town.hub(20))(as: .keeper).first?.hasNotAnswered == true)
        #expect(try town.round(21).isEmpty)
        try NoteOfferCall(town.hub(21))("OF1", wasReached: true, as: .keeper)
        #expect(try town.round(22).reminded == ["OF1"])
        #expect(try town.letters() == ["03 OF1 M004 phone done", "03 OF1 reminder M004 phone to_do"])
        #expect(throws: HubError.notFound("a call about OF9 that is to be made")) {
            try NoteOfferCall(town.hub(22))("OF9", wasReached: true, as: .keeper)
        }
        for day in 23...60 { #expect(try town.round(day).toRing.isEmpty) }
    }

    @Test func `while mail is held nobody is reminded of what they have not had`() throws {
        try MailGate(town.hub()).close(as: .keeper)
        _ = try town.make()
        try town.deliver(0)
        #expect(try town.letters() == ["03 OF1 M003 email queued"])
        for day in [7, 14, 21] { #expect(try town.round(day).isEmpty) }
        _ = try MailGate(town.hub(21)).open(isDropping: false, as: .keeper)
        try town.deliver(21)
        #expect(try town.round(21).reminded == ["OF1"])
        try MailGate(town.hub(21)).close(as: .keeper)
        _ = try Courier(town.hub(21), Settings()).run()
        #expect(try town.letters().contains("03 OF1 reminder M003 email queued"))
    }

    @Test func `not now comes back on its day, with its own letter and no second reminder`() throws {
        _ = try town.make()
        try town.deliver(0)
        #expect(try town.round(7).reminded == ["OF1"])
        try town.deliver(7)
        try town.answer(.later(until: day("2027-03-20")), "OF1", on: 8)
        for day in [9, 15, 32] { #expect(try town.round(day).isEmpty) }
        #expect(try town.round(33).cameBack == ["OF1"])
        #expect(try town.letters().contains("03 OF1 back 2027-03-20 M003 email queued"))
        try town.deliver(33)
        for day in [35, 40, 60] { #expect(try town.round(day).reminded.isEmpty) }
        #expect(try town.offer().history.count { $0.what == .reminded } == 1)
    }

    @Test func `nobody is reminded while they take a break, are away or no longer agree`() throws {
        _ = try town.make()
        _ = try town.make(OfferTown.margaret)
        try town.deliver(0)
        let pauline = try AshbourneVale.member(OfferTown.pauline)
        let margaret = try AshbourneVale.member(OfferTown.margaret)
        try town.town.write { memory throws(HubError) in
            try memory.saveAway([day("2027-02-22"), day("2027-02-23")], of: pauline)
            try memory.add(
                Consent(
                    member: margaret, purpose: .matchAndIntroduce, state: .withdrawn, givenOn: nil,
                    endedOn: AshbourneVale.today, method: "spoken", wordingVersion: nil))
        }
        #expect(try town.round(7).isEmpty && town.round(8).isEmpty)
        _ = try MoveMember(town.hub(8))(.pause(until: nil), of: OfferTown.pauline, as: .keeper)
        #expect(try town.round(9).isEmpty && town.round(30).isEmpty)
        _ = try MoveMember(town.hub(30))(.resume, of: OfferTown.pauline, as: .keeper)
        #expect(try town.round(31).reminded == ["OF1"])
    }

    @Test func `a letter that waits is not carried to who is away, has answered or no longer agrees`() throws {
        _ = try town.make()
        let pauline = try AshbourneVale.member(OfferTown.pauline)
        _ = try town.town.write { memory throws(HubError) in try memory.saveAway([day("2027-02-16")], of: pauline) }
        #expect(try Courier(town.hub(1), Settings()).run().accepted == 0)
        #expect(try town.letters() == ["03 OF1 M003 email queued"])
        #expect(try Courier(town.hub(2), Settings()).run().accepted == 1)
        #expect(try town.round(8).reminded == ["OF1"])
        try town.town.write { memory throws(HubError) in
            try memory.add(
                Consent(
                    member: pauline, purpose: .matchAndIntroduce, state: .withdrawn, givenOn: nil,
                    endedOn: AshbourneVale.today, method: "spoken", wordingVersion: nil))
        }
        #expect(try Courier(town.hub(8), Settings()).run().suppressed == 1)
    }

    @Test func `what is offered ends with its group, and nobody is reminded of it`() throws {
        _ = try town.make()
        _ = try town.make(OfferTown.margaret)
        try town.deliver(0)
        try town.answer(.yes, "OF2")
        try town.town.write { memory throws(HubError) in
            for var group in try memory.groups() where group.reference == "G09" {
                group.status = .closed
                try memory.save(group)
            }
        }
        #expect(try town.round(7).withdrawn == ["OF1", "OF2"])
        #expect(try town.offers().allSatisfy { $0.ending == .targetGone })
        #expect(try town.round(8).isEmpty)
    }
}
