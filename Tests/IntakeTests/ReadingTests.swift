import CivilTime
import Domain
import Testing

@testable import Intake

@Suite("Cells as people write them")
struct ReadingTests {
    @Test(
        arguments: [
            ("1632960114", "01632 960114"), ("+44 1632 960190", "01632 960190"), ("(01632) 960300", "01632 960300"),
            ("01632-960171", "01632 960171"), ("7700900241", "07700 900241"), ("(07700) 900221", "07700 900221"),
            ("+44 (0)1632 960190", "01632 960190"), ("0044 7700 900221", "07700 900221"),
            ("O1632 96O114", "01632 960114"),
            ("01632 960114 after 6", "01632 960114"), ("7.700900131E9", "07700 900131"),
            ("020 7946 0018", "020 79460018"),
            ("441632960114", "01632 960114"), ("01632960114.0", "01632 960114"), ("+33 1 23 45 67 89", "+33123456789"),
        ])
    func `a telephone number is read in any spelling`(cell: String, number: String) {
        #expect(PhoneReader.read(cell).numbers.map(\.text) == [number])
    }

    @Test(arguments: ["123", "456", "no phone!! leave note plot 12", "-", "none", "", "07700", "016329601144444"])
    func `what is no telephone number is none`(cell: String) { #expect(PhoneReader.read(cell).numbers.isEmpty) }

    @Test(arguments: ["1.63296E+09", "7.7E+09", "1.633e9"])
    func `a number that lost its digits is not guessed`(cell: String) {
        let reading = PhoneReader.read(cell)
        #expect(reading.numbers.isEmpty && reading.lostDigits == cell)
    }

    @Test(
        arguments: [
            ("AVl 2BG", "AV1 2BG"), ("av1 4hn", "AV1 4HN"), ("AV14QP", "AV1 4QP"), ("AVI 2BG", "AV1 2BG"),
            ("M1 lAA", "M1 1AA"),
            ("ECIA 1BB", "EC1A 1BB"), ("SW1A0AA", "SW1A 0AA"), ("B33 8TH", "B33 8TH"), ("AV1 2 BD", "AV1 2BD"),
        ])
    func `a postcode is read with its letters and digits put right`(cell: String, postcode: String) {
        #expect(PostcodeReader.read(cell)?.postcode == postcode)
    }

    @Test(arguments: ["", "AV1", "somewhere", "14 Mill Lane", "AV1 2BD / AV1 2BE"])
    func `what is no postcode is none`(cell: String) { #expect(PostcodeReader.read(cell) == nil) }

    /// The town's today is 15 February 2027.
    @Test(
        arguments: [
            ("16/09/98", "1998-09-16"), ("Sep 98", "1998-09-01"), ("15/02/27", "2027-02-15"),
            ("14/02/27", "2027-02-14"),
            // A slip of the pen, not ninety-nine years ago.
            ("16/02/27", nil), ("16/09/2098", nil), ("2027-02-16", nil), ("80000", nil),
        ] as [(String, String?)])
    func `nobody has joined on a day that has not come`(cell: String, date: String?) throws {
        let row = try #require(try Town.read("Name,Phone,Date joined\nAnn Pike,01632 960999,\(cell)").last)
        let candidate = try #require(row.candidate)
        #expect(candidate.joinedOn?.description == date)
        #expect(row.reasons.contains(.impossibleDate(.joinedOn, cell)) == (date == nil))
    }

    @Test(
        arguments: [
            ("16/09/2025", "2025-09-16"), ("2026-03-10", "2026-03-10"), ("07 Oct 2025", "2025-10-07"),
            ("04/11/25", "2025-11-04"),
            ("20 Jan 2026", "2026-01-20"), ("4.11.25", "2025-11-04"), ("16th September 2025", "2025-09-16"),
            ("Tue 16/09/2025", "2025-09-16"), ("45916", "2025-09-16"), ("09/16/2025", "2025-09-16"),
            ("16-Sep-25", "2025-09-16"),
            ("2025-09-16 00:00:00", "2025-09-16"), ("20250916", "2025-09-16"), ("Sep 25", "2025-09-01"),
            ("Sept '25", "2025-09-01"),
            ("09/2025", "2025-09-01"),
        ])
    func `a date is read in many forms, the day first`(cell: String, date: String) throws {
        let expected = try #require(CivilDate(date))
        let reading = DateReader.read(cell) { 2000 + $0 }
        #expect(
            reading
                == (cell.contains("ep") && !cell.contains("16") || cell == "09/2025"
                    ? .month(expected) : .day(expected)))
    }

    @Test func `the thirty-first of February is no date`() {
        #expect(DateReader.read("31/02/2026") { 2000 + $0 } == .impossible)
        #expect(DateReader.read("last spring") { 2000 + $0 } == .unread)
    }

    @Test(
        arguments: [
            ("86 yrs", 86...86), ("88ish", 88...88), ("1949", 77...78), ("9/1/43", 84...84), ("16", 16...16),
            ("75-84", 75...84),
            ("85+", 85...120), ("in her 80s", 80...89), ("1.2.1955", 72...72), ("5/5/22", 104...104),
            ("5/5/12", 14...14),
            ("born 1949", 77...78), ("c. 80", 80...80), ("late 70s", 76...79), ("86 (1940)", 86...87),
        ])
    func `an age is read from dates, years and words`(cell: String, ages: ClosedRange<Int>) {
        #expect(BirthReader(on: Town.today).read(cell).birth?.ages(on: Town.today) == ages)
    }

    @Test(
        arguments: [
            ("Tue pm; Thu am/pm", "TUPM THAM THPM"), ("Mon am Tue am Thu pm", "MOAM TUAM THPM"),
            ("Tues am, Thurs eve, Sat am NOT Fri", "TUAM THEVE SAAM"), ("Mon am/eve, Wed am", "MOAM MOEVE WEAM"),
            ("Mon, Wed pm", "MOPM WEPM"), ("Mon-Wed am, not Tues", "MOAM WEAM"),
            ("Sat mornings and Sun afternoons", "SAAM SUPM"),
            ("Fri 2-4pm", "FRPM"), ("Tue after 6pm", "TUEVE"), ("am Mon, pm Tue", "MOAM TUPM"), ("Weds 10am", "WEAM"),
            ("weekends but not Sun", "SAAM SAPM SAEVE"), ("Mondays and Fridays, mornings only", "MOAM FRAM"),
        ])
    func `free times are read from words`(cell: String, times: String) {
        let reading = FreeTimesReader.read(cell)
        #expect(reading.times.map { "\($0.weekday)\($0.part.rawValue)" }.joined(separator: " ") == times)
        #expect(reading.isWhole)
    }

    @Test func `what is not said is taken from what is`() {
        #expect(FreeTimesReader.read("any time").times.count == 21)
        #expect(FreeTimesReader.read("not Mondays").times.count == 18)
        #expect(FreeTimesReader.read("weekdays").times.count == 15)
        #expect(!FreeTimesReader.read("when her niece is there").isWhole)
        #expect(FreeTimesReader.read("-").times.isEmpty)
    }

    @Test(
        arguments: [
            ("Y", YesNo.yes), ("ok", .yes), ("ticked", .yes), ("Yes all", .yes), ("✓", .yes),
            ("verbal yes 3/2/27", .yes),
            ("yes please", .yes), ("N", .no), ("No", .no), ("refused", .no), ("?", .unclear), ("Y?", .unclear),
            ("not asked", .unclear), ("ask daughter", .unclear), ("maybe", .unclear), ("form posted", .unclear),
        ] as [(String, YesNo)])
    func `only a clear yes is one`(cell: String, answer: YesNo) { #expect(YesNo.read(cell) == answer) }

    @Test func `a refusal of a part is not a refusal of the whole`() {
        let reading = ConsentReader.read("Y but no photos")
        #expect(reading.keeps == true && reading.refused == [.photos])
        let refused = ConsentReader.read("NO photos. No to hosts (Dec)")
        #expect(refused.keeps == nil)
        #expect(refused.refused == [.photos, .shareFirstNameWithHosts, .shareAccessNeedsWithHosts])
    }

    @Test func `likes keep the person's own words, and what each is to them`() {
        let read = LikesReader { ["bowls", "darts", "mending and fixing"].contains($0) }
        #expect(
            read.read("used to like Gardning, might try art / mending and fixing\nbowls and darts; choir (used to)")
                == [
                    Like(words: "Gardning", relation: .misses), Like(words: "art", relation: .wantsToTry),
                    Like(words: "mending and fixing", relation: .enjoysNow), Like(words: "bowls", relation: .enjoysNow),
                    Like(words: "darts", relation: .enjoysNow), Like(words: "choir", relation: .misses),
                ])
        #expect(
            read.read("t'ai chi, lgbt+ social, Knit+natter").map(\.words) == [
                "t'ai chi", "lgbt+ social", "Knit+natter",
            ])
        #expect(read.read("might try: quiz, bingo").map(\.relation) == [.wantsToTry, .wantsToTry])
        #expect(read.read("n/a").isEmpty && read.read("?").isEmpty)
    }

    @Test func `a comma in a gift is part of its sentence`() {
        #expect(GiftsReader.read("Forty years a ward sister, calm in a crisis").count == 1)
        #expect(
            GiftsReader.read("Knits hats; A good listener, always has the kettle on").map(\.guess) == [.hands, .heart])
    }

    @Test(
        arguments: [
            (
                "pauline.whitlock@example,org",
                EmailReader.Reading.address("pauline.whitlock@example.org", isMended: true)
            ),
            ("G.Thistlewood@Example.org", .address("g.thistlewood@example.org", isMended: false)),
            ("m.rudge@exmaple.com", .doubtful(written: "m.rudge@exmaple.com", meant: "m.rudge@example.com")),
            ("test@test", .doubtful(written: "test@test", meant: nil)), ("no email", .unread), ("a@b@c.org", .unread),
            ("win (at) example.org", .address("win@example.org", isMended: true)),
        ] as [(String, EmailReader.Reading)])
    func `an e-mail address is mended only where that is certain`(cell: String, reading: EmailReader.Reading) {
        #expect(EmailReader.read(cell) == reading)
    }

    @Test(
        arguments: [
            (
                "=HYPERLINK(\"http://example.com\",\"mosque noticeboard\")",
                FormulaText.Reading.text("mosque noticeboard")
            ),
            ("=HYPERLINK(\"mailto:a@example.org\")", .text("a@example.org")),
            ("=\"01632960114\"", .text("01632960114")),
            ("=SUM(A1:A9)", .lost), ("=A3", .lost), ("=+441632960114", .text("+441632960114")), ("plain", .noFormula),
            ("a@example.org", .noFormula), ("=IF(A1=\"x\",\"y\",\"z\")", .lost),
        ] as [(String, FormulaText.Reading)])
    func `a formula gives its text or nothing`(cell: String, reading: FormulaText.Reading) {
        #expect(FormulaText.read(cell) == reading)
    }
}
