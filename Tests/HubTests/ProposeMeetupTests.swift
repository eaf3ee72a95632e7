import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Proposing a meetup")
struct ProposeMeetupTests {
    private let town: WorkingTown
    private let pauline: Identifier<Member>

    init() throws {
        town = try WorkingTown()
        pauline = try AshbourneVale.member(AshbourneVale.pauline)
    }

    private func idea(_ change: (inout ProposeMeetup.Idea) -> Void = { _ in }) throws -> ProposeMeetup.Idea {
        var idea = ProposeMeetup.Idea(
            title: "Cards in the sun", interests: [try #require(Slug(rawValue: "bingo"))],
            starts: [wall("2027-04-06T14:00"), wall("2027-04-07T10:00")], lengthMinutes: 90, venue: "V01",
            note: "I bring the cards", formKey: "key")
        change(&idea)
        return idea
    }

    private func problems(_ change: (inout ProposeMeetup.Idea) -> Void) throws -> [Problem] {
        let idea = try idea(change)
        do throws(HubError) {
            _ = try ProposeMeetup(town.hub)(idea, by: pauline)
            return []
        } catch {
            guard case .problems(let problems) = error else { throw error }
            return problems
        }
    }

    @Test func `the idea is kept as it was told, for the connector to answer`() throws {
        let reference = try ProposeMeetup(town.hub)(try idea(), by: pauline)
        #expect(reference == "PR12")
        let kept = try town.read { memory throws(HubError) in try memory.proposal("PR12") }
        #expect(kept.title == "Cards in the sun" && kept.note == "I bring the cards")
        #expect(kept.suggestedStarts == [wall("2027-04-06T14:00"), wall("2027-04-07T10:00")])
        #expect(kept.proposer == pauline && kept.state == .submitted && kept.submittedOn == AshbourneVale.today)
        #expect(kept.lengthMinutes == 90 && kept.interests.count == 1)
        let entry = try #require(try town.audit().first)
        #expect([entry.who, entry.action, entry.reference] == ["M003", "propose", "PR12"])
        #expect(try ShowProgramme(town.hub)(month("2027-04"), as: .keeper).openProposals.contains { $0 == kept })
    }

    @Test func `pressing twice proposes once, whatever changed in between`() throws {
        let first = try ProposeMeetup(town.hub)(try idea(), by: pauline)
        let second = try ProposeMeetup(town.hub)(try idea { $0.title = "" }, by: pauline)
        #expect(first == second)
        let other = try ProposeMeetup(town.hub)(try idea { $0.formKey = "other" }, by: pauline)
        #expect(other == "PR13")
        let count = try town.read { memory throws(HubError) in try memory.proposals().count }
        #expect(count == 13)
    }

    @Test func `a form without a key is taken each time`() throws {
        let references = try (0..<2).map { _ in try ProposeMeetup(town.hub)(idea { $0.formKey = "" }, by: pauline) }
        #expect(references == ["PR12", "PR13"])
    }

    @Test func `everything that needs another look is said at once, and nothing is kept`() throws {
        let found = try problems {
            $0.title = ""
            $0.interests = []
            $0.starts = [wall("2027-02-14T14:00")]
            $0.lengthMinutes = 0
            $0.venue = "V13"
            $0.note = String(repeating: "n", count: 2_001)
        }
        #expect(
            Set(found) == [
                Problem(field: "title", kind: .missing), Problem(field: "interests", kind: .missing),
                Problem(field: "date_1", kind: .inThePast), Problem(field: "length", kind: .notAChoice),
                Problem(field: "venue", kind: .notAChoice), Problem(field: "note", kind: .tooLong(limit: 2_000)),
            ])
        let count = try town.read { memory throws(HubError) in try memory.proposals().count }
        #expect(count == 11)
        #expect(try town.audit().isEmpty)
    }

    @Test(arguments: [
        String(repeating: "a", count: 32 << 10), "a" + String(repeating: "\u{301}", count: 16 << 10),
        String(repeating: "👩‍👩‍👧‍👦", count: 101),
    ])
    func `a title of many bytes is too long, however few letters it looks like`(title: String) throws {
        #expect(try problems { $0.title = title } == [Problem(field: "title", kind: .tooLong(limit: 100))])
    }

    @Test func `today is not in the past, and a hundred letters fit`() throws {
        #expect(
            try problems {
                $0.title = String(repeating: "é", count: 100)
                $0.starts = [wall("2027-02-15T00:00")]
            }.isEmpty)
    }

    @Test(arguments: ["no-such", "faith", "lgbt-social"])
    func `an interest that the form does not offer is not taken`(slug: String) throws {
        let found = try problems { $0.interests = [Slug(rawValue: slug)].compactMap(\.self) }
        #expect(found == [Problem(field: "interests", kind: .notAChoice)])
    }

    @Test func `more than three times, and places that no room has, are asked for again`() throws {
        let many = try problems { $0.starts = (1...4).map { wall("2027-04-0\($0)T14:00") } }
        #expect(many == [Problem(field: "date_1", kind: .tooMany(limit: 3))])
        for places in [Int.min, -1, 0, 1, 201, .max] {
            #expect(try problems { $0.places = places } == [Problem(field: "places", kind: .missing)], "\(places)")
        }
        #expect(try problems { $0.isAtHome = true } == [Problem(field: "venue", kind: .notAChoice)])
    }

    @Test func `a time that has gone by is told in the field where it stands`() throws {
        let found = try problems {
            $0.starts = [wall("2027-04-06T14:00"), wall("2027-02-01T10:00")]
            $0.startFields = ["pick", "date_3"]
        }
        #expect(found == [Problem(field: "date_3", kind: .inThePast)])
    }

    @Test func `one's own home and for how many are kept for the connector`() throws {
        _ = try ProposeMeetup(town.hub)(
            try idea { ($0.venue, $0.isAtHome, $0.places) = (nil, true, 8) }, by: pauline)
        let kept = try town.read { memory throws(HubError) in try memory.proposal("PR12") }
        #expect(kept.isAtHome && kept.venue == nil && kept.places == 8)
        let view = try ShowProgramme(town.hub)(month("2027-04"), as: .keeper)
        #expect(view.blocks(of: "PR12").map(\.kind) == [.privateFirstMeeting])
    }

    @Test func `control characters do not travel into titles`() throws {
        _ = try ProposeMeetup(town.hub)(
            try idea {
                $0.title = "Cards\r\nSUMMARY:\u{0}Free beer\u{1B}[2J"
                $0.note = "One\nline"
            }, by: pauline)
        let kept = try town.read { memory throws(HubError) in try memory.proposal("PR12") }
        #expect(!kept.title.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(kept.note == "One\nline")
    }

    @Test(arguments: ["M048", "M045", "M052", "M061"])
    func `who is paused, gone or not yet with us does not host`(reference: String) throws {
        let member = try AshbourneVale.member(Reference(reference))
        #expect(throws: HubError.self) { try ProposeMeetup(town.hub)(try idea(), by: member) }
        let count = try town.read { memory throws(HubError) in try memory.proposals().count }
        #expect(count == 11)
    }
}
