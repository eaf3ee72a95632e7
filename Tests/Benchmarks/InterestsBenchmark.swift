import Dispatch
import Glibc
import Interests

/// Texts with the activities that they may mean, read as the hub reads them: how many are found, and how fast.
///
/// A line of the file is `kind<TAB>text<TAB>label,label`; no label, `none` or `-` stands for a text that names no activity.
struct InterestsBenchmark {
    let path: String

    func run() throws {
        let machine = Machine.words
        let cases = try Self.cases(String(decoding: try Self.bytes(of: path), as: UTF8.self))
        guard !cases.isEmpty else {
            throw BenchmarkError.failed("\(path) holds no line of the form kind, text, labels.")
        }
        let clock = ContinuousClock()
        let start = clock.now
        let reader = try Self.reader()
        let startMilliseconds = (clock.now - start) / .milliseconds(1)
        let answers = cases.map { Answer(reader.read($0.text)) }
        print("\(cases.count) texts of \(path.split(separator: "/").last ?? "")\n\(machine)\n")
        print(table(cases, answers))
        print(
            """

            texts read each second of one core's time: \(Int(rate(cases.map(\.text), reader)))
            texts read each second on all cores, by the clock: \(Int(rateOnAllCores(cases.map(\.text), reader)))
            vocabulary and weights opened in ms: \(twoDigits(startMilliseconds))
            peak resident, MB: \(twoDigits(Machine.peakMegabytes))
            """)
    }

    // MARK: - What is found

    private struct Case {
        let kind: String
        let text: String
        let accepted: Set<String>
    }

    private struct Answer {
        let labels: [String]
        let decision: Decision

        /// The first of each wish in the text, then the second of each.
        init(_ wishes: [Understood]) {
            let told = wishes.filter { $0.decision != .none }
            var labels: [String] = []
            for place in 0..<3 {
                for wish in told {
                    if let label = wish.choices.dropFirst(place).first?.activity.label, !labels.contains(label) {
                        labels.append(label)
                    }
                }
            }
            self.labels = Array(labels.prefix(3))
            decision = told.isEmpty ? .none : told.allSatisfy { $0.decision == .decided } ? .decided : .ask
        }
    }

    private func table(_ cases: [Case], _ answers: [Answer]) -> String {
        let pairs = Array(zip(cases, answers))
        let kinds = Set(cases.map(\.kind)).sorted()
        let rows = (kinds + ["all"]).map { kind in
            row(kind, pairs.filter { kind == "all" || $0.0.kind == kind })
        }
        let head = "| kind | texts | first | among three | decided | of those right | none told |"
        return ([head, "|---|---|---|---|---|---|---|"] + rows).joined(separator: "\n")
    }

    private func row(_ kind: String, _ pairs: [(Case, Answer)]) -> String {
        let real = pairs.filter { !$0.0.accepted.isEmpty }
        let empty = pairs.filter { $0.0.accepted.isEmpty }
        let decided = pairs.filter { $0.1.decision == .decided }
        let cells = [
            share(real) { $0.accepted.contains($1.labels.first ?? "") },
            share(real) { !$0.accepted.isDisjoint(with: $1.labels) },
            "\(decided.count)",
            share(decided) { $0.accepted.contains($1.labels.first ?? "") },
            share(empty) { $1.decision == .none },
        ]
        return "| \(kind) | \(pairs.count) | \(cells.joined(separator: " | ")) |"
    }

    private func share(_ pairs: [(Case, Answer)], _ holds: (Case, Answer) -> Bool) -> String {
        guard !pairs.isEmpty else { return "–" }
        let thousandths = (Double(pairs.count { holds($0.0, $0.1) }) / Double(pairs.count) * 1000).rounded()
        return String(thousandths / 1000)
    }

    // MARK: - How fast

    private func rate(_ texts: [String], _ reader: InterestReader) -> Double {
        let count = max(1, 20_000 / texts.count)
        let start = Machine.cpuSeconds
        var decided = 0
        for _ in 0..<count { for text in texts { decided += reader.read(text).count } }
        let seconds = Machine.cpuSeconds - start
        return decided > 0 ? Double(count * texts.count) / max(seconds, 1e-9) : 0
    }

    /// As `circles interests --stdin` reads them.
    private func rateOnAllCores(_ texts: [String], _ reader: InterestReader) -> Double {
        let count = max(1, 40_000 / texts.count)
        let clock = ContinuousClock()
        let start = clock.now
        DispatchQueue.concurrentPerform(iterations: count) { _ in
            for text in texts { _ = reader.read(text) }
        }
        return Double(count * texts.count) / max((clock.now - start) / .seconds(1), 1e-9)
    }

    private func twoDigits(_ value: Double) -> String { String((value * 100).rounded() / 100) }

    // MARK: - Files

    private static func reader() throws -> InterestReader {
        let folder = ProgramFolder.own + "/CirclesConnected_circles.resources/Resources/interests"
        let vocabulary = try Vocabulary(try bytes(of: folder + "/vocabulary.txt"))
        return InterestReader(
            vocabulary, try LearntWeights(try bytes(of: folder + "/understanding.bin"), for: vocabulary),
            try TellingWords(try bytes(of: folder + "/telling.txt")))
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw BenchmarkError.failed("\(path) cannot be read.") }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        return [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
            count = fread(buffer.baseAddress, 1, max(0, size), file)
        }
    }

    private static func cases(_ text: String) throws -> [Case] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 2, !line.hasPrefix("#") else { return nil }
            let labels = cells.count > 2 ? cells[2].split(separator: ",").map(Self.trimmed) : []
            return Case(
                kind: cells[0], text: cells[1], accepted: Set(labels.filter { !["", "none", "-"].contains($0) }))
        }
    }

    private static func trimmed(_ label: Substring) -> String {
        String(label.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
