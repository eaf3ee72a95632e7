/// A component, such as VEVENT: properties, and components within it.
///
/// One that was read and one that was made are the same thing; they are equal if all their lines are.
/// - SeeAlso: RFC 5545 §3.6
public struct Component: Sendable {
    /// In capitals, such as `VEVENT`.
    public var name: String
    public var properties: [Property]
    public var components: [Component]
    /// The line of its BEGIN in the file that was read, from 1; 0 if it was made.
    public let line: Int

    public init(_ name: String, properties: [Property] = [], components: [Component] = []) {
        self.init(name, properties: properties, components: components, line: 0)
    }

    init(_ name: String, properties: [Property], components: [Component], line: Int) {
        self.name = name
        self.properties = properties
        self.components = components
        self.line = line
    }

    /// The first property of a name, which must be in capitals.
    public func property(_ name: String) -> Property? {
        let length = name.utf8.count
        // The length is asked first, by place: a property that is looked at itself costs a retain and a release.
        for index in properties.indices
        where properties[index].place.name.count == length && properties[index].isNamed(name) {
            return properties[index]
        }
        return nil
    }

    /// All properties of a name, which must be in capitals.
    public func properties(_ name: String) -> [Property] { properties.filter { $0.isNamed(name) } }

    /// The components directly within it of a name, which must be in capitals.
    public func components(_ name: String) -> [Component] { components.filter { $0.name == name } }

    /// The component as it goes over the wire: folded lines that end in CRLF, in UTF-8.
    ///
    /// The same component gives the same bytes.
    public func serialized() -> [UInt8] {
        var writer = ContentLineWriter()
        writer.write([self])
        return writer.bytes
    }
}

extension Component: Hashable {
    public static func == (left: Component, right: Component) -> Bool {
        left.name == right.name && left.properties == right.properties && left.components == right.components
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(properties)
        hasher.combine(components)
    }
}
