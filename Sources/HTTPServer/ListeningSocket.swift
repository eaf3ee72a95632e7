import Glibc

/// A socket that waits for connections.
///
/// It is opened here and not by the HTTP library, which tells only that it failed and not why.
struct ListeningSocket {
    let descriptor: Int32
    /// The port it got.
    let port: UInt16

    /// Binds and listens.
    /// - Throws: `.noSuchAddress`, `.portInUse`, `.notPermitted`, `.system`
    init(address: String, port: UInt16) throws(ServerError) {
        guard var name = SocketAddress(address, port: port) else { throw .noSuchAddress(address) }
        let descriptor = socket(
            Int32(name.family), Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { throw .system(errno) }
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
        if name.family == AF_INET6 { setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size) }
        let isListening = name.withPointer { bind(descriptor, $0, $1) == 0 } && listen(descriptor, 511) == 0
        guard isListening else {
            let reason = errno
            close(descriptor)
            switch reason {
            case EADDRINUSE: throw .portInUse(port)
            case EACCES: throw .notPermitted(port)
            case EADDRNOTAVAIL: throw .noSuchAddress(address)
            default: throw .system(reason)
            }
        }
        name.readName(of: descriptor)
        self.descriptor = descriptor
        self.port = name.port
    }
}
