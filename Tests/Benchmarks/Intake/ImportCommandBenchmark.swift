/// `circles import members` as a person runs it: the whole process, on a hub that is empty and on one that knows many.
struct ImportCommandBenchmark {
    let town: GeneratedMembers
    let people: Int
    let rows: Int
    private let program = ProgramFolder.own + "/circles"

    func run() throws {
        try Shell.withFolder { folder in
            let hub = "\(folder)/hub"
            guard Spent.running([program, "init", "--no-input", "--data", hub]) != nil else {
                print("  no circles beside this program: swift build -c release --product circles builds it")
                return
            }
            let (messy, tidy) = (
                try file(town.bytes, folder + "/messy.csv"), try file(town.tidyBytes, folder + "/tidy.csv")
            )
            print("circles import members, \(rows) rows, \(Machine.words)")
            print("| step | wall, s | CPU, s | rows/s | peak, MB |")
            print("|---|---|---|---|---|")
            try step("--preview, empty hub", rows, messy, "--preview", hub)
            try step("--yes, \(people) new people", people, tidy, "--yes", hub)
            try step("--preview, \(people) known", rows, messy, "--preview", hub)
            try step("--preview --json, \(people) known", rows, messy, "--preview", hub, ["--json"])
            try step("--yes, \(people) known", rows, messy, "--yes", hub)
            try step("--yes, the same again", rows, messy, "--yes", hub)
        }
    }

    private func step(
        _ name: String, _ rows: Int, _ list: String, _ mode: String, _ hub: String, _ more: [String] = []
    ) throws {
        let words = [program, "import", "members", list, mode, "--data", hub] + more
        guard let spent = Spent.running(words) else { throw BenchmarkError.failed("\(words.dropFirst()) failed") }
        let speed = Int(Double(rows) / max(spent.wallSeconds, 0.001))
        print(
            "| \(name) | \(rounded(spent.wallSeconds)) | \(rounded(spent.cpuSeconds)) | \(speed) "
                + "| \(Int(spent.peakMegabytes)) |")
    }

    private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

    private func file(_ bytes: [UInt8], _ path: String) throws -> String {
        guard Shell.write(bytes, to: path) else { throw BenchmarkError.failed("\(path) cannot be written") }
        return path
    }
}
