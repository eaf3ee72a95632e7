/// Data for programs about an event, a place or a participant, STRUCTURED-DATA, such as a vCard or JSON-LD.
///
/// - SeeAlso: RFC 9073 §6.6
public struct StructuredData: Sendable, Hashable {
    public var content: Content
    /// Such as `application/ld+json`; text and bytes cannot be understood without it.
    public var mediaType: String?
    /// The address of the data's schema, such as `https://schema.org/Place`.
    public var schema: String?

    public enum Content: Sendable, Hashable {
        case text(String)
        case uri(String)
        case base64(String)
    }

    public init(_ content: Content, mediaType: String? = nil, schema: String? = nil) {
        self.content = content
        self.mediaType = mediaType
        self.schema = schema
    }
}

// MARK: - As a property

extension StructuredData {
    var property: Property {
        let parameters: [Parameter?] = [
            mediaType.map { Parameter("FMTTYPE", $0) }, schema.map { Parameter("SCHEMA", $0) },
        ]
        let others = parameters.compactMap(\.self)
        switch content {
        case .text(let text):
            return Property("STRUCTURED-DATA", .text(text), parameters: [Parameter("VALUE", "TEXT")] + others)
        case .uri(let uri):
            return Property("STRUCTURED-DATA", .uri(uri), parameters: [Parameter("VALUE", "URI")] + others)
        case .base64(let data):
            let form = [Parameter("VALUE", "BINARY"), Parameter("ENCODING", "BASE64")]
            return Property("STRUCTURED-DATA", .uri(data), parameters: form + others)
        }
    }

    /// Reads STRUCTURED-DATA as it stands; what it leaves out is empty or nil.
    public init(_ property: Property) {
        let content: Content =
            if property.isBinary {
                .base64(property.rawValue)
            } else if property.isURI {
                .uri(property.rawValue)
            } else {
                .text(property.text)
            }
        self.init(
            content, mediaType: property.parameter("FMTTYPE")?.value, schema: property.parameter("SCHEMA")?.value)
    }
}

extension Property {
    /// Whether VALUE says that the value is an address.
    var isURI: Bool { valueType == .uri }

    /// Whether the value is bytes in Base64.
    var isBinary: Bool { valueType == .binary || parameter("ENCODING")?.value.uppercased() == "BASE64" }
}
