import Digest
import Testing

@Suite("SHA-256, FIPS 180-4 and its published examples")
struct SHA256Tests {
    static let twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (twoBlocks, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ])
    func `a known text has its known digest`(text: String, digest: String) {
        #expect(SHA256.digest(of: text.utf8).hex == digest)
        #expect(SHA256.digest(of: Array(text.utf8).lazy.map { $0 }).hex == digest)
    }

    @Test func `a million letters, in pieces of any size`() {
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
        var hash = SHA256()
        for _ in 0..<999 { hash.update(piece) }
        hash.update(piece.prefix(1))
        hash.update([])
        hash.update(piece.suffix(999))
        #expect(hash.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
