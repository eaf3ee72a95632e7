import Domain
import Testing

@Suite("Codes that are read aloud and typed")
struct SpokenCodeTests {
    @Test func `five bits of each byte are one of 32 characters that are not taken for one another`() {
        #expect(SpokenCode((0..<32).map { UInt8($0) }).characters == "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        #expect(SpokenCode([32, 255, 31, 224]).characters == "0ZZ0")
        #expect(SpokenCode([0, 1, 2, 3, 4, 5, 6, 7, 8]).text == "012-345-678")
        #expect(SpokenCode([0, 1, 2, 3]).text == "012-3")
    }

    @Test(arguments: ["K7M-4QP", "k7m4qp", " K7M 4QP ", "K7M–4QP", "k.7.m.4.q.p", "K7M\u{A0}4QP"])
    func `it may be typed in many ways`(typed: String) {
        #expect(SpokenCode(typed: typed, length: 6)?.characters == "K7M4QP")
    }

    @Test func `what looks alike is read as what can stand there`() {
        #expect(SpokenCode(typed: "oOiIlLuU", length: 8)?.characters == "001111VV")
    }

    @Test(arguments: ["", "K7M4Q", "K7M4QPX", "K7M4Q!", "K7M4Qé", "К7M4QP", "K7M4Q\u{0}", "K7M\n4QP"])
    func `what is too short, too long or of other letters is none`(typed: String) {
        #expect(SpokenCode(typed: typed, length: 6) == nil)
    }
}
