import HTTP
import Testing

@Suite("RFC 9110 §8.8.3 entity tags")
struct EntityTagTests {
    private func tag(_ opaque: String, weak: Bool = false) throws -> EntityTag {
        try #require(EntityTag(opaque, isWeak: weak))
    }

    @Test func `the comparisons of the table in §8.8.3.2`() throws {
        let (one, weakOne, weakTwo) = (try tag("1"), try tag("1", weak: true), try tag("2", weak: true))
        #expect(!weakOne.stronglyMatches(weakOne) && weakOne.weaklyMatches(weakOne))
        #expect(!weakOne.stronglyMatches(weakTwo) && !weakOne.weaklyMatches(weakTwo))
        #expect(!weakOne.stronglyMatches(one) && weakOne.weaklyMatches(one))
        #expect(one.stronglyMatches(one) && one.weaklyMatches(one))
    }

    @Test func `a tag is written in quotes`() throws {
        #expect(try tag("xyzzy").headerValue == "\"xyzzy\"")
        #expect(try tag("xyzzy", weak: true).headerValue == "W/\"xyzzy\"")
        #expect(try tag("").headerValue == "\"\"")
        #expect(try tag("a").gzipped != tag("a"))
        #expect(EntityTag("a\"b") == nil)
        #expect(EntityTag("a b") == nil)
    }

    @Test func `lists are read`() throws {
        #expect(EntityTagList(" * ") == .any)
        #expect(EntityTagList("\"xyzzy\"") == .tags([try tag("xyzzy")]))
        #expect(
            EntityTagList("W/\"a\", \"b,c\" ,, \"\"") == .tags([try tag("a", weak: true), try tag("b,c"), try tag("")]))
    }

    @Test(arguments: ["", " ", ",", "xyzzy", "\"open", "w/\"a\"", "\"a\" b", "*, \"a\""])
    func `a malformed list does not count`(field: String) {
        #expect(EntityTagList(field) == nil)
    }
}
