/// A parameter of a property, such as `CN` of ORGANIZER.
///
/// - SeeAlso: RFC 5545 §3.2
public struct Parameter: Sendable, Hashable {
    /// In capitals, such as `TZID`.
    public let name: String
    /// Without quotes and carets; more than one where commas stood between them.
    public let values: [String]

    public init(_ name: String, _ values: String...) { self.init(name, values: values) }

    public init(_ name: String, values: [String]) {
        self.name = name
        self.values = values
    }

    /// The first value; empty if there is none.
    public var value: String { values.first ?? "" }
}
