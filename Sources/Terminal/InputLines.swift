import Glibc

/// The lines of standard input, as many at a time as are there: who types gets an answer to each line, and a long file
/// comes in large pieces.
struct InputLines {
    private static let mostBytes = 1 << 20

    /// What came behind the last line end.
    private var begun: [UInt8] = []
    private var isAtEnd = false

    /// The next lines without their ends; nil where none is left.
    mutating func next() -> [String]? {
        while !isAtEnd {
            let piece = Self.read()
            isAtEnd = piece.isEmpty
            guard let end = piece.lastIndex(of: Self.lineFeed) else {
                begun += piece
                continue
            }
            let whole = begun + piece[..<end]
            begun = Array(piece[(end + 1)...])
            return whole.split(separator: Self.lineFeed, omittingEmptySubsequences: false).map {
                String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self)
            }
        }
        defer { begun = [] }
        return begun.isEmpty ? nil : [String(decoding: begun, as: UTF8.self)]
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// What is there by now; nothing at the end, and where it cannot be read.
    private static func read() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: mostBytes) { bytes, count in
            repeat { count = Glibc.read(STDIN_FILENO, bytes.baseAddress, mostBytes) } while count < 0 && errno == EINTR
            count = max(0, count)
        }
    }
}
