import Glibc

/// The whole process of `circles demo --once`, from an empty folder to its exit.
struct DemoBenchmark {
    private let runs = 15
    private let program = ProgramFolder.own + "/circles"

    /// A row for each measure, beside what it has to stay under; nil where the program does not run to its end.
    var table: String? {
        let machine = Machine.words
        let spent = (0...runs).compactMap { _ in
            inEmptyFolder { Spent.running([program, "demo", "--once", "--data", $0]) }
        }
        // The first one reads the program from the disk.
        let counted = Array(spent.dropFirst())
        guard counted.count == runs else { return nil }
        return """
            circles demo --once, \(runs) runs after one to warm up
            \(machine)

            | measure | min | median | max | target |
            |---|---|---|---|---|
            | wall time, s | \(row(counted.map(\.wallSeconds))) | 2 |
            | CPU time, s | \(row(counted.map(\.cpuSeconds))) | |
            | peak resident, MB | \(row(counted.map(\.peakMegabytes))) | 100 |
            """
    }

    private func row(_ values: [Double]) -> String {
        let sorted = values.sorted()
        return [sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1]].map(twoDigits).joined(separator: " | ")
    }

    private func twoDigits(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    /// A folder that is gone afterwards.
    private func inEmptyFolder<Result>(_ body: (String) -> Result?) -> Result? {
        var template = Array("/tmp/circles-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        let folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { _ = Spent.running(["/bin/rm", "-r", folder]) }
        return body(folder)
    }
}
