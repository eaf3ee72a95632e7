import CivilTime
import Domain
import Fixtures
import Hub
import Recurrence

/// A small town in March 2027: one group each week, one event, and whatever a test adds.
enum SampleProgramme {
    static let announced = instant("2027-02-15T09:00:00Z")
    static let later = instant("2027-03-02T12:00:00Z")

    static func instant(_ text: String) -> Instant { Instant(text) ?? .epoch }
    static func date(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }
    static func wall(_ text: String) -> WallTime { WallTime(text) ?? WallTime(.earliest, .midnight) }
    static func month(_ text: String) -> YearMonth { YearMonth(text) ?? YearMonth(of: .earliest) }

    static func community(baseURL: String = "https://ashby.example") throws -> Community {
        Community(
            id: Identifier(rawValue: "c1"), slug: Slug(naming: "Ashby"), name: "Ashby",
            zone: try Zone.named("Europe/London"), baseURL: baseURL, phone: "01632 960700",
            email: "hello@ashby.example", bankHolidays: [])
    }

    static func published(_ text: String, at moment: Instant = announced) -> ProgrammeMonth {
        ProgrammeMonth(
            month: month(text), state: .published, intro: nil, version: 1, publishedAt: moment,
            firstPublishedAt: moment)
    }

    static func programme(
        months: [ProgrammeMonth] = [published("2027-03")], groups: [PublicGroup] = [], events: [PublicEvent] = [],
        occurrences: [PublicOccurrence] = [], changedAt: Instant = announced, baseURL: String = "https://ashby.example"
    ) throws -> PublicProgramme {
        PublicProgramme(
            community: try community(baseURL: baseURL), months: months, groups: groups, events: events,
            occurrences: occurrences, changedAt: changedAt)
    }

    // MARK: - Places and interests

    static let oldTown = PublicArea(
        reference: Reference("OT"), slug: Slug(naming: "Old Town"), name: "Old Town", latitude: 54.7, longitude: 1.8)

    static let library = venue("V03", "Library", address: "Church Lane", area: oldTown)
    static let hall = venue("V10", "Weavers Court", address: "Mill Street", area: nil)

    static func venue(
        _ reference: String, _ name: String, address: String?, area: PublicArea?, isRemote: Bool = false
    ) -> PublicVenue {
        PublicVenue(
            reference: Reference(reference), slug: Slug(naming: name), name: name, address: address, postcode: nil,
            area: area, features: [.stepFreeEntrance], isRemote: isRemote, opening: nil)
    }

    static let knitting = interest("Knitting")

    static func interest(_ label: String) -> PublicInterest {
        PublicInterest(slug: Slug(naming: label), label: label, category: "making")
    }

    // MARK: - A group

    /// Tuesdays at two from 5 January 2027.
    static func knitters(
        name: String = "Knit and Natter", rule: String = "FREQ=WEEKLY;BYDAY=TU", first: String = "2027-01-05T14:00",
        end: String = "2027-01-05T15:30", place: PublicPlace = .venue(library), season: Season? = nil,
        sequence: Int = 0, changes: [PublicChange] = [], interests: [PublicInterest] = [knitting],
        isStale: Bool = false
    ) throws -> PublicGroup {
        PublicGroup(
            reference: Reference("G01"), slug: Slug(naming: name), name: name, organiser: nil, place: place,
            series: PublicSeries(
                uid: "5a0e-knit@ashby.example", sequence: sequence, modifiedAt: announced, firstStart: wall(first),
                firstEnd: wall(end), rule: try RecurrenceRule(rule), changes: changes),
            season: season, cost: Cost(pence: 0, note: nil), interests: interests, joining: .justTurnUp,
            mode: .inPerson, accessNote: nil, whoFor: nil,
            contact: PublicContact(name: "Pauline", phone: "01632 960700", email: nil),
            verifiedOn: date("2027-02-02"), isStale: isStale)
    }

    static func change(
        _ original: String, _ what: PublicChange.What, sequence: Int = 0, reason: String? = nil
    ) -> PublicChange {
        PublicChange(originalStart: wall(original), sequence: sequence, reason: reason, what: what)
    }

    // MARK: - An event

    static func singalong(
        title: String = "Singalong", reference: String = "E08", start: String = "2027-03-01T14:00",
        end: String = "2027-03-01T15:30", place: PublicPlace = .venue(library), status: EventStatus = .confirmed,
        sequence: Int = 0, modifiedAt: Instant = announced, interests: [PublicInterest] = [interest("Singing")]
    ) -> PublicEvent {
        PublicEvent(
            reference: Reference(reference), slug: Slug(naming: title), uid: "\(reference)-uid@ashby.example",
            sequence: sequence, modifiedAt: modifiedAt, title: title, start: wall(start), end: wall(end),
            place: place, status: status, interests: interests, cost: Cost(pence: 100, note: nil), places: 40,
            host: "Gwen", contact: PublicContact(name: nil, phone: "01632 960700", email: nil), mode: .inPerson)
    }

    static func row(_ event: PublicEvent, kind: OccurrenceKind = .oneOff) throws -> PublicOccurrence {
        let zone = try Zone.named("Europe/London")
        return PublicOccurrence(
            reference: event.reference, isGroup: false, title: event.title, start: event.start, end: event.end,
            startUTC: zone.instant(of: event.start), endUTC: zone.instant(of: event.end), place: event.place,
            status: event.status, kind: kind, plannedDate: nil, cost: event.cost, interests: event.interests,
            mode: event.mode)
    }
}
