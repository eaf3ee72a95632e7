import Synchronization

/// How far walks and bound may go: by moves alone, or by a clock.
final class SolvingPlan: Sendable {
    /// Moves between two looks at the clock.
    static let stride = 32

    private let effort: MonthSolver.Effort
    private let start: Double
    /// The seconds that the exact seating at the end will take, as the one at the beginning did.
    private let reserved = Mutex(0.0)

    init(_ effort: MonthSolver.Effort) {
        self.effort = effort
        if case .seconds(_, let clock) = effort { start = clock() } else { start = 0 }
    }

    /// Runs what has to be run once more at the end, and keeps time free for it.
    func reserving<Result>(_ work: () -> Result) -> Result {
        guard case .seconds(_, let clock) = effort else { return work() }
        let before = clock()
        let result = work()
        let took = clock() - before
        reserved.withLock { $0 = max($0, took * 1.5) }
        return result
    }

    /// How much of a walk is done, below 1; nil where it is over.
    func walked(_ moves: Int) -> Double? {
        switch effort {
        case .moves(let most, _): return moves < most ? Double(moves) / Double(most) : nil
        case .seconds(let most, let clock):
            let done = (clock() - start) / max(most - reserved.withLock { $0 }, 1e-9)
            return done < 1 ? done : nil
        }
    }

    /// Whether the bound goes on: it has the first half of the second thread, or less where it stands still.
    func bounds(_ bound: MonthBound) -> Bool {
        guard !bound.stands else { return false }
        switch effort {
        case .moves(_, let passes): return bound.passes < passes
        case .seconds(let most, let clock): return clock() - start < most * 0.55 || bound.passes < 1
        }
    }
}
