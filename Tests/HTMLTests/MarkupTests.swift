import HTML
import Testing

@Suite("Markup")
struct MarkupTests {
    @Test func `a literal passes as it is and text is escaped`() {
        let name = "Knit & <natter>"
        let markup: Markup = "<h1>\(name)</h1>"
        #expect(markup.markup == "<h1>Knit &amp; &lt;natter&gt;</h1>")
    }

    @Test func `quotes of both kinds cannot leave an attribute`() {
        let style = #"a" onclick="x' y"#
        let markup: Markup = #"<p class="\#(style)">"#
        #expect(markup.markup == #"<p class="a&quot; onclick=&quot;x&#39; y">"#)
    }

    @Test func `markup inside markup is not escaped again`() {
        let inner: Markup = "<b>\("R&D")</b>"
        let outer: Markup = "<p>\(inner)</p>"
        #expect(outer.markup == "<p><b>R&amp;D</b></p>")
    }

    @Test func `lists and optionals compose`() {
        let names = ["Ada", "Bo<b>"]
        let note: String? = nil
        let place: String? = "Hall"
        let markup: Markup = """
            <ul>\(names.map { "<li>\($0)</li>" })</ul>\(note.map { "<p>\($0)</p>" })\(place.map { "<p>\($0)</p>" })
            """
        #expect(markup.markup == "<ul><li>Ada</li><li>Bo&lt;b&gt;</li></ul><p>Hall</p>")
    }

    @Test func `an attribute can depend on a condition`() {
        let options: [Markup] = [1, 2].map { "<option\(" selected", when: $0 == 2)>\($0)</option>" }
        #expect(options.joined().markup == "<option>1</option><option selected>2</option>")
    }

    @Test func `a string chosen at run time is text even if it looks like markup`() {
        let chosen = "<b>"
        let markup: Markup = "\(chosen)"
        #expect(markup.markup == "&lt;b&gt;")
        #expect(Markup(text: chosen) == markup)
    }

    @Test func `pieces join with a separator between them only`() {
        let pieces: [Markup] = ["<i>a</i>", "<i>b</i>", "<i>c</i>"]
        #expect(pieces.joined(separator: ", ").markup == "<i>a</i>, <i>b</i>, <i>c</i>")
        #expect([Markup]().joined(separator: ", ").isEmpty)
        #expect((pieces[0] + pieces[1]).bytes == Array("<i>a</i><i>b</i>".utf8))
    }
}
