/// How much of a file is read before it is refused.
public struct Limits: Hashable, Sendable {
    /// Bytes of the whole file.
    public var bytes: Int
    /// Fields of one record.
    public var columns: Int
    /// Bytes of one field, in UTF-8.
    public var fieldBytes: Int

    public init(bytes: Int = 16 << 20, columns: Int = 256, fieldBytes: Int = 64 << 10) {
        self.bytes = bytes
        self.columns = columns
        self.fieldBytes = fieldBytes
    }

    /// 16 MiB, 256 columns, 64 KiB a field: far more than a town's spreadsheet.
    public static let standard = Limits()
}
