import CivilTime
import Domain
import HTML
import JSON
import Wording

/// An event as search engines and other calendars read it off its page: schema.org's Event.
///
/// - SeeAlso: https://schema.org/Event
struct EventData {
    let event: PublicEvent
    let community: Community
    let origin: String

    var body: Markup { .dataBlock("application/ld+json", json: json.bytes) }

    private var page: String { origin + Link(path: ["events", event.reference.rawValue]).url }

    var json: JSONText {
        let place = APIPlace(zone: community.zone, origin: origin)
        return .object([
            ("@context", .string("https://schema.org")), ("@type", .string("Event")), ("@id", .string(page)),
            ("url", .string(page)), ("name", .string(event.title)), ("description", .string(description)),
            ("image", .string(origin + PageCard.picture)),
            ("startDate", place.moment(event.start)), ("endDate", place.moment(event.end)),
            ("eventStatus", .string("https://schema.org/\(status)")),
            ("eventAttendanceMode", .string("https://schema.org/\(attendance)")),
            ("location", location), ("isAccessibleForFree", .bool(event.cost.isNothing)),
            (
                "offers",
                .object([
                    ("@type", .string("Offer")), ("price", .string(price)), ("priceCurrency", .string("GBP")),
                    ("url", .string(page)),
                ])
            ),
            (
                "organizer",
                .object([
                    ("@type", .string("Organization")), ("name", .string("Circles Connected, \(community.name)")),
                    ("url", .string(origin)), ("telephone", .string(event.contact.phone)),
                ])
            ),
            ("keywords", .array(event.interests.map { .string($0.label) })),
        ])
    }

    /// The same words as a link to the page is shown with.
    var description: String {
        "\(DateWords.span(from: event.start, to: event.end)). \(PlaceWords.line(event.place)). \(CostWords.words(event.cost))."
    }

    private var price: String {
        let (pounds, pence) = event.cost.pence.quotientAndRemainder(dividingBy: 100)
        return "\(pounds).\(pence < 10 ? "0" : "")\(pence)"
    }

    private var status: String { event.status == .cancelled ? "EventCancelled" : "EventScheduled" }

    private var attendance: String {
        switch event.mode {
        case .inPerson: "OfflineEventAttendanceMode"
        case .online: "OnlineEventAttendanceMode"
        case .hybrid: "MixedEventAttendanceMode"
        }
    }

    private var location: JSONText {
        guard let venue = event.place.venue else {
            return .object([("@type", .string("Place")), ("name", .string(PlaceWords.name(event.place)))])
        }
        // How to join is told to those who come; the page says so.
        if venue.isRemote { return .object([("@type", .string("VirtualLocation")), ("url", .string(page))]) }
        var address: [(name: String, value: JSONText)] = [("@type", .string("PostalAddress"))]
        if let line = venue.address { address.append(("streetAddress", .string(line))) }
        if let area = venue.area { address.append(("addressLocality", .string(area.name))) }
        if let postcode = venue.postcode { address.append(("postalCode", .string(postcode))) }
        address.append(("addressCountry", .string("GB")))
        let features = AccessWords.features(venue.features).map { words in
            JSONText.object([
                ("@type", .string("LocationFeatureSpecification")), ("name", .string(words)), ("value", .bool(true)),
            ])
        }
        return .object([
            ("@type", .string("Place")), ("name", .string(venue.name)), ("address", .object(address)),
            ("amenityFeature", .array(features)),
        ])
    }
}
