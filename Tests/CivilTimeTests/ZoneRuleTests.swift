import CivilTime
import Testing

@Suite("RFC 9636 §3.3 rules of the footer")
struct ZoneRuleTests {
    @Test func `the rule of London is read`() throws {
        let rule = try #require(ZoneRule("GMT0BST,M3.5.0/1,M10.5.0"))
        #expect(rule.standard == ZoneObservance(offset: 0, isDaylight: false, abbreviation: "GMT"))
        let daylight = try #require(rule.daylight)
        #expect(daylight.observance == ZoneObservance(offset: 3600, isDaylight: true, abbreviation: "BST"))
        #expect(daylight.start == YearlyChange(day: .weekday(.sunday, week: 5, month: 3), time: 3600))
        #expect(daylight.end == YearlyChange(day: .weekday(.sunday, week: 5, month: 10), time: 7200))
        #expect(try Zone.named("Europe/London").rule == rule)
    }

    @Test func `quoted names, odd offsets and times on other days are read`() throws {
        #expect(ZoneRule("<+0545>-5:45")?.standard.offset == 20_700)
        #expect(ZoneRule("<+0545>-5:45")?.daylight == nil)
        #expect(ZoneRule("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")?.daylight?.observance.offset == 39_600)
        #expect(ZoneRule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0")?.daylight?.start.time == -3600)
        #expect(ZoneRule("EET-2EEST,M3.4.4/50,M10.4.4/50")?.daylight?.end.time == 180_000)
    }

    @Test func `a fifth weekday is the last, and days of the year know leap years`() {
        #expect(YearlyChange(day: .weekday(.sunday, week: 5, month: 2), time: 0).date(in: 2027)?.day == 28)
        #expect(YearlyChange(day: .weekday(.sunday, week: 1, month: 11), time: 0).date(in: 2027)?.day == 7)
        #expect(YearlyChange(day: .dayWithoutLeap(60), time: 0).date(in: 2028)?.description == "2028-03-01")
        #expect(YearlyChange(day: .dayWithoutLeap(59), time: 0).date(in: 2028)?.description == "2028-02-28")
        #expect(YearlyChange(day: .dayOfYear(59), time: 0).date(in: 2028)?.description == "2028-02-29")
        #expect(YearlyChange(day: .dayOfYear(0), time: 0).date(in: 2027)?.description == "2027-01-01")
    }

    @Test(arguments: [
        "", "GMT", "GM0", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0", "GMT0BST,M3.6.0,M10.5.0",
        "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J0,J365", "GMT0BST,366,1", "<+05-5", "GMT25", "GMT0BST,M3.5.0/168,M10.5.0",
        "GMT0BST,M3.5.0,M10.5.0,", "GMT0:60",
    ])
    func `text that is no rule is refused`(text: String) {
        #expect(ZoneRule(text) == nil)
    }
}
