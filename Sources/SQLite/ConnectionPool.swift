import Glibc
import Synchronization

/// Connections shared by threads, each lent to one caller at a time.
///
/// `@unchecked Sendable`: a `Connection` is not safe to share, but here it is either idle, behind the lock, or with the
/// one caller it was lent to.
final class ConnectionPool: @unchecked Sendable {
    private let lock = Mutex(())
    private var idle: [Connection]
    /// Counts the idle connections, so that a caller sleeps while there is none.
    private let free: UnsafeMutablePointer<sem_t>

    init(_ connections: [Connection]) {
        idle = connections
        free = .allocate(capacity: 1)
        sem_init(free, 0, UInt32(connections.count))
    }

    deinit {
        sem_destroy(free)
        free.deallocate()
    }

    /// Waits until a connection is idle and lends it to the body.
    func lend<Result, Failure: Error>(
        _ body: (Connection) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        while sem_wait(free) != 0 {}  // a signal may wake it early
        defer { sem_post(free) }
        let connection = lock.withLock { _ in idle.removeLast() }
        defer { lock.withLock { _ in idle.append(connection) } }
        return try body(connection)
    }
}
