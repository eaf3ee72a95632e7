import Foundation
import Glibc
import Programming

/// A month built from a file, or of a made-up city: its points, how much better it could be at most, and what it took.
struct ProgrammeBenchmark {
    private var path: String?
    private var city: Int?
    private var seconds = 5.0
    private var seed: UInt64 = 1
    private var solution: String?

    init(_ words: [String]) throws {
        var words = words[...]
        while let word = words.popFirst() {
            switch word {
            case "--seconds": seconds = try Self.number(words.popFirst(), above: 0)
            case "--seed": seed = UInt64(try Self.number(words.popFirst(), above: -1))
            case "--city": city = Int(try Self.number(words.popFirst(), above: 0))
            case "--solution": solution = words.popFirst()
            case _ where !word.hasPrefix("-") && path == nil: path = word
            default: throw BenchmarkError.usage(BenchmarkChoice.usage)
            }
        }
        guard (path == nil) != (city == nil) else { throw BenchmarkError.usage(BenchmarkChoice.usage) }
    }

    private static func number(_ word: String?, above least: Double) throws -> Double {
        guard let word, let number = Double(word), number > least, number < 1e9 else {
            throw BenchmarkError.usage(BenchmarkChoice.usage)
        }
        return number
    }

    func run() throws {
        print(Machine.words)
        let month = try month()
        let start = Self.now()
        let solver = MonthSolver(month, seed: seed)
        let laidOut = Self.now() - start
        let found = solver.solve(.seconds(max(seconds - laidOut, 0.001), clock: Self.now))
        let took = Self.now() - start
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        print("members \(month.members), options \(month.options.count), sessions \(sessions(of: found, month))")
        print("value \(found.value)")
        print("bound \(found.bound)")
        print("gap \((found.gap * 10_000).rounded() / 100) %")
        print("seconds \((took * 100).rounded() / 100)")
        print("resident \(usage.ru_maxrss / 1_024) MB")
        print("moves \(found.moves), passes of the bound \(found.passes)")
        if let solution { try InstanceFile.text(of: found).write(toFile: solution, atomically: true, encoding: .utf8) }
        try pinOneMore(month, found)
    }

    private func month() throws -> MonthInstance {
        if let path { return try InstanceFile.month(at: path) }
        var maker = MonthMaker(members: city ?? 0, items: max(1, (city ?? 0) / 10), seed: seed)
        return try maker.month()
    }

    private func sessions(of found: MonthSolution, _ month: MonthInstance) -> Int {
        found.running.map { month.options[$0].weeks.count }.reduce(0, +)
    }

    /// What a connector does all day: one thing is fixed, and the month is wanted again at once.
    private func pinOneMore(_ month: MonthInstance, _ found: MonthSolution) throws {
        let running = Set(found.running)
        let items = Set(month.options.filter(\.isPinned).map(\.item))
        guard
            let place = month.options.indices.first(where: { place in
                !running.contains(place) && !items.contains(month.options[place].item)
                    && !month.options[place].fits.isEmpty
            })
        else { return }
        let start = Self.now()
        guard let pinned = try? month.pinning(place) else { return }
        let again = MonthSolver(pinned, seed: seed).solve(
            .seconds(max(0.45 - (Self.now() - start), 0.01), clock: Self.now), from: found.running)
        let kept = running.intersection(again.running).count
        print(
            "after one pin: value \(again.value) in \(((Self.now() - start) * 100).rounded() / 100) s, "
                + "\(running.count - kept) of \(running.count) options changed")
    }

    private static let now: @Sendable () -> Double = {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
