import Domain
import Testing

@testable import Web

@Suite("Structure of every page")
struct PageStructureTests {
    /// Every page with its outline.
    private static func outlines() throws -> [(name: String, page: String, outline: HTMLOutline)] {
        try Cast().pages().map { ($0.name, $0.page, HTMLOutline($0.page)) }
    }

    /// Sheets of paper have no menu, and say whom to ring in their own place.
    private static func isPaper(_ name: String) -> Bool { name == "host-sheet" }

    @Test func `every page says its language, its title and its encoding`() throws {
        for (name, page, outline) in try Self.outlines() {
            #expect(outline.all("html").first?.attributes["lang"] == "en-GB", "\(name)")
            #expect(outline.all("title").count == 1, "\(name)")
            #expect(page.hasPrefix("<!doctype html>\n<html lang"), "\(name)")
            #expect(outline.all("meta").first?.attributes["charset"] == "utf-8", "\(name)")
        }
    }

    @Test func `every page has one heading of the first kind, and none is skipped`() throws {
        for (name, _, outline) in try Self.outlines() {
            #expect(outline.all("h1").count == 1, "\(name)")
            let levels = outline.tags.filter { !$0.isEnd && ["h1", "h2", "h3", "h4"].contains($0.name) }
                .compactMap { Int($0.name.dropFirst()) }
            let afterTitle = levels.drop { $0 != 1 }
            for (one, next) in zip(afterTitle, afterTitle.dropFirst()) {
                #expect(next <= one + 1, "\(name): h\(next) after h\(one)")
            }
        }
    }

    @Test func `every page has its landmarks once, and a way past the menu`() throws {
        for (name, page, outline) in try Self.outlines() where !Self.isPaper(name) {
            for landmark in ["header", "main", "footer"] { #expect(outline.all(landmark).count == 1, "\(name)") }
            #expect(outline.all("main").first?.attributes["id"] == "main", "\(name)")
            #expect(page.contains("<a class=\"skip\" href=\"#main\">"), "\(name)")
            let menus = outline.all("nav").map { $0.attributes["aria-label"] }
            #expect(!menus.contains(nil) && Set(menus).count == menus.count, "\(name)")
        }
    }

    @Test func `no id stands twice, and every reference to one finds it`() throws {
        for (name, _, outline) in try Self.outlines() {
            let ids = outline.tags.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count, "\(name)")
            let references =
                outline.tags.compactMap { $0.attributes["for"] }
                + outline.tags.flatMap {
                    ($0.attributes["aria-describedby"] ?? "").split(separator: " ").map(String.init)
                }
                + outline.tags.compactMap { $0.attributes["aria-labelledby"] }
                + outline.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
                .map { String($0.dropFirst()) }
            for reference in references { #expect(ids.contains(reference), "\(name): \(reference)") }
        }
    }

    @Test func `every field has a label`() throws {
        for (name, _, outline) in try Self.outlines() {
            let labelled = Set(outline.all("label").compactMap { $0.attributes["for"] })
            var depth = 0
            for tag in outline.tags {
                if tag.name == "label" { depth += tag.isEnd ? -1 : 1 }
                let isField = ["input", "select", "textarea"].contains(tag.name) && !tag.isEnd
                guard isField, tag.attributes["type"] != "hidden" else { continue }
                let hasLabel = depth > 0 || labelled.contains(tag.attributes["id"] ?? "")
                #expect(hasLabel, "\(name): \(tag.attributes)")
            }
        }
    }

    @Test func `no page carries style or script of its own`() throws {
        for (name, _, outline) in try Self.outlines() {
            // Data for programs is no script: no browser runs it.
            let scripts = outline.all("script").filter { $0.attributes["type"] != "application/ld+json" }
            #expect(scripts.isEmpty && outline.all("style").isEmpty, "\(name)")
            let handlers = outline.tags.flatMap(\.attributes.keys).filter { $0 == "style" || $0.hasPrefix("on") }
            #expect(handlers.isEmpty, "\(name): \(handlers)")
        }
    }

    @Test func `every element that opens closes in its place`() throws {
        for (name, _, outline) in try Self.outlines() { #expect(outline.misnested.isEmpty, "\(name)") }
    }

    @Test func `every link leads to this site, a telephone, a mail or a calendar`() throws {
        for (name, _, outline) in try Self.outlines() {
            // Where the page itself stands is told in full.
            let targets = outline.tags.filter { $0.attributes["rel"] != "canonical" }
                .compactMap { $0.attributes["href"] ?? $0.attributes["action"] }
            for target in targets {
                let isKnown = ["/", "#", "tel:", "mailto:", "webcal://"].contains { target.hasPrefix($0) }
                #expect(isKnown && !target.hasPrefix("//"), "\(name): \(target)")
            }
        }
    }

    @Test func `the number to ring stands at the top and at the bottom`() throws {
        for (name, page, _) in try Self.outlines() where !Self.isPaper(name) {
            let parts = page.split(separator: "<main id=\"main\">")
            #expect(parts.first?.contains("tel:01632960700") == true, "\(name)")
            #expect(page.split(separator: "<footer").last?.contains("tel:01632960700") == true, "\(name)")
        }
    }

    @Test func `public pages announce the four feeds, personal pages none`() throws {
        for (name, _, outline) in try Self.outlines() {
            let types = outline.all("link").filter { $0.attributes["rel"] == "alternate" }
                .compactMap { $0.attributes["type"] }
            let isPersonal = [
                "me", "sign", "connector", "ring", "not", "unauthorised", "host", "after", "idea", "propose",
            ].contains { name.hasPrefix($0) }
            let expected = ["text/calendar", "application/rss+xml", "application/atom+xml", "application/feed+json"]
            // A group has a calendar of its own beside them.
            let own = name.hasPrefix("group") ? types.dropFirst(4).filter { $0 == "text/calendar" } : []
            if name != "signed-out" { #expect(types == (isPersonal ? [] : expected + own), "\(name)") }
        }
    }

    @Test func `words that people avoid stand on no page`() throws {
        let words = ["service user", "client", "rsvp", "submit", "invalid", "elderly", "vulnerable", "n/a"]
        for (name, _, outline) in try Self.outlines() {
            for word in words { #expect(!outline.text.lowercased().contains(word), "\(name): \(word)") }
        }
    }
}
