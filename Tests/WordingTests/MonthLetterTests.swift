import CivilTime
import Domain
import Testing
import Wording

@Suite("The month's letter")
struct MonthLetterTests {
    private let rows: [PublicOccurrence]
    private let letters: MonthLetter

    init() throws {
        rows = [
            try Facts.occurrence("G05", "Wending Walkers", "2027-03-01T10:30", "2027-03-01T12:00"),
            try Facts.occurrence(
                "G17", "Mindful Monday", "2027-03-01T19:30", "2027-03-01T20:00", at: .venue(Facts.onlineRoom())),
            try Facts.occurrence(
                "G25", "Relaxed Cinema Trip", "2027-03-22T14:00", "2027-03-22T16:30", kind: .moved,
                planned: "2027-03-29", pence: 450),
            try Facts.occurrence(
                "E05", "Guitar: three chords in an hour", "2027-03-25T18:30", "2027-03-25T19:30",
                at: .toldToThoseComing,
                status: .tentative),
            try Facts.occurrence(
                "E07", "Mocktails on screen", "2027-03-26T19:30", "2027-03-26T20:30", at: .described("At home"),
                status: .cancelled),
        ]
        let community = try Facts.community()
        letters = MonthLetter(
            try Facts.date("2027-03-01").yearMonth, rows, of: community, connector: "Bex",
            addresses: LetterAddresses(community, stop: "https://ashbourne-vale.example/stop"))
    }

    private func text(_ letter: Letter) -> [String] {
        letter.blocks.flatMap { block in
            switch block {
            case .heading(let words): ["# \(words)"]
            case .paragraph(let line): [line.text]
            case .list(let lines): lines.map { "- \($0.text)" }
            }
        }
    }

    @Test func `the subject names the month, the place, how much there is and the first day`() throws {
        #expect(letters.subject == "March in Ashbourne Vale: 4 things to do, starting Monday 1 March")
        let community = try Facts.community()
        let addresses = LetterAddresses(community, stop: "")
        let april = try Facts.date("2027-04-01").yearMonth
        let empty = MonthLetter(april, [], of: community, connector: nil, addresses: addresses)
        #expect(empty.subject == "April in Ashbourne Vale: a quiet month")
        let one = MonthLetter(april, [rows[0]], of: community, connector: nil, addresses: addresses)
        #expect(one.subject == "April in Ashbourne Vale: 1 thing to do, starting Monday 1 March")
    }

    @Test func `the letter reads as people would write it`() {
        let letter = letters.letter(
            to: "Pauline", intro: "Spring is coming", picks: [.init(rows[0], reason: "You said you miss walking.")])
        #expect(letter.greeting == "Dear Pauline,")
        #expect(
            text(letter) == [
                "Here is your March. Spring is coming.",
                "# One that made us think of you",
                "- Wending Walkers. Monday 1 March, 10:30am, Ashbourne Vale Library. Free. You said you miss walking.",
                "# Monday 1 March",
                "- 10:30am, Wending Walkers, Ashbourne Vale Library. Free.",
                "- 7:30pm, Mindful Monday, online or by phone. Free.",
                "# Monday 22 March",
                "- 2pm, Relaxed Cinema Trip, Ashbourne Vale Library. £4.50. Moved from Monday 29 March.",
                "# Thursday 25 March",
                "- 6:30pm, Guitar: three chords in an hour. We tell the people who are coming where it is. Free. "
                    + "Not sure yet: please ring first.",
                "# Friday 26 March",
                "Good Friday, a bank holiday.",
                "- Cancelled: 7:30pm, Mocktails on screen, At home.",
                "# Sunday 28 March",
                "Easter Sunday. The clocks go forward. Nothing is on that day.",
                "# Monday 29 March",
                "Easter Monday, a bank holiday. Nothing is on that day.",
                "See all of March.",
                "# Put March in your own calendar",
                "Open the attached file, or let it keep itself up to date.",
                "# Rather talk to someone?",
                "Need a lift, or somebody to meet you at the door? Ring Bex on 01632 960700, or just reply to this e-mail.",
                "You get this because you asked for the monthly calendar by e-mail. "
                    + "Stop these e-mails or have it by post instead.",
            ])
        #expect(letter.closing == ["With warm wishes,", "Bex, Circles Connected, Ashbourne Vale"])
    }

    @Test func `its links are whole addresses below the community's own`() {
        let letter = letters.letter(to: "Pauline", intro: nil, picks: [])
        let spans = letter.blocks.flatMap { block in
            switch block {
            case .heading: [LetterSpan]()
            case .paragraph(let line): line.spans
            case .list(let lines): lines.flatMap(\.spans)
            }
        }
        let links = spans.compactMap { span -> String? in
            guard case .link(_, let address) = span else { return nil }
            return address
        }
        #expect(
            links.map { $0.dropFirst("https://ashbourne-vale.example".count) } == [
                "/groups/G05", "/groups/G17", "/groups/G25", "/events/E05", "/events/E07", "/month/2027-03",
                "/feeds/ashbourne-vale/programme.ics", "/stop",
            ])
    }

    @Test func `at most three picks are used, and the heading counts them`() {
        let picks = rows.map { MonthLetter.Pick($0, reason: "You said you enjoy it.") }
        let three = text(letters.letter(to: "Pauline", intro: nil, picks: picks))
        #expect(three[1] == "# Three that made us think of you")
        #expect(three[5] == "# Monday 1 March")
        let two = text(letters.letter(to: "Pauline", intro: nil, picks: Array(picks.prefix(2))))
        #expect(two[1] == "# Some that made us think of you")
    }
}
