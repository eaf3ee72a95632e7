/// A place in all the detail that LOCATION has no room for, VLOCATION.
///
/// - SeeAlso: RFC 9073 §7.2
public struct LocationComponent: Sendable, Hashable {
    /// The same wherever this place is named.
    public var uid: String
    public var name: String?
    public var description: String?
    public var geo: GeoPosition?
    /// Kinds of place from the registry of RFC 4589, such as `library`.
    public var types: [String]
    public var data: [StructuredData]

    public init(
        uid: String, name: String? = nil, description: String? = nil, geo: GeoPosition? = nil, types: [String] = [],
        data: [StructuredData] = []
    ) {
        self.uid = uid
        self.name = name
        self.description = description
        self.geo = geo
        self.types = types
        self.data = data
    }
}

// MARK: - As a component

extension LocationComponent {
    var component: Component {
        let known: [Property?] = [
            .text("UID", uid),
            name.map { .text("NAME", $0) },
            description.map { .text("DESCRIPTION", $0) },
            geo.map { .geo($0) },
            types.isEmpty ? nil : .texts("LOCATION-TYPE", types),
        ]
        return Component("VLOCATION", properties: known.present + data.map(\.property))
    }

    /// Reads VLOCATION as it stands; what it leaves out is empty or nil.
    public init(_ component: Component) {
        self.init(
            uid: component.property("UID")?.text ?? "",
            name: component.property("NAME")?.text,
            description: component.property("DESCRIPTION")?.text,
            geo: component.property("GEO").flatMap { try? $0.geo },
            types: component.property("LOCATION-TYPE")?.texts ?? [],
            data: component.properties("STRUCTURED-DATA").map(StructuredData.init))
    }
}
