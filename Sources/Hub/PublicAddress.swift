package import Domain

/// Where readers reach a hub, and whether anybody but this machine can.
package struct PublicAddress: Sendable, Hashable {
    /// `https://host` with a port where one is told, without a slash at the end.
    package let origin: String
    /// In small letters, without the port.
    package let host: String

    /// Why an address leads nowhere from another machine.
    package enum Obstacle: Sendable, Hashable {
        /// It is this machine's own, such as `127.0.0.1`.
        case onlyThisMachine
        /// It stands for an address that nobody has given yet, such as `our-valley.example`: RFC 2606.
        case nobodysName
    }

    /// The parts of an address; nil for what is none of `http` or `https`, or leads to a path.
    package init?(_ address: String) {
        guard let scheme = address.firstRange(of: "://"),
            ["http", "https"].contains(address[..<scheme.lowerBound].lowercased())
        else { return nil }
        var rest = address[scheme.upperBound...]
        if rest.hasSuffix("/") { rest.removeLast() }
        let isPlain = rest.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
            case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"): true
            default: false
            }
        }
        let name = rest.hasPrefix("[") ? rest.prefix { $0 != "]" }.dropFirst() : rest.prefix { $0 != ":" }
        guard isPlain, !name.isEmpty, !name.hasPrefix(".") else { return nil }
        origin = "\(address[..<scheme.lowerBound].lowercased())://\(rest)"
        host = name.lowercased()
    }

    /// The address without its scheme, as people type it.
    package var words: String { origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) } ?? origin }

    /// What keeps others from it; nil where nothing is known to.
    package var obstacle: Obstacle? {
        let last = host.split(separator: ".").last.map(String.init) ?? ""
        if last == "localhost" || host == "0.0.0.0" || host.hasPrefix("127.") || ["::1", "::"].contains(host) {
            return .onlyThisMachine
        }
        let reserved = ["example", "test", "invalid"].contains(last)
        let isExample = ["example.com", "example.org", "example.net"].contains {
            host == $0 || host.hasSuffix(".\($0)")
        }
        return reserved || isExample ? .nobodysName : nil
    }
}

extension CommunityHub {
    /// Where readers reach the hub: the demo where it answers, a community at its own address.
    package func publicAddress() throws(HubError) -> String {
        isDemo ? try address() : try community().baseURL
    }
}
