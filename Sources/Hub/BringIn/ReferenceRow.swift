import Domain
import Store

/// References one after the other: the memory is asked once, since it looks through all there are.
struct ReferenceRow {
    private let prefix: String
    private var next: String

    init(_ prefix: String, _ memory: Writing) throws(HubError) {
        self.prefix = prefix
        next = String(try memory.nextReference(prefix).rawValue.dropFirst(prefix.count))
    }

    mutating func take() -> Reference {
        defer {
            let following = String((Int(next) ?? 0) + 1)
            next = String(repeating: "0", count: max(0, next.count - following.count)) + following
        }
        return Reference(prefix + next)
    }
}
