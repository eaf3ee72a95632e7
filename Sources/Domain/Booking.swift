/// A room asked for.
package struct Booking: Sendable, Hashable {
    package let id: Identifier<Booking>
    package let venue: Identifier<Venue>
    package let event: Identifier<Event>
    package var state: BookingState

    package init(id: Identifier<Booking>, venue: Identifier<Venue>, event: Identifier<Event>, state: BookingState) {
        self.id = id
        self.venue = venue
        self.event = event
        self.state = state
    }
}

/// Where the asking for a room stands.
package enum BookingState: String, Sendable, Hashable, CaseIterable {
    case asked, held, confirmed, refused, released

    /// The states that may follow this one.
    package var next: Set<BookingState> {
        switch self {
        case .asked: [.held, .refused]
        case .held: [.confirmed, .refused]
        case .confirmed: [.released]
        case .refused, .released: []
        }
    }
}
