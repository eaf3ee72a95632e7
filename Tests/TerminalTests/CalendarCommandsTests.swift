import FoundationEssentials
import Testing

@testable import Terminal

@Suite("The commands about calendar files")
struct CalendarCommandsTests {
    /// A file with these lines, gone with the test.
    private func withFile(_ lines: [String], _ body: (String) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "circles-\(UUID().uuidString).ics")
        try Data(lines.map { $0 + "\r\n" }.joined().utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try body(url.path)
    }

    private let good = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", "BEGIN:VEVENT", "UID:a", "DTSTAMP:20270101T090000Z",
        "SEQUENCE:0", "DTSTART:20270301T100000Z", "SUMMARY:Tea", "END:VEVENT", "END:VCALENDAR",
    ]

    @Test func `a calendar in order is checked in silence`() throws {
        try withFile(good) { file in
            let run = Run()
            #expect(run("calendar", "check", file) == .done)
            #expect(run.output.isEmpty)
        }
    }

    @Test func `each problem is a line with the file, the line, the level and the section`() throws {
        var bad = good
        bad.remove(at: 4)
        try withFile(bad) { file in
            let run = Run()
            #expect(run("calendar", "check", file) == .refused)
            #expect(run.lines == ["\(file):4: error: VEVENT has no UID. [RFC 5545 §3.6.1]"])
        }
    }

    @Test func `a warning alone ends well`() throws {
        var warned = good
        warned.insert("TZNAME:GMT", at: 8)
        try withFile(warned) { file in
            let run = Run()
            #expect(run("calendar", "check", file) == .done)
            #expect(run.lines.count == 1 && run.output.contains(":9: warning: "))
        }
    }

    @Test func `what cannot be read is said, and what is no calendar`() throws {
        let missing = Run()
        #expect(missing("calendar", "check", "no/such/file.ics") == .refused)
        #expect(missing.complaints == "no/such/file.ics cannot be read.\n")
        #expect(Run()("calendar", "check") == .usage)
        try withFile(["<html>"]) { file in
            #expect(Run()("calendar", "check", file) == .refused)
            #expect(Run()("calendar", "rewrite", file) == .refused)
        }
    }

    @Test func `a calendar that all can read names nobody`() throws {
        var invited = good
        invited.insert("ATTENDEE:mailto:ada@example.net", at: 8)
        try withFile(invited) { file in
            #expect(Run()("calendar", "check", file) == .done)
            #expect(Run()("calendar", "check", "--published", file) == .refused)
        }
    }

    @Test func `a calendar is written again, folded anew`() throws {
        let long = "DESCRIPTION:" + String(repeating: "tea ", count: 30)
        var file = good
        file.insert(long, at: 8)
        try withFile(file) { file in
            let run = Run()
            #expect(run("calendar", "rewrite", file) == .done)
            let text = run.output + "\n"
            #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
            #expect(text.contains("DESCRIPTION:tea tea"))
            #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        }
    }

    @Test(arguments: [
        ("20270302", "", ["20270302", "20270309"]),
        ("20270302T140000", "", ["20270302T140000", "20270309T140000"]),
        ("20270302T140000Z", "", ["20270302T140000Z", "20270309T140000Z"]),
        // The second time is skipped by the clocks of London.
        ("20270321T013000", "Europe/London", ["20270321T013000", "20270328T023000"]),
    ])
    func `starts are listed in the form of the first`(start: String, zone: String, starts: [String]) {
        let run = Run()
        let words = ["calendar", "rule", "--start", start, "--rule", "FREQ=WEEKLY", "--limit", "2"]
        #expect(run(words + (zone.isEmpty ? [] : ["--zone", zone])) == .done)
        #expect(run.lines == starts)
    }

    @Test(arguments: [
        (["--start", "tomorrow", "--rule", "FREQ=DAILY"], "tomorrow is no DTSTART"),
        (["--start", "20270302", "--rule", "FREQ=OFTEN"], "FREQ cannot be “OFTEN”."),
        (["--start", "20270302T100000", "--zone", "Europe/Nowhere", "--rule", "FREQ=DAILY"], "Europe/Nowhere"),
        (["--start", "20270302", "--rule", "FREQ=DAILY", "--limit", "0"], "0 is no limit"),
    ])
    func `what cannot be listed is refused with its reason`(words: [String], reason: String) {
        let run = Run()
        #expect(run(["calendar", "rule"] + words) == .refused)
        #expect(run.complaints.contains(reason))
        #expect(run.lines.isEmpty)
    }

    @Test func `a question without a start is not understood`() {
        #expect(Run()("calendar", "rule", "--rule", "FREQ=DAILY") == .usage)
    }

    @Test func `many questions are answered a line each`() {
        #expect(
            RuleQuestion.answer(toLine: "7\t20270302\t\tFREQ=MONTHLY;BYDAY=1TU\t3")
                == "7\t20270302,20270406,20270504")
        #expect(
            RuleQuestion.answer(toLine: "a\t20270302\t\tFREQ=DAILY;COUNT=0\t3") == "a\t!COUNT cannot be “0”.")
        #expect(RuleQuestion.answer(toLine: "a\t20270302").hasPrefix("a\t!The line has 2 fields"))
        #expect(RuleQuestion.answer(toLine: "").hasPrefix("\t!"))
        #expect(RuleQuestion.answer(toLine: "b\t20270302\t\tFREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\t2") == "b\t20270302")
    }
}

@Suite("What takes place in a calendar file")
struct CalendarExpandTests {
    private let lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN",
        "BEGIN:VEVENT", "UID:tea", "DTSTAMP:20270101T090000Z", "DTSTART;TZID=Europe/London:20270323T140000",
        "DTEND;TZID=Europe/London:20270323T153000", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Tea", "END:VEVENT",
        "BEGIN:VEVENT", "UID:tea", "DTSTAMP:20270101T090000Z", "RECURRENCE-ID;TZID=Europe/London:20270330T140000",
        "DTSTART;TZID=Europe/London:20270331T140000", "DURATION:PT1H", "STATUS:CANCELLED", "SUMMARY:Tea moved",
        "END:VEVENT",
        "BEGIN:VEVENT", "UID:fair", "DTSTAMP:20270101T090000Z", "DTSTART;VALUE=DATE:20270327",
        "DTEND;VALUE=DATE:20270329", "SUMMARY:Fair", "END:VEVENT",
        "BEGIN:VEVENT", "UID:walk", "DTSTAMP:20270101T090000Z", "DTSTART:20270329T000000", "SUMMARY:Walk",
        "END:VEVENT", "END:VCALENDAR",
    ]

    private func expand(_ words: String...) throws -> Run {
        let url = FileManager.default.temporaryDirectory.appending(path: "circles-\(UUID().uuidString).ics")
        try Data(lines.map { $0 + "\r\n" }.joined().utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let run = Run()
        #expect(run(["calendar", "expand", url.path] + words) == .done)
        return run
    }

    @Test func `programs get one object a line, by start`() throws {
        let run = try expand("--from", "2027-03-23", "--to", "2027-04-06", "--json")
        #expect(
            run.lines == [
                #"{"allDay":false,"end":"2027-03-23T15:30:00Z","recurrenceID":"2027-03-23T14:00:00Z","#
                    + #""start":"2027-03-23T14:00:00Z","status":null,"summary":"Tea","uid":"tea"}"#,
                #"{"allDay":true,"end":"2027-03-29","recurrenceID":null,"start":"2027-03-27","status":null,"#
                    + #""summary":"Fair","uid":"fair"}"#,
                #"{"allDay":false,"end":"2027-03-29T00:00:00Z","recurrenceID":null,"start":"2027-03-29T00:00:00Z","#
                    + #""status":null,"summary":"Walk","uid":"walk"}"#,
                #"{"allDay":false,"end":"2027-03-31T14:00:00Z","recurrenceID":"2027-03-30T13:00:00Z","#
                    + #""start":"2027-03-31T13:00:00Z","status":"CANCELLED","summary":"Tea moved","uid":"tea"}"#,
            ])
    }

    @Test func `people get a line each, and the last day is left out`() throws {
        let run = try expand("--from", "2027-04-06", "--to", "2027-04-07")
        #expect(run.lines == ["2027-04-06T13:00:00Z  2027-04-06T14:30:00Z  Tea"])
        #expect(try expand("--from", "2027-04-05", "--to", "2027-04-06").lines.isEmpty)
    }

    @Test func `a zone is that of the days and of times without one`() throws {
        // Midnight of 29 March in London, in summer time, is still 28 March in UTC.
        let run = try expand("--from", "2027-03-29", "--to", "2027-03-30", "--zone", "Europe/London")
        #expect(run.lines == ["2027-03-28T23:00:00Z  2027-03-28T23:00:00Z  Walk"])
    }

    @Test(arguments: [
        ["a.ics"], ["a.ics", "--from", "2027-03-01"], ["a.ics", "--from", "March", "--to", "2027-04-01"],
        ["a.ics", "--from", "2027-04-01", "--to", "2027-03-01"], ["--from", "2027-03-01", "--to", "2027-04-01"],
        ["a.ics", "--from", "2027-03-01", "--to", "2027-04-01", "--zone", "Nowhere"],
    ])
    func `a question without file, dates or zone is not understood`(words: [String]) {
        #expect(Run()(["calendar", "expand"] + words) == .usage)
    }

    @Test func `a file that is not there is refused`() {
        let run = Run()
        #expect(run("calendar", "expand", "no.ics", "--from", "2027-03-01", "--to", "2027-04-01") == .refused)
        #expect(run.complaints == "no.ics cannot be read.\n")
    }
}
