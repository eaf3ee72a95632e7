import CivilTime
import Domain
import HTML
import Hub
import JSON
import WebFeed
import Wording

/// Where and when the interface speaks: what its objects are made with.
struct APIPlace: Sendable {
    let zone: Zone
    /// `https://host`.
    let origin: String

    func moment(_ wall: WallTime) -> JSONText { moment(zone.instant(of: wall)) }

    func moment(_ instant: Instant) -> JSONText {
        .string(EventTime.moment(instant, offset: zone.offset(at: instant)).description)
    }

    func address(_ link: Link) -> JSONText { .string(origin + link.url) }
}

/// A value, and what its object is made with.
struct Told<Value: Sendable>: Sendable {
    let value: Value
    let place: APIPlace
}

/// The objects of the interface; what they are made of are the public views, which hold nothing private.
enum APIViews {
    static let interest = APIObject<PublicInterest>(
        name: "Interest", about: "Something people like to do.",
        fields: [
            APIField("slug", .text) { .string($0.slug.rawValue) },
            APIField("label", .text) { .string($0.label) },
            APIField("category", .text) { .string($0.category) },
        ])

    static let area = APIObject<PublicArea>(
        name: "Area", about: "A neighbourhood.",
        fields: [
            APIField("reference", .text) { .string($0.reference.rawValue) },
            APIField("slug", .text) { .string($0.slug.rawValue) },
            APIField("name", .text) { .string($0.name) },
        ])

    static let venue = APIObject<Told<PublicVenue>>(
        name: "Venue", about: "A place that everybody may know of; nobody's home is one.",
        fields: [
            APIField("reference", .text) { .string($0.value.reference.rawValue) },
            APIField("slug", .text) { .string($0.value.slug.rawValue) },
            APIField("name", .text) { .string($0.value.name) },
            APIField("address", .optional(.text)) { .optional($0.value.address) },
            APIField("postcode", .optional(.text)) { .optional($0.value.postcode) },
            APIField("area", .optional(.named("Area"))) { $0.value.area.map(area.json) ?? .null },
            APIField("features", .list(.text)) { told in
                .array(told.value.features.map(\.rawValue).sorted().map(JSONText.string))
            },
            APIField("is_remote", .truth) { .bool($0.value.isRemote) },
            APIField("opening", .optional(.text)) { .optional($0.value.opening) },
            APIField("url", .address) { $0.place.address(VenuePage.link(to: $0.value)) },
        ])

    static let contact = APIObject<PublicContact>(
        name: "Contact", about: "Whom to ask: an organisation, else a first name and the community's number.",
        fields: [
            APIField("name", .optional(.text)) { .optional($0.name) },
            APIField("phone", .text) { .string($0.phone) },
            APIField("email", .optional(.text)) { .optional($0.email) },
        ])

    /// What rows, groups and events say alike of where they are and what they cost.
    private static func shared<Value: Sendable>(
        _ place: @escaping @Sendable (Value) -> PublicPlace, _ cost: @escaping @Sendable (Value) -> Cost,
        _ interests: @escaping @Sendable (Value) -> [PublicInterest], _ mode: @escaping @Sendable (Value) -> MeetingMode
    ) -> [APIField<Told<Value>>] {
        [
            APIField("place", .text) { .string(PlaceWords.name(place($0.value))) },
            APIField("venue", .optional(.text)) { .optional(place($0.value).venue?.reference.rawValue) },
            APIField("area", .optional(.text)) { .optional(place($0.value).venue?.area?.reference.rawValue) },
            APIField("step_free", .truth) { told in
                .bool(place(told.value).venue.map { $0.isRemote || $0.features.contains(.stepFreeEntrance) } ?? false)
            },
            APIField("mode", .oneOf(MeetingMode.allCases.map(\.rawValue))) { .string(mode($0.value).rawValue) },
            APIField("cost_pence", .whole) { .number(cost($0.value).pence) },
            APIField("cost", .text) { .string(CostWords.words(cost($0.value))) },
            APIField("interests", .list(.named("Interest"))) { .array(interests($0.value).map(interest.json)) },
        ]
    }

    static let row = APIObject<Told<PublicOccurrence>>(
        name: "Occurrence", about: "One date on which something is held.",
        fields: [
            APIField("reference", .text) { .string($0.value.reference.rawValue) },
            APIField("kind", .oneOf(["group", "event"])) { .string($0.value.isGroup ? "group" : "event") },
            APIField("title", .text) { .string($0.value.title) },
            APIField("start", .moment) { $0.place.moment($0.value.startUTC) },
            APIField("end", .moment) { $0.place.moment($0.value.endUTC) },
            APIField("status", .oneOf(EventStatus.allCases.map(\.rawValue))) { .string($0.value.status.rawValue) },
            APIField("moved_from", .optional(.date)) { told in
                .optional(told.value.kind == .moved ? told.value.plannedDate?.description : nil)
            },
        ] + shared(\.place, \.cost, \.interests, \.mode) + [
            APIField("url", .address) { $0.place.address($0.value.pageLink) }
        ])

    static let event = APIObject<Told<PublicEvent>>(
        name: "Event", about: "Something that is held once.",
        fields: [
            APIField("reference", .text) { .string($0.value.reference.rawValue) },
            APIField("uid", .text) { .string($0.value.uid) },
            APIField("title", .text) { .string($0.value.title) },
            APIField("start", .moment) { $0.place.moment($0.value.start) },
            APIField("end", .moment) { $0.place.moment($0.value.end) },
            APIField("status", .oneOf(EventStatus.allCases.map(\.rawValue))) { .string($0.value.status.rawValue) },
            APIField("modified", .moment) { $0.place.moment($0.value.modifiedAt) },
            APIField("places", .optional(.whole)) { $0.value.places.map(JSONText.number) ?? .null },
            APIField("host", .optional(.text)) { .optional($0.value.host) },
            APIField("contact", .named("Contact")) { contact.json($0.value.contact) },
        ] + shared(\.place, \.cost, \.interests, \.mode) + [
            APIField("url", .address) { $0.place.address(Link(path: ["events", $0.value.reference.rawValue])) }
        ])

    static let group = APIObject<Told<PublicGroup>>(
        name: "Group", about: "A group that everybody may come to.",
        fields: [
            APIField("reference", .text) { .string($0.value.reference.rawValue) },
            APIField("slug", .text) { .string($0.value.slug.rawValue) },
            APIField("name", .text) { .string($0.value.name) },
            APIField("organiser", .optional(.text)) { .optional($0.value.organiser) },
            APIField("meets", .text) { .string(RuleWords.sentence($0.value.series)) },
            APIField("rule", .text) { .string(RuleWords.rule($0.value.series)) },
            APIField("joining", .oneOf(Joining.allCases.map(\.rawValue))) { .string($0.value.joining.rawValue) },
            APIField("who_for", .optional(.text)) { .optional($0.value.whoFor) },
            APIField("access_note", .optional(.text)) { .optional($0.value.accessNote) },
            APIField("checked_on", .optional(.date)) { .optional($0.value.verifiedOn?.description) },
            APIField("ring_first", .truth) { .bool($0.value.isStale) },
            APIField("contact", .named("Contact")) { contact.json($0.value.contact) },
        ] + shared(\.place, \.cost, \.interests, \.mode) + [
            APIField("url", .address) { $0.place.address(Link(path: ["groups", $0.value.reference.rawValue])) }
        ])

    static let own = APIObject<Told<OwnGathering>>(
        name: "OwnGathering", about: "Something the person of the token goes to.",
        fields: [
            APIField("reference", .text) { .string($0.value.reference.rawValue) },
            APIField("title", .text) { .string($0.value.title) },
            APIField("start", .moment) { $0.place.moment($0.value.start) },
            APIField("end", .moment) { $0.place.moment($0.value.end) },
            APIField("status", .oneOf(EventStatus.allCases.map(\.rawValue))) { .string($0.value.status.rawValue) },
            APIField("because", .oneOf(OwnTie.allCases.map(\.rawValue))) { .string($0.value.tie.rawValue) },
            APIField("place", .text) { .string(PlaceWords.name($0.value.place)) },
            APIField("cost", .text) { .string(CostWords.words($0.value.cost)) },
            APIField("host", .optional(.text)) { .optional($0.value.host) },
            APIField("others", .list(.text)) { .array($0.value.others.map(JSONText.string)) },
        ])

    static let ownInterest = APIObject<OwnAccess.Interest>(
        name: "OwnInterest", about: "Something the person of the token likes, misses or would like to try.",
        fields: [
            APIField("label", .optional(.text)) { .optional($0.label) },
            APIField("words", .optional(.text)) { .optional($0.words) },
            APIField("relation", .oneOf(InterestRelation.allCases.map(\.rawValue))) { .string($0.relation.rawValue) },
            APIField("since", .optional(.date)) { .optional($0.since?.description) },
        ])

    /// Every object with its name, as the description lists them.
    static let schemas: [(name: String, value: JSONText)] = [
        (interest.name, interest.schema), (area.name, area.schema), (venue.name, venue.schema),
        (contact.name, contact.schema), (row.name, row.schema), (event.name, event.schema), (group.name, group.schema),
        (own.name, own.schema), (ownInterest.name, ownInterest.schema),
        (APIProblem.fields.name, APIProblem.fields.schema),
    ]
}
