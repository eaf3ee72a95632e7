import Dispatch
import Synchronization

/// Builds a month of many points and says how much better any other could be.
///
/// Two walks from the same greedy start with seeds of their own, each followed by the exact seating of what it found;
/// beside them the bound. With an effort in moves the answer depends on the instance, the seed and the effort alone, on
/// one thread or two; with seconds it depends on the machine as well.
package struct MonthSolver: Sendable {
    /// How long to look.
    package enum Effort: Sendable {
        /// So many moves for each walk, and so many passes of the bound.
        case moves(Int, passes: Int)
        /// Up to a moment, told by a clock in seconds; starts when asked.
        case seconds(Double, clock: @Sendable () -> Double)
    }

    private let month: FlatMonth
    private let seed: UInt64
    private let seatingWork: Int

    /// - Parameters:
    ///   - instance: The month.
    ///   - seed: Where chance begins.
    ///   - seatingWork: How much the exact seating may look at before the search's own seats stand: a town needs a tenth
    ///     of what it may; a city where thousands could have each other's seats would take minutes.
    package init(_ instance: MonthInstance, seed: UInt64 = 1, seatingWork: Int = 100_000_000) {
        month = FlatMonth(instance)
        self.seed = seed
        self.seatingWork = seatingWork
    }

    /// - Parameters:
    ///   - effort: How long to look.
    ///   - threads: 1 or 2.
    ///   - earlier: A month to start from, such as the one before a pin: what is still allowed of it runs at first.
    /// - Returns: The better of the two walks.
    package func solve(_ effort: Effort, threads: Int = 2, from earlier: [Int]? = nil) -> MonthSolution {
        let plan = SolvingPlan(effort)
        let results = Mutex<[Int: Walk]>([:])
        let bound = Mutex(Bound(value: .max, passes: 0))
        let work: @Sendable (Int) -> Void = { part in
            if part == 1 {
                let found = findBound(plan)
                bound.withLock { $0 = found }
            }
            let walk = walk(part, plan, from: earlier ?? [])
            results.withLock { $0[part] = walk }
        }
        if threads > 1 {
            DispatchQueue.concurrentPerform(iterations: 2, execute: work)
        } else {
            for part in 0..<2 { work(part) }
        }
        return solution(results.withLock { $0 }, bound.withLock { $0 })
    }

    private func solution(_ walks: [Int: Walk], _ bound: Bound) -> MonthSolution {
        let walks = walks.sorted { $0.key < $1.key }.map(\.value)
        let best = walks.reduce(Walk(running: [], seats: [], value: .min, moves: 0)) { $1.value > $0.value ? $1 : $0 }
        return MonthSolution(
            running: best.running, seats: best.seats, value: best.value, bound: bound.value,
            moves: walks.map(\.moves).reduce(0, +), passes: bound.passes)
    }

    private struct Walk {
        let running: [Int]
        let seats: [MonthSolution.Seat]
        let value: Int
        let moves: Int
    }

    private struct Bound {
        let value: Int
        let passes: Int
    }

    /// The points that a move may lose on average, at first and at last; found by trying on villages and towns.
    private static let warmest = 15.0
    private static let coolest = 0.3

    private func walk(_ part: Int, _ plan: SolvingPlan, from earlier: [Int]) -> Walk {
        let search = MonthSearch(month, seed: seed &* 2 &+ UInt64(part), seatingWork: seatingWork)
        search.begin(with: earlier.map(Int32.init))
        var (moves, isSettled) = (0, false)
        while let done = plan.walked(moves) {
            if done > 0.4, !isSettled {
                plan.reserving { search.settle(on: search.best) }
                isSettled = true
            }
            for _ in 0..<SolvingPlan.stride { search.move(warmth: Self.warmest * (1 - done) + Self.coolest) }
            moves += SolvingPlan.stride
        }
        search.settle(on: search.best)
        return Walk(
            running: search.best.map(Int.init).sorted(), seats: Self.seats(of: search), value: search.seated.value,
            moves: moves)
    }

    /// The best seats where exactly these options are held; the limits are not looked at.
    package func seats(for running: [Int]) -> [MonthSolution.Seat] {
        let search = MonthSearch(month, seed: seed, seatingWork: seatingWork)
        search.settle(on: running.map(Int32.init))
        return Self.seats(of: search)
    }

    private static func seats(of search: MonthSearch) -> [MonthSolution.Seat] {
        search.seats.map { .init(option: Int($0.option), week: Int($0.week), member: Int($0.member)) }
    }

    private func findBound(_ plan: SolvingPlan) -> Bound {
        let bound = MonthBound(month)
        while plan.bounds(bound) { bound.pass() }
        return Bound(value: bound.certified(), passes: bound.passes)
    }
}
