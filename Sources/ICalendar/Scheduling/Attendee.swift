/// Somebody who is invited, ATTENDEE.
///
/// - SeeAlso: RFC 5545 §3.8.4.1
public struct Attendee: Sendable, Hashable {
    public var address: CalendarAddress
    public var status: ParticipationStatus
    /// Whether an answer is asked for.
    public var wantsReply: Bool
    /// Whether the event can do without this person.
    public var isOptional: Bool
    /// The addresses to which the invitation was handed on.
    public var delegatedTo: [String]
    /// The addresses that handed the invitation on to this one.
    public var delegatedFrom: [String]
    /// Who wrote in this person's name.
    public var sentBy: String?

    public init(
        _ address: CalendarAddress, status: ParticipationStatus = .needsAction, wantsReply: Bool = true,
        isOptional: Bool = false, delegatedTo: [String] = [], delegatedFrom: [String] = [], sentBy: String? = nil
    ) {
        self.address = address
        self.status = status
        self.wantsReply = wantsReply
        self.isOptional = isOptional
        self.delegatedTo = delegatedTo
        self.delegatedFrom = delegatedFrom
        self.sentBy = sentBy
    }
}

// MARK: - As a property

extension Attendee {
    var property: Property {
        let parameters: [Parameter?] = [
            address.commonName.map { Parameter("CN", $0) },
            Parameter("CUTYPE", "INDIVIDUAL"),
            Parameter("ROLE", isOptional ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT"),
            Parameter("PARTSTAT", status.rawValue),
            wantsReply ? Parameter("RSVP", "TRUE") : nil,
            delegatedTo.isEmpty ? nil : Parameter("DELEGATED-TO", values: delegatedTo),
            delegatedFrom.isEmpty ? nil : Parameter("DELEGATED-FROM", values: delegatedFrom),
            sentBy.map { Parameter("SENT-BY", $0) },
        ]
        return Property("ATTENDEE", .uri(address.uri), parameters: parameters.compactMap(\.self))
    }

    /// The attendee of a property; a PARTSTAT that is not known counts as no answer.
    init(_ property: Property) {
        self.init(property.calendarAddress, wantsReply: false)
        for parameter in property.parameters {
            let value = parameter.value.uppercased()
            switch parameter.name {
            case "PARTSTAT": status = ParticipationStatus(rawValue: value) ?? .needsAction
            case "RSVP": wantsReply = value == "TRUE"
            case "ROLE": isOptional = value == "OPT-PARTICIPANT"
            case "DELEGATED-TO": delegatedTo = parameter.values
            case "DELEGATED-FROM": delegatedFrom = parameter.values
            case "SENT-BY": sentBy = parameter.value
            default: break
            }
        }
    }
}
