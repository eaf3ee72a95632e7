import Domain
import Store
import Synchronization

/// Answers of the memory that hold until it changes: what every page asks for is read once and not for every request.
///
/// A hub that reads beside another one is not told of changes and keeps nothing.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Shelf {
        var changes = -1
        var values: [Key: Value] = [:]
    }

    private let shelf = Mutex(Shelf())
    /// So many answers are kept; months without end can be asked for.
    private let limit: Int

    init(limit: Int = 1) { self.limit = limit }

    /// The answer, read now if it is not kept.
    func value(
        _ key: Key, of store: Store, read: () throws(HubError) -> Value
    ) throws(HubError) -> Value {
        // Asked for before the reading: an answer may be newer than its number says, never older.
        guard let changes = store.knownChanges else { return try read() }
        if let kept = shelf.withLock({ $0.changes == changes ? $0.values[key] : nil }) { return kept }
        let value = try read()
        shelf.withLock { shelf in
            if shelf.changes != changes { shelf = Shelf(changes: changes) }
            if shelf.values.count < limit || shelf.values[key] != nil { shelf.values[key] = value }
        }
        return value
    }
}
