package import CivilTime
package import Domain
import Glibc

/// What time it is for the hub: the machine's time, or a demo's own, which began on a day of its story.
package struct Clock: Sendable {
    private let reading: @Sendable () -> Instant

    /// The machine's clock.
    package static let system = Clock { realTime() }

    /// A clock that began to run at the demo's start when the demo was made.
    package static func demo(_ demo: DemoClock) -> Clock {
        Clock { demo.start.adding(seconds: max(0, demo.startedAt.seconds(until: realTime()))) }
    }

    /// A clock that stands still: for making a demo, and for tests.
    package static func fixed(_ instant: Instant) -> Clock { Clock { instant } }

    package func now() -> Instant { reading() }

    private static func realTime() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(secondsSinceEpoch: Int64(time.tv_sec))
    }
}
