import ICalendar
import Testing

@Suite("Checklist 1–16: lines")
struct LineTests {
    private func read(_ lines: String..., ends: String = "\r\n") -> CalendarStream {
        let text = (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR", ""]).joined(separator: ends)
        return CalendarStream(Array(text.utf8))
    }

    private func facts(_ stream: CalendarStream) -> [SyntaxFact] {
        stream.problems.compactMap { if case .syntax(let fact) = $0.fact { fact } else { nil } }
    }

    @Test func `1 lines may end in CRLF, LF, CR or any mix`() {
        let proper = read("BEGIN:VEVENT", "SUMMARY:Tea", " and cake", "END:VEVENT")
        #expect(proper.problems.isEmpty)
        for ends in ["\n", "\r"] {
            let other = read("BEGIN:VEVENT", "SUMMARY:Tea", " and cake", "END:VEVENT", ends: ends)
            #expect(other.components == proper.components)
            #expect(facts(other) == [.lineEnds])
        }
        let mixed = CalendarStream(Array("BEGIN:VCALENDAR\nA:1\r\nB:2\rC:3\r\r\nEND:VCALENDAR".utf8))
        #expect(mixed.components.first?.properties.map(\.description) == ["A:1", "B:2", "C:3"])
    }

    @Test func `2 folds by space or tab lose one character only`() {
        let stream = read("A:one", " two", "\tthree", "  four", "\t\tfive", " ", "B:six")
        #expect(stream.components.first?.properties.map(\.rawValue) == ["onetwothree four\tfive", "six"])
    }

    @Test func `2 a fold within a character is joined before the text is read`() {
        var bytes = Array("BEGIN:VCALENDAR\r\nA:\u{1F388}x\r\nEND:VCALENDAR\r\n".utf8)
        for place in 20...22 {
            var folded = bytes
            folded.insert(contentsOf: [0x0D, 0x0A, 0x20], at: place)
            let stream = CalendarStream(folded)
            #expect(stream.components.first?.property("A")?.text == "\u{1F388}x")
            #expect(stream.problems.isEmpty)
        }
        bytes.removeAll { $0 == 0x0D }
        #expect(CalendarStream(bytes).components.first?.property("A")?.text == "\u{1F388}x")
    }

    @Test func `3 a byte order mark is passed over, also between calendars`() {
        let calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
        let stream = CalendarStream(Array("\u{FEFF}\(calendar)\u{FEFF}\(calendar)".utf8))
        #expect(stream.calendars.count == 2)
        #expect(facts(stream) == [.byteOrderMark])
        #expect(facts(CalendarStream([0xEF, 0xBB, 0xBF])) == [.notACalendar(.empty)])
    }

    @Test func `4 empty lines at the front, within and at the end count for nothing`() {
        let stream = CalendarStream(Array("\r\n\r\nBEGIN:VCALENDAR\r\n\r\nA:1\r\n\r\n 2\r\nEND:VCALENDAR\r\n\r\n".utf8))
        #expect(stream.components.first?.properties.map(\.description) == ["A:12"])
        #expect(facts(stream) == [.blankLine])
    }

    @Test func `5 names are read in any case and written in capitals`() {
        let stream = CalendarStream(
            Array(
                "Begin:vCalendar\r\nbegin:vevent\r\nSummary;language=En;X-a=\"b;c=d\":Tea;a=b\r\nend:VEvent\r\nEND:VCALENDAR\r\n"
                    .utf8))
        #expect(
            String(decoding: stream.serialized(), as: UTF8.self)
                == "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY;LANGUAGE=En;X-A=\"b;c=d\":Tea;a=b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        #expect(stream.problems.isEmpty)
    }

    @Test func `6 a quoted parameter may hold colons, semicolons and commas`() throws {
        let stream = read(#"ATTENDEE;CN="Hill; Ada: a,b";ROLE=CHAIR:mailto:a@example.org"#)
        let property = try #require(stream.components.first?.properties.first)
        #expect(property.parameters == [Parameter("CN", "Hill; Ada: a,b"), Parameter("ROLE", "CHAIR")])
        #expect(property.rawValue == "mailto:a@example.org")
    }

    @Test(arguments: ["George Herman \"Babe\" Ruth", "a^b", "first\nsecond", "^n", "^^'", "a;b,c:d", "", "é"])
    func `7 what carets stand for survives being written and read`(value: String) throws {
        let made = Property("X-A", .text(""), parameters: [Parameter("CN", value)])
        let bytes = Component("VCALENDAR", properties: [made]).serialized()
        let read = try #require(CalendarStream(bytes).components.first?.properties.first)
        #expect(read.parameter("CN")?.value == value)
        #expect(read == made)
    }

    @Test func `7 a caret before any other character stands for itself`() {
        #expect(read("A;B=^x^:1").components.first?.property("A")?.parameter("B")?.value == "^x^")
    }

    @Test func `8 a parameter may have several values`() {
        let stream = read(#"A;MEMBER="mailto:a","mailto:b",c;X=,:1"#)
        #expect(
            stream.components.first?.property("A")?.parameters
                == [Parameter("MEMBER", "mailto:a", "mailto:b", "c"), Parameter("X", "", "")])
    }

    @Test func `9 text is unescaped once, and unknown escapes are kept`() {
        let property = read(#"A:\n\N\,\;\\n\x\"#).components.first?.property("A")
        #expect(property?.text == "\n\n,;\\n\\x\\")
        #expect(property?.valueProblems().map(\.fact) == [.value(.unknownEscape)])
        #expect(read(#"A:\n\N\,\;\\"#).components.first?.property("A")?.valueProblems() == [])
    }

    @Test func `10 bytes that are not UTF-8 become text, with a word about it`() throws {
        func value(_ bytes: [UInt8]) throws -> (String?, [SyntaxFact]) {
            let stream = CalendarStream(
                Array("BEGIN:VCALENDAR\r\nA:".utf8) + bytes + Array("\r\nEND:VCALENDAR\r\n".utf8))
            return (stream.components.first?.property("A")?.text, facts(stream))
        }
        #expect(try value([0x43, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x9F]) == ("Café €Ÿ", [.windows1252]))
        #expect(try value([0x81]) == ("\u{FFFD}", [.windows1252]))
        #expect(try value([0xC3, 0xA9, 0xFF]) == ("é\u{FFFD}", [.brokenUTF8]))
        // A surrogate and an overlong slash are no UTF-8 either.
        #expect(try value([0xC3, 0xA9, 0xED, 0xA0, 0x80]).1 == [.brokenUTF8])
        #expect(try value([0xC3, 0xA9, 0xC0, 0xAF]).1 == [.brokenUTF8])
    }

    @Test func `11 control characters are left out wherever they stand`() {
        for place in 0...20 {
            var bytes = Array("A:aaaaaaaaaaaaaaaaaaa".utf8)
            bytes.insert(contentsOf: [0x00, 0x1B, 0x7F], at: place)
            let stream = CalendarStream(
                Array("BEGIN:VCALENDAR\r\n".utf8) + bytes + Array("\r\nEND:VCALENDAR\r\n".utf8))
            #expect(stream.components.first?.properties.map(\.description) == ["A:aaaaaaaaaaaaaaaaaaa"])
            #expect(facts(stream) == [.controlCharacters(count: 3)])
        }
    }

    @Test func `12 what goes beyond a limit is left out and named`() {
        var limits = ReadingLimits()
        limits.lineBytes = 20
        limits.depth = 3
        limits.properties = 2
        limits.parameters = 2
        let text = """
            BEGIN:VCALENDAR
            A:345678901234567890
            B:3456789012345678901
            C;D=1;E=2:x
            F;D=1;E=2;F=3:x
            BEGIN:VEVENT
            BEGIN:A
            BEGIN:B
            BEGIN:C
            X:1
            END:C
            END:B
            Y:1
            END:A
            X:1
            Y:
             1
            Z:1
            Z:2
            END:VEVENT
            END:VCALENDAR

            """
        let stream = CalendarStream(Array(text.utf8), limits: limits)
        #expect(
            stream.problems.map(\.fact) == [
                .syntax(.lineEnds), .syntax(.lineTooLong(limit: 20)), .syntax(.tooManyParameters(limit: 2)),
                .syntax(.tooDeep(limit: 3)), .syntax(.tooManyProperties(limit: 2)),
            ])
        let event = Component(
            "VEVENT", properties: [.text("X", "1"), .text("Y", "1")],
            components: [Component("A", properties: [.text("Y", "1")])])
        let calendar = stream.components.first
        #expect(calendar?.properties.map(\.name) == ["A", "C"])
        #expect(calendar?.components == [event])
    }

    @Test func `12 a line of more than 10 MB, a depth of more than 32 and a huge file are refused`() {
        let limits = ReadingLimits.standard
        #expect((limits.lineBytes, limits.depth, limits.properties, limits.parameters) == (10 << 20, 32, 10_000, 100))
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: limits.lineBytes)
        let stream = CalendarStream(
            Array("BEGIN:VCALENDAR\r\nA:".utf8) + long + Array("\r\nB:1\r\nEND:VCALENDAR\r\n".utf8))
        #expect(facts(stream) == [.lineTooLong(limit: limits.lineBytes)])
        #expect(stream.components.first?.properties.map(\.description) == ["B:1"])
        let begins = String(repeating: "BEGIN:X\r\n", count: 100_000)
        #expect(facts(CalendarStream(Array(begins.utf8))).prefix(2) == [.bareComponent("X"), .truncated("X")])
        var small = limits
        small.bytes = 10
        #expect(facts(CalendarStream(Array(begins.utf8), limits: small)) == [.tooLarge(limit: 10)])
    }

    @Test func `12 problems are listed up to a limit`() {
        let stream = CalendarStream(Array(("BEGIN:VCALENDAR\r\n" + String(repeating: "x\r\n", count: 5_000)).utf8))
        #expect(stream.problems.count == ReadingLimits.standard.problems + 1)
        #expect(facts(stream).contains(.tooManyProblems(limit: 1_000)))
    }

    @Test func `13 VALUE overrides the type of the name`() throws {
        let lines = [
            "DTSTART", "DTSTART;VALUE=DATE", "SUMMARY", "X-A;VALUE=uri", "X-A;VALUE=MINE", "GEO", "RDATE;VALUE=PERIOD",
        ]
        let calendar = Component(
            "VCALENDAR",
            properties: lines.compactMap { line in
                CalendarStream(Array("BEGIN:VCALENDAR\r\n\(line):x\r\nEND:VCALENDAR".utf8)).components.first?.properties
                    .first
            })
        #expect(calendar.properties.map(\.valueType) == [.dateTime, .date, .text, .uri, nil, .float, .period])
    }

    @Test func `14 a stream may hold several calendars`() {
        let text = "BEGIN:VCALENDAR\r\nA:1\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r\nA:2\r\nEND:VCALENDAR\r\n"
        let stream = CalendarStream(Array(text.utf8))
        #expect(stream.calendars.map { $0.property("A")?.text } == ["1", "2"])
        #expect(stream.problems.isEmpty)
    }

    @Test func `15 a file cut off anywhere keeps the events that were finished`() {
        let event =
            "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Tea\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        let text = Array("BEGIN:VCALENDAR\r\n\(event)\(event)END:VCALENDAR\r\n".utf8)
        let whole = CalendarStream(text)
        let firstEnd = 17 + event.utf8.count - 2
        for length in firstEnd..<firstEnd + event.utf8.count {
            let stream = CalendarStream(Array(text[..<length]))
            #expect(stream.components.first?.components == Array(whole.components[0].components.prefix(1)))
            #expect(facts(stream).contains(.truncated("VCALENDAR")))
        }
        #expect(CalendarStream(Array(text.dropLast(2))).problems.isEmpty)
    }

    @Test func `15 an END that does not match keeps what stands around it`() {
        let stream = read(
            "BEGIN:VEVENT", "UID:a", "END:VTODO", "BEGIN:VALARM", "END:VEVENT", "BEGIN:VEVENT", "UID:b",
            "BEGIN:VEVENT", "UID:c", "END:VEVENT")
        #expect(stream.components.first?.components.map { $0.property("UID")?.text } == ["a", "b", "c"])
        #expect(facts(stream) == [.strayEnd("VTODO"), .missingEnd("VALARM"), .missingEnd("VEVENT")])
        let unended = CalendarStream(Array("BEGIN:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8))
        #expect(unended.calendars.count == 2)
    }

    @Test func `16 another kind of file is named, not read`() {
        let kinds: [(String, SyntaxFact.BodyKind)] = [
            ("", .empty), (" \r\n\r\n", .empty), ("<!DOCTYPE html><html>BEGIN:VCALENDAR\r\n", .html),
            ("\u{FEFF} <?xml version='1.0'?>", .html), ("{\"error\": 404}", .json), ("PK\u{3}\u{4}\u{14}", .zip),
            ("404 page not found\n", .other), ("HTTP/1.1 200 OK\r\nA: b\r\n", .other),
        ]
        for (text, kind) in kinds {
            #expect(facts(CalendarStream(Array(text.utf8))) == [.notACalendar(kind)])
        }
        #expect(facts(CalendarStream([0x1F, 0x8B, 8, 0, 0])) == [.notACalendar(.gzip)])
        #expect(facts(CalendarStream([0xFF, 0xFE, 0x42, 0, 0x45, 0])) == [.notACalendar(.utf16)])
    }

    @Test func `lines outside any component, or that are none, are named with their place`() {
        let stream = CalendarStream(
            Array("A:1\r\nBEGIN:VEVENT\r\nnone\r\nB C:2\r\n:3\r\n\u{0} D:4\r\nEND:VEVENT\r\nE:5".utf8))
        #expect(
            stream.problems.map { "\($0.line) \($0.property ?? "-") \($0.level)" }
                == ["1 A error", "2 - warning", "3 - error", "4 B C warning", "5 - error", "6 - error", "8 E error"])
        #expect(stream.components.first?.properties.map(\.description) == ["B C:2"])
    }

    @Test func `each problem has a sentence and a section`() {
        for name in Case.names {
            for problem in (try? Case(name)).map({ CalendarStream($0.bytes).allProblems }) ?? [] {
                #expect(problem.sentence.hasSuffix("."))
                #expect(problem.section.hasPrefix("RFC "))
                #expect(problem.line > 0)
            }
        }
    }
}
