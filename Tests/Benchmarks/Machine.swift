import Glibc

/// Where the figures come from: without it they say nothing.
enum Machine {
    static var words: String { "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, \(system), load \(load) at the start" }

    private static var system: String {
        var name = utsname()
        uname(&name)
        return [text(name.sysname), text(name.release), text(name.machine)].joined(separator: " ")
    }

    /// How many processes wanted to run in the last minute: others at work make the figures worse.
    private static var load: String {
        var loads = [0.0]
        return getloadavg(&loads, 1) == 1 ? "\((loads[0] * 10).rounded() / 10)" : "unknown"
    }

    private static func text<Characters>(_ characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
