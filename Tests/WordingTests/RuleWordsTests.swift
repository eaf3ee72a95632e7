import CivilTime
import Domain
import Recurrence
import Testing
import Wording

@Suite("Rules of recurrence in words")
struct RuleWordsTests {
    @Test(arguments: [
        ("FREQ=DAILY", "Every day"),
        ("FREQ=DAILY;INTERVAL=2", "Every other day"),
        ("FREQ=DAILY;INTERVAL=10", "Every 10 days"),
        ("FREQ=WEEKLY;BYDAY=TU", "Every Tuesday"),
        ("FREQ=WEEKLY", "Every Sunday"),
        ("FREQ=WEEKLY;BYDAY=FR,TU", "Every Tuesday and Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Monday to Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Every day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "Every other Sunday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "Monday and Wednesday of every other week"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "Monday of every 3rd week"),
        ("FREQ=MONTHLY;BYDAY=2WE", "The second Wednesday of the month"),
        ("FREQ=MONTHLY;BYDAY=-1MO", "The last Monday of the month"),
        ("FREQ=MONTHLY;BYDAY=2TH,4TH", "The second and fourth Thursday of the month"),
        ("FREQ=MONTHLY;BYDAY=1TU,3FR", "The first Tuesday and the third Friday of the month"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA", "The first Saturday of every other month"),
        ("FREQ=MONTHLY", "The 21st of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "The 1st and 15th of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "The last day of the month"),
        ("FREQ=YEARLY", "Every year on 21 March"),
    ])
    func `a rule of everyday life becomes a short sentence`(_ rule: String, _ words: String) throws {
        #expect(RuleWords.pattern(try RecurrenceRule(rule), startingOn: try Facts.date("2027-03-21")) == words)
    }

    @Test(arguments: [
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=WE", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYMONTHDAY=-2", "FREQ=YEARLY;INTERVAL=4", "FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2",
        "FREQ=DAILY;BYDAY=MO", "FREQ=HOURLY",
    ])
    func `a rarer rule sends the reader to the list rather than say something untrue`(_ rule: String) throws {
        let words = RuleWords.pattern(try RecurrenceRule(rule), startingOn: try Facts.date("2027-03-21"))
        #expect(words == "On dates of its own: please look at the list")
    }

    @Test(arguments: [
        ("FREQ=WEEKLY;BYDAY=TU", "Every Tuesday, 2pm to 3:30pm"),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=6", "Every Tuesday, 2pm to 3:30pm, six times in all"),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270629", "Every Tuesday, 2pm to 3:30pm, until 29 June 2027"),
    ])
    func `the times follow the days, and an end is told`(_ rule: String, _ words: String) throws {
        let (start, end) = (try Facts.wall("2027-03-02T14:00"), try Facts.wall("2027-03-02T15:30"))
        #expect(RuleWords.sentence(try RecurrenceRule(rule), from: start, to: end) == words)
    }
}
