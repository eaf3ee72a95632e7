import CivilTime
import Domain
import Fixtures
import Programming
import Testing

@Suite("March 2027 in Ashbourne Vale")
struct AshbourneMarchTests {
    @Test func `every row is as expected, in every column and in order`() throws {
        let facts = try AshbourneVale.programmeFacts()
        let rows = MonthBuilder(facts).occurrences(in: month("2027-03"))
        let built = rows.map { row in
            [
                "start_local": minutes(row.start), "end_local": minutes(row.end), "start_utc": row.startUTC.basicText,
                "source_id": row.reference.rawValue, "title": row.title,
                "venue_id": row.venue.flatMap { facts.venues[$0]?.reference.rawValue } ?? "",
                "status": row.status.rawValue, "kind": row.kind.rawValue,
                "recurrence_local_date": row.plannedDate?.description ?? "",
            ]
        }
        let expected = try Expected.rows("march_2027_occurrences.csv")
        #expect(expected.count == 77)
        #expect(built == expected)
    }

    @Test func `the order of groups, events and proposals makes no difference`() throws {
        let facts = try AshbourneVale.programmeFacts()
        let turned = ProgrammeFacts(
            zone: facts.zone, today: facts.today, groups: facts.groups.reversed(), events: facts.events.reversed(),
            proposals: facts.proposals.reversed(), venues: facts.venues, bankHolidays: facts.bankHolidays)
        #expect(
            MonthBuilder(turned).occurrences(in: month("2027-03"))
                == MonthBuilder(facts).occurrences(in: month("2027-03")))
    }

    @Test func `a walk on the morning of the clock change begins an hour earlier by the world's clock`() throws {
        let rows = MonthBuilder(try AshbourneVale.programmeFacts()).occurrences(in: month("2027-03"))
        let walk = try #require(rows.first { $0.reference == Reference("E10") })
        #expect(walk.startUTC.basicText == "20270328T053000Z")
        #expect(walk.endUTC.basicText == "20270328T080000Z")
    }

    @Test func `April keeps wall times and loses nothing at its edges`() throws {
        let rows = MonthBuilder(try AshbourneVale.programmeFacts()).occurrences(in: month("2027-04"))
        #expect(rows.allSatisfy { $0.start.date.yearMonth == month("2027-04") })
        // Thursday 1 April is the first day: coffee at half past ten, walking football at half past five.
        #expect(rows.prefix(2).map(\.reference.rawValue) == ["G02", "G11"])
        #expect(rows.first?.startUTC.basicText == "20270401T093000Z")
        // Friday 30 April is the last: bowls, and art in the afternoon.
        #expect(rows.suffix(2).map(\.reference.rawValue) == ["G07", "G21"])
        #expect(dates(of: "G01", rows) == ["2027-04-06", "2027-04-13", "2027-04-20", "2027-04-27"])
        #expect(dates(of: "G09", rows) == ["2027-04-29"])
        #expect(dates(of: "G25", rows) == ["2027-04-26"])
    }

    @Test func `a fortnightly group keeps its weeks from its first day on`() throws {
        let facts = try AshbourneVale.programmeFacts()
        let march = MonthBuilder(facts).occurrences(in: month("2027-03"))
        let april = MonthBuilder(facts).occurrences(in: month("2027-04"))
        // From Sunday 6 September 2026: 26 and 28 weeks later, then 30 and 32.
        #expect(dates(of: "G13", march) == ["2027-03-07", "2027-03-21"])
        #expect(dates(of: "G13", april) == ["2027-04-04", "2027-04-18"])
    }

    @Test func `groups outside the programme, paused or closed have no rows`() throws {
        let rows = MonthBuilder(try AshbourneVale.programmeFacts()).occurrences(in: month("2027-03"))
        let absent = ["G04", "G15", "G18", "G22", "G23"]
        #expect(!rows.contains { absent.contains($0.reference.rawValue) })
    }

    @Test func `an approved proposal that no event has grown from is a row of its own`() throws {
        let facts = try AshbourneVale.programmeFacts()
        let alone = ProgrammeFacts(
            zone: facts.zone, today: facts.today, groups: [],
            events: facts.events.filter { $0.reference != Reference("E03") }, proposals: facts.proposals,
            venues: facts.venues, bankHolidays: facts.bankHolidays)
        let rows = MonthBuilder(alone).occurrences(in: month("2027-03"))
        let own = rows.filter { $0.reference.rawValue.hasPrefix("PR") }
        #expect(own.map(\.reference) == [Reference("PR8")])
        #expect(own.first?.start == wall("2027-03-12T10:00"))
        #expect(own.first?.end == wall("2027-03-12T11:30"))
        #expect(own.first?.status == .confirmed)
        #expect(!rows.contains { $0.reference == Reference("E03") })
    }

    private func minutes(_ time: WallTime) -> String { String(time.description.prefix(16)) }

    private func dates(of group: String, _ rows: [Occurrence]) -> [String] {
        rows.filter { $0.reference.rawValue == group }.map(\.start.date.description)
    }
}
