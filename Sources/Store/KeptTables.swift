import Domain
import Synchronization

/// What nearly every look at the memory asks for again: read once, and kept until something changes.
///
/// Places, words, and what follows from everybody's records alike. Nothing here differs with who asks; what a viewer may
/// see of it is decided where it is used.
final class KeptTables: Sendable {
    private struct Shelf {
        var changes = -1
        /// One value of each type.
        var values: [ObjectIdentifier: any Sendable] = [:]
    }

    private let shelf = Mutex(Shelf())

    /// The value as of so many changes, read now if it is not kept.
    func value<Value: Sendable>(
        asOf changes: Int, read: () throws(HubError) -> Value
    ) throws(HubError) -> Value {
        let key = ObjectIdentifier(Value.self)
        let kept = shelf.withLock { $0.changes == changes ? $0.values[key] : nil }
        if let value = kept as? Value { return value }
        let value = try read()
        shelf.withLock { shelf in
            // A look at an older moment may end after one at a newer.
            if shelf.changes < changes { shelf = Shelf(changes: changes) }
            if shelf.changes == changes { shelf.values[key] = value }
        }
        return value
    }
}

/// What one look may use of what is kept.
struct KeptForReading {
    let tables: KeptTables
    /// As `Store.knownChanges`.
    let changes: () -> Int?
    /// Before the look began.
    let before: Int?
    /// Whether the look is of the moment that `before` counts; nil until somebody asks.
    private var isOfItsMoment: Bool?

    init(_ tables: KeptTables, changes: @escaping () -> Int?) {
        self.tables = tables
        self.changes = changes
        before = changes()
    }

    /// How many changes the look has seen; nil where that cannot be told.
    ///
    /// - Parameter begin: Reads anything, so that the look has begun: where the count is still the same then, no change
    ///   came between.
    /// - Returns: The count, which what is kept must be of.
    /// - Throws: What `begin` throws.
    mutating func moment(begin: () throws(HubError) -> Void) throws(HubError) -> Int? {
        guard let before else { return nil }
        if let isOfItsMoment { return isOfItsMoment ? before : nil }
        try begin()
        let isSame = changes() == before
        isOfItsMoment = isSame
        return isSame ? before : nil
    }
}
