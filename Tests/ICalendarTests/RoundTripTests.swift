import ICalendar
import Testing

@Suite("Checklist 76, 77: written and read again")
struct RoundTripTests {
    @Test(arguments: UInt64(1)...60)
    func `76 every line has at most 75 octets of whole characters`(seed: UInt64) {
        var random = RandomCalendar(seed: seed)
        let bytes = random.component().serialized()
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        let lines = bytes.dropLast(2).split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let isLast = number == lines.count - 1
            #expect(isLast || line.last == 0x0D)
            let content = isLast ? line : line.dropLast()
            #expect(content.count <= 75)
            #expect(!content.contains(0x0D))
            #expect(String(validating: content, as: UTF8.self) != nil)
        }
    }

    @Test(arguments: UInt64(1)...200)
    func `77 a calendar that was made is the same once it is written and read`(seed: UInt64) {
        var random = RandomCalendar(seed: seed)
        let made = random.component()
        let bytes = made.serialized()
        let stream = CalendarStream(bytes)
        #expect(stream.components == [made])
        #expect(stream.problems.isEmpty)
        #expect(stream.serialized() == bytes)
    }

    @Test(arguments: Case.names)
    func `77 what was read is the same once it is written and read again`(name: String) throws {
        try expectFixpoint(Case(name).bytes)
    }

    @Test func `77 texts and parameters are the same after it`() {
        let text = "First; second, \\third\nfourth \"fifth\" é🎈\t"
        let made = Property("SUMMARY", .text(text), parameters: [Parameter("X-A", text)])
        let read = CalendarStream(Component("VCALENDAR", properties: [made]).serialized()).components.first?.properties
            .first
        #expect(read?.text == text)
        #expect(read?.parameter("X-A")?.value == text)
    }

    @Test func `a line of backslashes alone is folded at once`() {
        let bytes = Component("X", properties: [.text("A", String(repeating: "\\", count: 1_000_000))]).serialized()
        #expect(CalendarStream(bytes).components.first?.property("A")?.text.utf8.count == 1_000_000)
    }
}

/// Expects that what is read in the bytes is the same once written and read, with nothing left to mend.
func expectFixpoint(_ bytes: [UInt8], _ comment: Comment? = nil) {
    let stream = CalendarStream(bytes)
    let written = stream.serialized()
    let again = CalendarStream(written)
    let isSame = again.components == stream.components
    #expect(isSame, comment)
    let isStable = again.serialized() == written
    #expect(isStable, comment)
    let mended = again.problems.filter { $0.level == .repaired }
    #expect(mended.isEmpty, comment)
}
