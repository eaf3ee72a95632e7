import CivilTime
import Testing

@Suite("RFC 5545 §3.3.6 durations")
struct CalendarDurationTests {
    @Test(arguments: [
        ("P7W", 49, 0), ("P15DT5H0M20S", 15, 18_020), ("PT1H30M", 0, 5_400), ("-PT15M", 0, -900), ("P1D", 1, 0),
        ("PT0S", 0, 0), ("PT36H", 0, 129_600), ("-P1DT1S", -1, -1),
    ])
    func `text goes to days and seconds and back`(text: String, days: Int, seconds: Int) throws {
        let duration = try #require(CalendarDuration(text))
        #expect(duration.days == days && duration.seconds == seconds)
        #expect(duration.description == text)
    }

    @Test func `a plus sign and uneven parts are read`() {
        #expect(CalendarDuration("+PT90M")?.description == "PT1H30M")
        #expect(CalendarDuration("P14D")?.description == "P2W")
        #expect(CalendarDuration("P0W") == .zero)
    }

    @Test(arguments: [
        "", "P", "PT", "P1WT1H", "P1W2D", "PT1D", "P1H", "P1DT", "PT1H20S", "PT20S1M", "1D", "P-1D", "P1.5D",
        "P9999999999W", "PT15M ", "+-PT15M",
    ])
    func `text that is no duration is refused`(text: String) {
        #expect(CalendarDuration(text) == nil)
    }

    @Test func `parts of different sign are refused`() {
        #expect(CalendarDuration(days: 1, seconds: -1) == nil)
        #expect(CalendarDuration(days: .min) == nil)
        #expect(CalendarDuration(days: 0, seconds: -60)?.isNegative == true)
    }
}
