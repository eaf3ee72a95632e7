import FoundationEssentials
import Glibc

/// A calendar as the command line names it.
struct CalendarFile {
    /// As it was written; `-` is standard input.
    let name: String

    static let input = CalendarFile(name: "-")

    /// The bytes; nil if there is no such file, or it may not be read.
    func bytes() -> [UInt8]? {
        name == "-" ? Self.inputBytes() : FileManager.default.contents(atPath: name).map { [UInt8]($0) }
    }

    /// All of standard input, which may be a pipe.
    private static func inputBytes() -> [UInt8]? {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return all }
            all += piece.prefix(count)
        }
    }

    /// Says that it cannot be read.
    var unreadable: String { "\(name) cannot be read." }

    /// Hands over each line without its end, as it comes.
    func eachLine(_ body: (Substring) throws -> Void) throws {
        while let line = readLine() { try body(line[...]) }
    }
}

extension Arguments {
    /// The one calendar that the command is about.
    func calendarFile() throws(UsageError) -> CalendarFile {
        CalendarFile(name: try operand("which calendar file, or - for standard input"))
    }
}
