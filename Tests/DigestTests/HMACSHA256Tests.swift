import Digest
import Testing

@Suite("HMAC-SHA-256, RFC 4231 section 4")
struct HMACSHA256Tests {
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            Array(1...25), [UInt8](repeating: 0xcd, count: 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `a known message has its known code`(key: [UInt8], message: [UInt8], code: String) throws {
        let hmac = HMACSHA256(key: key)
        #expect(hmac.code(for: message).hex == code)
        let bytes = try #require([UInt8](hex: code))
        #expect(hmac.isCode(bytes, for: message))
        #expect(!hmac.isCode(bytes, for: message + [0]))
        #expect(!hmac.isCode(Array(bytes.dropLast()), for: message))
        #expect(!HMACSHA256(key: key + [1]).isCode(bytes, for: message))
    }

    @Test func `nothing can be signed with nothing`() {
        let code = HMACSHA256(key: []).code(for: [])
        #expect(code.hex == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }
}
