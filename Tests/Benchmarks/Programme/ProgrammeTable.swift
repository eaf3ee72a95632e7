import Programming

/// Several months side by side: what was found, the best there is where that is known, and the bound.
struct ProgrammeTable {
    /// Where months stand, each with the points of the best month where somebody has proven them.
    let files: [(path: String, optimum: Int?)]
    let seconds: Double?
    let seed: UInt64

    func run() throws {
        print(Machine.words)
        print("| month | members | options | seconds | value | best | below best | bound | gap | after one pin |")
        print("|---|---|---|---|---|---|---|---|---|---|")
        for file in files {
            let month = try InstanceFile.month(at: file.path)
            let trial = ProgrammeTrial(month, seconds: seconds ?? Self.usualSeconds(month), seed: seed)
            let again = trial.pinnedOneMore().map { "\(Self.hundredth($0.seconds)) s" }
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            let best = file.optimum.map(String.init) ?? "?"
            let below = file.optimum.map {
                "\(Self.hundredth(100 * Double($0 - trial.found.value) / Double(max($0, 1)))) %"
            }
            print(
                "| \(name) | \(month.members) | \(month.options.count) | \(Self.hundredth(trial.seconds)) "
                    + "| \(trial.found.value) | \(best) | \(below ?? "?") | \(trial.found.bound) "
                    + "| \(Self.hundredth(100 * trial.found.gap)) % | \(again ?? "nothing to pin") |")
        }
        print("resident \(Int(Machine.peakMegabytes)) MB at most, reading the files among it")
    }

    /// What a connector would wait: a second for a village of friends, five for a village, ten for a town.
    private static func usualSeconds(_ month: MonthInstance) -> Double {
        month.members < 200 ? 1 : month.members < 1_000 ? 5 : 10
    }

    private static func hundredth(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
