import Gzip
import Testing

@Suite("Gzip, RFC 1952")
struct GzipTests {
    /// "hello" as GNU gzip 1.12 packs it from a pipe.
    static let hello: [UInt8] = [
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00, 0x86,
        0xa6,
        0x10, 0x36, 0x05, 0x00, 0x00, 0x00,
    ]
    static let town = Array(String(repeating: "Tuesday walk, 10:30 at the mill. ", count: 3000).utf8)

    @Test func `the header tells no time and no system`() {
        let packed = compress(Array("hello".utf8), level: .standard)
        #expect(packed.prefix(10) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
        #expect(packed.dropFirst(10) == Self.hello.dropFirst(10))
        #expect(packed == compress(Array("hello".utf8), level: .standard))
    }

    @Test func `what another program packed is unpacked`() throws {
        #expect(try decompress(Self.hello, limit: 5) == Array("hello".utf8))
        #expect(try decompress(Self.hello + Self.hello, limit: 10) == Array("hellohello".utf8))
    }

    @Test(arguments: [Level.fastest, .standard, .smallest])
    func `what goes in comes out`(level: Level) throws {
        for bytes in [[], [0], [UInt8](0...255), Self.town] {
            #expect(try decompress(compress(bytes, level: level), limit: bytes.count) == bytes)
        }
        #expect(compress(Self.town, level: level).count < Self.town.count / 50)
    }

    @Test func `the limit holds and is not passed by one`() {
        let packed = compress(Self.town)
        #expect(throws: GzipError.tooLong(limit: Self.town.count - 1)) {
            try decompress(packed, limit: Self.town.count - 1)
        }
        let bomb = compress([UInt8](repeating: 0, count: 20_000_000))
        #expect(throws: GzipError.tooLong(limit: 100_000)) { try decompress(bomb, limit: 100_000) }
    }

    @Test func `every shorter piece is incomplete`() {
        for length in 0..<Self.hello.count {
            #expect(throws: GzipError.incomplete) { try decompress(Array(Self.hello.prefix(length)), limit: 100) }
        }
    }

    @Test func `damage and what is not gzip are told apart from the end`() {
        var flipped = Self.hello
        flipped[18] ^= 1  // within the checksum
        #expect(throws: GzipError.damaged) { try decompress(flipped, limit: 100) }
        #expect(throws: GzipError.damaged) { try decompress(Array("plain text".utf8), limit: 100) }
        #expect(throws: GzipError.damaged) { try decompress(Self.hello + Array("more".utf8), limit: 100) }
    }
}
