package import CivilTime

/// Why no letter goes out at present.
package struct MailHold: Sendable, Hashable {
    /// What made them stay.
    package enum Reason: String, Sendable, Hashable {
        case asked
        /// The memory was put back from a backup: what waits in it may have gone out already.
        case restored
    }

    package let since: Instant
    package let reason: Reason

    package init(since: Instant, reason: Reason) {
        self.since = since
        self.reason = reason
    }
}
