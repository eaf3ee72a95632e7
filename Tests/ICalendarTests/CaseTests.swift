import ICalendar
import Testing

@Suite("Checklist 27: pairs of a calendar and what is read in it")
struct CaseTests {
    @Test(arguments: Case.names)
    func `27 a calendar is read as its pair says`(name: String) throws {
        let example = try Case(name)
        let stream = CalendarStream(example.bytes)
        #expect(stream.components.map(JCal.json) == example.expected.jcal)
        #expect(stream.allProblems.map(\.description) == example.expected.problems)
    }

    @Test func `there are cases, each of two files`() {
        #expect(Case.names.count >= 21)
    }
}
