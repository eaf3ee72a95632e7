import CivilTime
import Domain
import Fixtures
import Hub
import Testing

private typealias Sample = SampleProgramme

@Suite("The page that lists the feeds")
struct FeedIndexTests {
    private func pressed() throws -> Pressed {
        try Pressed(try Sample.programme(groups: [Sample.knitters()], events: [Sample.singalong()]))
    }

    @Test func `every file beside it is linked by its relative path`() throws {
        let pressed = try pressed()
        let page = try pressed.text("index.html")
        for path in pressed.paths where path != "index.html" {
            #expect(page.contains("href=\"\(path)\""), "\(path)")
        }
    }

    @Test func `every calendar can be subscribed to at the community's address`() throws {
        let pressed = try pressed()
        let page = try pressed.text("index.html")
        for path in pressed.paths where path.hasSuffix(".ics") {
            #expect(page.contains("href=\"webcal://ashby.example/feeds/ashby/\(path)\""), "\(path)")
            #expect(page.contains("href=\"https://ashby.example/feeds/ashby/\(path)\""), "\(path)")
        }
    }

    @Test func `it needs no style, script or site of its own`() throws {
        let page = try pressed().text("index.html")
        for forbidden in ["<style", "style=", "<script", "onclick=", "src=\"/", "href=\"/"] {
            let found = page.split(separator: "<").filter { "<\($0)".prefix { $0 != ">" }.contains(forbidden) }
            #expect(found.isEmpty, "\(forbidden)")
        }
    }

    @Test func `it is one page with one heading, a language and a way past the header`() throws {
        let page = try pressed().text("index.html")
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
        #expect(page.split(separator: "<h1").count == 2)
        #expect(page.contains("href=\"#main\"") && page.contains("<main id=\"main\">"))
    }

    @Test func `without a picture it shows none`() throws {
        let files = try FeedPress(look: FeedLook(stylesheet: [])).files(of: try Sample.programme())
        let page = try #require(files.first { $0.path == "index.html" })
        #expect(!String(decoding: page.bytes, as: UTF8.self).contains("<img"))
        #expect(!files.contains { $0.path.hasSuffix(".svg") })
    }
}
