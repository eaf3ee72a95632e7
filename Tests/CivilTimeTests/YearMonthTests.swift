import CivilTime
import Testing

@Suite("Months")
struct YearMonthTests {
    @Test func `a month knows its first and last day`() throws {
        let february = try #require(YearMonth("2028-02"))
        #expect(february.first.description == "2028-02-01")
        #expect(february.last.description == "2028-02-29")
        #expect(february.days.count == 29)
        #expect(february.days.first == february.first && february.days.last == february.last)
        #expect(february.description == "2028-02")
    }

    @Test func `months follow each other over the new year`() {
        #expect(YearMonth("2026-12")?.next == YearMonth("2027-01"))
        #expect(YearMonth("2027-01")?.previous == YearMonth("2026-12"))
        #expect(YearMonth("9999-12")?.next == YearMonth("9999-12"))
        #expect(YearMonth("0001-01")?.previous == YearMonth("0001-01"))
    }

    @Test func `a month contains its own days only`() throws {
        let march = try #require(YearMonth("2027-03"))
        #expect(march.contains(try #require(CivilDate("2027-03-31"))))
        #expect(!march.contains(try #require(CivilDate("2027-04-01"))))
        #expect(!march.contains(try #require(CivilDate("2026-03-31"))))
    }

    @Test(arguments: ["", "2027", "2027-13", "2027-00", "0000-01", "202703", "2027-3", "2027-03-01"])
    func `text that is no month is refused`(text: String) {
        #expect(YearMonth(text) == nil)
    }
}
