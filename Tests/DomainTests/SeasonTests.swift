import CivilTime
import Domain
import Fixtures
import Testing

@Suite("Seasons")
struct SeasonTests {
    @Test func `a season within a year holds both its ends`() throws {
        let season = Season(from: try #require(MonthDay("04-01")), to: try #require(MonthDay("09-30")))
        #expect(["2027-04-01", "2027-06-15", "2027-09-30"].allSatisfy { season.contains(day($0)) })
        #expect(["2027-03-31", "2027-10-01", "2027-01-01"].allSatisfy { !season.contains(day($0)) })
    }

    @Test func `a season over New Year holds December and January`() throws {
        let season = Season(from: try #require(MonthDay("06-16")), to: try #require(MonthDay("03-14")))
        #expect(
            ["2027-06-16", "2027-12-31", "2028-01-01", "2028-02-29", "2027-03-14"].allSatisfy {
                season.contains(day($0))
            })
        #expect(["2027-03-15", "2027-06-15"].allSatisfy { !season.contains(day($0)) })
    }

    @Test func `a season of one day is that day`() throws {
        let eve = try #require(MonthDay("12-24"))
        let season = Season(from: eve, to: eve)
        #expect(season.contains(day("2027-12-24")))
        #expect(!season.contains(day("2027-12-25")) && !season.contains(day("2027-12-23")))
    }

    @Test(arguments: ["", "6-16", "13-01", "02-30", "06/16", "06-16-2027", "June"])
    func `what is no day of a year is none`(text: String) { #expect(MonthDay(text) == nil) }

    @Test func `the day that leap years add is a day`() { #expect(MonthDay("02-29")?.description == "02-29") }
}
