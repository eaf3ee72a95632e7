import FoundationEssentials

/// Rules with known answers, one JSON object a line, put to `circles calendar rule --stdin` in one process.
///
/// Each has `id`, `dtstart`, `tzid` (null where it floats), `rrule`, `expected`, and `complete` (false where the list is
/// only the first ones).
struct VectorBenchmark {
    private let vectors: [Vector]

    private struct Vector: Decodable {
        let id: String
        let dtstart: String
        let tzid: String?
        let rrule: String
        let expected: [String]
        let complete: Bool

        /// One more than there should be is asked for, to see that there is none.
        var question: String {
            let zone = dtstart.hasSuffix("Z") ? "" : tzid ?? ""
            return [id, dtstart, zone, rrule, String(expected.count + (complete ? 1 : 0))].joined(separator: "\t")
        }
    }

    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BenchmarkError.failed("\(path) cannot be read")
        }
        vectors = try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Vector.self, from: $0) }
    }

    func run() throws -> Int32 {
        let circles = ProgramFolder.own + "/circles"
        let started = ContinuousClock.now
        let answers = try Shell.withFolder { folder in
            let questions = Data(vectors.map { $0.question + "\n" }.joined().utf8)
            guard FileManager.default.createFile(atPath: folder + "/questions", contents: questions),
                let output = Shell.output(
                    "\(Shell.quoted(circles)) calendar rule --stdin < \(Shell.quoted(folder + "/questions"))")
            else { throw BenchmarkError.failed("\(circles) does not answer; build it beside this program") }
            return output
        }
        let seconds = ContinuousClock.now - started
        var known: [Substring: Substring] = [:]
        for line in answers.split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            if fields.count == 2 { known[fields[0]] = fields[1] }
        }
        let wrong = vectors.filter { known[$0.id[...]] ?? "" != $0.expected.joined(separator: ",")[...] }
        for vector in wrong { print("\(vector.id): \(vector.rrule)\n  \(known[vector.id[...]] ?? "no answer")") }
        print("vectors: \(vectors.count - wrong.count) of \(vectors.count) as expected, \(seconds) with the process")
        return wrong.isEmpty ? 0 : 1
    }
}
