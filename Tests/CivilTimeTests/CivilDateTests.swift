import CivilTime
import Testing

@Suite("Dates")
struct CivilDateTests {
    @Test func `a date is read with and without hyphens`() throws {
        let date = try #require(CivilDate("2027-03-01"))
        #expect(date == CivilDate("20270301"))
        #expect(date.year == 2027 && date.month == 3 && date.day == 1)
        #expect(date.description == "2027-03-01")
        #expect(date.basicText == "20270301")
    }

    @Test(arguments: [
        "", "2027", "2027-3-1", "2027-0301", "202703-01", "2027-02-29", "2027-13-01", "2027-00-10", "2027-04-31",
        "0000-01-01", "2027-03-01 ", " 2027-03-01", "2027-03-01T", "-027-03-01", "２０２７-03-01", "10000-01-01",
    ])
    func `text that is no date is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2027-03-28", 20_905),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `day numbers count from 1970`(text: String, number: Int) throws {
        #expect(try #require(CivilDate(text)).dayNumber == number)
        #expect(CivilDate(dayNumber: number).description == text)
    }

    @Test func `every day of four centuries goes to its number and back`() {
        var previous = CivilDate(dayNumber: -80_001)
        for number in -80_000...80_000 {
            let date = CivilDate(dayNumber: number)
            guard date.dayNumber == number, date > previous, date.weekday == previous.weekday.adding(days: 1) else {
                Issue.record("day \(number) is \(date)")
                return
            }
            previous = date
        }
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2027-03-28", .sunday), ("0001-01-01", .monday),
        ("1600-02-29", .tuesday),
    ])
    func `weekdays are those of the calendar on the wall`(text: String, weekday: Weekday) {
        #expect(CivilDate(text)?.weekday == weekday)
    }

    @Test(arguments: [
        ("2027-01-01", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2008-12-29", "2009-W01"),
        ("2010-01-03", "2009-W53"), ("2024-12-31", "2025-W01"), ("9999-12-31", "9999-W52"),
    ])
    func `weeks belong to the year of their Thursday`(text: String, week: String) {
        #expect(CivilDate(text)?.isoWeek.description == week)
    }

    @Test func `a month later is the last day where the month is shorter`() {
        #expect(CivilDate("2027-01-31")?.adding(months: 1).description == "2027-02-28")
        #expect(CivilDate("2028-01-31")?.adding(months: 1).description == "2028-02-29")
        #expect(CivilDate("2027-03-15")?.adding(months: -15).description == "2025-12-15")
        #expect(CivilDate("2028-02-29")?.adding(months: 12).description == "2029-02-28")
    }

    @Test func `arithmetic stops at the ends of the calendar`() {
        #expect(CivilDate.latest.adding(days: 1) == .latest)
        #expect(CivilDate.earliest.adding(days: -1) == .earliest)
        #expect(CivilDate.latest.adding(days: .max) == .latest)
        #expect(CivilDate.earliest.adding(days: .min) == .earliest)
        #expect(CivilDate.latest.adding(months: .max) == .latest)
        #expect(CivilDate.earliest.adding(months: .min) == .earliest)
        #expect(CivilDate(dayNumber: .max) == .latest)
    }

    @Test func `a weekday has the code of the calendar standard`() {
        #expect(Weekday.allCases.map(\.code) == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
        #expect(Weekday(code: "WE") == .wednesday)
        #expect(Weekday(code: "we") == nil)
        #expect(Weekday(code: "") == nil)
        #expect(Weekday.friday.days(until: .tuesday) == 4)
        #expect(Weekday.monday.adding(days: -1) == .sunday)
    }
}
