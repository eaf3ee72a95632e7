import CSV
import CivilTime
import Intake

/// A connector's spreadsheet read and judged against a roster, in this process, then brought in by the command itself.
///
/// The verdicts are held against what the rows were made from.
struct IntakeBenchmark {
    private let people: Int
    private let rows: Int

    init(people: Int = 10_000, rows: Int = 10_000) {
        self.people = people
        self.rows = rows
    }

    func run() throws {
        guard let today = CivilDate(year: 2027, month: 2, day: 15) else { return }
        let town = GeneratedMembers(people: people, rows: rows, seed: 1)
        let clock = ContinuousClock()
        let (start, cpu) = (clock.now, Machine.cpuSeconds)
        let sheet = try Sheet(reading: town.bytes)
        let read = clock.now
        let judged = try MemberIntake(roster: town.roster, today: today).read(sheet).rows
        let (end, cpuEnd) = (clock.now, Machine.cpuSeconds)
        print(Machine.words)
        print("intake: \(rows) rows (\(town.bytes.count / 1_000) kB) against \(people) people")
        print("  cells \(milliseconds(read - start)) ms, verdicts \(milliseconds(end - read)) ms by the clock")
        print("  CPU \(Int((cpuEnd - cpu) * 1000)) ms, at most \(Int(Machine.peakMegabytes)) MB resident")
        print("  \(Self.counts(judged, town))")
        try ImportCommandBenchmark(town: town, people: people, rows: rows).run()
    }

    private func milliseconds(_ time: Duration) -> Int { Int(time / .milliseconds(1)) }

    /// How many rows of each verdict, and how many were merged with somebody else.
    private static func counts(_ rows: [IntakeRow], _ town: GeneratedMembers) -> String {
        let counts = Verdict.allCases.map { verdict in "\(verdict) \(rows.count { $0.verdict == verdict })" }
        let known = rows.filter { town.answers[$0.row] != nil }
        let found = known.count { row in
            row.verdict == .merge && town.answers[row.row].map { row.with == [.member($0)] } == true
        }
        let twice = known.count { $0.verdict == .create }
        let wrong = rows.count { row in
            guard row.verdict == .merge, case .member(let reference)? = row.with.first else { return false }
            return town.answers[row.row] != reference
        }
        return counts.joined(separator: ", ") + "; of \(known.count) known \(found) found, \(twice) taken for new; "
            + "\(wrong) merged with somebody else"
    }
}
