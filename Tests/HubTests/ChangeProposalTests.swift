import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

/// What a proposer sees of an idea on its way, and does with it.
@Suite("An idea on its way")
struct ChangeProposalTests {
    private let town: WorkingTown
    /// Who proposed PR6, which is sent and no more.
    private let proposer: Identifier<Member>
    private let bex: Viewer

    init() throws {
        town = try .published()
        proposer = try AshbourneVale.member("M029")
        bex = try AshbourneVale.connector("K01")
    }

    private func journey(_ reference: Reference, of member: Reference) throws -> ProposalJourney {
        try ShowJourney(town.hub)(reference, for: AshbourneVale.member(member)).journey
    }

    private func idea(_ change: (inout ProposeMeetup.Idea) -> Void = { _ in }) throws -> ProposeMeetup.Idea {
        var idea = ProposeMeetup.Idea(
            title: "Line dancing, slowly", interests: [try #require(Slug(rawValue: "line-dancing"))],
            starts: [wall("2027-04-15T14:00")], lengthMinutes: 60, venue: nil, note: nil, formKey: "change")
        change(&idea)
        return idea
    }

    private func mark() throws -> String { try ShowJourney(town.hub)("PR6", for: proposer).mark }

    private func proposal(_ reference: Reference = "PR6") throws -> Proposal {
        try town.read { memory throws(HubError) in try memory.proposal(reference) }
    }

    // The way of each proposal of the town, told by hand from its tables.
    @Test(arguments: [
        ("PR6", "M029", JourneyStep.sent, false), ("PR1", "M006", .published, false), ("PR4", "M024", .sent, false),
        // Not sure yet, and in the calendar as such.
        ("PR3", "M017", .published, false), ("PR7", "M038", .published, false),
        ("PR5", "M043", .sent, true), ("PR10", "M036", .sent, true),
    ])
    func `the way stands where the proposal does`(
        _ reference: String, _ member: String, _ reached: JourneyStep, _ hasEnded: Bool
    ) throws {
        let journey = try journey(Reference(reference), of: Reference(member))
        #expect(journey.hasEnded == hasEnded)
        if !hasEnded { #expect(journey.reached == reached) }
    }

    @Test func `an idea goes from sent to placed, published and held`() throws {
        #expect(try journey("PR6", of: "M029").now == .read)
        _ = try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        #expect(try journey("PR6", of: "M029").reached == .placed)
        _ = try PublishProgramme(town.hub, Settings())(month("2027-04"), as: .keeper)
        #expect(try journey("PR6", of: "M029").reached == .published)
        // On 8 April at 15:29 it is not over; at 15:30 it is. The clocks have gone forward by then.
        let start = town.hub.clock.now()
        for (text, reached) in [("2027-04-08T15:29", JourneyStep.published), ("2027-04-08T15:30", .held)] {
            let zone = try town.hub.community().zone
            let hub = CommunityHub(store: town.hub.store, clock: .fixed(zone.instant(of: wall(text))), isDemo: true)
            #expect(try ShowJourney(hub)("PR6", for: proposer).journey.reached == reached)
        }
        #expect(start == town.hub.clock.now())
    }

    @Test func `nobody sees another's way`() throws {
        for other in ["M003", "M006", "M048"] {
            #expect(throws: HubError.notFound("PR6")) { try journey("PR6", of: Reference(other)) }
            #expect(throws: HubError.notFound("PR6")) {
                try ChangeProposal(town.hub).withdraw("PR6", by: AshbourneVale.member(Reference(other)))
            }
        }
        #expect(throws: HubError.notFound("PR99")) { try journey("PR99", of: "M029") }
    }

    @Test func `what is changed keeps its number, and the audit says who changed it`() throws {
        let before = try proposal()
        try ChangeProposal(town.hub)("PR6", to: idea(), lookedAt: mark(), by: proposer)
        let after = try proposal()
        #expect(after.id == before.id && after.submittedOn == before.submittedOn && after.state == .submitted)
        #expect(after.title == "Line dancing, slowly" && after.suggestedStarts == [wall("2027-04-15T14:00")])
        #expect(after.lengthMinutes == 60 && after.venue == nil)
        let entry = try #require(try town.audit().first)
        #expect([entry.who, entry.action, entry.reference] == ["M029", "change", "PR6"])
    }

    @Test func `a change of what was changed meanwhile is refused, and changes nothing`() throws {
        let old = try mark()
        try ChangeProposal(town.hub)("PR6", to: idea(), lookedAt: old, by: proposer)
        #expect(throws: HubError.conflict(.state("Line dancing, slowly", is: "submitted"))) {
            try ChangeProposal(town.hub)(
                "PR6", to: try idea { ($0.title, $0.formKey) = ("Other", "other") }, lookedAt: old, by: proposer)
        }
        #expect(try proposal().title == "Line dancing, slowly")
        // The same form once more is the same press.
        let again = try ChangeProposal(town.hub)("PR6", to: idea { $0.title = "" }, lookedAt: old, by: proposer)
        #expect(again == "PR6")
    }

    @Test func `once the connector has answered, nothing is changed or taken back behind people's backs`() throws {
        let old = try mark()
        _ = try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        #expect(throws: HubError.self) {
            try ChangeProposal(town.hub)("PR6", to: idea(), lookedAt: old, by: proposer)
        }
        #expect(throws: HubError.conflict(.state("Line dancing taster", is: "approved"))) {
            try ChangeProposal(town.hub).withdraw("PR6", by: proposer)
        }
        // Not sure yet, but people can read of it.
        #expect(throws: HubError.self) {
            try ChangeProposal(town.hub).withdraw("PR3", by: AshbourneVale.member("M017"))
        }
        #expect(try proposal("PR3").state == .awaitingVenue)
    }

    @Test func `what is wrong in a change is said, and nothing is kept`() throws {
        #expect(throws: HubError.problems([Problem(field: "title", kind: .missing)])) {
            try ChangeProposal(town.hub)("PR6", to: idea { $0.title = " " }, lookedAt: mark(), by: proposer)
        }
        #expect(try proposal().title == "Line dancing taster")
    }

    @Test func `an idea is taken back with one press, and sent after all with another`() throws {
        let change = ChangeProposal(town.hub)
        try change.withdraw("PR6", by: proposer)
        try change.withdraw("PR6", by: proposer)
        #expect(try proposal().state == .withdrawn)
        #expect(try town.audit().filter { $0.action == "withdraw" }.map(\.who) == ["M029"])
        #expect(throws: HubError.self) {
            try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        }
        try change.takeUpAgain("PR6", by: proposer)
        try change.takeUpAgain("PR6", by: proposer)
        #expect(try proposal().state == .submitted)
        #expect(throws: HubError.self) { try change.takeUpAgain("PR5", by: AshbourneVale.member("M043")) }
    }

    @Test func `what was planned for an idea is off once it is taken back, and comes back with a yes`() throws {
        // As before the month was published: the events that stand for it are only planned.
        let town = try WorkingTown()
        let host = try AshbourneVale.member("M017")
        try ChangeProposal(town.hub).withdraw("PR3", by: host)
        let off = try town.read { memory throws(HubError) in try memory.events().first { $0.reference == "E05" } }
        #expect(off?.status == .cancelled && off?.sequence == 1 && off?.note == "Hybrid: room and online")
        try ChangeProposal(town.hub).takeUpAgain("PR3", by: host)
        let on = try AnswerProposal(town.hub, Settings()).accept("PR3", as: bex, inSpiteOf: nil)
        #expect(on.reference == "E05" && on.status == .confirmed && on.sequence == 2)
    }

    @Test func `who takes a rest does not send an idea after all`() throws {
        try ChangeProposal(town.hub).withdraw("PR6", by: proposer)
        try town.write { memory throws(HubError) in try memory.setMemberStatus(proposer, to: .paused) }
        #expect(throws: HubError.conflict(.state("M029", is: "paused"))) {
            try ChangeProposal(town.hub).takeUpAgain("PR6", by: proposer)
        }
    }

    @Test func `an idea for one's own home is a yes that needs a reason, and is not told to everybody`() throws {
        try ChangeProposal(town.hub)(
            "PR6",
            to: idea {
                $0.isAtHome = true; $0.places = 6
            }, lookedAt: mark(), by: proposer)
        #expect(throws: HubError.conflict(.stillBlocked("PR6"))) {
            try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        }
        let event = try AnswerProposal(town.hub, Settings()).accept(
            "PR6", as: bex, inSpiteOf: "They all know each other")
        #expect(event.venue == nil && event.locationText == nil && event.audience == .members && event.capacity == 6)
    }
}
