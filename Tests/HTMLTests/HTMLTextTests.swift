import HTML
import Testing

@Suite("Text in HTML")
struct HTMLTextTests {
    @Test(arguments: [
        ("]]>", "]]&gt;"),
        ("a\u{0}b", "ab"),
        ("\u{1B}[31mred\u{7F}", "[31mred"),
        ("tab\tand\r\nlines", "tab\tand\r\nlines"),
        ("next\u{85}line, C1 \u{9F}end", "nextline, C1 end"),
        ("10\u{A0}£ ©", "10\u{A0}£ ©"),
        ("é 👩‍👩‍👧 ẅ", "é 👩‍👩‍👧 ẅ"),
        ("&amp;", "&amp;amp;"),
        ("", ""),
    ])
    func `special characters become references and controls are dropped`(text: String, escaped: String) {
        #expect(HTMLText(text).escaped == escaped)
    }

    @Test func `a combining mark after an angle bracket does not hide it`() {
        #expect(HTMLText("<\u{338}script").escaped == "&lt;\u{338}script")
        #expect(HTMLText("\"\u{301}").escaped == "&quot;\u{301}")
    }

    @Test func `no text can open a tag or leave a quoted attribute`() {
        let pieces = [
            "<", ">", "\"", "'", "&", "&#60;", "<script>", "</p>", "<!--", "-->", "]]>", "\u{0}", "\r\n", "`", "=", "é",
            "\u{338}", "\u{85}", "on", " ", "/", "\u{202E}", "javascript:", "🧶",
        ]
        let seed: UInt64 = 0x5EED
        var random = SplitMix(state: seed)
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0...12, using: &random))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            let markup: Markup = "<p title=\"\(text)\" lang='\(text)'>\(text)</p>"
            let counts = Dictionary(grouping: markup.markup.utf8, by: \.self).mapValues(\.count)
            #expect(counts[UInt8(ascii: "<")] == 2, "seed \(seed): \(text.debugDescription)")
            #expect(counts[UInt8(ascii: ">")] == 2, "seed \(seed): \(text.debugDescription)")
            #expect(counts[UInt8(ascii: "\"")] == 2, "seed \(seed): \(text.debugDescription)")
            #expect(counts[UInt8(ascii: "'")] == 2, "seed \(seed): \(text.debugDescription)")
            #expect(counts[0] == nil)
        }
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
