import Synchronization

/// Looks that wait for the next change to be written down with.
final class LookQueue: Sendable {
    private let waiting = Mutex<[Look]>([])

    /// Where so many wait, they are written down before the next record is given out.
    static let most = 1_000

    /// Adds some and says whether too many wait.
    func add(_ looks: [Look]) -> Bool {
        waiting.withLock { waiting in
            waiting += looks
            return waiting.count > Self.most
        }
    }

    var isEmpty: Bool { waiting.withLock { $0.isEmpty } }

    func take() -> [Look] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// Puts back what could not be written, before what came since.
    func putBack(_ looks: [Look]) { waiting.withLock { $0 = looks + $0 } }
}
