extension EventView {
    /// IMAGE: pictures that go with the event (RFC 7986 §5.10).
    public var images: [CalendarImage] { component.properties("IMAGE").map { CalendarImage($0) } }

    /// CONFERENCE: ways to join from afar (RFC 7986 §5.11).
    public var conferences: [Conference] { component.properties("CONFERENCE").map { Conference($0) } }

    /// STYLED-DESCRIPTION: the description in rich text (RFC 9073 §6.5).
    public var styledDescriptions: [StyledDescription] {
        component.properties("STYLED-DESCRIPTION").map { StyledDescription($0) }
    }

    /// VLOCATION: the places of the event (RFC 9073 §7.2).
    public var locations: [LocationComponent] { component.components("VLOCATION").map { LocationComponent($0) } }

    /// PARTICIPANT: who takes part without being asked to reply (RFC 9073 §7.1).
    public var participants: [ParticipantComponent] {
        component.components("PARTICIPANT").map { ParticipantComponent($0) }
    }
}
