import CivilTime
import Domain
import Glibc
import Matching

/// A city of members and groups matched in full, then changed one member and one group at a time.
struct MatchingBenchmark {
    private let members: Int
    private let groups: Int

    init(_ words: [String]) throws {
        let numbers = words.compactMap(Int.init)
        guard numbers.count == words.count, words.isEmpty || words.count == 2, numbers.allSatisfy({ $0 > 0 }) else {
            throw BenchmarkError.usage(BenchmarkChoice.usage)
        }
        members = numbers.first ?? 100_000
        groups = numbers.last ?? 5_000
    }

    func run() throws {
        var city = try GeneratedCity(members: members, groups: groups, seed: 2_027)
        let facts = city.facts
        print(
            "matching: \(members) members × \(groups) groups, five interests each and up to four near; \(Machine.words)"
        )
        let before = Int(Machine.peakMegabytes)
        var matcher = WishMatcher(facts)
        let all = best(of: 5) { matcher.matchAgain() }
        print(line("all wishes, ten best each", all, "\(facts.wishes.count) wishes"))
        let people = city.people(1_000)
        let one = best(of: 1) { for (person, wishes) in people { matcher.change(person, wishes: wishes) } }
        print(line("one member changed", one / 1_000, "mean of 1,000"))
        let changed = city.changedGroups(100)
        let group = best(of: 1) { for group in changed { matcher.change(group) } }
        print(line("one group changed", group / 100, "mean of 100"))
        let asked = facts.wishes.prefix(200)
        let reasons = best(of: 1) { for wish in asked { _ = matcher.match(wish) } }
        print(line("one answer with its reasons", reasons / 200, "mean of 200"))
        print("resident at most: \(Int(Machine.peakMegabytes)) MB, of which \(before) MB before matching began")
    }

    private struct Time {
        let wall: Double
        let cpu: Double

        static func / (time: Time, count: Double) -> Time { Time(wall: time.wall / count, cpu: time.cpu / count) }
    }

    private func best(of rounds: Int, _ work: () -> Void) -> Time {
        let times = (0..<rounds).map { _ in
            let (start, cpu) = (ContinuousClock.now, Machine.cpuSeconds)
            work()
            return Time(wall: (ContinuousClock.now - start) / .seconds(1), cpu: Machine.cpuSeconds - cpu)
        }
        return times.min { $0.wall < $1.wall } ?? Time(wall: 0, cpu: 0)
    }

    private func line(_ name: String, _ time: Time, _ note: String) -> String {
        "\(name): \(milliseconds(time.wall)) ms, CPU \(milliseconds(time.cpu)) ms (\(note))"
    }

    private func milliseconds(_ seconds: Double) -> Double { (seconds * 1_000_000).rounded() / 1_000 }
}
