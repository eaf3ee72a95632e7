import HTML
import Testing

@testable import Web

@Suite("A month on paper")
struct PaperMonthPageTests {
    private func page(_ size: PrintSize = .ordinary) throws -> String {
        let cast = try Cast()
        let frame = cast.frame(print: size, path: "/month/2027-03/paper")
        return PaperMonthPage(frame: frame, programme: try cast.month()).body.markup
    }

    @Test func `what is on has nothing to press, and its state stands in words`() throws {
        let page = try page()
        #expect(!page.contains("<a class=\"occ"))
        #expect(page.contains("(moved)") && page.contains("(cancelled)") && page.contains("(not sure yet)"))
    }

    @Test func `the number to ring is on it, and no menu`() throws {
        let page = try page()
        #expect(page.contains("ring Bex, <strong>01632\u{A0}960700</strong>"))
        #expect(!page.contains("<nav") && !page.contains("<footer"))
    }

    @Test func `ordinary print is a grid on one sheet, large print a list`() throws {
        #expect(try page().contains("<main id=\"main\" class=\"sheet across\">"))
        let large = try page(.large)
        #expect(large.contains("<main id=\"main\" class=\"sheet\">") && large.contains("class=\"large\""))
        #expect(large.contains("in ordinary print"))
    }
}
