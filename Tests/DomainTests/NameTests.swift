import Domain
import Fixtures
import Testing

@Suite("Short names")
struct NameTests {
    @Test(arguments: [
        ("St David's Day singalong", "st-davids-day-singalong"), ("Knit and Natter", "knit-and-natter"),
        ("Siân", "sian"), ("Sia\u{302}n", "sian"), ("Wiśniewska", "wisniewska"), ("Café – natter!", "cafe-natter"),
        ("  --Vale  Men’s Shed-- ", "vale-mens-shed"), ("Straße 5", "strasse-5"), ("日本", "x"), ("", "x"),
    ])
    func `a slug is made of what is left of a name`(name: String, slug: String) {
        #expect(Slug(naming: name).rawValue == slug)
    }

    @Test func `a long name gives sixty letters and no hyphen at the end`() {
        let slug = Slug(naming: String(repeating: "abcdefghi ", count: 10)).rawValue
        #expect(slug.utf8.count == 59)
        #expect(slug.hasSuffix("i") && Slug(rawValue: slug) != nil)
    }

    @Test(arguments: ["", "Coffee", "a b", "café", "a/b", "..", String(repeating: "a", count: 61)])
    func `what is not fit for a path is no slug`(text: String) { #expect(Slug(rawValue: text) == nil) }

    @Test func `references stand in the order in which people count`() {
        let sorted = ["PR10", "M001", "PR9", "G25", "PR1", "M062", "G3", "C1"].map { Reference($0) }.sorted()
        #expect(sorted.map(\.rawValue) == ["C1", "G3", "G25", "M001", "M062", "PR1", "PR9", "PR10"])
    }

    @Test func `references of one number are still in one order`() {
        #expect(Reference("M01") < Reference("M1") || Reference("M1") < Reference("M01"))
        #expect(!(Reference("M01") < Reference("M1") && Reference("M1") < Reference("M01")))
    }

    @Test func `an identity made of sixteen bytes looks like every other`() {
        let id = Identifier<Member>(uuid: Array(0...15))
        #expect(id.rawValue == "00010203-0405-0607-0809-0a0b0c0d0e0f")
    }

    @Test(arguments: [
        ("proposal PR1", "PR1"), ("partner P08", nil), ("member idea", nil), ("proposal", nil),
        ("proposal PR1 too", nil),
    ])
    func `an origin names the proposal it was`(words: String, proposal: String?) {
        #expect(EventOrigin(rawValue: words).proposal?.rawValue == proposal)
    }
}
