import Glibc
import Synchronization

/// The connections that are open: how many each network has, and which of them are too slow.
final class Connections: Sendable {
    private struct Books {
        var open: [ObjectIdentifier: Connection] = [:]
        var perNetwork: [Network: Int] = [:]
    }

    private let books = Mutex(Books())
    private let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    /// Whether one more connection from this network may come in.
    func admits(_ network: Network?) -> Bool {
        guard let network else { return true }
        return books.withLock { $0.perNetwork[network, default: 0] < configuration.connectionsPerNetwork }
    }

    func add(_ connection: Connection) {
        books.withLock {
            $0.open[ObjectIdentifier(connection)] = connection
            if let network = connection.network { $0.perNetwork[network, default: 0] += 1 }
        }
    }

    func remove(_ connection: Connection) {
        books.withLock {
            $0.open[ObjectIdentifier(connection)] = nil
            guard let network = connection.network, let count = $0.perNetwork[network] else { return }
            $0.perNetwork[network] = count > 1 ? count - 1 : nil
        }
    }

    /// Shuts the sockets of those that are too slow; the library sees the end and cleans up.
    ///
    /// The books stay locked meanwhile: a connection leaves them before its socket is closed, so the number cannot
    /// belong to another one by now.
    func shutSlowOnes(at now: ContinuousClock.Instant) {
        books.withLock { books in
            for connection in books.open.values
            where connection.isTooSlow(at: now, grace: configuration.bodyGrace, floor: configuration.bodyFloor) {
                shutdown(connection.socket, Int32(SHUT_RDWR))
            }
        }
    }
}
