/// What wrk asks for, and what it made of the answers.
struct Load {
    /// Field lines that every request carries.
    var fields: [String] = ["Accept-Encoding: gzip"]
    var seconds = 3
    var connections = 16

    struct Result {
        let requests: Int
        let perSecond: Double
        /// As wrk writes it: `4.31ms`.
        let slowestInAHundred: String
        /// Answered with 400 or more, or not at all.
        let failed: Bool
        /// Of the server, for each request.
        let cpuMicroseconds: Double
    }

    /// Asks one address, or those of a script in turn.
    func put(on server: ServedProgram, path: String = "/", script: String? = nil) throws -> Result {
        let lines = fields.map { "-H \(Shell.quoted($0))" }.joined(separator: " ")
        let chosen = script.map { "-s \(Shell.quoted($0))" } ?? ""
        let before = server.cpuSeconds
        let said = Shell.output(
            "wrk -t1 -c\(connections) -d\(seconds)s --latency \(lines) \(chosen) \(Shell.quoted(server.base + path))")
        let spent = server.cpuSeconds - before
        guard let said, let requests = number(before: "requests in", in: said), requests > 0 else {
            throw BenchmarkError.failed("wrk got no answer from \(server.base)\(path)")
        }
        return Result(
            requests: Int(requests), perSecond: requests / Double(seconds),
            slowestInAHundred: word(after: "99%", in: said),
            failed: said.contains("Non-2xx") || said.contains("Socket errors"),
            cpuMicroseconds: spent / requests * 1_000_000)
    }

    private func number(before mark: String, in text: String) -> Double? {
        text.split(separator: "\n").first { $0.contains(mark) }?.split(separator: " ").first.flatMap { Double($0) }
    }

    private func word(after mark: String, in text: String) -> String {
        let line = text.split(separator: "\n").first { $0.contains(mark) }
        return line?.split(separator: " ").last.map(String.init) ?? "?"
    }
}
