import Digest
import Testing

@Suite("The codes of authenticator apps")
struct TimedCodeTests {
    /// The secret of both RFCs' vectors.
    private let secret = Array("12345678901234567890".utf8)

    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func `RFC 6238, appendix B`(moment: Int64, code: String) {
        #expect(TimedCode(secret: secret, digits: 8).code(at: TimedCode.step(at: moment)) == code)
    }

    @Test func `RFC 4226, appendix D`() {
        let codes = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        #expect((0..<10).map { TimedCode(secret: secret).code(at: $0) } == codes)
    }

    @Test func `a step is thirty seconds, before 1970 too`() {
        #expect([0, 29, 30, 59, 60].map { TimedCode.step(at: $0) } == [0, 0, 1, 1, 2])
        #expect([-1, -30, -31].map { TimedCode.step(at: $0) } == [-1, -1, -2])
    }

    @Test func `one step before and after is forgiven, two are not`() {
        let codes = TimedCode(secret: secret)
        for away in -3...3 {
            let found = codes.step(of: codes.code(at: Int64(1_000 + away)), at: 1_000, after: 0)
            #expect(found == (abs(away) <= 1 ? Int64(1_000 + away) : nil))
        }
    }

    @Test func `a code opens once, and none before it opens after it`() {
        let codes = TimedCode(secret: secret)
        #expect(codes.step(of: codes.code(at: 1_000), at: 1_000, after: 1_000) == nil)
        #expect(codes.step(of: codes.code(at: 999), at: 1_000, after: 1_000) == nil)
        #expect(codes.step(of: codes.code(at: 1_001), at: 1_000, after: 1_000) == 1_001)
    }

    @Test(arguments: ["", "75522", "7552244", "755224x", "٧٥٥٢٢٤", "-55224", "000000"])
    func `what is another code is none`(typed: String) {
        #expect(TimedCode(secret: secret).step(of: typed, at: 0, after: -1) == nil)
    }

    @Test func `spaces are forgiven, as apps show them`() {
        #expect(TimedCode(secret: secret).step(of: " 755 224 ", at: 0, after: -1) == 0)
    }

    /// RFC 4648 section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `a secret is typed in base 32`(bytes: String, text: String) {
        #expect(bytes.utf8.base32 == text)
    }
}
