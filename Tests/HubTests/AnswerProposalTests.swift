import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("The connector's answer to a proposal")
struct AnswerProposalTests {
    private let town: WorkingTown
    private let bex: Viewer

    init() throws {
        town = try WorkingTown()
        bex = try AshbourneVale.connector("K01")
    }

    private func state(of reference: Reference) throws -> ProposalState {
        try town.read { memory throws(HubError) in try memory.proposal(reference).state }
    }

    @Test func `what nothing stands in the way of becomes an event`() throws {
        let event = try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        #expect(event.reference == "E13")
        #expect(event.title == "Line dancing taster")
        #expect(event.slug.rawValue == "line-dancing-taster")
        #expect(event.uid == "\(event.id)@ashbourne-vale.example")
        #expect(event.sequence == 0 && event.modifiedAt == AshbourneVale.now)
        #expect([event.start, event.end] == [wall("2027-04-08T14:00"), wall("2027-04-08T15:30")])
        #expect(event.status == .confirmed && event.audience == .public)
        #expect(event.origin == EventOrigin(rawValue: "proposal PR6"))
        #expect(event.host == .member(try AshbourneVale.member("M029")))
        #expect(try state(of: "PR6") == .approved)
        let kept = try town.read { memory throws(HubError) in try memory.events().first { $0.reference == "E13" } }
        #expect(kept == event)
        let entry = try #require(try town.audit().first)
        #expect([entry.who, entry.action, entry.reference] == ["K01", "accept", "PR6"])
        #expect(entry.reason == nil)
    }

    @Test func `an event that stands for it already is confirmed, not made a second time`() throws {
        let before = try #require(try event("E05"))
        #expect(before.status == .tentative)
        let event = try AnswerProposal(town.hub, Settings()).accept("PR3", as: bex, inSpiteOf: nil)
        #expect(event.reference == "E05" && event.uid == before.uid)
        #expect(event.status == .confirmed && event.sequence == before.sequence + 1)
        let rows = try ShowProgramme(town.hub)(month("2027-03"), as: .keeper).rows
        #expect(rows.filter { $0.title == before.title }.map(\.reference) == ["E05"])
        #expect(try state(of: "PR3") == .approved)
    }

    @Test func `an event that stands for what is declined is cancelled, not forgotten`() throws {
        let before = try #require(try event("E11"))
        try AnswerProposal(town.hub, Settings()).decline("PR7", as: bex, reply: "Harjit is away; let us look at April.")
        let after = try #require(try event("E11"))
        #expect(after.status == .cancelled && after.sequence == before.sequence + 1)
        #expect(try state(of: "PR7") == .declined)
    }

    private func event(_ reference: Reference) throws -> Event? {
        try town.read { memory throws(HubError) in try memory.events().first { $0.reference == reference } }
    }

    @Test func `it stands in the month once, as the event and not as the proposal`() throws {
        _ = try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        let rows = try ShowProgramme(town.hub)(month("2027-04"), as: .keeper).rows
        #expect(rows.filter { $0.title == "Line dancing taster" }.map(\.reference) == ["E13"])
    }

    @Test(arguments: ["PR11", "PR4"])
    func `what is blocked waits for a reason, which is kept`(reference: String) throws {
        let reference = Reference(reference)
        let answer = AnswerProposal(town.hub, Settings())
        // Changes were asked of PR4: it comes back before it can be accepted.
        if reference == "PR4" {
            try town.write { memory throws(HubError) in try memory.setProposalState(reference, to: .submitted) }
        }
        #expect(throws: HubError.conflict(.stillBlocked(reference))) {
            try answer.accept(reference, as: bex, inSpiteOf: nil)
        }
        #expect(try state(of: reference) == .submitted)
        _ = try answer.accept(reference, as: bex, inSpiteOf: "The cafe moves to the back room that day")
        #expect(try state(of: reference) == .approved)
        #expect(try town.audit().first?.reason == "The cafe moves to the back room that day")
        // The month can be published: what was answered for is not asked again.
        let kept = try town.read { memory throws(HubError) in try memory.overrides(of: WorkingTown.month) }
        #expect(kept.contains { $0.reason == "The cafe moves to the back room that day" && $0.madeBy == "K01" })
        #expect(try ShowProgramme(town.hub)(WorkingTown.month, as: bex).blocks == [])
    }

    @Test(arguments: ["", "   ", "\n\t"])
    func `a reason without a word is none`(reason: String) throws {
        #expect(throws: HubError.conflict(.stillBlocked("PR11"))) {
            try AnswerProposal(town.hub, Settings()).accept("PR11", as: bex, inSpiteOf: reason)
        }
        #expect(try state(of: "PR11") == .submitted)
    }

    @Test(arguments: ["PR1", "PR5", "PR9", "PR10", "PR4"])
    func `what has been answered, withdrawn or sent back is not accepted`(reference: String) throws {
        let before = try state(of: Reference(reference))
        #expect(throws: HubError.conflict(.state(reference, is: before.rawValue))) {
            try AnswerProposal(town.hub, Settings()).accept(Reference(reference), as: bex, inSpiteOf: "because")
        }
        #expect(try state(of: Reference(reference)) == before)
    }

    @Test func `an event is made once, however often it is accepted`() throws {
        _ = try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        #expect(throws: HubError.conflict(.state("PR6", is: "approved"))) {
            try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        }
        let events = try town.read { memory throws(HubError) in try memory.events().count }
        #expect(events == 13)
    }

    @Test func `the proposer reads the words they were declined with, and somebody is to ring them`() throws {
        let words = "The hall is let in April. Shall we try May?"
        let proposer = try AshbourneVale.member("M029")
        try AnswerProposal(town.hub, Settings()).decline("PR6", as: bex, reply: words)
        let read = try town.hub.store.read(as: .member(proposer)) { memory throws(HubError) in
            try memory.proposals().first { $0.reference == "PR6" }
        }
        #expect(read?.state == .declined && read?.connectorReply == words)
        #expect(try ShowMember(town.hub)(proposer).proposals.contains { $0.connectorReply == words })
        let letter = try #require(try town.letters().first { $0.recipientReference == "M029" })
        #expect(letter.kind == .proposalAnswered && letter.channel == .phone && letter.state == .toDo)
        #expect(letter.subject == "Line dancing taster: not this time")
        let entry = try #require(try town.audit().first)
        #expect([entry.action, entry.reference] == ["decline", "PR6"])
        // The audit names fields, and never what stands in them.
        #expect(entry.reason == nil && entry.fields == ["state", "reply"])
    }

    @Test func `while it is not answered, what the connector thinks of it is hers`() throws {
        try town.write { memory throws(HubError) in
            var draft = try memory.proposal("PR6")
            draft = Proposal(
                id: draft.id, reference: draft.reference, proposer: draft.proposer, title: draft.title,
                interests: draft.interests, suggestedStarts: draft.suggestedStarts, venue: draft.venue,
                state: .submitted, connectorReply: "not sure", submittedOn: draft.submittedOn)
            try memory.save(draft)
        }
        let own = try town.hub.store.read(as: .member(try AshbourneVale.member("M029"))) { memory throws(HubError) in
            try memory.proposal("PR6")
        }
        #expect(own.connectorReply == nil)
    }

    @Test func `a yes is told once, with the day, and nobody who has gone is written to`() throws {
        let event = try AnswerProposal(town.hub, Settings()).accept("PR6", as: bex, inSpiteOf: nil)
        let told = try town.letters().filter { $0.kind == .proposalAnswered }
        #expect(told.map(\.recipientReference) == ["M029"] && event.start == wall("2027-04-08T14:00"))
        #expect(told.first?.subject == "Line dancing taster is in the calendar")
        if let message = told.first?.message {
            #expect(String(decoding: message, as: UTF8.self).contains("Thursday 8 April"))
        }
        let other = try WorkingTown()
        try MoveMember(other.hub)(.leave, of: "M029", as: .keeper)
        try AnswerProposal(other.hub, Settings()).decline("PR6", as: bex, reply: "She has left.")
        #expect(try !other.letters().contains { $0.kind == .proposalAnswered })
    }

    @Test(arguments: ["", "  ", "\n"])
    func `nobody is declined without a word`(reply: String) throws {
        #expect(throws: HubError.problems([Problem(field: "reply", kind: .missing)])) {
            try AnswerProposal(town.hub, Settings()).decline("PR6", as: bex, reply: reply)
        }
        #expect(try state(of: "PR6") == .submitted)
    }

    @Test func `nobody else answers, and nobody answers what is not there`() throws {
        let proposer = try AshbourneVale.member("M029")
        let answer = AnswerProposal(town.hub, Settings())
        for viewer: Viewer in [
            .everyone, .member(proposer), try AshbourneVale.connector("K00"), try AshbourneVale.connector("K02"),
        ] {
            #expect(throws: HubError.forbidden) { try answer.accept("PR6", as: viewer, inSpiteOf: nil) }
            #expect(throws: HubError.forbidden) { try answer.decline("PR6", as: viewer, reply: "No") }
        }
        #expect(throws: HubError.notFound("PR99")) { try answer.accept("PR99", as: bex, inSpiteOf: nil) }
        #expect(try state(of: "PR6") == .submitted)
    }

    @Test func `two events of one title have two addresses`() throws {
        try town.write { memory throws(HubError) in
            let walk = try memory.events().first { $0.reference == "E02" }
            let bowls = try memory.proposal("PR6")
            try memory.save(
                Proposal(
                    id: Identifier(rawValue: "again"), reference: "PR12", proposer: bowls.proposer,
                    title: walk?.title ?? "", interests: bowls.interests,
                    suggestedStarts: [wall("2027-04-20T10:00")], venue: bowls.venue, state: .submitted,
                    connectorReply: nil, submittedOn: AshbourneVale.today))
        }
        let event = try AnswerProposal(town.hub, Settings()).accept("PR12", as: bex, inSpiteOf: nil)
        #expect(event.slug.rawValue == "photo-walk-doors-of-the-old-town-2")
    }
}
