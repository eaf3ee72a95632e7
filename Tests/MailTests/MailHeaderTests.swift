import Mail
import Testing

@Suite("Mail headers: folding and encoded words")
struct MailHeaderTests {
    private func subject(_ text: String) throws -> [String] {
        try SampleMail.field("Subject", of: SampleMail.message(subject: text))
    }

    private func to(_ name: String) throws -> [String] {
        try SampleMail.field("To", of: SampleMail.message(to: name))
    }

    @Test func `a long subject is folded between words at 76 octets`() throws {
        // "Subject:" and 17 words of three letters fill 8 + 17 · 4 = 76 octets.
        let words = Array(repeating: "one", count: 17).joined(separator: " ")
        #expect(try subject(words) == ["Subject: \(words)"])
        #expect(try subject("\(words) two") == ["Subject: \(words)", " two"])
        #expect(try subject("x\(words)") == ["Subject: x" + words.dropLast(4), " one"])
    }

    @Test(arguments: [
        ("two  blanks", "=?utf-8?q?two__blanks?="), (" first", "=?utf-8?q?_first?="), ("last ", "=?utf-8?q?last_?="),
        ("=?utf-8?q?a?=", "=?utf-8?q?=3D=3Futf-8=3Fq=3Fa=3F=3D?="), ("é", "=?utf-8?b?w6k=?="),
        ("Привет", "=?utf-8?b?0J/RgNC40LLQtdGC?="), ("日本", "=?utf-8?b?5pel5pys?="),
    ])
    func `a subject that would not survive as it is becomes an encoded word`(_ text: String, _ word: String) throws {
        #expect(try subject(text) == ["Subject: \(word)"])
    }

    @Test func `an empty subject is an empty field`() throws {
        #expect(try subject("") == ["Subject:"])
    }

    @Test func `a word too long for a line is encoded in several`() throws {
        let lines = try subject(String(repeating: "w", count: 100))
        // 76 - 9 - 12 = 55 octets of content on the first line.
        #expect(
            lines == [
                "Subject: =?utf-8?q?\(String(repeating: "w", count: 55))?=",
                " =?utf-8?q?\(String(repeating: "w", count: 45))?=",
            ])
    }

    @Test(arguments: ["é", "𝄞", "日本語", "👩‍👩‍👧", "aé", "e\u{301}", "Жx "])
    func `encoded words keep to 75 octets and each holds whole characters`(_ unit: String) throws {
        for count in 1...60 {
            let text = String(repeating: unit, count: count)
            let lines = try subject(text)
            #expect(lines.allSatisfy { $0.utf8.count <= 76 })
            let words = try lines.map { line in try #require(line.split(separator: " ").last).description }
            #expect(words.allSatisfy { $0.utf8.count <= 75 })
            let pieces = try words.map { try #require(EncodedWordReader.decode($0)) }
            #expect(pieces.joined().unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }

    @Test(arguments: [
        ("Ada Lovelace", "Ada Lovelace"), ("Dr. Ada", "\"Dr. Ada\""), ("Smith, Ada", "\"Smith, Ada\""),
        ("The \"Countess\" \\ Ada", #""The \"Countess\" \\ Ada""#), ("a@b", "\"a@b\""), ("Ada  L", "\"Ada  L\""),
        ("=?x?= Ada", "=?utf-8?q?=3D=3Fx=3F=3D_Ada?="), ("Zoë, Ada", "=?utf-8?q?Zo=C3=AB=2C_Ada?="),
    ])
    func `a name is as it is, between quotes or encoded, as it needs`(_ name: String, _ phrase: String) throws {
        #expect(try to(name) == ["To: \(phrase) <ada@example.org>"])
    }

    @Test func `a long name is encoded, and the address begins a line of its own`() throws {
        let lines = try to(String(repeating: "Long. ", count: 20) + "Name")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.count == 3)
        #expect(lines.last?.hasSuffix("<ada@example.org>") == true)
    }
}
