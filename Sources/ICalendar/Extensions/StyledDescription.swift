/// A description with markup, STYLED-DESCRIPTION, beside the plain DESCRIPTION that every program reads.
///
/// - SeeAlso: RFC 9073 §6.5
public struct StyledDescription: Sendable, Hashable {
    public var content: Content
    /// Such as `text/html`.
    public var mediaType: String?
    public var language: String?
    /// Whether it was made from another description, so that a change of it is lost.
    public var isDerived: Bool

    public enum Content: Sendable, Hashable {
        case text(String)
        case uri(String)
    }

    public init(_ content: Content, mediaType: String? = nil, language: String? = nil, isDerived: Bool = false) {
        self.content = content
        self.mediaType = mediaType
        self.language = language
        self.isDerived = isDerived
    }

    public static func html(_ markup: String, isDerived: Bool = false) -> StyledDescription {
        StyledDescription(.text(markup), mediaType: "text/html", isDerived: isDerived)
    }
}

// MARK: - As a property

extension StyledDescription {
    var property: Property {
        let parameters: [Parameter?] = [
            mediaType.map { Parameter("FMTTYPE", $0) }, language.map { Parameter("LANGUAGE", $0) },
            isDerived ? Parameter("DERIVED", "TRUE") : nil,
        ]
        let others = parameters.compactMap(\.self)
        switch content {
        case .text(let text):
            return Property("STYLED-DESCRIPTION", .text(text), parameters: [Parameter("VALUE", "TEXT")] + others)
        case .uri(let uri):
            return Property("STYLED-DESCRIPTION", .uri(uri), parameters: [Parameter("VALUE", "URI")] + others)
        }
    }

    /// Reads STYLED-DESCRIPTION as it stands; what it leaves out is empty or nil.
    public init(_ property: Property) {
        self.init(
            property.isURI ? .uri(property.rawValue) : .text(property.text),
            mediaType: property.parameter("FMTTYPE")?.value, language: property.parameter("LANGUAGE")?.value,
            isDerived: property.parameter("DERIVED")?.value.uppercased() == "TRUE")
    }
}
