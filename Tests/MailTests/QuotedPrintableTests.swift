import Mail
import Testing

@Suite("Quoted-printable bodies")
struct QuotedPrintableTests {
    private func body(_ text: String) throws -> [String] { try SampleMail.body(SampleMail.message(text: text)) }

    @Test func `plain lines stand as they are, up to 76 octets`() throws {
        let full = String(repeating: "x", count: 76)
        #expect(try body("\(full)\nend") == [full, "end"])
        #expect(try body("\(full)y") == [String(full.dropLast()) + "=", "xy"])
    }

    @Test func `CRLF, LF and CR each end a line once`() throws {
        #expect(try body("a\r\nb\nc\rd\r\r\ne\n\nf") == ["a", "b", "c", "d", "", "e", "", "f"])
    }

    @Test func `an equals sign and control characters are encoded`() throws {
        #expect(try body("a=b\0\u{1B}\u{7F}") == ["a=3Db=00=1B=7F"])
    }

    @Test func `blanks at the end of a line are encoded and inside it are not`() throws {
        #expect(try body("a b \nc\t\n d") == ["a b=20", "c=09", " d"])
    }

    @Test func `a soft break never stands inside a character`() throws {
        // Each é takes six octets: twelve fill 72, and a thirteenth has no room beside the "=".
        let row = String(repeating: "=C3=A9", count: 12)
        #expect(try body(String(repeating: "é", count: 25)) == ["\(row)=", "\(row)=", "=C3=A9"])
        // A note takes twelve: six fill 72.
        let notes = String(repeating: "=F0=9D=84=9E", count: 6)
        #expect(try body(String(repeating: "𝄞", count: 7)) == ["\(notes)=", "=F0=9D=84=9E"])
    }

    @Test func `an encoded character may fill the line when it is the last`() throws {
        let start = String(repeating: "x", count: 70)
        #expect(try body("\(start)é") == ["\(start)=C3=A9"])
        #expect(try body("\(start)éy") == ["\(start)=", "=C3=A9y"])
    }

    @Test func `an empty text is an empty body`() throws {
        #expect(try body("") == [])
    }
}
