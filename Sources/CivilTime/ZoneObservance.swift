/// What clocks of a zone show during one stretch of time.
public struct ZoneObservance: Sendable, Hashable {
    /// Seconds east of UTC.
    public let offset: Int
    /// As the time zone database marks it, which for Dublin is the winter.
    public let isDaylight: Bool
    /// Such as `GMT`, `BST` or `+0545`.
    public let abbreviation: String

    public init(offset: Int, isDaylight: Bool, abbreviation: String) {
        self.offset = offset
        self.isDaylight = isDaylight
        self.abbreviation = abbreviation
    }
}
