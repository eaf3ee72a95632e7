/// A way to take part from afar, CONFERENCE: a call, a video room, a chat.
///
/// - SeeAlso: RFC 7986 §5.11
public struct Conference: Sendable, Hashable {
    /// Such as `https://video.example.org/room` or `tel:+44-1632-960001`.
    public var uri: String
    public var features: [Feature]
    /// What people read in place of the address.
    public var label: String?
    /// The language of the label and of the talk, such as `en`.
    public var language: String?

    /// What a conference offers; others than these few are kept as they are.
    public struct Feature: RawRepresentable, Sendable, Hashable {
        /// In capitals.
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue.uppercased() }

        public static let audio = Feature(rawValue: "AUDIO")
        public static let chat = Feature(rawValue: "CHAT")
        /// A stream to follow, without a voice of one's own.
        public static let feed = Feature(rawValue: "FEED")
        /// For those who lead it.
        public static let moderator = Feature(rawValue: "MODERATOR")
        public static let phone = Feature(rawValue: "PHONE")
        public static let screen = Feature(rawValue: "SCREEN")
        public static let video = Feature(rawValue: "VIDEO")
    }

    public init(uri: String, features: [Feature] = [], label: String? = nil, language: String? = nil) {
        self.uri = uri
        self.features = features
        self.label = label
        self.language = language
    }
}

// MARK: - As a property

extension Conference {
    var property: Property {
        var parameters = [Parameter("VALUE", "URI")]
        if !features.isEmpty { parameters.append(Parameter("FEATURE", values: features.map(\.rawValue))) }
        parameters += [
            label.map { Parameter("LABEL", $0) }, language.map { Parameter("LANGUAGE", $0) },
        ].compactMap(\.self)
        return Property("CONFERENCE", .uri(uri), parameters: parameters)
    }

    /// Reads CONFERENCE as it stands; what it leaves out is empty or nil.
    public init(_ property: Property) {
        self.init(
            uri: property.rawValue, features: (property.parameter("FEATURE")?.values ?? []).map(Feature.init),
            label: property.parameter("LABEL")?.value, language: property.parameter("LANGUAGE")?.value)
    }
}
