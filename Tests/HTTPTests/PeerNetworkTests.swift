import HTTP
import Testing

@Suite("The neighbourhood of an address")
struct PeerNetworkTests {
    @Test(arguments: [
        ("203.0.113.9", "203.0.113.0/24"), ("203.0.113.255", "203.0.113.0/24"),
        ("::ffff:203.0.113.9", "203.0.113.0/24"), ("::FFFF:cb00:7109", "203.0.113.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("2001:0db8:0001:0002::99", "2001:db8:1:2::/64"), ("fe80::1%eth0", "fe80:0:0:0::/64"),
        ("64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"),
    ])
    func `it is the 24 or the 64`(address: String, name: String) {
        #expect(PeerNetwork.name(of: address) == name)
    }

    @Test(arguments: [
        "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "0:0:0:0:0:0:0:1", "", "here", "1.2.3", "1.2.3.4.5",
        "256.1.1.1",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::1", ":", ":::", "1.2.3.4:80", "::1.2.3",
    ])
    func `this machine itself has none, nor has what is no address`(address: String) {
        #expect(PeerNetwork.name(of: address) == nil)
    }
}
