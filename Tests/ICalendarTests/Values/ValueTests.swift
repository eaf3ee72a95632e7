import CivilTime
import ICalendar
import Recurrence
import Testing

@Suite("Checklist 17–26: values")
struct ValueTests {
    private func property(_ line: String) throws -> Property {
        let stream = CalendarStream(Array("BEGIN:VCALENDAR\r\n\(line)\r\nEND:VCALENDAR\r\n".utf8))
        return try #require(stream.components.first?.properties.first)
    }

    private func facts(_ line: String) throws -> [CalendarProblem.Fact] {
        try property(line).valueProblems().map(\.fact)
    }

    @Test func `17 a day, a time that floats, one in UTC and one in a zone`() throws {
        #expect(try property("DTSTART;VALUE=DATE:20270301").time().description == "20270301")
        #expect(try property("DTSTART;VALUE=DATE:20270301").date.description == "2027-03-01")
        let wall = try #require(WallTime("2027-03-01T10:30"))
        #expect(try property("DTSTART:20270301T103000").time() == .floating(wall))
        #expect(try property("DTSTART:20270301T103000Z").time() == .utc(try #require(Instant("2027-03-01T10:30:00Z"))))
        #expect(
            try property("DTSTART;TZID=Europe/London:20270301T103000").time()
                == .zoned(wall, try Zone.named("Europe/London")))
        #expect(throws: ValueFact.unknownZone("Nowhere")) {
            try property("DTSTART;TZID=Nowhere:20270301T103000").time()
        }
        let paris = try Zone.named("Europe/Paris")
        #expect(try property("DTSTART;TZID=Nowhere:20270301T103000").time { _ in paris } == .zoned(wall, paris))
    }

    @Test(arguments: [
        "", "2027031", "20270229", "20270001", "2027-03-01", "20270301T", "20270301T1030", "20270301T250000",
        "20270301T106000", "20270301T103061", "20270301T103000+01", "20270301X103000", "20270301T240001", "00000101",
        "20270301T103000ZZ", "２０２７0301", "+2027030",
    ])
    func `17 what is no time is refused by name`(text: String) throws {
        #expect(throws: ValueFact.malformed(.dateTime, text)) { try property("DTSTART:\(text)").time() }
    }

    @Test func `18 24:00 is the next midnight and second 60 the 59th, and both are said`() throws {
        #expect(try property("DTSTART:20271231T240000").time().description == "20280101T000000")
        #expect(try facts("DTSTART:20271231T240000") == [.value(.midnightAsHour24)])
        #expect(try property("DTSTART:20161231T235960Z").time().description == "20161231T235959Z")
        #expect(try facts("DTSTART:20161231T235960Z") == [.value(.leapSecond)])
    }

    @Test func `19 durations have nominal days and exact seconds`() throws {
        let known: [(String, days: Int, seconds: Int)] = [
            ("P1W", 7, 0), ("P1DT2H", 1, 7_200), ("-PT15M", 0, -900), ("P15DT5H0M20S", 15, 18_020), ("+PT1S", 0, 1),
            ("PT0S", 0, 0), ("-P2W", -14, 0),
        ]
        for (text, days, seconds) in known {
            let duration = try property("DURATION:\(text)").duration
            #expect((duration.days, duration.seconds) == (days, seconds))
        }
        for text in ["P1W2D", "P1WT1H", "P", "PT", "1D", "P1H", "PT1D", "P1.5D", "PT1H1S", "", "P-1D"] {
            #expect(throws: ValueFact.malformed(.duration, text)) { try property("DURATION:\(text)").duration }
        }
    }

    @Test func `19 a day may have 23 hours, and 24 hours may end on another clock time`() throws {
        // Clocks in London go forward on 28 March 2027.
        func end(_ duration: String) throws -> String? {
            let text =
                "BEGIN:VEVENT\r\nDTSTART;TZID=Europe/London:20270327T120000\r\nDURATION:\(duration)\r\nEND:VEVENT\r\n"
            return EventView(try #require(CalendarStream(Array(text.utf8)).components.first)).end?.description
        }
        #expect(try end("P1D") == "20270328T120000")
        #expect(try end("PT24H") == "20270328T130000")
        #expect(try end("P1DT1H") == "20270328T130000")
    }

    @Test func `20 a period has an end or a duration`() throws {
        let periods = try property("FREEBUSY:20270301T100000Z/20270301T110000Z,20270302T100000Z/PT30M").periods()
        let first = try #require(Instant("2027-03-01T10:00:00Z"))
        #expect(
            periods == [
                CalendarPeriod(start: .utc(first), end: .time(.utc(first.adding(seconds: 3600)))),
                CalendarPeriod(
                    start: .utc(first.adding(seconds: 86_400)), end: .duration(try #require(CalendarDuration("PT30M")))),
            ])
        for text in ["20270301T100000Z", "20270301T100000Z/", "/PT1H", "20270301T100000Z/PT1H/PT1H", ""] {
            #expect(throws: ValueFact.self) { try property("FREEBUSY:\(text)").periods() }
        }
        #expect(try property("RDATE;VALUE=PERIOD:20270301T100000Z/PT1H").times() == [.utc(first)])
    }

    @Test func `21 offsets may have seconds, and minus nothing is refused`() throws {
        let known = [("+0100", 3600), ("-0330", -12_600), ("+055328", 21_208), ("-000115", -75), ("+0000", 0)]
        for (text, seconds) in known { #expect(try property("TZOFFSETTO:\(text)").offset == seconds) }
        for text in [
            "-0000", "-000000", "0100", "+01", "+01:00", "+2400", "+0160", "+010060", "+01000", "", "+", "+0x00",
        ] {
            #expect(throws: ValueFact.malformed(.utcOffset, text)) { try property("TZOFFSETTO:\(text)").offset }
        }
    }

    @Test func `22 a place is two numbers, whose semicolon may be escaped`() throws {
        let position = GeoPosition(latitude: 48.85299, longitude: 2.36885)
        #expect(try property("GEO:48.85299;2.36885").geo == position)
        #expect(try property(#"GEO:48.85299\;2.36885"#).geo == position)
        #expect(try facts(#"GEO:48.85299\;2.36885"#) == [.value(.escapedSemicolon)])
        #expect(try property("GEO:+1;-.5").geo == GeoPosition(latitude: 1, longitude: -0.5))
        for text in ["48.85299", "48,85;2,36", "91;0", "0;181", "nan;0", "0x1p3;0", "1;2;3", ";", "", "1e1;0"] {
            #expect(throws: ValueFact.malformed(.float, text)) { try property("GEO:\(text)").geo }
        }
    }

    @Test func `23 attachments in BASE64 are decoded`() throws {
        // The vectors of RFC 4648 §10.
        let known = [
            ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmFy", "foobar"),
        ]
        for (text, plain) in known {
            #expect(try property("ATTACH;VALUE=BINARY;ENCODING=BASE64:\(text)").binary == Array(plain.utf8))
        }
        #expect(try property("ATTACH;VALUE=BINARY;ENCODING=BASE64:+/+/").binary == [0xFB, 0xFF, 0xBF])
        for text in ["Z", "Zm9v!", "Zg=", "Zm9vY===", "=", "Zm 9v"] {
            #expect(throws: ValueFact.malformed(.binary, text)) { try property("ATTACH;VALUE=BINARY:\(text)").binary }
        }
    }

    @Test func `24 mailto may be in any case`() throws {
        for text in ["mailto:a@example.org", "MAILTO:a@example.org", "MailTo:a@example.org", "a@example.org"] {
            #expect(try property("ORGANIZER;CN=Ada:\(text)").calendarAddress.emailAddress == "a@example.org")
        }
        #expect(try property("ORGANIZER;CN=Ada:mailto:a@example.org").calendarAddress.commonName == "Ada")
        #expect(try property("ORGANIZER:urn:uuid:1@2").calendarAddress.emailAddress == nil)
    }

    @Test func `25 categories stand on several lines and between commas`() throws {
        let text =
            "BEGIN:VEVENT\r\nCATEGORIES:Tea\\, cake,Walks\r\nCATEGORIES:Talks\r\nCATEGORIES:a\\\\,b\r\nEND:VEVENT\r\n"
        let event = EventView(try #require(CalendarStream(Array(text.utf8)).components.first))
        #expect(event.categories == ["Tea, cake", "Walks", "Talks", "a\\", "b"])
    }

    @Test func `26 what nobody knows is written as it was read`() {
        let text = """
            BEGIN:VCALENDAR\r
            X-A;X-B=a^nb;X-C="d;e",f:\\x\\;y,z;^n\r
            IANA-LATER;VALUE=LATER:1;2\r
            BEGIN:X-ROOM\r
            BEGIN:VLATER\r
            A:\r
            END:VLATER\r
            END:X-ROOM\r
            END:VCALENDAR\r

            """
        let stream = CalendarStream(Array(text.utf8))
        #expect(stream.problems.isEmpty)
        #expect(String(decoding: stream.serialized(), as: UTF8.self) == text)
    }

    @Test func `numbers keep to their range`() throws {
        #expect(try property("SEQUENCE:-2147483648").integer == -2_147_483_648)
        #expect(try property("SEQUENCE:+7").integer == 7)
        for text in ["2147483648", "", "1.0", "0x1", " 1", "９"] {
            #expect(throws: ValueFact.malformed(.integer, text)) { try property("SEQUENCE:\(text)").integer }
        }
        #expect(try property("X-A:-1.5").float == -1.5)
        #expect(try property("X-A:FALSE").boolean == false)
        #expect(throws: ValueFact.malformed(.boolean, "yes")) { try property("X-A:yes").boolean }
    }

    @Test func `a rule that cannot be read names its part`() throws {
        #expect(try property("RRULE:FREQ=DAILY;COUNT=2").rule.frequency == .daily)
        #expect(throws: ValueFact.rule(.malformed(part: "COUNT", value: "0"))) {
            try property("RRULE:FREQ=DAILY;COUNT=0").rule
        }
    }

    @Test func `a long value is quoted in part`() throws {
        let text = String(repeating: "1", count: 200)
        #expect(throws: ValueFact.malformed(.dateTime, String(repeating: "1", count: 80) + "…")) {
            try property("DTSTART:\(text)").time()
        }
    }

    @Test func `parts of a status stand between semicolons`() throws {
        #expect(
            try property(#"REQUEST-STATUS:3.1;Bad\; value;DTSTART:x"#).fields == ["3.1", "Bad; value", "DTSTART:x"])
    }
}
