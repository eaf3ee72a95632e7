import Foundation
import Programming

/// A month built from a file, or of a made-up city: its points, how much better it could be at most, and what it took.
struct ProgrammeBenchmark {
    private var files: [(path: String, optimum: Int?)] = []
    private var city: Int?
    private var seconds: Double?
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
            case _ where !word.hasPrefix("-"): files.append(try Self.file(word))
            default: throw BenchmarkError.usage(BenchmarkChoice.usage)
            }
        }
        guard files.isEmpty == (city != nil), files.count < 2 || solution == nil else {
            throw BenchmarkError.usage(BenchmarkChoice.usage)
        }
    }

    /// `FILE` or `FILE=POINTS` with the points of the best month.
    private static func file(_ word: String) throws -> (path: String, optimum: Int?) {
        guard let equals = word.lastIndex(of: "=") else { return (word, nil) }
        guard let points = Int(word[word.index(after: equals)...]) else {
            throw BenchmarkError.usage(BenchmarkChoice.usage)
        }
        return (String(word[..<equals]), points)
    }

    private static func number(_ word: String?, above least: Double) throws -> Double {
        guard let word, let number = Double(word), number > least, number < 1e9 else {
            throw BenchmarkError.usage(BenchmarkChoice.usage)
        }
        return number
    }

    func run() throws {
        if files.count > 1 || files.first?.optimum != nil {
            return try ProgrammeTable(files: files, seconds: seconds, seed: seed).run()
        }
        print(Machine.words)
        let month = try month()
        let trial = ProgrammeTrial(month, seconds: seconds ?? 5, seed: seed)
        let found = trial.found
        print("members \(month.members), options \(month.options.count), sessions \(sessions(of: found, month))")
        print("value \(found.value)")
        print("bound \(found.bound)")
        print("gap \((found.gap * 10_000).rounded() / 100) %")
        print("seconds \((trial.seconds * 100).rounded() / 100)")
        print("resident \(Int(Machine.peakMegabytes)) MB")
        print("moves \(found.moves), passes of the bound \(found.passes)")
        if let solution { try InstanceFile.text(of: found).write(toFile: solution, atomically: true, encoding: .utf8) }
        guard let again = trial.pinnedOneMore() else { return }
        print(
            "after one pin: value \(again.solution.value) in \((again.seconds * 100).rounded() / 100) s, "
                + "\(again.changed) of \(found.running.count) options changed")
    }

    private func month() throws -> MonthInstance {
        if let file = files.first { return try InstanceFile.month(at: file.path) }
        var maker = MonthMaker(members: city ?? 0, items: max(1, (city ?? 0) / 10), seed: seed)
        return try maker.month()
    }

    private func sessions(of found: MonthSolution, _ month: MonthInstance) -> Int {
        found.running.map { month.options[$0].weeks.count }.reduce(0, +)
    }
}
