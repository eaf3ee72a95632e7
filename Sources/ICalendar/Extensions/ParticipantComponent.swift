/// Somebody who has a part in an event, PARTICIPANT: a speaker, a sponsor, the one to ring.
///
/// Unlike ATTENDEE it may stand in a published calendar: it invites nobody.
/// - SeeAlso: RFC 9073 §7.1
public struct ParticipantComponent: Sendable, Hashable {
    /// The same wherever this person is named.
    public var uid: String
    public var kind: Kind
    /// The name, SUMMARY.
    public var name: String?
    public var description: String?
    /// Such as `mailto:choir@example.org`.
    public var address: String?
    public var url: String?
    public var data: [StructuredData]
    public var locations: [LocationComponent]

    /// PARTICIPANT-TYPE; others than these few are kept as they are.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// In capitals.
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue.uppercased() }

        public static let active = Kind(rawValue: "ACTIVE")
        public static let inactive = Kind(rawValue: "INACTIVE")
        public static let sponsor = Kind(rawValue: "SPONSOR")
        public static let contact = Kind(rawValue: "CONTACT")
        public static let bookingContact = Kind(rawValue: "BOOKING-CONTACT")
        public static let emergencyContact = Kind(rawValue: "EMERGENCY-CONTACT")
        public static let publicityContact = Kind(rawValue: "PUBLICITY-CONTACT")
        public static let plannerContact = Kind(rawValue: "PLANNER-CONTACT")
        public static let performer = Kind(rawValue: "PERFORMER")
        public static let speaker = Kind(rawValue: "SPEAKER")
    }

    public init(
        uid: String, kind: Kind, name: String? = nil, description: String? = nil, address: String? = nil,
        url: String? = nil, data: [StructuredData] = [], locations: [LocationComponent] = []
    ) {
        self.uid = uid
        self.kind = kind
        self.name = name
        self.description = description
        self.address = address
        self.url = url
        self.data = data
        self.locations = locations
    }
}

// MARK: - As a component

extension ParticipantComponent {
    var component: Component {
        let known: [Property?] = [
            .text("UID", uid),
            .text("PARTICIPANT-TYPE", kind.rawValue),
            name.map { .text("SUMMARY", $0) },
            description.map { .text("DESCRIPTION", $0) },
            address.map { .uri("CALENDAR-ADDRESS", $0) },
            url.map { .uri("URL", $0) },
        ]
        return Component(
            "PARTICIPANT", properties: known.present + data.map(\.property), components: locations.map(\.component))
    }

    /// Reads PARTICIPANT as it stands; what it leaves out is empty or nil.
    public init(_ component: Component) {
        self.init(
            uid: component.property("UID")?.text ?? "",
            kind: Kind(rawValue: component.property("PARTICIPANT-TYPE")?.text ?? "ACTIVE"),
            name: component.property("SUMMARY")?.text,
            description: component.property("DESCRIPTION")?.text,
            address: component.property("CALENDAR-ADDRESS")?.rawValue,
            url: component.property("URL")?.rawValue,
            data: component.properties("STRUCTURED-DATA").map(StructuredData.init),
            locations: component.components("VLOCATION").map(LocationComponent.init))
    }
}
