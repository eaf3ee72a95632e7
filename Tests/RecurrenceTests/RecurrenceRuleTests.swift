import CivilTime
import Recurrence
import Testing

@Suite("RFC 5545 §3.3.10 rules")
struct RecurrenceRuleTests {
    @Test(arguments: [
        "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        "FREQ=YEARLY;UNTIL=19980404T070000Z;BYDAY=1SU;BYMONTH=4", "FREQ=DAILY;UNTIL=20000131T140000;BYMONTH=1",
        "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=20,-1", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        "FREQ=YEARLY;UNTIL=20270301;BYYEARDAY=1,100,-200", "FREQ=MINUTELY;BYSECOND=0,60;BYMINUTE=0,20,40;BYHOUR=9",
    ])
    func `a rule is read and written again`(text: String) throws {
        #expect(try RecurrenceRule(text).description == text)
    }

    @Test func `case, order, plus signs and repeated values do not matter`() throws {
        let rule = try RecurrenceRule("byday=+1mo,-1fr,1MO;freq=Monthly;interval=1;wkst=mo")
        #expect(rule.description == "FREQ=MONTHLY;BYDAY=1MO,-1FR")
    }

    @Test(arguments: [
        ("", RecurrenceRuleError.unknown(part: "")),
        ("INTERVAL=2", .missing(part: "FREQ")),
        ("FREQ=FORTNIGHTLY", .malformed(part: "FREQ", value: "FORTNIGHTLY")),
        ("FREQ=DAILY;", .unknown(part: "")),
        ("FREQ=DAILY;BYEASTER=0", .unknown(part: "BYEASTER")),
        ("FREQ=DAILY;COUNT", .malformed(part: "COUNT", value: "")),
        ("FREQ=DAILY;COUNT=", .malformed(part: "COUNT", value: "")),
        ("FREQ=DAILY;COUNT=0", .malformed(part: "COUNT", value: "0")),
        ("FREQ=DAILY;COUNT=-1", .malformed(part: "COUNT", value: "-1")),
        ("FREQ=DAILY;COUNT=99999999999999999999", .malformed(part: "COUNT", value: "99999999999999999999")),
        ("FREQ=DAILY;INTERVAL=0", .malformed(part: "INTERVAL", value: "0")),
        ("FREQ=DAILY;INTERVAL=1;INTERVAL=2", .repeated(part: "INTERVAL")),
        ("FREQ=DAILY;COUNT=2;UNTIL=20270301", .conflict(part: "COUNT", with: "UNTIL")),
        ("FREQ=DAILY;UNTIL=20270229", .malformed(part: "UNTIL", value: "20270229")),
        ("FREQ=MONTHLY;BYDAY=255SU", .malformed(part: "BYDAY", value: "255")),
        ("FREQ=MONTHLY;BYDAY=0SU", .malformed(part: "BYDAY", value: "0")),
        ("FREQ=MONTHLY;BYDAY=1XX", .malformed(part: "BYDAY", value: "1XX")),
        ("FREQ=MONTHLY;BYDAY=MO,", .malformed(part: "BYDAY", value: "")),
        ("FREQ=MONTHLY;BYMONTHDAY=32", .malformed(part: "BYMONTHDAY", value: "32")),
        ("FREQ=YEARLY;BYMONTH=13", .malformed(part: "BYMONTH", value: "13")),
        ("FREQ=YEARLY;BYMONTH=-1", .malformed(part: "BYMONTH", value: "-1")),
        ("FREQ=DAILY;BYHOUR=24", .malformed(part: "BYHOUR", value: "24")),
        ("FREQ=WEEKLY;WKST=1MO", .malformed(part: "WKST", value: "1MO")),
        ("FREQ=WEEKLY;BYDAY=1MO", .conflict(part: "BYDAY", with: "FREQ=WEEKLY")),
        ("FREQ=WEEKLY;BYMONTHDAY=1", .conflict(part: "BYMONTHDAY", with: "FREQ=WEEKLY")),
        ("FREQ=MONTHLY;BYYEARDAY=1", .conflict(part: "BYYEARDAY", with: "FREQ=MONTHLY")),
        ("FREQ=MONTHLY;BYWEEKNO=1", .conflict(part: "BYWEEKNO", with: "FREQ=MONTHLY")),
        ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", .conflict(part: "BYDAY", with: "BYWEEKNO")),
        ("FREQ=MONTHLY;BYSETPOS=1", .missing(part: "BY part for BYSETPOS")),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", .malformed(part: "BYSETPOS", value: "0")),
    ])
    func `a rule that is not legal is refused by the name of its part`(text: String, error: RecurrenceRuleError) {
        #expect(throws: error) { try RecurrenceRule(text) }
    }

    @Test func `parts given in code are checked as well`() throws {
        #expect(try RecurrenceRule(.weekly, byDay: [.every(.tuesday)]).description == "FREQ=WEEKLY;BYDAY=TU")
        #expect(throws: RecurrenceRuleError.malformed(part: "BYMONTH", value: "13")) {
            try RecurrenceRule(.yearly, byMonth: [13])
        }
    }
}
