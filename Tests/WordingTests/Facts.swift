import CivilTime
import Domain
import Recurrence
import Testing

/// Facts of the invented town, in short forms for the tests of this room.
enum Facts {
    static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
    static func wall(_ text: String) throws -> WallTime { try #require(WallTime(text)) }
    static func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }
    static func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }
    static func slug(_ text: String) throws -> Slug { try #require(Slug(rawValue: text)) }
    static func id<Owner>(_ text: String) -> Identifier<Owner> { Identifier(rawValue: text) }

    static func library() throws -> PublicVenue {
        PublicVenue(
            reference: Reference("V03"), slug: try slug("library"), name: "Ashbourne Vale Library",
            address: "Church Lane", postcode: "AV1 2AE", area: try oldTown(),
            features: [.stepFreeEntrance, .hearingLoop], isRemote: false, opening: nil)
    }

    static func oldTown() throws -> PublicArea {
        PublicArea(
            reference: Reference("OT"), slug: try slug("old-town"), name: "Old Town", latitude: nil, longitude: nil)
    }

    static func onlineRoom() throws -> PublicVenue {
        PublicVenue(
            reference: Reference("V12"), slug: try slug("online-room"), name: "Circles Connected online room",
            address: nil, postcode: nil, area: nil, features: [], isRemote: true, opening: nil)
    }

    static func community() throws -> Community {
        Community(
            id: id("c"), slug: try slug("ashbourne-vale"), name: "Ashbourne Vale",
            zone: try Zone.named("Europe/London"), baseURL: "https://ashbourne-vale.example", phone: "01632 960700",
            email: "hello@ashbourne-vale.example",
            bankHolidays: [try date("2027-01-01"), try date("2027-03-26"), try date("2027-03-29")])
    }

    /// One public row of a month, in the library unless said.
    static func occurrence(
        _ reference: String, _ title: String, _ start: String, _ end: String, at place: PublicPlace? = nil,
        status: EventStatus = .confirmed, kind: OccurrenceKind = .asPlanned, planned: String? = nil, pence: Int = 0
    ) throws -> PublicOccurrence {
        let zone = try community().zone
        let (start, end) = (try wall(start), try wall(end))
        return PublicOccurrence(
            reference: Reference(reference), isGroup: reference.hasPrefix("G"), title: title, start: start, end: end,
            startUTC: zone.instant(of: start), endUTC: zone.instant(of: end),
            place: try place ?? .venue(library()), status: status, kind: kind,
            plannedDate: try planned.map(date), cost: Cost(pence: pence, note: nil), interests: [], mode: .inPerson)
    }
}
