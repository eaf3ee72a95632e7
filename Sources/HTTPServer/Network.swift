/// The neighbourhood of an address: those who share it share one allowance of connections.
struct Network: Hashable, Sendable {
    private let prefix: [UInt8]

    /// The /24 of an IPv4 address, the /64 of an IPv6 address; `nil` for this machine itself.
    init?(_ address: SocketAddress) {
        let host = address.host
        if host.count == 4 {
            guard host[0] != 127 else { return nil }
            prefix = Array(host.prefix(3))
        } else {
            guard host != [UInt8](repeating: 0, count: 15) + [1] else { return nil }
            prefix = Array(host.prefix(8))
        }
    }
}
