/// Why a scheduling message cannot be written.
public enum SchedulingError: Error, Sendable, Hashable {
    /// There is no event to write of.
    case noEvent
    /// One message is about one event, with its overrides.
    case severalEvents
    /// RFC 6047 answers go to ORGANIZER, so it must be a mailbox.
    case noOrganizer(uid: String)
    case noSummary(uid: String)
    /// An event that is called off cannot be asked to; CANCEL tells of it.
    case cancelled(uid: String)
    /// A cancellation must stand above the version sent last.
    case sequenceNotRaised(last: Int)
}

extension SchedulingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noEvent: "there is no event to write of"
        case .severalEvents: "a message is about one event, and these have several UIDs"
        case .noOrganizer(let uid): "\(uid) has no ORGANIZER with a mailbox"
        case .noSummary(let uid): "\(uid) has no SUMMARY"
        case .cancelled(let uid): "\(uid) is called off; a cancellation tells of it"
        case .sequenceNotRaised(let last): "the cancellation must have a SEQUENCE above \(last)"
        }
    }
}
