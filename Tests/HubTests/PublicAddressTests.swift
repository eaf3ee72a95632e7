import Hub
import Testing

@Suite("The address of a hub")
struct PublicAddressTests {
    @Test(arguments: [
        "http://127.0.0.1:8080", "http://127.8.9.1", "http://localhost:8080", "https://hub.localhost",
        "http://[::1]:80",
        "http://0.0.0.0:8080", "http://LOCALHOST",
    ])
    func `this machine's own is nobody else's`(address: String) throws {
        #expect(try #require(PublicAddress(address)).obstacle == .onlyThisMachine)
    }

    @Test(arguments: ["https://our-valley.example", "https://a.test", "https://b.invalid", "https://x.example.org"])
    func `a name that stands for a name leads nowhere`(address: String) throws {
        #expect(try #require(PublicAddress(address)).obstacle == .nobodysName)
    }

    @Test(arguments: [
        ("https://calendar.ourvalley.org", "calendar.ourvalley.org"), ("https://Ourvalley.org/", "Ourvalley.org"),
        ("http://192.168.1.20:8080", "192.168.1.20:8080"), ("https://example-valley.org", "example-valley.org"),
    ])
    func `any other is for everyone, and is typed without its scheme`(address: String, words: String) throws {
        let place = try #require(PublicAddress(address))
        #expect(place.obstacle == nil && place.words == words)
        #expect(!place.origin.hasSuffix("/"))
    }

    @Test(arguments: [
        "", "ourvalley.org", "ftp://ourvalley.org", "javascript://x", "https://", "https://a b", "https://a/b",
        "https://user@host", "https://a?b", "https://.org", "https://ä.org",
    ])
    func `what is no address of a site is refused`(address: String) {
        #expect(PublicAddress(address) == nil)
    }
}
