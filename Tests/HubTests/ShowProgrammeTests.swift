import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("The month as the connector sees it")
struct ShowProgrammeTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    @Test func `March from the memory is the expected one, row by row`() throws {
        let view = try ShowProgramme(town.hub)(WorkingTown.month, as: .keeper)
        let expected = try Expected.rows("march_2027_occurrences.csv")
        #expect(view.rows.count == 77)
        #expect(
            view.rows.map { [$0.reference.rawValue, "\($0.start)", "\($0.end)", view.venueReference(of: $0)] }
                == expected.map {
                    [$0["source_id"], $0["start_local"], $0["end_local"], $0["venue_id"]].map { $0 ?? "" }
                })
        #expect(view.rows.contains { $0.reference == "E04" && $0.audience == .members })
    }

    @Test func `a month nobody has touched is being collected`() throws {
        let view = try ShowProgramme(town.hub)(month("2027-05"), as: .keeper)
        #expect(view.programme.state == .collecting)
        #expect(view.programme.version == 0)
    }

    @Test func `open proposals wait, each with what stands in its way`() throws {
        let view = try ShowProgramme(town.hub)(WorkingTown.month, as: .keeper)
        #expect(view.openProposals.map(\.reference) == ["PR3", "PR4", "PR6", "PR7", "PR11"])
        #expect(view.blocks(of: "PR11").map(\.kind) == [.venueDoubleBooked])
        #expect(view.blocks(of: "PR4").contains { $0.kind == .privateFirstMeeting })
        #expect(view.blocks(of: "PR6").isEmpty)
    }

    @Test func `it is for the connector of this community and the keeper`() throws {
        _ = try ShowProgramme(town.hub)(WorkingTown.month, as: try AshbourneVale.connector("K01"))
        let others: [Viewer] = [
            .everyone, .member(try AshbourneVale.member(AshbourneVale.pauline)), .matching, .publisher, .courier,
            try AshbourneVale.connector("K00"), try AshbourneVale.connector("K02"),
        ]
        for viewer in others {
            #expect(throws: HubError.forbidden) { try ShowProgramme(town.hub)(WorkingTown.month, as: viewer) }
        }
    }

    /// Compared in full: what the memory gives is what the tables say.
    @Test func `the facts behind a month, its check and the matches are those of the tables`() throws {
        let today = AshbourneVale.today
        let (programme, check) = try town.read { memory throws(HubError) in
            (try memory.programmeFacts(today: today), try memory.checkFacts(of: month("2027-03"), today: today))
        }
        let told = try AshbourneVale.programmeFacts()
        #expect(programme.zone.name == told.zone.name && programme.today == told.today)
        #expect(programme.groups == told.groups.sorted { $0.reference < $1.reference })
        #expect(programme.events.sorted { $0.reference < $1.reference } == told.events)
        #expect(programme.proposals == told.proposals.sorted { $0.reference < $1.reference })
        #expect(programme.venues == told.venues && programme.bankHolidays == told.bankHolidays)

        let checked = try AshbourneVale.checkFacts()
        #expect(check.today == checked.today && check.interests == checked.interests)
        #expect(check.groups == programme.groups && check.events == programme.events)
        #expect(check.proposals == programme.proposals && check.venues == programme.venues)
        #expect(check.bankHolidays == checked.bankHolidays && check.circles == checked.circles)
        #expect(check.members == checked.members)
        #expect(check.freelancers.sorted { $0.reference < $1.reference } == checked.freelancers)

        let matching = try town.hub.store.read(as: .matching) { memory throws(HubError) in
            try memory.matchingFacts(today: today)
        }
        let wished = try AshbourneVale.matchingFacts()
        #expect(matching.today == wished.today && matching.wishes == wished.wishes)
        #expect(matching.candidates == wished.candidates)
        #expect(matching.interests == wished.interests && matching.areas == wished.areas)
        #expect(matching.groups == programme.groups && matching.venues == wished.venues)
        #expect(matching.partners.sorted { $0.reference < $1.reference } == wished.partners)
        #expect(matching.freelancers.sorted { $0.reference < $1.reference } == wished.freelancers)
    }
}
