import CivilTime
import Domain
import Recurrence
import Testing
import Wording

@testable import Intake

@Suite("When a group meets, in words")
struct MeetingWordsTests {
    private let today = CivilDate(year: 2027, month: 2, day: 15) ?? .earliest

    private func read(_ words: String) -> MeetingReading { MeetingWords.read(words, today: today) }

    /// As `FREQ=WEEKLY;BYDAY=TU 14:00-15:30`.
    private func text(_ times: MeetingTimes) -> String {
        "\(times.rule) \(times.start)" + (times.end.map { "-\($0)" } ?? "")
    }

    /// Words, and the rule that somebody who reads them carefully writes down.
    private static let sure: [(String, String)] = [
        // The messy list
        ("every tues 2pm", "FREQ=WEEKLY;BYDAY=TU 14:00"),
        ("Thursdays 10.30am", "FREQ=WEEKLY;BYDAY=TH 10:30"),
        ("2nd Wed of month 2pm", "FREQ=MONTHLY;BYDAY=2WE 14:00"),
        ("Fri 1.30pm", "FREQ=WEEKLY;BYDAY=FR 13:30"),
        ("Weds 7pm", "FREQ=WEEKLY;BYDAY=WE 19:00"),
        ("Tue & Fri 1pm", "FREQ=WEEKLY;BYDAY=TU,FR 13:00"),
        ("first Sat 10am", "FREQ=MONTHLY;BYDAY=1SA 10:00"),
        ("last Thurs of the month 2pm", "FREQ=MONTHLY;BYDAY=-1TH 14:00"),
        ("Mon + Wed 11am", "FREQ=WEEKLY;BYDAY=MO,WE 11:00"),
        ("Thursdays 5.30pm", "FREQ=WEEKLY;BYDAY=TH 17:30"),
        ("3rd Saturday 10am", "FREQ=MONTHLY;BYDAY=3SA 10:00"),
        ("first friday 2pm", "FREQ=MONTHLY;BYDAY=1FR 14:00"),
        ("2nd/4th Tue 7.30pm", "FREQ=MONTHLY;BYDAY=2TU,4TU 19:30"),
        ("Wed Thu 9.30am", "FREQ=WEEKLY;BYDAY=WE,TH 09:30"),
        ("1st Tues 10.30am", "FREQ=MONTHLY;BYDAY=1TU 10:30"),
        ("2nd & 4th Thurs 1.30pm", "FREQ=MONTHLY;BYDAY=2TH,4TH 13:30"),
        ("last Mon 2pm", "FREQ=MONTHLY;BYDAY=-1MO 14:00"),
        ("Sats 7am", "FREQ=WEEKLY;BYDAY=SA 07:00"),
        ("Tuesday 2pm", "FREQ=WEEKLY;BYDAY=TU 14:00"),
        // Other hands
        ("weekly on Mondays, 2-4pm", "FREQ=WEEKLY;BYDAY=MO 14:00-16:00"),
        ("Mondays 14:00–16:00", "FREQ=WEEKLY;BYDAY=MO 14:00-16:00"),
        ("MON 1400-1600hrs", "FREQ=WEEKLY;BYDAY=MO 14:00-16:00"),
        ("Every Wednesday from 10 to 12", "FREQ=WEEKLY;BYDAY=WE 10:00-12:00"),
        ("Wensdays 10am til noon", "FREQ=WEEKLY;BYDAY=WE 10:00-12:00"),
        ("Thusday 12 noon - 2pm", "FREQ=WEEKLY;BYDAY=TH 12:00-14:00"),
        ("Fridays noon", "FREQ=WEEKLY;BYDAY=FR 12:00"),
        ("Sunday's at half past two", "FREQ=WEEKLY;BYDAY=SU 14:30"),
        ("Sat 10am – 12 noon", "FREQ=WEEKLY;BYDAY=SA 10:00-12:00"),
        ("Mon-Fri 9.30am to 11.30am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 09:30-11:30"),
        ("weekdays 11am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 11:00"),
        ("weekends 8am", "FREQ=WEEKLY;BYDAY=SA,SU 08:00"),
        ("daily 10am", "FREQ=DAILY 10:00"),
        ("every day 10.00-11.00", "FREQ=DAILY 10:00-11:00"),
        ("daily except Sunday 9am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA 09:00"),
        ("First Monday of each month, 7 for 7.30pm", "FREQ=MONTHLY;BYDAY=1MO 19:30"),
        ("1st and 3rd Wednesdays in the month, 2.15pm", "FREQ=MONTHLY;BYDAY=1WE,3WE 14:15"),
        ("monthly on the last Friday at 7.30 p.m.", "FREQ=MONTHLY;BYDAY=-1FR 19:30"),
        ("1st Tuesday and 3rd Thursday 2pm", "FREQ=MONTHLY;BYDAY=1TU,3TH 14:00"),
        ("first & last Friday 10am", "FREQ=MONTHLY;BYDAY=1FR,-1FR 10:00"),
        ("second to last Sunday of the month 3pm", "FREQ=MONTHLY;BYDAY=-2SU 15:00"),
        ("15th of the month, 2pm", "FREQ=MONTHLY;BYMONTHDAY=15 14:00"),
        ("1st and 15th of each month 11am", "FREQ=MONTHLY;BYMONTHDAY=1,15 11:00"),
        ("last day of the month 6pm", "FREQ=MONTHLY;BYMONTHDAY=-1 18:00"),
        ("2pm every Tuesday", "FREQ=WEEKLY;BYDAY=TU 14:00"),
        ("2pm 1st Tuesday of the month", "FREQ=MONTHLY;BYDAY=1TU 14:00"),
        ("10am to 12 on Tuesdays and Thursdays", "FREQ=WEEKLY;BYDAY=TU,TH 10:00-12:00"),
        ("We meet Tuesdays at 2pm for 2 hours", "FREQ=WEEKLY;BYDAY=TU 14:00-16:00"),
        ("Tues 2pm (90 mins)", "FREQ=WEEKLY;BYDAY=TU 14:00-15:30"),
        ("Tue 10am 1½ hours", "FREQ=WEEKLY;BYDAY=TU 10:00-11:30"),
        ("Tu/Th 2pm", "FREQ=WEEKLY;BYDAY=TU,TH 14:00"),
        ("1/3 Tuesday of month 2pm", "FREQ=MONTHLY;BYDAY=1TU,3TU 14:00"),
        ("Thursday evenings 7.30", "FREQ=WEEKLY;BYDAY=TH 19:30"),
        ("Saturday mornings 8-9.30", "FREQ=WEEKLY;BYDAY=SA 08:00-09:30"),
        ("Tuesday afternoons 2-4", "FREQ=WEEKLY;BYDAY=TU 14:00-16:00"),
        ("Tues 11-1pm", "FREQ=WEEKLY;BYDAY=TU 11:00-13:00"),
        ("Mondays between 1 and 3pm", "FREQ=WEEKLY;BYDAY=MO 13:00-15:00"),
        ("mercredi / Wed 3pm", "FREQ=WEEKLY;BYDAY=WE 15:00"),
        ("every Tuesday 2 p.m. - 3.30 p.m.", "FREQ=WEEKLY;BYDAY=TU 14:00-15:30"),
        ("Saturdays 0930", "FREQ=WEEKLY;BYDAY=SA 09:30"),
        ("Mon 10am-12pm & Thu 10am-12pm", "FREQ=WEEKLY;BYDAY=MO,TH 10:00-12:00"),
        ("quarter to 3 on Fridays pm", "FREQ=WEEKLY;BYDAY=FR 14:45"),
        ("Tuesday 2pm, 6 week course", "FREQ=WEEKLY;COUNT=6;BYDAY=TU 14:00"),
        ("Tuesdays 2pm until 30 March 2027", "FREQ=WEEKLY;UNTIL=20270330;BYDAY=TU 14:00"),
    ]

    @Test(arguments: sure) func `is read as it was meant`(words: String, expected: String) {
        let reading = read(words)
        #expect(reading.times.map(text) == [expected])
        #expect(reading.doubts.isEmpty, "\(reading.doubts)")
    }

    /// Words that leave something open, what was read of them all the same, and the question.
    private static let doubtful: [(String, [String], MeetingDoubt)] = [
        ("every other Sunday 10am", ["FREQ=WEEKLY;INTERVAL=2;BYDAY=SU 10:00"], .whichWeek),
        ("fortnightly Tuesdays 2pm", ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 14:00"], .whichWeek),
        ("alternate Fridays, 11am", ["FREQ=WEEKLY;INTERVAL=2;BYDAY=FR 11:00"], .whichWeek),
        ("every 3 weeks on a Monday 2pm", ["FREQ=WEEKLY;INTERVAL=3;BYDAY=MO 14:00"], .whichWeek),
        ("1st Tue of every other month 2pm", ["FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU 14:00"], .whichWeek),
        (
            "Tuesdays 7.30", ["FREQ=WEEKLY;BYDAY=TU 19:30"],
            .morningOrEvening(TimeOfDay(hour: 19, minute: 30) ?? .midnight)
        ),
        ("Tuesdays", [], .noTime), ("2pm", [], .noDay), ("Tue am", [], .noTime), ("", [], .noWords),
        ("?", [], .noWords),
        ("monthly 2pm", [], .whichOfMonth), ("ring for details", [], .noDay),
        ("once a month on a Tuesday 2pm", ["FREQ=WEEKLY;BYDAY=TU 14:00"], .whichOfMonth),
        ("biweekly Tue 2pm", ["FREQ=WEEKLY;BYDAY=TU 14:00"], .twoMeanings("biweekly")),
        ("Sat 14 March 2pm", [], .datesAlone), ("6 Mar, 3 Apr, 1 May 2pm", [], .datesAlone),
        ("14/3/2027 10am", [], .datesAlone),
        ("Tue 4pm-2pm", ["FREQ=WEEKLY;BYDAY=TU 16:00"], .endsBeforeStart),
        (
            "Tue 2pm not when the hall is booked", ["FREQ=WEEKLY;BYDAY=TU 14:00"],
            .exception("not when the hall is booked")
        ),
        ("Tuesdays 2pm summer only", ["FREQ=WEEKLY;BYDAY=TU 14:00"], .exception("summer")),
    ]

    @Test(arguments: doubtful)
    func `is asked about where the words leave something open`(words: String, times: [String], doubt: MeetingDoubt) {
        let reading = read(words)
        #expect(reading.times.map(text) == times)
        #expect(reading.doubts.contains(doubt), "\(reading.doubts)")
    }

    @Test func `an every-other-week group needs no question where a date is told`() {
        let reading = read("every other Sunday 10am from 6 September")
        #expect(reading.doubts.isEmpty)
        #expect(reading.from == CivilDate(year: 2026, month: 9, day: 6))
    }

    @Test func `several times are several rules`() {
        let cases: [(String, [String])] = [
            ("Mon 10am, Thu 2pm", ["FREQ=WEEKLY;BYDAY=MO 10:00", "FREQ=WEEKLY;BYDAY=TH 14:00"]),
            ("Tuesdays 10am & 2pm", ["FREQ=WEEKLY;BYDAY=TU 10:00", "FREQ=WEEKLY;BYDAY=TU 14:00"]),
            (
                "10-11am Mondays, 2-3pm Wednesdays",
                [
                    "FREQ=WEEKLY;BYDAY=MO 10:00-11:00", "FREQ=WEEKLY;BYDAY=WE 14:00-15:00",
                ]
            ),
            ("1st Sat 10am; Wednesdays 7pm", ["FREQ=MONTHLY;BYDAY=1SA 10:00", "FREQ=WEEKLY;BYDAY=WE 19:00"]),
        ]
        for (words, expected) in cases { #expect(read(words).times.map(text) == expected, "\(words)") }
    }

    @Test func `parts of the year`() {
        let cases: [(String, String, String)] = [
            ("Sats 7am not Mar-June", "07-01", "02-29"), ("Tuesdays 2pm, April to October", "04-01", "10-31"),
            ("Sat 7am, not 15 March to 15 June", "06-16", "03-14"), ("Wed 7pm Sept-May", "09-01", "05-31"),
            ("Wed 7pm except August", "09-01", "07-31"), ("Wed 7pm (closed July and August)", "09-01", "06-30"),
            ("Fri 2pm, August off", "09-01", "07-31"), ("Sun 2pm from April to September", "04-01", "09-30"),
        ]
        for (words, from, to) in cases {
            let reading = read(words)
            #expect(reading.season.map { "\($0.from) \($0.to)" } == "\(from) \(to)", "\(words)")
            #expect(reading.times.count == 1 && reading.doubts.isEmpty, "\(words): \(reading.doubts)")
        }
    }

    @Test func `what no rule holds is kept beside it`() {
        #expect(read("Tue 2pm term time only").remarks == [.termTimeOnly])
        #expect(read("Tuesdays 2pm (not school holidays)").remarks == [.termTimeOnly])
        #expect(read("Mondays 2pm except bank holidays").remarks == [.notOnBankHolidays])
        #expect(read("Mon 2pm inc bank hols").remarks == [.alsoOnBankHolidays])
        let seven = TimeOfDay(hour: 19, minute: 0) ?? .midnight
        #expect(read("Mon 7 for 7.30pm").remarks == [.gatherFrom(seven)])
        let two = TimeOfDay(hour: 14, minute: 0) ?? .midnight
        #expect(read("Tues 2-4").remarks == [.halfOfDayTaken(two)])
        #expect(read("Tuesdays 2pm upstairs room").remarks == [.words("upstairs room")])
    }

    /// Rules that people have, in the words we print for them.
    @Test func `our own words for a rule, read again, give the rule`() throws {
        var random = Seeded(state: 20_270_215)
        for _ in 0..<3000 {
            let rule = try random.rule()
            let start = 7 * 60 + Int.random(in: 0..<(13 * 12), using: &random) * 5
            let length = 15 * Int.random(in: 1...16, using: &random)
            let first = today.adding(days: Int.random(in: 0..<365, using: &random))
            guard let begin = TimeOfDay(secondsSinceMidnight: start * 60),
                let end = TimeOfDay(secondsSinceMidnight: (start + length) * 60)
            else { continue }
            let words = RuleWords.sentence(rule, from: WallTime(first, begin), to: WallTime(first, end))
            let reading = read(words)
            #expect(reading.times == [MeetingTimes(rule: rule, start: begin, end: end)], "\(words)")
            #expect(Set(reading.doubts).subtracting([.whichWeek]).isEmpty, "\(words): \(reading.doubts)")
        }
    }

    @Test func `no words stop it`() {
        var random = Seeded(state: 7)
        let pieces = [
            "mon", "1st", "every", "other", "not", "2pm", "-", "/", "&", "14/3", "march", "from", "until", ".", "7",
            "999999999999", "last", "but", "one", "of", "month", "(", ")", "½", "’", "\u{0}", "🙂", "\n", "half", "past",
        ]
        for _ in 0..<2000 {
            let words = (0..<Int.random(in: 0..<14, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            let reading = read(words.joined(separator: " "))
            #expect(!reading.times.isEmpty || !reading.doubts.isEmpty, "\(words)")
        }
        #expect(!read(String(repeating: "mon 2pm, ", count: 50_000)).times.isEmpty)
    }
}

/// The same numbers on every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func rule() throws -> RecurrenceRule {
        let end: RecurrenceEnd =
            switch Int.random(in: 0..<6, using: &self) {
            case 0: .count(Int.random(in: 2...10, using: &self))
            case 1:
                .until(.date(CivilDate(year: 2027, month: Int.random(in: 3...12, using: &self), day: 28) ?? .latest))
            default: .never
            }
        let interval = Int.random(in: 0..<4, using: &self) == 0 ? Int.random(in: 2...4, using: &self) : 1
        let days = Weekday.allCases.filter { _ in Bool.random(using: &self) }.prefix(3)
        let day = Weekday.allCases.randomElement(using: &self) ?? .monday
        switch Int.random(in: 0..<5, using: &self) {
        case 0: return try RecurrenceRule(.daily, interval: interval, end: end)
        case 1, 2:
            return try RecurrenceRule(
                .weekly, interval: interval, end: end, byDay: (days.isEmpty ? [day] : days).map { OrdinalWeekday($0) })
        case 3:
            let ordinals = [1, 2, 3, 4, 5, -1, -2].shuffled(using: &self).prefix(Int.random(in: 1...2, using: &self))
            let other = Weekday.allCases.randomElement(using: &self) ?? .friday
            let isMixed = Bool.random(using: &self)
            return try RecurrenceRule(
                .monthly, interval: interval, end: end,
                byDay: ordinals.enumerated().map { OrdinalWeekday(isMixed && $0 > 0 ? other : day, ordinal: $1) })
        default:
            let days = (1...28).shuffled(using: &self).prefix(Int.random(in: 1...2, using: &self)).sorted()
            return try RecurrenceRule(.monthly, interval: interval, end: end, byMonthDay: days)
        }
    }
}
