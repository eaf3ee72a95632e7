import Testing

@testable import Hub

@Suite("UUIDs made from names")
struct NameUUIDTests {
    @Test func `a name is the first half of its digest, with version and variant`() {
        // SHA-256 of "abc" begins ba7816bf 8f01 cfea 4141 40de5dae2223 (FIPS 180-4); RFC 9562 §5.8 sets two fields.
        #expect(NameUUID("abc").description == "ba7816bf-8f01-8fea-8141-40de5dae2223")
        #expect(NameUUID("abc").urn == "urn:uuid:ba7816bf-8f01-8fea-8141-40de5dae2223")
    }
}
