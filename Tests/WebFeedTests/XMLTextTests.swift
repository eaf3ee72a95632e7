import Testing
import WebFeed

@Suite("Text inside XML")
struct XMLTextTests {
    /// The bytes between the first `<title>` and `</title>` of a feed with this title.
    private func title(_ title: String) throws -> String {
        let text = String(decoding: AtomWriter().bytes(of: try SampleFeed.plainFeed(title: title)), as: UTF8.self)
        let start = try #require(text.firstRange(of: "<title>"))
        let end = try #require(text.firstRange(of: "</title>"))
        return String(text[start.upperBound..<end.lowerBound])
    }

    private func term(_ category: String) throws -> String {
        var item = try SampleFeed.choir()
        item.categories = [category]
        let text = String(decoding: AtomWriter().bytes(of: try SampleFeed.plainFeed(items: [item])), as: UTF8.self)
        let start = try #require(text.firstRange(of: "<category term=\""))
        let end = try #require(text[start.upperBound...].firstRange(of: "\"/>"))
        return String(text[start.upperBound..<end.lowerBound])
    }

    @Test func `markup is escaped, once`() throws {
        #expect(try title("<b>Fish & chips</b> &amp;") == "&lt;b&gt;Fish &amp; chips&lt;/b&gt; &amp;amp;")
    }

    @Test func `a markup character under a combining mark is escaped too`() throws {
        #expect(try title("<\u{338}>\u{301}").unicodeScalars.elementsEqual("&lt;\u{338}&gt;\u{301}".unicodeScalars))
    }

    @Test func `the end of a CDATA section never appears`() throws {
        #expect(try title("]]>") == "]]&gt;")
        #expect(try title("]]]]><![CDATA[>") == "]]]]&gt;&lt;![CDATA[&gt;")
    }

    @Test func `characters that XML cannot write are left out`() throws {
        #expect(try title("a\0b\u{1}c\u{8}d\u{B}e\u{C}f\u{E}g\u{1F}h") == "abcdefgh")
        #expect(try title("a\u{FFFE}b\u{FFFF}c") == "abc")
    }

    @Test func `the outermost characters that XML can write are kept`() throws {
        #expect(
            try title("\u{20}\u{7F}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}").unicodeScalars.map(\.value)
                == [0x20, 0x7F, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF])
    }

    @Test func `tab and line feed stand in text, and a carriage return survives the parser`() throws {
        #expect(try title("a\tb\nc").utf8.elementsEqual("a\tb\nc".utf8))
        #expect(try title("a\r\nb").utf8.elementsEqual("a&#13;\nb".utf8))
    }

    @Test func `an attribute keeps its quotes and its white space`() throws {
        #expect(try term("a\"b'c<d>&\t\n\re") == "a&quot;b'c&lt;d&gt;&amp;&#9;&#10;&#13;e")
    }
}
