// The optimiser finds the system's socket types in the first C module that mentions them, which may be either one.
import CMicroHTTPD
import Glibc

/// A numeric address with a port.
struct SocketAddress {
    private var storage = sockaddr_storage()

    /// Reads an IPv4 or IPv6 address.
    init?(_ text: String, port: UInt16) {
        var four = sockaddr_in()
        var six = sockaddr_in6()
        if inet_pton(AF_INET, text, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: four, as: sockaddr_in.self) }
        } else if inet_pton(AF_INET6, text, &six.sin6_addr) == 1 {
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = port.bigEndian
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: six, as: sockaddr_in6.self) }
        } else {
            return nil
        }
    }

    /// Copies an address that the system gives; `nil` for other families than IPv4 and IPv6.
    init?(_ pointer: UnsafePointer<sockaddr>?) {
        guard let pointer, let length = Self.length(of: pointer.pointee.sa_family) else { return nil }
        withUnsafeMutableBytes(of: &storage) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: pointer, count: Int(length)))
        }
    }

    var family: Int32 { Int32(storage.ss_family) }

    var port: UInt16 { UInt16(bytes[2]) << 8 | UInt16(bytes[3]) }

    /// The bytes of the address alone, 4 or 16; an IPv4 address in IPv6 clothes is undressed.
    var host: [UInt8] {
        if family == AF_INET { return Array(bytes[4..<8]) }
        let host = Array(bytes[8..<24])
        return host.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) ? Array(host[12...]) : host
    }

    /// The address in its usual form, without port.
    var text: String {
        var host = host
        var name = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        inet_ntop(host.count == 4 ? AF_INET : AF_INET6, &host, &name, socklen_t(name.count))
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func withPointer<Result>(_ use: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                use($0, Self.length(of: storage.ss_family) ?? 0)
            }
        }
    }

    /// Takes the name that a bound socket got.
    mutating func readName(of descriptor: Int32) {
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        withUnsafeMutableBytes(of: &storage) { bytes in
            _ = bytes.withMemoryRebound(to: sockaddr.self) { getsockname(descriptor, $0.baseAddress, &length) }
        }
    }

    private var bytes: [UInt8] { withUnsafeBytes(of: storage) { Array($0) } }

    private static func length(of family: sa_family_t) -> socklen_t? {
        switch Int32(family) {
        case AF_INET: socklen_t(MemoryLayout<sockaddr_in>.size)
        case AF_INET6: socklen_t(MemoryLayout<sockaddr_in6>.size)
        default: nil
        }
    }
}
