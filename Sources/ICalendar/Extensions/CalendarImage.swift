/// A picture of an event or of a calendar, IMAGE.
///
/// - SeeAlso: RFC 7986 §5.10
public struct CalendarImage: Sendable, Hashable {
    public var source: Source
    /// Such as `image/png`.
    public var mediaType: String?
    /// What the picture is made for; empty means a badge.
    public var displays: [Display]
    /// Where to go when the picture is chosen.
    public var link: String?

    public enum Source: Sendable, Hashable {
        case uri(String)
        /// The picture itself, in Base64.
        case base64(String)
    }

    /// A use of a picture; others than these few are kept as they are.
    public struct Display: RawRepresentable, Sendable, Hashable {
        /// In capitals.
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue.uppercased() }

        /// Small, beside the title.
        public static let badge = Display(rawValue: "BADGE")
        /// Part of the event's own look.
        public static let graphic = Display(rawValue: "GRAPHIC")
        public static let fullSize = Display(rawValue: "FULLSIZE")
        public static let thumbnail = Display(rawValue: "THUMBNAIL")
    }

    public init(_ source: Source, mediaType: String? = nil, displays: [Display] = [], link: String? = nil) {
        self.source = source
        self.mediaType = mediaType
        self.displays = displays
        self.link = link
    }
}

// MARK: - As a property

extension CalendarImage {
    var property: Property {
        let value: Property.Value
        var parameters: [Parameter]
        switch source {
        case .uri(let uri):
            value = .uri(uri)
            parameters = [Parameter("VALUE", "URI")]
        case .base64(let data):
            value = .uri(data)
            parameters = [Parameter("VALUE", "BINARY"), Parameter("ENCODING", "BASE64")]
        }
        parameters += [mediaType.map { Parameter("FMTTYPE", $0) }].compactMap(\.self)
        if !displays.isEmpty { parameters.append(Parameter("DISPLAY", values: displays.map(\.rawValue))) }
        parameters += [link.map { Parameter("ALTREP", $0) }].compactMap(\.self)
        return Property("IMAGE", value, parameters: parameters)
    }

    /// Reads IMAGE as it stands; what it leaves out is empty or nil.
    public init(_ property: Property) {
        self.init(
            property.isBinary ? .base64(property.rawValue) : .uri(property.rawValue),
            mediaType: property.parameter("FMTTYPE")?.value,
            displays: (property.parameter("DISPLAY")?.values ?? []).map(Display.init),
            link: property.parameter("ALTREP")?.value)
    }
}
