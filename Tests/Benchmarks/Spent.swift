import Glibc

/// What one process took.
struct Spent {
    let wallSeconds: Double
    /// Its own and the kernel's for it.
    let cpuSeconds: Double
    /// The most memory that it ever had in use (10⁶ bytes).
    let peakMegabytes: Double

    /// Runs a program in silence to its end; nil where it cannot be run or ends with another code than 0.
    static func running(_ words: [String]) -> Spent? {
        let clock = ContinuousClock()
        let start = clock.now
        guard let process = spawn(words) else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
        return Spent(
            wallSeconds: (clock.now - start) / .seconds(1),
            cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakMegabytes: Double(usage.ru_maxrss) * 1024 / 1_000_000)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }

    private static func spawn(_ words: [String]) -> pid_t? {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        return posix_spawn(&process, words[0], &files, nil, &arguments, environ) == 0 ? process : nil
    }
}
