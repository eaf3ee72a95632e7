import Digest
import Testing

@Suite("Bytes as text, RFC 4648 without padding")
struct SpellingTests {
    @Test(
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ])
    func `base64url goes both ways`(text: String, spelled: String) {
        #expect(text.utf8.base64URL == spelled)
        #expect([UInt8](base64URL: spelled) == Array(text.utf8))
    }

    @Test func `the two characters of a URL's own`() {
        #expect([0xFB, 0xEF, 0xFF].base64URL == "--__")
        #expect([UInt8](base64URL: "--__") == [0xFB, 0xEF, 0xFF])
    }

    @Test(arguments: ["Z", "Zm9vY", "Zg==", "Zh", "Zm9", "Zm+v", "Zm/v", "Zm 9v", "Zm9v\n", "Zmé"])
    func `a second spelling of the same bytes is refused`(text: String) {
        #expect([UInt8](base64URL: text) == nil)
    }

    @Test func `hexadecimal goes both ways`() {
        #expect([0x00, 0x0F, 0xA5, 0xFF].hex == "000fa5ff")
        #expect([UInt8](hex: "000fA5Ff") == [0x00, 0x0F, 0xA5, 0xFF])
        #expect([UInt8](hex: "") == [])
        for wrong in ["0", "0g", " 00", "0x00", "٠٠"] { #expect([UInt8](hex: wrong) == nil) }
    }

    @Test func `every byte comes back from both`() {
        let all = [UInt8](0...255)
        for length in 0...256 {
            let bytes = Array(all.prefix(length))
            #expect([UInt8](base64URL: bytes.base64URL) == bytes)
            #expect([UInt8](hex: bytes.hex) == bytes)
        }
    }
}
