import CivilTime
import FoundationEssentials

/// A calendar read, written and expanded by us and by libical, turn about, in processes of their own.
struct CalendarBenchmark {
    /// Nil for the generated calendar.
    private var path: String?
    private var from = "2026-01-01"
    private var to = "2027-01-01"

    /// Runs of each; the best counts.
    private static let rounds = 5

    init(_ words: [String]) throws {
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--from": from = rest.popFirst() ?? ""
            case "--to": to = rest.popFirst() ?? ""
            case _ where !word.hasPrefix("-") && path == nil: path = word
            default: throw BenchmarkError.usage(BenchmarkChoice.usage)
            }
        }
    }

    func run() throws {
        try Shell.withFolder { folder in
            let file = try path ?? generated(in: folder)
            let libical = Self.libical(in: folder)
            var ours: Measured?
            var theirs: Measured?
            for _ in 0..<Self.rounds {
                let words = "\(Shell.quoted(file)) \(from) \(to)"
                if let new = Measured(Shell.output("\(Shell.quoted(CommandLine.arguments[0])) measure \(words)")) {
                    ours = ours?.best(new) ?? new
                }
                if let libical, let new = Measured(Shell.output("\(Shell.quoted(libical)) time \(words)")) {
                    theirs = theirs?.best(new) ?? new
                }
            }
            guard let ours else { throw BenchmarkError.failed("\(file) could not be measured") }
            print(table(ours, theirs))
        }
    }

    private func generated(in folder: String) throws -> String {
        let file = folder + "/generated.ics"
        let bytes = try GeneratedCalendar.bytes(masters: 10_000, seed: 2_027)
        guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
            throw BenchmarkError.failed("\(file) cannot be written")
        }
        return file
    }

    /// The program around libical, compiled; nil where libical is not installed.
    private static func libical(in folder: String) -> String? {
        let source = Shell.quoted(peers + "/libical.c")
        let program = folder + "/libical"
        let flags = "$(pkg-config --cflags --libs libical)"
        let command = "pkg-config --exists libical && cc -O2 -o \(Shell.quoted(program)) \(source) \(flags)"
        return Shell.output("(\(command)) 2> /dev/null") == nil ? nil : program
    }

    private static let peers: String = {
        let here = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        return "/\(here)/Peers"
    }()

    private func table(_ ours: Measured, _ theirs: Measured?) -> String {
        let megabytes = Double(ours.bytes) / 1e6
        var lines = [
            "calendar: \(path ?? "generated, 10,000 masters, every fifth recurring"), "
                + "\(rounded(megabytes, 2)) MB, \(ours.events ?? 0) events, \(from) to \(to)",
            "CPU time, best of \(Self.rounds); \(Machine.words)"
                + (theirs == nil ? "; libical is not installed" : ""),
            row("", "ours", "libical", "ratio"),
        ]
        func speed(_ name: String, _ amount: (Measured) -> Double, _ seconds: (Measured) -> Double) {
            let own = amount(ours) / seconds(ours)
            let other = theirs.map { amount($0) / seconds($0) }
            lines.append(row(name, rounded(own, 1), other.map { rounded($0, 1) }, other.map { rounded(own / $0, 2) }))
        }
        speed("parse, MB/s", { _ in megabytes }, { $0.parse })
        speed("parse, events/s", { _ in Double(ours.events ?? 0) }, { $0.parse })
        speed("write, MB/s", { Double($0.written) / 1e6 }, { $0.write })
        speed("expand, occurrences/s", { Double($0.occurrences) }, { $0.expand })
        func amount(_ name: String, _ digits: Int, _ value: (Measured) -> Double) {
            let own = value(ours)
            let other = theirs.map(value)
            lines.append(
                row(name, rounded(own, digits), other.map { rounded($0, digits) }, other.map { rounded($0 / own, 2) }))
        }
        amount("parse, s", 4) { $0.parse }
        amount("write, s", 4) { $0.write }
        amount("expand, s", 4) { $0.expand }
        amount("resident, MB", 1) { Double($0.kilobytes) / 1_024 }
        lines.append(row("occurrences", "\(ours.occurrences)", theirs.map { "\($0.occurrences)" }, nil))
        lines.append(row("the first month, ms", rounded((ours.month ?? 0) * 1_000, 2), nil, nil))
        lines.append("libical applies no overrides, so it counts some occurrences twice.")
        return lines.joined(separator: "\n")
    }

    private func row(_ name: String, _ ours: String, _ theirs: String?, _ ratio: String?) -> String {
        func right(_ text: String) -> String { String(repeating: " ", count: max(1, 14 - text.count)) + text }
        let padding = String(repeating: " ", count: max(1, 24 - name.count))
        return name + padding + right(ours) + right(theirs ?? "–") + right(ratio ?? "")
    }

    private func rounded(_ number: Double, _ digits: Int) -> String {
        var factor = 1
        for _ in 0..<digits { factor *= 10 }
        guard number.isFinite, abs(number) < 1e15 else { return "–" }
        let whole = Int((number * Double(factor)).rounded())
        let fraction = String(factor + whole % factor).dropFirst()
        return digits == 0 ? "\(whole)" : "\(whole / factor).\(fraction)"
    }
}
