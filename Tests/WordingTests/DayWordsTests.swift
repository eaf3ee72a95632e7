import Domain
import Testing
import Wording

@Suite("Days worth a word")
struct DayWordsTests {
    @Test(arguments: [
        ("2027-03-26", "Good Friday, a bank holiday."), ("2027-03-28", "Easter Sunday. The clocks go forward."),
        ("2027-03-29", "Easter Monday, a bank holiday."), ("2027-10-31", "The clocks go back."),
        ("2027-01-01", "New Year's Day, a bank holiday."), ("2024-03-31", "Easter Sunday. The clocks go forward."),
        ("2019-04-21", "Easter Sunday."), ("2038-04-25", "Easter Sunday."), ("2285-03-22", "Easter Sunday."),
    ])
    func `bank holidays, Easter and the clocks are named`(_ date: String, _ words: String) throws {
        #expect(DayWords(try Facts.community()).note(on: try Facts.date(date)) == words)
    }

    @Test(arguments: ["2027-03-25", "2027-12-25", "2028-01-01", "2027-03-27"])
    func `an ordinary day has no note, nor a feast that is no bank holiday here`(_ date: String) throws {
        #expect(DayWords(try Facts.community()).note(on: try Facts.date(date)) == nil)
    }
}
