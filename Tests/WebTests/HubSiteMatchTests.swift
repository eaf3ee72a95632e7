import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// Wishes answered on the connector's pages, pressed as a browser presses.
@Suite("The pages for wishes")
struct HubSiteMatchTests {
    private static let cards = "/connector/matches/M035/photography"
    private let place: HubSiteTown
    private let bex: String?

    init() throws {
        place = try HubSiteTown()
        bex = try place.session(of: .connector)
    }

    private func look(_ path: String) throws -> String { try place.respond(.get, path, session: bex).text }

    private func press(_ path: String, _ form: String) throws -> Response {
        try place.respond(.post, path, session: bex, form: form)
    }

    private func offers() throws -> [WishOffer] {
        try place.town.read { memory throws(HubError) in try memory.offers() }
    }

    /// The addresses of the ladders that a page leads to.
    private func ladders(of page: String) -> [String] {
        page.split(separator: "href=\"/connector/matches/").dropFirst().compactMap {
            $0.split(separator: "\"").first.map { "/connector/matches/\($0)" }
        }.filter { $0.split(separator: "/").count == 4 }
    }

    @Test func `every wish that waits stands on one page of the queue, and its ladder opens`() throws {
        var seen: [String] = []
        var number = 1
        while true {
            let page = try look("/connector/matches?page=\(number)")
            seen += ladders(of: page)
            #expect(page.utf8.count < 50_000)
            guard page.contains("rel=\"next\"") else { break }
            number += 1
        }
        #expect(number > 3 && Set(seen).count == seen.count)
        // What matching answers with a step, by the road of the command line.
        let list = try FindMatches(place.town.hub)()
        let steps = list.matches.filter { match in
            [.existingGroup, .memberHost, .partnerOrFreelance, .startWithOne].contains(match.route)
                && !match.reasons.contains { reason in
                    if case .alreadyGoes = reason { true } else if case .contactOf = reason { true } else { false }
                }
        }
        #expect(seen.count == steps.count)
        for path in seen.prefix(12) { #expect(try look(path).contains("Four ways, tried in order"), "\(path)") }
    }

    @Test func `the ladder shows four ways, and the best is offered with one press`() throws {
        let page = try look(Self.cards)
        #expect(page.contains("Ask the host first") && page.contains("There is no group for photography yet."))
        #expect(page.split(separator: "<h3>").count == 5)
        #expect(try press(Self.cards, "way=member_host").status == .seeOther)
        let offer = try #require(try offers().first)
        #expect(offer.route == .memberHost && offer.skipReason == nil)
        #expect(try !look(Self.cards).contains("<button>Ask the host first"))
        #expect(try !(1...9).contains { try look("/connector/matches?page=\($0)").contains(Self.cards) })
        #expect(try press(Self.cards, "way=member_host").status == .conflict)
    }

    @Test func `a way that is passed over needs a reason, and what was typed elsewhere is no way`() throws {
        let missing = try press(Self.cards, "way=start_with_one&reason_start_with_one=+")
        #expect(missing.status == .unprocessableContent && missing.text.contains("Say why, in a few words."))
        for form in ["", "way=", "way=hold", "way=existing_group", "way=%00"] {
            #expect(try press(Self.cards, form).status == .unprocessableContent, "\(form)")
        }
        #expect(try offers().isEmpty)
        let form = "way=start_with_one&reason_start_with_one=Si%C3%A2n+is+%3Cb%3Eaway"
        #expect(try press(Self.cards, form).status == .seeOther)
        #expect(try offers().first?.skipReason == "Siân is <b>away")
    }

    @Test func `what many wish leads to each person's ladder, and tells nobody's faith or health`() throws {
        let page = try look("/connector/demand")
        #expect(page.contains("Is anyone left out?") && page.contains("Everyone"))
        let links = ladders(of: page)
        #expect(!links.isEmpty)
        for path in links.prefix(5) { #expect(try place.respond(.get, path, session: bex).status == .ok, "\(path)") }
        let secret = try place.town.read { memory throws(HubError) in
            try memory.interests().filter(\.isSpecialCategory).map(\.label)
        }
        #expect(!secret.isEmpty)
        for label in secret { #expect(!page.contains(label.sentenceCase), "\(label)") }
    }
}

extension String {
    fileprivate var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}
