package import CivilTime

/// The clock of a town to look at: it began at a moment of its own when somebody started it.
package struct DemoClock: Sendable, Hashable {
    /// The moment the town lived in when it was started.
    package let start: Instant
    /// The real moment in which it was started.
    package let startedAt: Instant

    package init(start: Instant, startedAt: Instant) {
        self.start = start
        self.startedAt = startedAt
    }

    /// What the town's clock shows at a real moment.
    package func time(at real: Instant) -> Instant { start.adding(seconds: startedAt.seconds(until: real)) }
}
