import CivilTime
import Domain
import Fixtures
import Store
import Testing

@testable import Hub

@Suite("What people ask about their data")
struct DataRequestsTests {
    private let town: WorkingTown
    private var keep: KeepDataRequests { KeepDataRequests(town.hub) }

    init() throws { town = try WorkingTown() }

    @Test(arguments: [
        ("2027-01-15", DataRequestKind.access, "2027-02-15"), ("2027-01-31", .erasure, "2027-02-28"),
        ("2026-12-31", .portability, "2027-01-31"), ("2027-02-01", .complaint, "2027-03-03"),
    ])
    func `a request is due in a month, a complaint in thirty days`(day: String, kind: DataRequestKind, due: String)
        throws
    {
        let request = try keep.add(kind, about: "M003", on: CivilDate(day), as: .keeper)
        #expect(request.dueOn.description == due && request.reference == "DR1")
    }

    @Test func `a week before it is due it is brought to mind, and a day after it is late`() throws {
        let request = try keep.add(.access, about: nil, on: CivilDate("2027-01-20"), as: .keeper)
        let standings = ["2027-02-12", "2027-02-13", "2027-02-20", "2027-02-21"].compactMap { CivilDate($0) }
        #expect(standings.map(request.standing) == [.open, .dueSoon, .dueSoon, .overdue])
    }

    @Test func `a request is closed once`() throws {
        let request = try keep.add(.correction, about: "M003", note: "The street is wrong", as: .keeper)
        #expect(try keep.close(request.reference, as: .done, by: .keeper).doneOn == AshbourneVale.today)
        #expect(throws: HubError.conflict(.state("DR1", is: "done"))) {
            try keep.close(request.reference, as: .refused, by: .keeper)
        }
        #expect(throws: HubError.notFound("DR9")) { try keep.close("DR9", as: .done, by: .keeper) }
    }

    @Test func `a day that has not come and a person nobody knows are refused`() throws {
        #expect(throws: HubError.problems([Problem(field: "on", kind: .notADate)])) {
            try keep.add(.access, about: nil, on: AshbourneVale.today.adding(days: 1), as: .keeper)
        }
        #expect(throws: HubError.notFound("M999")) { try keep.add(.access, about: "M999", as: .keeper) }
        #expect(throws: HubError.forbidden) { try keep.list(as: .everyone) }
    }

    @Test func `a request outlives the person it is about, without their words`() throws {
        _ = try keep.add(.erasure, about: "M003", note: "Pauline rang", as: .keeper)
        _ = try EraseMember(town.hub, Settings())("M003", as: .keeper)
        let kept = try #require(try keep.list(as: .keeper).first)
        #expect(kept.about == "M003" && kept.note == nil)
    }
}
