import CivilTime
import Testing

@testable import ICalendar

@Suite("The check of a calendar")
struct CalendarCheckTests {
    /// A calendar with one event that is in order but for these lines.
    private func calendar(event lines: String = "", head: String = "", uid: String = "UID:a") -> [UInt8] {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Test//EN
            \(head)
            BEGIN:VEVENT
            \(uid)
            DTSTAMP:20270101T090000Z
            SEQUENCE:0
            \(lines)
            END:VEVENT
            END:VCALENDAR

            """
        return Self.wire(text)
    }

    private static func wire(_ text: String) -> [UInt8] {
        Array(text.split(separator: "\n").map { $0 + "\r\n" }.joined().utf8)
    }

    private let start = "DTSTART:20270301T100000Z"

    private func problems(_ bytes: [UInt8], published: Bool = false) -> [CalendarProblem] {
        CalendarCheck(isPublished: published).problems(in: bytes)
    }

    private func errors(_ lines: String, head: String = "") -> [String] {
        problems(calendar(event: lines, head: head)).filter { $0.level == .error }.map(\.sentence)
    }

    @Test func `a plain event passes`() {
        #expect(problems(calendar(event: start)).isEmpty)
    }

    @Test func `each problem has its line, its level and where the standard says so`() {
        let found = problems(calendar(event: start + "\nSUMMARY:Tea\nSUMMARY:Cake"))
        #expect(found.map(\.description) == ["10: error: VEVENT has SUMMARY more than once. [RFC 5545 §3.6.1]"])
    }

    @Test func `what must be there is missed at the line of its component`() {
        let found = problems(calendar(event: start, uid: "SUMMARY:Tea"))
        #expect(found.map(\.sentence) == ["VEVENT has no UID."])
        #expect(found.first?.line == 4)
    }

    @Test func `a calendar says its version and its product`() {
        let found = problems(Self.wire("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n"))
        #expect(
            found.filter { $0.level == .error }.map(\.sentence) == [
                "VCALENDAR has no PRODID.", "VCALENDAR has no VERSION.", "VEVENT has no DTSTART.",
                "VEVENT has no DTSTAMP.", "VEVENT has no UID.",
            ])
    }

    @Test(arguments: [
        ("DTEND:20270301T110000Z\nDURATION:PT1H", "VEVENT has both DTEND and DURATION."),
        ("DTEND:20270301T090000Z", "The event ends before it starts."),
        ("DTEND;VALUE=DATE:20270302", "DTEND is not of the form of DTSTART."),
        ("RRULE:FREQ=DAILY;COUNT=3;UNTIL=20270401T000000Z", "COUNT may not stand with UNTIL."),
        ("RRULE:FREQ=DAILY;UNTIL=20270401", "UNTIL is not of the form that DTSTART asks for."),
        ("RRULE:FREQ=DAILY;BYDAY=255SU", "BYDAY cannot be “255”."),
        ("EXDATE;VALUE=DATE:20270302", "EXDATE is not of the form of DTSTART."),
        ("PRIORITY:12", "PRIORITY is out of its range."),
        ("GEO:91;0", "“91;0” is no FLOAT."),
        ("GEO:north", "“north” is no FLOAT."),
        ("SEQUENCE:many", "“many” is no INTEGER."),
        ("STATUS:PERHAPS", "STATUS cannot be PERHAPS."),
        ("TRANSP:CLEAR", "TRANSP cannot be CLEAR."),
        ("CREATED:20270101T090000", "CREATED must be in UTC, with a Z at the end."),
        ("SUMMARY;VALUE=DATE:20270101", "SUMMARY cannot be VALUE=DATE."),
        ("IMAGE:https://example.org/a.png", "IMAGE must say its type with VALUE."),
        ("DURATION:1 hour", "“1 hour” is no DURATION."),
        ("RDATE;VALUE=PERIOD:20270302T100000Z", "“20270302T100000Z” is no PERIOD."),
    ])
    func `a value that says nothing is an error`(line: String, sentence: String) {
        #expect(errors(start + "\n" + line).contains(sentence))
    }

    @Test(arguments: [
        "DTEND:20270301T110000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20270401T000000Z",
        "EXDATE:20270302T100000Z,20270303T100000Z", "PRIORITY:9", "GEO:-90;180", "STATUS:TENTATIVE",
        "URL:https://example.org/a;b", "IMAGE;VALUE=URI:https://example.org/a.png", "X-ANYTHING:1",
        "RDATE;VALUE=PERIOD:20270302T100000Z/PT1H", "ATTACH;VALUE=BINARY;ENCODING=BASE64:aGVsbG8=",
        "CATEGORIES:A,B", "CATEGORIES:C\nCATEGORIES:D", "SUMMARY;LANGUAGE=en:Tea",
    ])
    func `what the standard allows is no error`(line: String) {
        #expect(errors(start + "\n" + line).isEmpty)
    }

    @Test func `whole days last whole days`() {
        let days = "DTSTART;VALUE=DATE:20270301"
        #expect(errors(days + "\nDURATION:PT1H") == ["The event is of whole days, and its DURATION is not."])
        #expect(errors(days + "\nDURATION:P1D").isEmpty)
        #expect(errors(days + "\nRRULE:FREQ=DAILY;UNTIL=20270401T000000Z").count == 1)
    }

    @Test func `each zone is missed once, and one that nobody names is told`() {
        let zoned = "DTSTART;TZID=Europe/London:20270301T100000\nDTEND;TZID=Europe/London:20270301T110000"
        #expect(errors(zoned) == ["No VTIMEZONE defines the zone Europe/London."])
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Europe/London
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            """
        #expect(errors(zoned, head: zone).isEmpty)
        let unused = problems(calendar(event: start, head: zone))
        #expect(unused.map(\.description) == ["4: warning: No time is in the zone Europe/London. [RFC 5545 §3.6.5]"])
        #expect(errors(zoned, head: zone + "\n" + zone) == ["The zone Europe/London is defined twice."])
    }

    @Test func `an offset of minus nothing is none`() {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Z
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:-0000
            TZOFFSETTO:+0060
            END:STANDARD
            END:VTIMEZONE
            """
        let found = errors("DTSTART;TZID=Z:20270301T100000", head: zone)
        #expect(found == ["“-0000” is no UTC-OFFSET.", "“+0060” is no UTC-OFFSET."])
    }

    @Test func `an override is of the form and the zone of its series`() {
        let series = "DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY"
        func override(_ id: String) -> String {
            """
            \(series)
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            DTSTAMP:20270101T090000Z
            SEQUENCE:0
            DTSTART;VALUE=DATE:20270309
            \(id)
            """
        }
        #expect(errors(override("RECURRENCE-ID;VALUE=DATE:20270302")).isEmpty)
        #expect(
            errors(override("RECURRENCE-ID:20270302T000000Z")) == ["RECURRENCE-ID is not of the form of DTSTART."])
        #expect(
            errors(override("RECURRENCE-ID;VALUE=DATE:20270302\nRRULE:FREQ=DAILY"))
                == ["One occurrence of a series has a rule of its own."])
    }

    @Test func `the same occurrence twice is an error, an override alone a warning`() {
        let again = "\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nDTSTAMP:20270101T090000Z\nSEQUENCE:0\n" + start
        #expect(errors(start + again) == ["The same occurrence of a is there twice."])
        let alone = problems(calendar(event: start + "\nRECURRENCE-ID:20270301T100000Z"))
        #expect(alone.map(\.level) == [.warning])
    }

    @Test func `a method asks for what it is about`() {
        let request = errors(start, head: "METHOD:REQUEST")
        #expect(request == ["VEVENT has no ATTENDEE.", "VEVENT has no ORGANIZER.", "VEVENT has no SUMMARY."])
        let publish = errors(
            start + "\nORGANIZER:mailto:a@example.org\nSUMMARY:Tea\nATTENDEE:mailto:b@example.org",
            head: "METHOD:PUBLISH")
        #expect(publish == ["ATTENDEE may not stand in METHOD:PUBLISH."])
        #expect(errors("ORGANIZER:mailto:a@example.org", head: "METHOD:CANCEL").isEmpty)
    }

    @Test func `nobody who is invited is named to all`() {
        let invited = calendar(event: start + "\nATTENDEE:mailto:b@example.org")
        #expect(problems(invited).isEmpty)
        #expect(
            problems(invited, published: true).map(\.sentence) == ["ATTENDEE is not for a calendar that all can read."])
    }

    @Test(arguments: [
        ("DTSTART:20270301T100000", ConsumerFact.floatingTime("DTSTART")),
        ("DTSTART:20270301T100000Z\nRDATE:20270302T100000Z", .addedDates(uid: "a")),
        ("DTSTART:20270301T100000Z\nRRULE:FREQ=HOURLY", .rule(uid: "a", part: "FREQ")),
        ("DTSTART:20270301T100000Z\nRRULE:FREQ=YEARLY;BYMONTH=3,4", .rule(uid: "a", part: "BYMONTH")),
        ("DTSTART:20270301T100000Z\nRRULE:FREQ=MONTHLY;BYDAY=1MO,3MO", .rule(uid: "a", part: "BYDAY")),
        ("DTSTART:20270301T100000Z\nDESCRIPTION:<p>Tea</p>", .markup(uid: "a")),
    ])
    func `what programs are known to lose is a level of its own`(lines: String, fact: ConsumerFact) {
        let found = problems(calendar(event: lines))
        #expect(found.map(\.fact) == [.consumer(fact)])
        #expect(found.map(\.level) == [.consumer])
    }

    @Test func `an address of 255 characters is fetched, one of 256 is not`() {
        let site = "https://example.org/"
        func found(_ length: Int) -> [CalendarProblem] {
            let path = String(repeating: "a", count: length - site.count)
            return problems(calendar(event: start, head: "SOURCE;VALUE=URI:\(site)\(path)"))
        }
        #expect(found(255).isEmpty)
        #expect(found(256).map(\.fact) == [.consumer(.longAddress(length: 256))])
    }

    @Test func `an empty calendar is only worth a warning`() {
        let found = problems(Self.wire("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\nEND:VCALENDAR\n"))
        #expect(found.map(\.level) == [.warning])
    }

    @Test func `known names in the wrong place are told, unknown ones are not`() {
        #expect(
            problems(calendar(event: start + "\nTZNAME:GMT\nX-B:1\nB:2")).map(\.sentence)
                == ["TZNAME has no place in VEVENT."])
    }

    @Test func `what this library writes passes`() throws {
        let london = try Zone.named("Europe/London")
        var event = Event(
            uid: "tea", stamp: .epoch, start: .zoned(try #require(WallTime("2027-03-02T14:00")), london),
            end: .zoned(try #require(WallTime("2027-03-02T15:00")), london))
        event.summary = "Tea"
        event.organizer = .mailbox("hub@example.org")
        event.locations = [LocationComponent(uid: "hall", name: "Hall", types: ["library"])]
        event.conferences = [Conference(uri: "https://example.org/room", features: [.video])]
        event.styledDescriptions = [.html("<p>Tea</p>")]
        var calendar = CalendarObject(product: "-//Test//EN", name: "Teas", events: [event])
        calendar.images = [CalendarImage(.uri("https://example.org/a.png"), mediaType: "image/png")]
        calendar.refreshInterval = CalendarDuration("PT1H")
        calendar.color = "teal"
        #expect(CalendarCheck(isPublished: true).problems(of: calendar.component).isEmpty)
        #expect(CalendarCheck(isPublished: true).problems(in: calendar.serialized()).isEmpty)
    }
}
