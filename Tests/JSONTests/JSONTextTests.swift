import FoundationEssentials
import JSON
import Testing

@Suite("JSON text")
struct JSONTextTests {
    private func text(_ json: JSONText) -> String { String(decoding: json.bytes, as: UTF8.self) }

    @Test func `members keep the order in which they were given`() {
        let json = JSONText.object([("b", .number(-1)), ("a", .array([.bool(true), .null, .optional(nil)]))])
        #expect(text(json) == "{\n  \"b\": -1,\n  \"a\": [\n    true,\n    null,\n    null\n  ]\n}\n")
        #expect(text(.object([])) == "{}\n")
        #expect(text(.array([])) == "[]\n")
    }

    @Test(arguments: [
        "", "\"\\/\u{8}\u{9}\u{A}\u{C}\u{D}\u{0}\u{1F}\u{7F}", "</script><!--", "\u{2028}\u{2029}", "Ł’é😀👨‍👩‍👧", "\u{FFFD}",
    ])
    func `another reader finds the same text`(words: String) throws {
        let bytes = JSONText.object([(words, .string(words))]).bytes
        #expect(try JSONDecoder().decode([String: String].self, from: Data(bytes)) == [words: words])
    }
}
