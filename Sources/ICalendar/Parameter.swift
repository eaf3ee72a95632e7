/// A parameter of a property, such as `CN` of ORGANIZER.
///
/// - SeeAlso: RFC 5545 §3.2
public struct Parameter: Sendable, Hashable {
    /// In capitals, such as `TZID`.
    public let name: String
    public let values: [String]

    public init(_ name: String, _ values: String...) {
        self.name = name
        self.values = values
    }
}
