import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// Own words on the joining form, all the way into the memory: what is not certain is asked back, and nothing is inferred.
@Suite("Own words on the joining form")
struct JoinQuestionTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown(published: false, understands: true) }

    private func join(_ words: String, _ more: [(String, String)] = []) throws -> Response {
        let fields =
            [
                ("form_key", "key"), ("name", "Ada Byron"), ("phone", "01632 960999"), ("channel", "phone"),
                ("area", "OT"), ("travel", "walk"), ("reach", "1500"), ("own_words", words),
                ("keep_my_details", "yes"), ("adult", "yes"),
            ] + more
        let form = fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
        return try place.respond(.post, "/join", session: nil, form: form)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// What is kept of the new member's wishes: their words, and the interest they stand for.
    private func kept() throws -> [String: String?]? {
        try place.town.read { memory throws(HubError) in
            guard let ada = try memory.members().first(where: { $0.fullName == "Ada Byron" }) else { return nil }
            let known = try memory.interests()
            return Dictionary(
                uniqueKeysWithValues: try memory.memberInterests(of: ada.id).map { told in
                    (told.words ?? "", known.first { $0.id == told.interest }?.slug.rawValue)
                })
        }
    }

    @Test func `what is not certain is asked back with choices and keep my words, and nothing is saved yet`() throws {
        let asked = try join("something with needles")
        #expect(asked.status == .ok)
        #expect(asked.text.contains("You wrote “something with needles”"))
        #expect(asked.text.contains("name=\"meaning-0\" value=\"knitting\""))
        #expect(asked.text.contains("value=\"keep\" checked"))
        #expect(asked.text.contains("value=\"Ada Byron\""))
        #expect(try kept() == nil)
    }

    @Test func `what the person chooses is kept with their words`() throws {
        let more = [("meaning_words-0", "something with needles"), ("meaning-0", "knitting")]
        #expect(try join("something with needles", more).text.contains("Thank you"))
        #expect(try kept() == ["something with needles": "knitting"])
    }

    @Test(arguments: ["keep", "", "faith", "no-such-thing", "<script>"])
    func `words that are kept, and answers that were no choice, stay words`(answer: String) throws {
        let more = [("meaning_words-0", "something with needles"), ("meaning-0", answer)]
        #expect(try join("something with needles", more).text.contains("Thank you"))
        #expect(try kept() == ["something with needles": nil])
    }

    @Test func `words changed meanwhile are asked about anew`() throws {
        let more = [("meaning_words-0", "something with needles"), ("meaning-0", "knitting")]
        let asked = try join("a bit of music and company", more)
        #expect(asked.text.contains("You wrote “a bit of music and company”"))
        #expect(try kept() == nil)
    }

    @Test func `what the connector places on the page of a running hub holds for those who wait and those who come`()
        throws
    {
        let connector = try place.session(of: .connector)
        let more = [("meaning_words-0", "something with needles"), ("meaning-0", "keep")]
        #expect(try join("something with needles", more).status == .ok)
        let page = try place.respond(.get, "/connector/words", session: connector)
        #expect(page.text.contains("“something with needles”"))
        let wrong = try place.respond(
            .post, "/connector/words", session: connector, form: "words=something+with+needles&activity=church+group")
        #expect(wrong.status == .unprocessableContent)
        let placed = try place.respond(
            .post, "/connector/words", session: connector, form: "words=something+with+needles&choice=knitting")
        #expect(placed.status.code == 303)
        #expect(try kept() == ["something with needles": "knitting"])
        let after = try place.respond(.get, "/connector/words", session: connector)
        #expect(!after.text.contains("“something with needles”"))
        let next = try join("Something with needles!", [("form_key", "other")])
        #expect(!next.text.contains("Is it one of these?"))
    }

    @Test func `what is certain is not asked about`() throws {
        #expect(try join("miss the bingo").text.contains("Thank you"))
        #expect(try kept() == ["miss the bingo": "bingo"])
    }

    @Test(arguments: [
        "Muslim", "prayers at home", "church", "I'm gay and lonely", "my Polish family", "dementia, early stages",
        "bipolar, on lithium", "hard of hearing", "six months sober and proud", "I lost my wife in May",
        "trying to lose weight", "the usual", "ask my daughter",
    ])
    func `faith, health and identity are neither asked about nor concluded`(words: String) throws {
        #expect(try join(words).text.contains("Thank you"), "\(words)")
        #expect(try kept() == [words: nil])
    }
}
