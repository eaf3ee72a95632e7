import Testing

@testable import HTTPServer

@Suite("Addresses and networks")
struct NetworkTests {
    private func network(_ text: String) throws -> Network? { Network(try #require(SocketAddress(text, port: 1))) }

    @Test(arguments: ["127.0.0.1", "192.0.2.7", "::1", "2001:db8::1"])
    func `an address is written as it was read`(text: String) throws {
        let address = try #require(SocketAddress(text, port: 65_535))
        #expect(address.text == text)
        #expect(address.port == 65_535)
    }

    @Test func `neighbours share an allowance`() throws {
        #expect(try network("192.0.2.7") == network("192.0.2.250"))
        #expect(try network("192.0.2.7") != network("192.0.3.7"))
        #expect(try network("2001:db8:0:1::7") == network("2001:db8:0:1:ffff::1"))
        #expect(try network("2001:db8:0:1::7") != network("2001:db8:0:2::7"))
        #expect(try network("::ffff:192.0.2.7") == network("192.0.2.8"))
    }

    @Test func `this machine has no allowance to share`() throws {
        #expect(try network("127.0.0.1") == nil)
        #expect(try network("::1") == nil)
        #expect(try network("::ffff:127.0.0.1") == nil)
        #expect(try network("::2") != nil)
    }

    @Test func `the allowance is given back`() throws {
        var configuration = Configuration()
        configuration.connectionsPerNetwork = 2
        let connections = Connections(configuration)
        let address = try #require(SocketAddress("192.0.2.7", port: 1))
        let open = (0..<2).map { _ in Connection(socket: -1, address: address, allowance: .seconds(10)) }
        for connection in open {
            #expect(connections.admits(connection.network))
            connections.add(connection)
        }
        #expect(!connections.admits(open[0].network))
        #expect(connections.admits(try network("198.51.100.1")))
        connections.remove(open[0])
        #expect(connections.admits(open[0].network))
    }
}
