/// What is measured, by the words of the command line; nothing here passes or fails.
enum BenchmarkChoice {
    static let usage = """
        Benchmarks                                   demo and calendar
        Benchmarks demo                              the whole demo as a process
        Benchmarks calendar [FILE --from YYYY-MM-DD --to YYYY-MM-DD]
                                                     a calendar read, written and expanded, beside libical
        Benchmarks matching [MEMBERS GROUPS]         everyone's ten best groups, one member and one group changed
        Benchmarks vectors FILE                      rules with known answers, through circles calendar rule --stdin
        Benchmarks interests FILE.tsv                texts understood: kind, text and accepted labels on each line
        Benchmarks intake [PEOPLE ROWS]              a connector's list judged against everybody who is known
        Benchmarks web [PEOPLE EVENTS]               the hub on the network, beside nginx; with wrk and nginx-light
        Benchmarks store [PEOPLE]                    members put into a memory, read and searched
        Benchmarks programme INSTANCE.json|--city MEMBERS [--seconds N] [--seed N] [--solution FILE]
                                                     a month built, with how much better it could be at most
        Benchmarks programme INSTANCE.json[=BEST]… [--seconds N] [--seed N]
                                                     several in a table, beside the points of the best where known
        Benchmarks generate MASTERS SEED             prints the calendar that a seed gives
        """

    static func run(_ words: [String]) throws -> Int32 {
        switch words.first {
        case nil:
            try demo()
            print("")
            try CalendarBenchmark([]).run()
        case "demo" where words.count == 1: try demo()
        case "calendar": try CalendarBenchmark(Array(words.dropFirst())).run()
        case "matching": try MatchingBenchmark(Array(words.dropFirst())).run()
        case "vectors" where words.count == 2: return try VectorBenchmark(path: words[1]).run()
        case "interests" where words.count == 2: try InterestsBenchmark(path: words[1]).run()
        case "intake" where words.count == 1: try IntakeBenchmark().run()
        case "intake" where words.count == 3:
            guard let people = Int(words[1]), let rows = Int(words[2]) else { throw BenchmarkError.usage(usage) }
            try IntakeBenchmark(people: people, rows: rows).run()
        case "store" where words.count == 1: try StoreBenchmark().run()
        case "store" where words.count == 2:
            guard let people = Int(words[1]) else { throw BenchmarkError.usage(usage) }
            try StoreBenchmark(people: people).run()
        case "web" where words.count == 1: try WebBenchmark().run()
        case "web" where words.count == 3:
            guard let people = Int(words[1]), let events = Int(words[2]) else { throw BenchmarkError.usage(usage) }
            try WebBenchmark(people: people, events: events).run()
        case "programme": try ProgrammeBenchmark(Array(words.dropFirst())).run()
        case "generate" where words.count == 3: try generate(words[1], words[2])
        case "measure" where words.count == 4: try CalendarMeasure(words[1], from: words[2], to: words[3]).run()
        default:
            print(usage)
            return 2
        }
        return 0
    }

    private static func demo() throws {
        guard let table = DemoBenchmark().table else {
            throw BenchmarkError.failed(
                "circles demo does not run to its end here; swift build -c release --product circles builds it.")
        }
        print(table)
    }

    private static func generate(_ masters: String, _ seed: String) throws {
        guard let masters = Int(masters), let seed = UInt64(seed) else { throw BenchmarkError.usage(usage) }
        let bytes = try GeneratedCalendar.bytes(masters: masters, seed: seed)
        print(String(decoding: bytes, as: UTF8.self), terminator: "")
    }
}

enum BenchmarkError: Error, CustomStringConvertible {
    case usage(String)
    case failed(String)

    var description: String {
        switch self {
        case .usage(let text), .failed(let text): text
        }
    }
}
