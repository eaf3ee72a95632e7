import CivilTime
import Domain
import Testing
import Wording

@Suite("Dates in words")
struct DateWordsTests {
    @Test func `a day is named with its weekday, and with the year where asked`() throws {
        let day = try Facts.date("2027-03-02")
        #expect(DateWords.day(day) == "Tuesday 2 March")
        #expect(DateWords.fullDay(day) == "Tuesday 2 March 2027")
        #expect(DateWords.dayOfMonth(day) == "2 March")
        #expect(DateWords.date(day) == "2 March 2027")
        #expect(DateWords.month(day.yearMonth) == "March 2027")
        #expect(DateWords.shortWeekday(.thursday) == "Thu")
        #expect(DateWords.shortMonth(9) == "Sep")
    }

    @Test func `all twelve months and seven weekdays have their names`() {
        #expect((1...12).map(DateWords.shortMonth).joined() == "JanFebMarAprMayJunJulAugSepOctNovDec")
        #expect(Weekday.allCases.map(DateWords.shortWeekday).joined() == "MonTueWedThuFriSatSun")
    }

    @Test(arguments: [
        ("00:00", "midnight"), ("00:05", "12:05am"), ("01:00", "1am"), ("09:30", "9:30am"), ("11:59", "11:59am"),
        ("12:00", "noon"), ("12:30", "12:30pm"), ("13:00", "1pm"), ("14:00", "2pm"), ("23:59", "11:59pm"),
    ])
    func `a time is said on the twelve-hour clock`(_ time: String, _ words: String) throws {
        #expect(DateWords.time(try Facts.time(time)) == words)
    }

    @Test(arguments: [
        ("2027-03-02T14:00", "2027-03-02T15:30", "Tuesday 2 March, 2pm to 3:30pm"),
        ("2027-03-01T10:30", "2027-03-01T12:00", "Monday 1 March, 10:30am to noon"),
        ("2027-03-05T20:00", "2027-03-06T00:00", "Friday 5 March, 8pm to midnight"),
        ("2027-03-05T20:00", "2027-03-06T01:00", "Friday 5 March, 8pm to Saturday 6 March, 1am"),
        ("2027-12-31T23:00", "2028-01-01T00:00", "Friday 31 December, 11pm to midnight"),
    ])
    func `a span names the second day only where it is another one`(
        _ start: String, _ end: String, _ words: String
    ) throws {
        #expect(DateWords.span(from: try Facts.wall(start), to: try Facts.wall(end)) == words)
    }

    @Test(arguments: [
        ("2027-02-16T09:12:00Z", "Tuesday 16 February, 9:12am"),
        ("2027-03-28T00:59:00Z", "Sunday 28 March, 12:59am"),
        ("2027-03-28T01:00:00Z", "Sunday 28 March, 2am"),
        ("2027-06-30T23:00:00Z", "Thursday 1 July, midnight"),
    ])
    func `a moment is told on the clocks of the community`(_ instant: String, _ words: String) throws {
        let zone = try Facts.community().zone
        #expect(DateWords.moment(try Facts.instant(instant), in: zone) == words)
    }

    @Test func `seasons and parts of the day are said in full`() {
        let season = Season(from: MonthDay(month: 6, day: 16), to: MonthDay(month: 3, day: 14))
        #expect(DateWords.season(season) == "from 16 June to 14 March")
        let parts = PartOfDay.allCases.map { DateWords.part($0, of: .tuesday) }
        #expect(parts == ["Tuesday morning", "Tuesday afternoon", "Tuesday evening"])
    }
}
