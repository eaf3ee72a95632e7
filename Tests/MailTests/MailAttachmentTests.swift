import Mail
import Testing

@Suite("Attachments")
struct MailAttachmentTests {
    /// The lines of the attachment in a mail that has only this one.
    private func part(_ name: String, type: String = "text/calendar", bytes: [UInt8] = []) throws -> [String] {
        let file = try MailAttachment(fileName: name, mediaType: type, bytes: bytes)
        let lines = try SampleMail.body(SampleMail.message(attachments: [file]))
        let start = try #require(lines.lastIndex { $0.hasPrefix("--=_mixed") && !$0.hasSuffix("--") })
        return Array(lines[(start + 1)...].dropLast())
    }

    private func disposition(_ name: String) throws -> [String] {
        let lines = try part(name)
        let start = try #require(lines.firstIndex { $0.hasPrefix("Content-Disposition:") })
        return Array(lines[start...].prefix { !$0.isEmpty })
    }

    @Test(arguments: [
        ("march.ics", "march.ics"), ("what's on.ics", "\"what's on.ics\""), ("a\"b.ics", #""a\"b.ics""#),
        ("a;b=c.ics", "\"a;b=c.ics\""),
    ])
    func `a name in ASCII is plain or between quotes`(_ name: String, _ value: String) throws {
        #expect(try disposition(name) == ["Content-Disposition: attachment; filename=\(value)"])
    }

    @Test func `a name in another script is percent-encoded`() throws {
        #expect(
            try disposition("März 2027.ics") == [
                "Content-Disposition: attachment; filename*=utf-8''M%C3%A4rz%202027.ics"
            ])
    }

    @Test func `a long name goes over several lines, cut between characters`() throws {
        // Seven letters of the charset and 52 of 53 that fit beside them: 8 times six octets and the rest on the next.
        #expect(
            try disposition(String(repeating: "é", count: 20)) == [
                "Content-Disposition: attachment;",
                " filename*0*=utf-8''\(String(repeating: "%C3%A9", count: 8));",
                " filename*1*=\(String(repeating: "%C3%A9", count: 10));",
                " filename*2*=%C3%A9%C3%A9",
            ])
    }

    @Test(arguments: ["", "a/b", "a\\b", "..\\a", "a\r\nb", "a\0", String(repeating: "x", count: 256)])
    func `a name that is none, or a path, is refused`(_ name: String) {
        #expect(throws: MailError.malformedFileName) {
            try MailAttachment(fileName: name, mediaType: "text/plain", bytes: [])
        }
    }

    @Test(arguments: [
        "", "text", "text/", "/plain", "text/plain/x", "text/pla in", "text/plain\r\nX: y", "text/plain;",
        "text/plain; charset", "text/plain; charset=", "text/plain; a=b=c", "text/plain; a=\"b\"", "te\0xt/plain",
    ])
    func `a malformed media type is refused`(_ type: String) {
        #expect(throws: MailError.malformedMediaType) {
            try MailAttachment(fileName: "a", mediaType: type, bytes: [])
        }
    }

    @Test func `a media type keeps its parameters`() throws {
        let lines = try part("a.ics", type: "text/calendar;charset=utf-8; method=PUBLISH")
        #expect(lines[0] == "Content-Type: text/calendar; charset=utf-8; method=PUBLISH")
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `bytes are in base64 as in RFC 4648 §10`(_ text: String, _ code: String) throws {
        #expect(try part("a", bytes: Array(text.utf8)).last == code)
    }

    @Test func `base64 goes in lines of 76`() throws {
        let bytes = [UInt8](repeating: 0xFF, count: 58)
        #expect(try part("a", bytes: bytes).suffix(2) == [String(repeating: "/", count: 76), "/w=="])
    }
}
