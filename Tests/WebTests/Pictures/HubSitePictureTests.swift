import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

/// Pictures, and the tables behind them.
@Suite("Months as pictures")
struct HubSitePictureTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    private func rows() throws -> [PublicOccurrence] {
        try place.town.hub.store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicOccurrences(in: WorkingTown.month)
        }.filter { $0.status != .cancelled }
    }

    private func count(_ piece: String, in page: String) -> Int { page.ranges(of: piece).count }

    @Test func `each neighbourhood has a calendar, and each day its line in the table`() throws {
        let page = try place.respond(.get, "/month/2027-03/picture", session: nil).text
        let areas = try AshbourneVale.tables().areas
        for area in areas { #expect(page.contains("aria-label=\"\(area.name): ")) }
        #expect(count("<svg class=\"heat\"", in: page) >= areas.count)
        #expect(count("<th scope=\"row\">", in: page) == 31)
        #expect(page.contains("<p class=\"lead\">\(try rows().count) gatherings in all."))
    }

    @Test func `no gathering is lost between the places`() throws {
        let areas = try place.town.hub.store.read(as: .everyone) { memory throws(HubError) in try memory.publicAreas() }
        let heat = MonthHeat(WorkingTown.month, try rows(), areas: areas)
        #expect(heat.rows.reduce(0) { $0 + $1.total } == (try rows().count))
        #expect(heat.rows.contains { $0.place == .fromHome })
        for row in heat.rows { #expect(row.days.values.allSatisfy { $0 > 0 }) }
        let old = try #require(areas.first { $0.name == "Old Town" })
        let there = try rows().filter { if case .venue(let venue) = $0.place { venue.area == old } else { false } }
        let counted = try #require(heat.rows.first { $0.place == .area(old) })
        #expect(counted.total == there.count)
        for day in WorkingTown.month.days {
            #expect(counted.days[day, default: 0] == there.count { $0.start.date == day })
        }
    }

    @Test func `what is cancelled, or of another month, does not count`() throws {
        let cast = try Cast()
        let rows = try cast.occurrences()
        let heat = MonthHeat(cast.march, rows, areas: [])
        #expect(rows.contains { $0.status == .cancelled })
        #expect(heat.rows.reduce(0) { $0 + $1.total } == rows.count { $0.status != .cancelled })
        #expect(MonthHeat(cast.march.next, rows, areas: []).rows.isEmpty)
    }

    @Test func `the connector's pictures have their numbers in tables too, and name nobody`() throws {
        let session = try place.session(of: .connector)
        let page = try place.respond(.get, "/connector/pictures/2027-03", session: session).text
        #expect(count("<figure class=\"bars\">", in: page) == 3 && count("<table", in: page) == 3)
        for member in try AshbourneVale.tables().members { #expect(!page.contains(member.fullName)) }
    }
}
