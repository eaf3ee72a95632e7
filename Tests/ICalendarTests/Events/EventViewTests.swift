import CivilTime
import ICalendar
import Recurrence
import Testing

@Suite("Checklist 28–35: events")
struct EventViewTests {
    private func view(_ lines: String...) throws -> EventView {
        let text = (["BEGIN:VEVENT", "UID:u", "DTSTAMP:20270101T000000Z"] + lines + ["END:VEVENT", ""])
        let stream = CalendarStream(Array(text.joined(separator: "\r\n").utf8))
        return EventView(try #require(stream.components.first))
    }

    private func calendar(_ events: [String]...) throws -> Component {
        let lines = ["BEGIN:VCALENDAR"] + events.flatMap { ["BEGIN:VEVENT"] + $0 + ["END:VEVENT"] } + ["END:VCALENDAR"]
        return try #require(CalendarStream(Array(lines.joined(separator: "\r\n").utf8)).components.first)
    }

    private func facts(_ event: EventView) -> [CalendarProblem.Fact] { event.problems.map(\.fact) }

    @Test func `28 of DTEND and DURATION the first is taken, and the second reported`() throws {
        let event = try view("DTSTART:20270301T100000Z", "DURATION:PT2H", "DTEND:20270301T110000Z")
        #expect(event.end?.description == "20270301T110000Z")
        #expect(event.length == CalendarDuration(seconds: 3600))
        #expect(facts(event) == [.event(.endAndDuration)])
    }

    @Test func `28 the length is as the event gives it`() throws {
        let exact = try view("DTSTART;TZID=Europe/London:20270327T120000", "DTEND;TZID=Europe/London:20270328T120000")
        #expect(exact.length == CalendarDuration(seconds: 23 * 3600))
        let nominal = try view("DTSTART;TZID=Europe/London:20270327T120000", "DURATION:P1D")
        #expect(nominal.length == CalendarDuration(days: 1))
        let abroad = try view("DTSTART;TZID=Europe/London:20270301T120000", "DTEND;TZID=Europe/Paris:20270301T140000")
        #expect(abroad.length == CalendarDuration(seconds: 3600))
        #expect(facts(exact) + facts(nominal) + facts(abroad) == [])
    }

    @Test func `29 without an end a day lasts a day and a time no time`() throws {
        let day = try view("DTSTART;VALUE=DATE:20270301")
        #expect(day.end?.description == "20270302")
        #expect(day.length == CalendarDuration(days: 1))
        #expect(day.isAllDay)
        let moment = try view("DTSTART:20270301T100000")
        #expect(moment.end == moment.start)
        #expect(moment.length == .zero)
        #expect(!moment.isAllDay)
    }

    @Test func `30 an end before the start counts for nothing`() throws {
        for end in ["DTEND:20270301T090000Z", "DURATION:-PT1H"] {
            let event = try view("DTSTART:20270301T100000Z", end)
            #expect(event.end == event.start)
            #expect(event.length == .zero)
            #expect(facts(event) == [.event(.endBeforeStart)])
        }
        let day = try view("DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270201")
        #expect(day.end?.description == "20270302")
        #expect(facts(day) == [.event(.endBeforeStart)])
        let same = try view("DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270301")
        #expect(same.end?.description == "20270302")
        #expect(facts(same) == [.event(.endOnFirstDay)])
    }

    @Test func `31 a day that ends at a time lasts all the days it touches`() throws {
        let noon = try view("DTSTART;VALUE=DATE:20270301", "DTEND:20270302T120000")
        #expect(noon.end?.description == "20270303")
        let midnight = try view("DTSTART;VALUE=DATE:20270301", "DTEND:20270303T000000")
        #expect(midnight.end?.description == "20270303")
        let timed = try view("DTSTART;TZID=Europe/London:20270301T180000", "DTEND;VALUE=DATE:20270302")
        #expect(timed.end == .zoned(try #require(WallTime("2027-03-02T00:00")), try Zone.named("Europe/London")))
        #expect(timed.length == CalendarDuration(seconds: 6 * 3600))
        for event in [noon, midnight, timed] { #expect(facts(event) == [.event(.endOfOtherType)]) }
        let hours = try view("DTSTART;VALUE=DATE:20270301", "DURATION:PT36H")
        #expect(hours.end?.description == "20270303")
        #expect(facts(hours) == [.event(.hoursInWholeDays)])
    }

    @Test func `32 an event without UID has one of its own, the same each time`() throws {
        func uid(_ lines: String...) throws -> EventView {
            let event = try calendar(["DTSTART:20270301T100000Z"] + lines)
            return EventView(try #require(event.components.first))
        }
        let tea = try uid("SUMMARY:Tea")
        #expect(tea.uid == (try uid("DTSTAMP:20270101T000000Z", "SUMMARY:Tea", "SEQUENCE:4")).uid)
        #expect(tea.uid != (try uid("SUMMARY:Walk")).uid)
        #expect(tea.uid.hasPrefix("no-uid-") && tea.uid.utf8.count == 23)
        #expect(tea.uid == (try uid("UID:", "SUMMARY:Tea")).uid)
        #expect(facts(tea) == [.event(.missing("UID")), .event(.missing("DTSTAMP"))])
        #expect(tea.problems.allSatisfy { $0.level == .warning && $0.line == 2 })
    }

    @Test func `32 an event without a start is kept, and has no times`() throws {
        let event = try view("DTEND:20270301T100000Z")
        #expect(event.start == nil && event.end == nil)
        #expect(facts(event) == [.event(.missing("DTSTART"))])
        #expect(event.problems.first?.level == .error)
        #expect(try view("DTSTART:tomorrow").start == nil)
    }

    @Test func `33 of several versions the highest SEQUENCE is taken, then the latest DTSTAMP, then the last`() throws {
        func version(_ summary: String, sequence: Int, stamp: Int) -> [String] {
            [
                "UID:u", "DTSTAMP:2027010\(stamp)T000000Z", "DTSTART:20270301T100000Z", "SEQUENCE:\(sequence)",
                "SUMMARY:\(summary)",
            ]
        }
        func winner(_ events: [String]...) throws -> (String?, Int) {
            let lines =
                ["BEGIN:VCALENDAR"] + events.flatMap { ["BEGIN:VEVENT"] + $0 + ["END:VEVENT"] } + ["END:VCALENDAR"]
            let calendar = try #require(CalendarStream(Array(lines.joined(separator: "\r\n").utf8)).components.first)
            let (series, problems) = EventSeries.gathered(from: calendar)
            #expect(series.count == 1)
            #expect(problems.map(\.fact) == Array(repeating: .event(.superseded(uid: "u")), count: events.count - 1))
            return (series.first?.master?.summary, problems.first?.line ?? 0)
        }
        let old = version("old", sequence: 1, stamp: 9)
        let new = version("new", sequence: 2, stamp: 1)
        #expect(try winner(old, new) == ("new", 2))
        #expect(try winner(new, old) == ("new", 9))
        let later = version("later", sequence: 2, stamp: 2)
        #expect(try winner(later, new, old) == ("later", 9))
        #expect(try winner(later, version("last", sequence: 2, stamp: 2)) == ("last", 2))
    }

    @Test func `33 overrides of the same occurrence are versions of each other, in whatever zone they name it`() throws
    {
        let series = EventSeries.gathered(
            from: try calendar(
                ["UID:u", "DTSTART;TZID=Europe/London:20270601T100000", "RRULE:FREQ=DAILY"],
                ["UID:u", "RECURRENCE-ID;TZID=Europe/London:20270602T100000", "DTSTART:20270602T110000Z", "SUMMARY:a"],
                ["UID:u", "RECURRENCE-ID:20270602T090000Z", "DTSTART:20270602T120000Z", "SEQUENCE:1", "SUMMARY:b"],
                ["UID:u", "RECURRENCE-ID:20270603T090000Z", "DTSTART:20270603T120000Z", "SUMMARY:c"])
        ).series
        #expect(series.count == 1)
        #expect(series.first?.overrides.map(\.summary) == ["b", "c"])
        #expect(series.first?.master?.rules.count == 1)
    }

    @Test func `34 a changed occurrence without its series is kept`() throws {
        let (series, problems) = EventSeries.gathered(
            from: try calendar(
                [
                    "UID:u", "DTSTAMP:20270101T000000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270601T100000Z",
                    "DTSTART:20270601T110000Z",
                ]))
        #expect(series.map(\.uid) == ["u"])
        #expect(series.first?.master == nil)
        #expect(series.first?.overrides.map(\.isForFuture) == [true])
        #expect(problems.map(\.fact) == [.event(.overrideWithoutSeries(uid: "u"))])
    }

    @Test func `35 other components are passed over, and written again`() throws {
        let text = """
            BEGIN:VCALENDAR\r
            BEGIN:VTODO\r
            UID:t\r
            END:VTODO\r
            BEGIN:VJOURNAL\r
            UID:j\r
            END:VJOURNAL\r
            BEGIN:VEVENT\r
            UID:u\r
            DTSTAMP:20270101T000000Z\r
            DTSTART:20270301T100000Z\r
            BEGIN:VALARM\r
            UID:a\r
            ACTION:DISPLAY\r
            TRIGGER:-PT15M\r
            END:VALARM\r
            END:VEVENT\r
            BEGIN:VFREEBUSY\r
            FREEBUSY:20270301T100000Z/PT1H\r
            END:VFREEBUSY\r
            END:VCALENDAR\r

            """
        let stream = CalendarStream(Array(text.utf8))
        let (series, problems) = EventSeries.gathered(from: try #require(stream.components.first))
        #expect(series.map(\.uid) == ["u"])
        #expect(problems.isEmpty && stream.problems.isEmpty)
        #expect(String(decoding: stream.serialized(), as: UTF8.self) == text)
    }

    @Test func `dates added and left out are read one by one`() throws {
        let event = try view(
            "DTSTART:20270301T100000Z", "RRULE:FREQ=DAILY", "RRULE:FREQ=NEVER", "EXRULE:FREQ=WEEKLY",
            "RDATE:20270302T120000Z,soon,20270303T120000Z", "RDATE;VALUE=PERIOD:20270304T120000Z/PT2H",
            "EXDATE:20270305T100000Z", "EXDATE:20270306T100000Z,20270307T100000Z")
        #expect(event.rules.map(\.frequency) == [.daily])
        #expect(event.exceptionRules.map(\.frequency) == [.weekly])
        #expect(event.added.map(\.description) == ["20270302T120000Z", "20270303T120000Z"])
        #expect(event.addedPeriods.map(\.start.description) == ["20270304T120000Z"])
        #expect(event.excluded.map(\.description) == ["20270305T100000Z", "20270306T100000Z", "20270307T100000Z"])
        #expect(event.component.valueProblems().count == 2)
    }

    @Test func `what is written by a program is read again`() throws {
        let london = try Zone.named("Europe/London")
        let wall = try #require(WallTime("2027-03-02T14:00"))
        var tea = Event(
            uid: "u", stamp: .epoch, start: .zoned(wall, london), end: .zoned(wall.adding(seconds: 3600), london))
        tea.summary = "Tea, cake; talk"
        tea.description = "First\nlast"
        tea.status = .cancelled
        tea.geo = GeoPosition(latitude: 53, longitude: -1.75)
        tea.organizer = .mailbox("hello@example.org", commonName: "The \"hub\"")
        tea.sequence = 3
        let bytes = CalendarObject(product: "-//Example//EN", events: [tea]).serialized()
        let calendar = try #require(CalendarStream(bytes).calendars.first)
        let event = try #require(EventSeries.gathered(from: calendar).series.first?.master)
        #expect((event.uid, event.stamp, event.start, event.end) == (tea.uid, tea.stamp, tea.start, tea.end))
        #expect((event.summary, event.description, event.status) == (tea.summary, tea.description, tea.status))
        #expect((event.geo, event.organizer, event.sequence) == (tea.geo, tea.organizer, 3))
        #expect(event.location == nil && event.url == nil && event.recurrenceID == nil)
    }
}
