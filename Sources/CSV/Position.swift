/// A place in a file, as an editor counts it.
public struct Position: Hashable, Sendable {
    /// From 1; a line ends with CRLF, LF or CR, also within quotes.
    public let line: Int
    /// From 1, in characters (Unicode scalars).
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
