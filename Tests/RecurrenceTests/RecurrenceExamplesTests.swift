import CivilTime
import Recurrence
import Testing

/// The examples of RFC 5545, each with the dates its text gives; the start is at 09:00 in New York.
@Suite("RFC 5545 §3.8.5.3 RRULE examples")
struct RecurrenceExamplesTests {
    private func dates(_ rule: String, from start: String = "19970902T090000", limit: Int = 50) throws -> [String] {
        try times(rule, from: start, limit: limit).map(\.date.basicText)
    }

    private func times(_ rule: String, from start: String, limit: Int) throws -> [WallTime] {
        let start = try #require(WallTime(start))
        let set = try RecurrenceSet(start: start, zone: Zone.named("America/New_York"), rule: RecurrenceRule(rule))
        let end = try #require(WallTime("2100-01-01T00:00"))
        return try set.occurrences(in: start..<end, limit: limit)
    }

    @Test func `daily for ten occurrences`() throws {
        #expect(try dates("FREQ=DAILY;COUNT=10") == (2...11).map { "199709" + ($0 < 10 ? "0\($0)" : "\($0)") })
    }

    @Test func `daily until 24 December 1997`() throws {
        let dates = try dates("FREQ=DAILY;UNTIL=19971224T000000Z", limit: 200)
        #expect(dates.count == 113 && dates.last == "19971223")
    }

    @Test func `every ten days, five occurrences`() throws {
        #expect(
            try dates("FREQ=DAILY;INTERVAL=10;COUNT=5") == ["19970902", "19970912", "19970922", "19971002", "19971012"])
    }

    @Test(arguments: [
        "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
    ])
    func `every day in January, for three years`(rule: String) throws {
        let dates = try dates(rule, from: "19980101T090000", limit: 200)
        #expect(dates.count == 93)
        #expect(dates[30...31] == ["19980131", "19990101"] && dates.last == "20000131")
    }

    @Test func `every other week, weeks beginning on Sunday`() throws {
        #expect(
            try dates("FREQ=WEEKLY;INTERVAL=2;WKST=SU", limit: 6) == [
                "19970902", "19970916", "19970930", "19971014", "19971028", "19971111",
            ])
    }

    @Test(arguments: [
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
    ])
    func `weekly on Tuesday and Thursday for five weeks`(rule: String) throws {
        #expect(
            try dates(rule) == [
                "19970902", "19970904", "19970909", "19970911", "19970916", "19970918", "19970923", "19970925",
                "19970930", "19971002",
            ])
    }

    @Test func `every other week on Monday, Wednesday and Friday until 24 December`() throws {
        let dates = try dates(
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", from: "19970901T090000")
        #expect(dates.prefix(6) == ["19970901", "19970903", "19970905", "19970915", "19970917", "19970919"])
        #expect(dates.count == 25 && dates.last == "19971222")
    }

    @Test func `the day on which weeks begin makes a difference`() throws {
        let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
        #expect(
            try dates(rule + "MO", from: "19970805T090000") == ["19970805", "19970810", "19970819", "19970824"])
        #expect(
            try dates(rule + "SU", from: "19970805T090000") == ["19970805", "19970817", "19970819", "19970831"])
    }

    @Test func `monthly on the first Friday for ten occurrences`() throws {
        #expect(
            try dates("FREQ=MONTHLY;COUNT=10;BYDAY=1FR", from: "19970905T090000") == [
                "19970905", "19971003", "19971107", "19971205", "19980102", "19980206", "19980306", "19980403",
                "19980501", "19980605",
            ])
    }

    @Test func `every other month on the first and last Sunday`() throws {
        #expect(
            try dates("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", from: "19970907T090000") == [
                "19970907", "19970928", "19971102", "19971130", "19980104", "19980125", "19980301", "19980329",
                "19980503", "19980531",
            ])
    }

    @Test func `monthly on the second-to-last Monday for six months`() throws {
        #expect(
            try dates("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", from: "19970922T090000") == [
                "19970922", "19971020", "19971117", "19971222", "19980119", "19980216",
            ])
    }

    @Test func `monthly on the third-to-last day`() throws {
        #expect(
            try dates("FREQ=MONTHLY;BYMONTHDAY=-3", from: "19970928T090000", limit: 6) == [
                "19970928", "19971029", "19971128", "19971229", "19980129", "19980226",
            ])
    }

    @Test func `monthly on the first and last day for ten occurrences`() throws {
        #expect(
            try dates("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", from: "19970930T090000") == [
                "19970930", "19971001", "19971031", "19971101", "19971130", "19971201", "19971231", "19980101",
                "19980131", "19980201",
            ])
    }

    @Test func `every eighteen months on the 10th to the 15th`() throws {
        #expect(
            try dates(
                "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", from: "19970910T090000")
                == [
                    "19970910", "19970911", "19970912", "19970913", "19970914", "19970915", "19990310", "19990311",
                    "19990312", "19990313",
                ])
    }

    @Test func `yearly in June and July for ten occurrences`() throws {
        #expect(
            try dates("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", from: "19970610T090000") == [
                "19970610", "19970710", "19980610", "19980710",
            ])
    }

    @Test func `every third year on days of the year`() throws {
        #expect(
            try dates("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", from: "19970101T090000") == [
                "19970101", "19970410", "19970719", "20000101", "20000409", "20000718", "20030101", "20030410",
                "20030719", "20060101",
            ])
    }

    @Test func `every twentieth Monday of the year`() throws {
        #expect(
            try dates("FREQ=YEARLY;BYDAY=20MO", from: "19970519T090000", limit: 3) == [
                "19970519", "19980518", "19990517",
            ])
    }

    @Test func `Monday of week twenty`() throws {
        #expect(
            try dates("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", from: "19970512T090000", limit: 3) == [
                "19970512", "19980511", "19990517",
            ])
    }

    @Test func `every Friday the 13th`() throws {
        #expect(
            try dates("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", from: "19980213T090000", limit: 5) == [
                "19980213", "19980313", "19981113", "19990813", "20001013",
            ])
    }

    @Test func `every fourth year on the Tuesday after a Monday in November`() throws {
        #expect(
            try dates(
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", from: "19961105T090000",
                limit: 3) == ["19961105", "20001107", "20041102"])
    }

    @Test func `the third of Tuesday, Wednesday and Thursday in the month`() throws {
        #expect(
            try dates("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", from: "19970904T090000") == [
                "19970904", "19971007", "19971106",
            ])
    }

    @Test func `the second-to-last weekday of the month`() throws {
        #expect(
            try dates("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", from: "19970929T090000", limit: 4) == [
                "19970929", "19971030", "19971127", "19971230",
            ])
    }

    @Test func `every three hours from 9 to 5`() throws {
        let times = try times("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", from: "19970902T090000", limit: 9)
        #expect(times.map(\.time.description) == ["09:00", "12:00", "15:00"])
    }

    @Test(arguments: [
        "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    ])
    func `every 20 minutes from 9 to 16:40 every day`(rule: String) throws {
        let times = try times(rule, from: "19970902T090000", limit: 30)
        #expect(
            times[22...25].map(\.description) == [
                "1997-09-02T16:20", "1997-09-02T16:40", "1997-09-03T09:00", "1997-09-03T09:20",
            ])
    }

    @Test func `the 30th is left out in February`() throws {
        #expect(
            try dates("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", from: "20070115T090000") == [
                "20070115", "20070130", "20070215", "20070315", "20070330",
            ])
    }
}
