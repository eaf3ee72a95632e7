/// How much a calendar may ask of its reader; what goes beyond is left out, and reported.
public struct ReadingLimits: Sendable, Hashable {
    /// The most bytes read of one file; also what 32-bit places can reach with room to spare.
    public static let largestFile = 256 << 20

    /// Of the whole file, at most `largestFile`.
    public var bytes = Self.largestFile
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
