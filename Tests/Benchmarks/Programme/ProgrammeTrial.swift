import Glibc
import Programming

/// One month built within a time, and built again at once with one thing more that is fixed.
struct ProgrammeTrial {
    let month: MonthInstance
    let seed: UInt64
    let found: MonthSolution
    /// What it took, the laying out of the month among it.
    let seconds: Double

    init(_ month: MonthInstance, seconds: Double, seed: UInt64) {
        (self.month, self.seed) = (month, seed)
        let start = Self.now()
        let solver = MonthSolver(month, seed: seed)
        found = solver.solve(.seconds(max(seconds - (Self.now() - start), 0.001), clock: Self.now))
        self.seconds = Self.now() - start
    }

    struct Again {
        let solution: MonthSolution
        let seconds: Double
        /// Options that ran before and do not any more.
        let changed: Int
    }

    /// What a connector does all day: one thing is fixed, and the month is wanted again at once.
    func pinnedOneMore() -> Again? {
        let running = Set(found.running)
        let items = Set(month.options.filter(\.isPinned).map(\.item))
        let start = Self.now()
        for place in month.options.indices
        where !running.contains(place) && !items.contains(month.options[place].item)
            && !month.options[place].fits.isEmpty
        {
            guard let pinned = try? month.pinning(place) else { continue }
            let again = MonthSolver(pinned, seed: seed).solve(
                .seconds(max(0.45 - (Self.now() - start), 0.01), clock: Self.now), from: found.running)
            return Again(
                solution: again, seconds: Self.now() - start, changed: running.subtracting(again.running).count)
        }
        return nil
    }

    private static let now: @Sendable () -> Double = {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
