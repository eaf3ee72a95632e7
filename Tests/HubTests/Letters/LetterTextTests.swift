import CivilTime
import Domain
import Testing
import Wording

@testable import Hub

@Suite("Letters as text and as pages")
struct LetterTextTests {
    private let head = LetterHead(
        Community(
            id: Identifier(rawValue: "c"), slug: Slug(naming: "Little Wold"), name: "Little Wold", zone: .utc,
            baseURL: "https://wold.example", phone: "01632 960700", email: "hello@wold.example", bankHolidays: []),
        connector: "Bex")

    private func letter(_ blocks: [LetterBlock]) -> Letter {
        Letter(
            subject: "May in Little Wold: 2 things", greeting: "Dear Ada,", blocks: blocks, closing: ["Yours,", "Bex"])
    }

    private func text(_ blocks: [LetterBlock]) -> String { LetterText(letter(blocks), head: head).text }

    @Test func `a letter has its head, its greeting, its words and its closing`() {
        #expect(
            text([.paragraph(LetterLine("Here is your May."))]) == """
                Circles Connected, Little Wold. Questions? Ring Bex: 01632 960700

                Dear Ada,

                Here is your May.

                Yours,
                Bex

                """)
    }

    @Test func `headings stand right above what they are about`() {
        let written = text([
            .heading("Monday 3 May"), .paragraph(LetterLine("A bank holiday.")), .list([LetterLine("2pm, tea.")]),
            .heading("Tuesday 4 May"), .list([LetterLine("3pm, cake.")]),
        ])
        #expect(written.contains("\n\nMONDAY 3 MAY\nA bank holiday.\n- 2pm, tea.\n\nTUESDAY 4 MAY\n- 3pm, cake.\n\n"))
    }

    @Test func `an address stands bare on its own line, once in a letter`() {
        let tea = LetterLine([.text("2pm, "), .link("Tea", to: "https://wold.example/groups/G1"), .text(".")])
        #expect(
            text([.list([tea, tea])]).contains("- 2pm, Tea.\n  https://wold.example/groups/G1\n- 2pm, Tea.\n\nYours"))
        let stop = LetterLine([.link("Stop", to: "mailto:hello@wold.example?subject=Please%20stop")])
        #expect(text([.paragraph(stop)]).contains("Stop\n  hello@wold.example\n"))
    }

    @Test func `no line of words is longer than 72 columns, and none is broken within a telephone number`() {
        let words = String(repeating: "tea and toast ", count: 40)
        for spaces in 0..<20 {
            let start = String(repeating: "x", count: 50 + spaces)
            let written = text([
                .paragraph(LetterLine("\(start) ring 01632 960700 now")), .list([LetterLine(words)]),
                .heading(words),
            ])
            #expect(written.split(separator: "\n").allSatisfy { $0.count <= 72 })
            #expect(written.split(separator: "\n").count { $0.contains("01632 960700") } == 2)
        }
    }

    @Test func `a word longer than a line stays whole`() {
        let word = String(repeating: "w", count: 100)
        #expect(text([.paragraph(LetterLine("a \(word) b"))]).contains("\na\n\(word)\nb\n"))
    }

    @Test func `the page says the same, with nothing that could run or be fetched`() {
        let line = LetterLine([.link("Tea & <toast>", to: "https://wold.example/?a=1&b=2"), .text(" at \"noon\"")])
        let page = LetterPage(letter([.heading("Mon <b>"), .list([line])]), head: head).html
        #expect(page.contains("<title>May in Little Wold: 2 things</title>"))
        #expect(page.contains("<h1>May in Little Wold</h1>"))
        #expect(page.contains("<a href=\"tel:01632960700\">01632 960700</a>"))
        #expect(page.contains("<h2>Mon &lt;b&gt;</h2>"))
        #expect(
            page.contains(
                "<li><a href=\"https://wold.example/?a=1&amp;b=2\">Tea &amp; &lt;toast&gt;</a> at &quot;noon&quot;</li>"
            ))
        #expect(["style", "<script", "<img", "<table", "class="].allSatisfy { !page.contains($0) })
    }

    @Test func `an address that a browser could run is no link`() {
        let line = LetterLine([.link("Tea", to: "javascript:alert(1)")])
        #expect(LetterPage(letter([.paragraph(line)]), head: head).html.contains("<p>Tea</p>"))
    }
}
