/// A component, such as VEVENT: properties, and components within it.
///
/// - SeeAlso: RFC 5545 §3.6
public struct Component: Sendable, Hashable {
    /// In capitals, such as `VEVENT`.
    public var name: String
    public var properties: [Property]
    public var components: [Component]

    public init(_ name: String, properties: [Property] = [], components: [Component] = []) {
        self.name = name
        self.properties = properties
        self.components = components
    }

    /// The component as it goes over the wire: folded lines that end in CRLF, in UTF-8.
    ///
    /// The same component gives the same bytes.
    public func serialized() -> [UInt8] {
        var writer = ContentLineWriter()
        writer.write(self)
        return writer.bytes
    }
}
