import Glibc

/// Where the figures come from: without it they say nothing.
enum Machine {
    static var words: String { "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, \(system), load \(load) at the start" }

    /// What this process took so far, its own and the kernel's for it.
    static var cpuSeconds: Double {
        let usage = ownUsage
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
    }

    /// The most memory that this process ever had in use (10⁶ bytes).
    static var peakMegabytes: Double { Double(ownUsage.ru_maxrss) * 1024 / 1_000_000 }

    private static var ownUsage: rusage {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage
    }

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
