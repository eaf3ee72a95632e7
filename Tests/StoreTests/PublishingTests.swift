import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("A published month")
struct PublishingTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let march = YearMonth(of: CivilDate(dayNumber: AshbourneVale.today.dayNumber + 28))

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    /// The one-off events of the town as a month's rows.
    private func rows(_ events: [Event]) throws -> [Occurrence] {
        let zone = try AshbourneVale.tables().community.zone
        return events.map { event in
            Occurrence(
                source: .event(event.id), reference: event.reference, title: event.title, start: event.start,
                end: event.end, startUTC: zone.instant(of: event.start), endUTC: zone.instant(of: event.end),
                venue: event.venue, locationText: event.locationText, status: event.status, kind: .oneOff,
                plannedDate: nil, audience: event.audience, interests: event.interests, costPence: event.costPence,
                capacity: event.capacity, mode: .inPerson)
        }
    }

    @discardableResult
    private func publish(_ events: [Event], at now: Instant = AshbourneVale.now) throws -> ProgrammeMonth {
        let rows = try rows(events)
        return try store.write(as: .keeper, at: now) { memory throws(HubError) in try memory.publish(march, rows) }
    }

    private func shown() throws -> (rows: [Reference], events: [Reference]) {
        try store.read(as: .everyone) { memory throws(HubError) in
            (
                try memory.publicOccurrences(in: march).map(\.reference),
                try memory.publicEvents(today: AshbourneVale.today).map(\.reference)
            )
        }
    }

    @Test func `shows nothing before it is published`() throws {
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.save(
                ProgrammeMonth(
                    month: march, state: .drafting, intro: "Soon", version: 0, publishedAt: nil, firstPublishedAt: nil))
        }
        #expect(try shown().rows.isEmpty)
        #expect(try shown().events.isEmpty)
        let seen = try store.read(as: .everyone) { memory throws(HubError) in try memory.programmeMonth(march) }
        #expect(seen == nil)
        let drafted = try store.read(as: .keeper) { memory throws(HubError) in try memory.programmeMonth(march) }
        #expect(drafted?.intro == "Soon")
    }

    @Test func `shows what is for everyone, in the order of time, and nothing else`() throws {
        try publish(try AshbourneVale.tables().events)
        let expected: [Reference] = ["E08", "E06", "E03", "E02", "E09", "E01", "E11", "E05", "E07", "E10"]
        #expect(try shown().rows == expected)
        #expect(try shown().events == expected)
    }

    @Test func `is told by version, and everyone hears of a new one`() throws {
        let events = try AshbourneVale.tables().events
        let first = try publish(events)
        let heard = try publicationVersion()
        let later = AshbourneVale.now.adding(seconds: 3600)
        let second = try publish(Array(events.dropFirst()), at: later)
        #expect([first.version, second.version] == [1, 2])
        #expect(second.firstPublishedAt == AshbourneVale.now)
        #expect(second.publishedAt == later)
        #expect(try !shown().rows.contains("E01"))
        #expect(try !shown().events.contains("E01"))
        #expect(try publicationVersion() > heard)
    }

    private func publicationVersion() throws -> Int {
        try store.read(as: .everyone) { memory throws(HubError) in try memory.publicationVersion() }
    }

    @Test func `keeps a cancelled event for 90 days after its date`() throws {
        try publish(try AshbourneVale.tables().events)
        let references = try [day("2027-06-24"), day("2027-06-25")].map { today in
            try store.read(as: .everyone) { memory throws(HubError) in
                try memory.publicEvents(today: today).map(\.reference)
            }
        }
        #expect(references[0].contains("E07"))
        #expect(!references[1].contains("E07"))
        #expect(references[1].contains("E08"))
    }

    @Test func `is read by days, both included`() throws {
        try publish(try AshbourneVale.tables().events)
        let (first, last) = (march.first.adding(days: 8), march.first.adding(days: 12))
        let rows = try store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicOccurrences(from: first, to: last)
        }
        #expect(rows.map(\.reference) == ["E06", "E03", "E02"])
        let other = try store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicOccurrences(in: march.next)
        }
        #expect(other.isEmpty)
    }

    @Test func `names a host who agreed, and no one who withdrew`() throws {
        let events = try AshbourneVale.tables().events
        let sylvia = try AshbourneVale.member("M051")
        let walk = try #require(events.first { $0.reference == "E02" })
        let hosted = Event(
            id: walk.id, reference: walk.reference, slug: walk.slug, uid: walk.uid, sequence: 1,
            modifiedAt: walk.modifiedAt, title: walk.title, group: nil, host: .member(sylvia), venue: walk.venue,
            locationText: nil, audience: .public, start: walk.start, end: walk.end, status: .confirmed,
            interests: walk.interests, costPence: 0, capacity: 10, origin: nil, note: "for the connector")
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in try memory.saveEvent(hosted) }
        try publish(events)
        let shown = try store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicEvents(today: AshbourneVale.today)
        }
        #expect(shown.first { $0.reference == "E01" }?.host == "Winston")
        #expect(shown.first { $0.reference == "E02" }?.host == nil)
        #expect(shown.allSatisfy { $0.contact == PublicContact(name: nil, phone: "01632 960700", email: nil) })
    }

    @Test func `never names a private home`() throws {
        let garden = try #require(try AshbourneVale.tables().venues.first { $0.type == .privateHome })
        let events = try AshbourneVale.tables().events
        let event = try #require(events.first { $0.reference == "E01" })
        let atHome = Event(
            id: event.id, reference: event.reference, slug: event.slug, uid: event.uid, sequence: 1,
            modifiedAt: event.modifiedAt, title: event.title, group: nil, host: event.host, venue: garden.id,
            locationText: "Pat's garden, 3 Heather Rise", audience: .public, start: event.start, end: event.end,
            status: .confirmed, interests: event.interests, costPence: 0, capacity: nil, origin: nil, note: nil)
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in try memory.saveEvent(atHome) }
        try publish([atHome])
        let (row, shown) = try store.read(as: .everyone) { memory throws(HubError) in
            (
                try memory.publicOccurrences(in: march).first?.place,
                try memory.publicEvents(today: AshbourneVale.today).first?.place
            )
        }
        #expect(row == .toldToThoseComing)
        #expect(shown == .toldToThoseComing)
        let venues = try store.read(as: .everyone) { memory throws(HubError) in try memory.publicVenues() }
        #expect(!venues.contains { $0.reference == garden.reference })
        #expect(venues.count == 12)
    }

    @Test func `is published by the connector and the keeper only, and not when it is closed`() throws {
        for viewer: Viewer in [.everyone, .publisher, .courier, .matching, .member(try AshbourneVale.member("M001"))] {
            #expect(throws: HubError.forbidden) {
                try store.write(as: viewer, at: AshbourneVale.now) { memory throws(HubError) in
                    _ = try memory.publish(march, [])
                }
            }
        }
        let month = try publish([])
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.save(
                ProgrammeMonth(
                    month: march, state: .closed, intro: nil, version: 1, publishedAt: month.publishedAt,
                    firstPublishedAt: month.firstPublishedAt))
        }
        #expect(throws: HubError.conflict(.state("2027-03", is: "closed"))) { try publish([]) }
    }
}
