import CivilTime
import Domain
import Fixtures
import Hub
import Recurrence
import Store
import Testing

@Suite("Answering what a list leaves open")
struct AnswerImportTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func bringIn(_ kind: ListKind, _ text: String) throws -> ImportRun {
        try BringInList(town.hub, kind)(ListFile(name: "list.csv", bytes: Array(text.utf8)))
    }

    @discardableResult
    private func answer(
        _ run: ImportRun, _ row: Int, _ decision: ImportDecision, _ changes: [String: String] = [:]
    ) throws(HubError) -> [Reference] {
        try AnswerImport(town.hub)(run: run.reference, row: row, decision, changes: changes)
    }

    private func group(_ reference: Reference) throws -> Group {
        try town.read { memory throws(HubError) in
            guard let group = try memory.groups().first(where: { $0.reference == reference }) else {
                throw .notFound(reference.rawValue)
            }
            return group
        }
    }

    @Test func `every other Sunday begins where somebody says so, and its words are kept`() throws {
        let run = try bringIn(.groups, "Group,Where,When\nBeekeepers,Highfields Hub,every other Sunday 10am\n")
        #expect(run.openQuestions == 1)
        #expect(throws: HubError.list(.cannotDecide(.create, row: 2, why: .noFirstDate))) {
            try answer(run, 2, .create)
        }
        let made = try answer(run, 2, .create, ["first-date": "6 September 2026"])
        let group = try group(try #require(made.first))
        #expect(group.series.rule.description == "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU")
        #expect(group.series.firstStart == wall("2026-09-06T10:00"))
        let words = try town.read { memory throws(HubError) in try memory.meetingWords(of: group.id) }
        #expect(words?.hasPrefix("every other Sunday 10am") == true)
        #expect(throws: HubError.list(.noQuestion(run.reference, row: 2))) { try answer(run, 2, .skip) }
    }

    @Test func `two times become two groups`() throws {
        let run = try bringIn(.groups, "Group,Where,When\nYoga,Highfields Hub,\"Mon 10am, Thu 7pm\"\n")
        let made = try answer(run, 2, .split)
        let starts = try made.map { try group($0).series.firstStart.time.description }
        #expect(starts == ["10:00", "19:00"])
    }

    @Test func `a place nobody knows is said, and a home is never a group's place`() throws {
        let run = try bringIn(.groups, "Group,Where,When\nAnglers,river,Sat 7am\nSewing,Pat's house,Tue 2pm\n")
        #expect(throws: HubError.list(.cannotDecide(.create, row: 2, why: .noPlace))) { try answer(run, 2, .create) }
        #expect(throws: HubError.list(.cannotDecide(.create, row: 3, why: .noPlace))) { try answer(run, 3, .create) }
        let made = try answer(run, 2, .create, ["Where": "Ashbourne Vale Library"])
        let venue = try group(try #require(made.first)).venue
        let library = try AshbourneVale.tables().venues.first { $0.reference == "V03" }
        #expect(venue == library?.id)
    }

    @Test func `a couple become two enquiries, whom one tick cannot have spoken for`() throws {
        let run = try bringIn(
            .members, "Name,Phone,Likes,OK to share?\nTrevor & Jean Ashdown,01632 960689,dancing,Y\n")
        #expect(run.counts.asked == 1)
        let made = try answer(run, 2, .split)
        #expect(made.count == 2)
        for reference in made {
            let member = try town.read { memory throws(HubError) in try memory.member(reference) }
            #expect(member.status == .enquiry && member.fullName.hasSuffix("Ashdown"))
            #expect(member.phone == "01632 960689")
        }
    }

    @Test func `one of two is named, or it is somebody new, or nobody`() throws {
        let hughes = "Name,Likes,OK to share?\nMargaret Hughes,choir,Y\n"
        let merged = try bringIn(.members, hughes)
        #expect(try answer(merged, 2, .merge("M005")) == ["M005"])
        let made = try answer(try bringIn(.members, hughes), 2, .create)
        let member = try town.read { memory throws(HubError) in try memory.member(made.first ?? "") }
        #expect(member.fullName == "Margaret Hughes" && member.status == .active)
        let skipped = try bringIn(.members, hughes)
        #expect(try answer(skipped, 2, .skip).isEmpty)
        #expect(throws: HubError.list(.cannotDecide(.merge("G01"), row: 2, why: .notThere("G01")))) {
            try answer(try bringIn(.members, hughes), 2, .merge("G01"))
        }
    }

    @Test func `taking a list back takes the answers back too`() throws {
        let before = try BringInListTests.contents(town.hub)
        let run = try bringIn(
            .groups,
            "Group,Where,When\nBeekeepers,Highfields Hub,every other Sunday 10am\nYoga,Highfields Hub,Mon 9am\n")
        try answer(run, 2, .create, ["first-date": "6 September 2026"])
        try UndoImport(town.hub)(run.reference)
        #expect(try BringInListTests.contents(town.hub) == before)
        #expect(try ListImports(town.hub).questions(of: run.reference).isEmpty)
    }

    @Test func `a record that may be of somebody who is erased is deleted with them, and old ones by themselves`()
        throws
    {
        let run = try bringIn(.members, "Name,Likes\nMargaret Hughes,choir\n")
        let margaret = try AshbourneVale.member("M005")
        let count = try town.write { memory throws(HubError) in try memory.purgeQuestions(mentioning: margaret) }
        #expect(count == 1)
        #expect(try ListImports(town.hub).questions(of: run.reference).isEmpty)
        _ = try bringIn(.members, "Name,Likes\nMargaret Hughes,choir\n")
        let later = town.later(hours: 24 * ImportQuestion.days)
        let expired = try later.store.write(as: .keeper, at: later.clock.now()) { memory throws(HubError) in
            try memory.expireQuestions()
        }
        #expect(expired == 1)
    }
}
