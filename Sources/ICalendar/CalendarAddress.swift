/// A person or group by address, as ORGANIZER names them.
///
/// - SeeAlso: RFC 5545 §3.3.3
public struct CalendarAddress: Sendable, Hashable {
    /// Such as `mailto:hello@example.org`.
    public let uri: String
    /// The name shown for it.
    public let commonName: String?

    public init(uri: String, commonName: String? = nil) {
        self.uri = uri
        self.commonName = commonName
    }

    /// The address of a mailbox.
    public static func mailbox(_ address: String, commonName: String? = nil) -> CalendarAddress {
        CalendarAddress(uri: "mailto:\(address)", commonName: commonName)
    }

    /// The mailbox it stands for, whatever the case of its `mailto:`, or without one if it looks like a mailbox.
    public var emailAddress: String? {
        let scheme = "mailto:"
        if uri.prefix(scheme.count).lowercased() == scheme { return String(uri.dropFirst(scheme.count)) }
        return uri.contains("@") && !uri.contains(":") ? uri : nil
    }

    func property(_ name: String) -> Property {
        Property(name, .uri(uri), parameters: commonName.map { [Parameter("CN", $0)] } ?? [])
    }
}
