import CivilTime
import Domain
import HTML
import Testing
import Wording

@testable import Web

@Suite("A month on paper")
struct PaperMonthPageTests {
    private func grid(_ rows: [PublicOccurrence]? = nil) throws -> String {
        let cast = try Cast()
        let month = PublishedMonth(
            month: cast.march, intro: nil, occurrences: try rows ?? cast.occurrences(), edition: 3)
        return PaperMonthPage(frame: cast.frame(path: "/month/2027-03/paper"), programme: month).body.markup
    }

    private func list(_ rows: [PublicOccurrence]? = nil, contacts: [Reference: PublicContact] = [:]) throws -> String {
        let cast = try Cast()
        let month = PublishedMonth(
            month: cast.march, intro: nil, occurrences: try rows ?? cast.occurrences(), edition: 3)
        return LargeMonthPage(frame: cast.frame(), programme: month, contacts: contacts).body.markup
    }

    @Test func `what is on has nothing to press, and its state stands in words`() throws {
        let page = try grid()
        #expect(!page.contains("<a class=\"occ"))
        #expect(page.contains("(moved)") && page.contains("(cancelled)") && page.contains("(not sure yet)"))
        let list = try list()
        #expect(list.contains("<strong>Cancelled:</strong> 7:30pm to 9:30pm, <strong>Mocktails on screen.</strong>"))
        #expect(list.contains("Not sure yet: please ring first.") && list.contains("Moved from Monday 29 March."))
    }

    @Test func `the number to ring and the version are on both, and no menu`() throws {
        for page in [try grid(), try list()] {
            #expect(page.contains("<strong>01632\u{A0}960700</strong>"))
            #expect(page.contains("Version 3") || page.contains("version 3"))
            #expect(!page.contains("<nav") && !page.contains("<footer"))
        }
    }

    @Test func `the list says of each thing when, where, how to get in, what it costs, and whom else to ring`() throws {
        let cast = try Cast()
        let page = try list(contacts: [Reference("G01"): cast.contact])
        #expect(
            page.contains(
                "2pm to 4pm, <strong>Knit and Natter.</strong> The Copper Kettle Cafe. Free. "
                    + "Step-free entrance, accessible toilet. Ring Noreen, 01632\u{A0}960701."))
        #expect(page.contains("<h2>Tuesday 2 March</h2>"))
        #expect(page.contains("The Copper Kettle Cafe, 11 Market Place, Old Town, AV1 2AD."))
        // A day with nothing on is left out, a bank holiday is not.
        #expect(!page.contains("Sunday 14 March") && page.contains("Good Friday, a bank holiday."))
        #expect(page.contains("<html lang=\"en-GB\" class=\"paper large\">"))
    }

    @Test func `titles and places that look like markup come back as text`() throws {
        let cast = try Cast()
        let row = try cast.occurrence(Cast.hostile, "2027-03-03T10:00", place: .described("<script>alert(1)</script>"))
        for page in [try grid([row]), try list([row])] {
            #expect(!page.contains("<script>") && !page.contains("<b>Tea"))
            #expect(page.contains("&lt;b&gt;Tea &amp; &quot;cake&quot;&lt;/b&gt; &#39;n&#39; more"))
        }
    }

    @Test func `a file needs nothing else: no address is fetched, and the mark stands in it`() throws {
        let cast = try Cast()
        let sheet = PaperMonthPage(frame: cast.frame(), programme: try cast.month()).sheet
        let file = String(decoding: sheet.file(mark: Array("<svg/>".utf8)), as: UTF8.self)
        #expect(file.contains("src=\"data:image/svg+xml;base64,PHN2Zy8+\""))
        #expect(!file.contains("<link") && !file.contains("<script") && !file.contains("src=\"/"))
        #expect(file.contains("default-src &#39;none&#39;") || file.contains("default-src 'none'"))
        #expect(file.contains("<style>") && file.hasSuffix("</html>\n"))
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `letters for bytes are those of RFC 4648`(bytes: String, letters: String) {
        #expect(Base64.text(of: Array(bytes.utf8)) == letters)
    }
}

@Suite("The type of a grid")
struct GridFitTests {
    private func weeks(_ count: Int, rows: Int, words: Int = 5) -> [[[String]]] {
        let text = Array(repeating: "gathering", count: words).joined(separator: " ")
        return Array(repeating: Array(repeating: Array(repeating: text, count: rows), count: 7), count: count)
    }

    @Test func `an empty month is set in 12 points`() {
        #expect(GridFit(weeks(5, rows: 0)).style == "fit-24")
    }

    @Test func `more on a day, longer words and more weeks never make the type larger`() {
        for weekCount in 4...6 {
            var last = 99
            // Until both sides are used, when it grows again.
            for rows in 0...9 {
                let fit = GridFit(weeks(weekCount, rows: rows))
                guard fit != .overBothSides || rows < 2 else { break }
                #expect(fit.size <= last)
                #expect(GridFit(weeks(weekCount, rows: rows, words: 9)).size <= max(fit.size, 22))
                last = fit.size
            }
        }
    }

    @Test func `what does not fit in 8½ points goes over both sides in 11`() {
        #expect(GridFit(weeks(6, rows: 12)) == .overBothSides)
        #expect(GridFit.overBothSides.style == "fit-22")
    }

    @Test func `every size has its class in the stylesheet`() {
        for size in GridFit.sizes { #expect(Stylesheet.css.contains(".fit-\(size) { font-size: ")) }
    }
}
