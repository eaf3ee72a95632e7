/// How much a calendar may ask of its reader; what goes beyond is left out, and reported.
public struct ReadingLimits: Sendable, Hashable {
    /// More than this is never read: what 32-bit places can reach, with room for characters that grow when mended.
    public static let largestFile = 256 << 20

    /// Of the whole file, at most `largestFile`; the smallest lines take some 60 bytes of memory each.
    public var bytes = 64 << 20
    /// Of one line once its folds are joined.
    public var lineBytes = 10 << 20
    /// Components within components.
    public var depth = 32
    /// Properties directly within one component.
    public var properties = 10_000
    /// Parameters of one property.
    public var parameters = 100
    /// Problems listed; the last then says that there are more.
    public var problems = 1_000

    /// The limits that suit files from strangers.
    public static let standard = ReadingLimits()

    public init() {}
}
