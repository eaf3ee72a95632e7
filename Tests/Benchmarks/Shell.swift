import Glibc

/// Programs run from here, and what they print.
enum Shell {
    /// The output of a command line, or nil if it fails.
    static func output(_ command: String) -> String? {
        guard let pipe = popen(command, "r") else { return nil }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, pipe), count > 0 { bytes += piece.prefix(count) }
        return pclose(pipe) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// Whether these bytes are the contents of a file now.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "wb") else { return false }
        let count = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && count == bytes.count
    }

    /// A word that the shell takes as it is.
    static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }

    /// A folder that is gone when the work in it is done.
    static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        guard let folder = output("mktemp -d")?.split(separator: "\n").first.map(String.init) else {
            throw BenchmarkError.failed("no temporary folder can be made")
        }
        defer { _ = output("rm -rf \(quoted(folder))") }
        return try body(folder)
    }
}

/// Seconds of CPU that this process has used.
func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
