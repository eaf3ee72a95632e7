import CivilTime
import Domain
import Fixtures
import Hub
import Testing

@Suite("A member's own week")
struct ShowOwnWeekTests {
    private let town: WorkingTown

    init() throws { town = try .published() }

    private func week(_ date: String, of member: Reference) throws -> OwnWeek {
        try ShowOwnWeek(town.hub)(of: day(date), for: try AshbourneVale.member(member))
    }

    private func titles(_ week: OwnWeek) -> Set<String> { Set(week.facts.gatherings.map(\.title)) }

    @Test func `it runs from Monday to Sunday, whichever day is named, over the end of a month`() throws {
        for date in ["2027-03-15", "2027-03-18", "2027-03-21"] {
            let week = try week(date, of: "M006")
            #expect(week.monday == day("2027-03-15") && week.isPublished)
            #expect(titles(week).contains("Dominoes and rice and peas"))
            #expect(week.events["E01"]?.isHost == true)
        }
        // April is not out.
        #expect(try !week("2027-04-01", of: "M006").isPublished)
        #expect(try week("2027-03-01", of: "M055").events["E08"] != nil)
    }

    @Test func `no and waiting stay to be seen, and count as nothing`() throws {
        let vera = try AshbourneVale.member("M019")
        let before = try week("2027-03-18", of: "M019").count
        try AnswerEvent(town.hub)(.init(.notGoing), to: "E01", by: vera, seen: nil)
        let after = try week("2027-03-18", of: "M019")
        #expect(after.count == before - 1)
        #expect(after.facts.gatherings.first { $0.reference == "E01" }?.tie == .notGoing)
        #expect(after.events["E01"]?.own?.reply == .notGoing)
        // The sheet for the wall has no place for what they do not go to.
        let sheet = try ShowOwnMonth(town.hub)(WorkingTown.month, of: vera)
        #expect(!sheet.gatherings.contains { $0.reference == "E01" })
        // Who said no is told of nobody who comes.
        #expect(after.facts.gatherings.first { $0.reference == "E01" }?.others == [])
    }

    @Test func `what is cancelled says so`() throws {
        let week = try week("2027-03-26", of: "M043")
        #expect(week.facts.gatherings.first { $0.reference == "E07" }?.status == .cancelled)
    }

    @Test func `what comes next is the first thing after it that happens and they go to`() throws {
        let own = try week("2027-03-08", of: "M006")
        let later = try #require(own.later)
        #expect(later.start.date > day("2027-03-14") && later.status != .cancelled)
    }
}
