package import Domain
package import Interests
import Synchronization

/// What people's own words are understood with, read from its files when words are first to be understood.
///
/// It is the largest thing that a hub holds in memory, and many days nobody needs it.
package final class LateReader: Sendable {
    private let read: @Sendable () -> Result<InterestReader, HubError>
    private let kept = Mutex<InterestReader?>(nil)

    /// - Parameter read: Called once, by whoever needs it first; where it fails, again by the next.
    package init(_ read: @escaping @Sendable () -> Result<InterestReader, HubError>) { self.read = read }

    /// One that is read already.
    package convenience init(_ reader: InterestReader) { self.init { .success(reader) } }

    var reader: InterestReader {
        get throws(HubError) {
            try kept.withLock { kept throws(HubError) in
                if let kept { return kept }
                let reader = try read().get()
                kept = reader
                return reader
            }
        }
    }
}
