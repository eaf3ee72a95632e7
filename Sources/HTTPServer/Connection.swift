import Synchronization

/// One connection, as far as its pace is concerned.
final class Connection: Sendable {
    let socket: Int32
    /// The numeric address at the other end; empty if unknown.
    let peer: String
    let network: Network?
    private let phase: Mutex<Phase>

    /// What a connection is at, and since when.
    private enum Phase {
        /// The head of a request is due within the allowance.
        case head(since: ContinuousClock.Instant, allowance: Duration)
        case body(since: ContinuousClock.Instant, received: Int)
        /// The server works or writes; the library's idle time watches over a reader that stalls.
        case answering
    }

    init(socket: Int32, address: SocketAddress?, allowance: Duration) {
        self.socket = socket
        peer = address?.text ?? ""
        network = address.flatMap { Network($0) }
        phase = Mutex(.head(since: .now, allowance: allowance))
    }

    func awaitHead(allowance: Duration) {
        phase.withLock { $0 = .head(since: .now, allowance: allowance) }
    }

    func awaitBody() {
        phase.withLock { $0 = .body(since: .now, received: 0) }
    }

    func receive(_ count: Int) {
        phase.withLock {
            if case .body(let since, let received) = $0 { $0 = .body(since: since, received: received + count) }
        }
    }

    func answer() {
        phase.withLock { $0 = .answering }
    }

    /// Whether the other end takes longer than it may.
    func isTooSlow(at now: ContinuousClock.Instant, grace: Duration, floor: Int) -> Bool {
        phase.withLock {
            switch $0 {
            case .head(let since, let allowance):
                return since.duration(to: now) > allowance
            case .body(let since, let received):
                let counted = since.duration(to: now) - grace
                return counted > .zero && .seconds(received) < counted * floor
            case .answering:
                return false
            }
        }
    }
}
