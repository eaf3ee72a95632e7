import CivilTime
import Domain
import Fixtures
import HTML
import Hub
import Testing
import Wording

@testable import Web

/// Sheets of the demo town's members, read for what is not theirs.
@Suite("A member's own month on paper")
struct OwnMonthPageTests {
    private let town: WorkingTown

    init() throws { town = try .published() }

    private func file(_ member: Reference) throws -> String {
        let press = PaperPress(town.hub, mark: Array("<svg/>".utf8))
        return String(decoding: try press.page(of: .own(member), in: WorkingTown.month, as: .keeper), as: UTF8.self)
    }

    /// From the body on: the stylesheet has words of its own.
    private func words(_ member: Reference) throws -> String {
        let file = try file(member)
        let start = try #require(file.firstRange(of: "<body>"))
        return String(file[start.lowerBound...])
    }

    @Test func `no sheet holds what another person told us in confidence`() throws {
        let confidences = try Confidences()
        for member in try AshbourneVale.tables().members where [.active, .paused].contains(member.status) {
            #expect(confidences.told(in: try words(member.reference), to: member.id) == [], "\(member.reference)")
        }
    }

    @Test func `the public sheets hold nothing that anybody told in confidence`() throws {
        let confidences = try Confidences()
        let press = PaperPress(town.hub, mark: [])
        for kind in [SheetKind.grid, .list] {
            let page = String(decoding: try press.page(of: kind, in: WorkingTown.month, as: .keeper), as: UTF8.self)
            #expect(confidences.told(in: page) == [])
            // What is for members, and for those who are named.
            #expect(!page.contains("Cornets and cake") && !page.contains("Reading morning"))
        }
    }

    @Test func `the address stands in the window of an envelope for who has letters by post, and for nobody else`()
        throws
    {
        for member in try AshbourneVale.tables().members where member.status == .active {
            let page = try words(member.reference)
            let isPosted = member.preferredChannel == .post && member.addressLine != nil
            #expect(page.contains("class=\"window\"") == isPosted, "\(member.reference)")
            guard let postcode = member.postcode, !isPosted, !page.contains(", \(postcode)") else { continue }
            #expect(!page.contains(postcode), "\(member.reference)")
        }
        #expect(
            try words(Reference("M001")).contains("Doreen Ackroyd<br>14 Cobbler&#39;s Row<br>Ashbourne Vale<br>AV1 2BD")
        )
    }

    @Test func `a lift, the way, the company and whom to ring are said`() throws {
        let doreen = try words(Reference("M001"))
        #expect(doreen.contains("For your lift, ring Bex two days before."))
        #expect(doreen.contains("01632\u{A0}960700"))
        let pauline = try words(Reference("M003"))
        #expect(pauline.contains("You said that you are coming. Roy is the host."))
        #expect(!pauline.contains("lift"))
        #expect(pauline.contains("<p class=\"when\">Sunday 28 March, 6:30am to 9am</p>"))
    }

    @Test func `who goes to nothing yet is asked to ring, with no empty list`() throws {
        let tables = try AshbourneVale.tables()
        let busy = Set(tables.attendance.map(\.member) + tables.eventReplies.map(\.member))
        let quiet = try #require(tables.members.first { $0.status == .active && !busy.contains($0.id) })
        let page = try words(quiet.reference)
        #expect(page.contains("Nothing is written down for you this month.") && !page.contains("<ul class=\"own\">"))
    }
}

@Suite("One person's month in words")
struct OwnMonthWordsTests {
    private func one(
        _ status: EventStatus = .confirmed, _ kind: OccurrenceKind = .asPlanned, planned: String? = nil,
        others: [String] = []
    ) throws -> OwnGathering {
        let cast = try Cast()
        return OwnGathering(
            reference: Reference("G01"), title: Cast.hostile, start: try cast.wall("2027-03-09T14:00"),
            end: try cast.wall("2027-03-09T15:30"), place: .venue(cast.cafe), status: status, kind: kind,
            plannedDate: planned.flatMap { CivilDate($0) }, cost: Cost(pence: 0, note: nil), tie: .going, host: "Roy",
            others: others, metres: 20)
    }

    private func page(_ gatherings: [OwnGathering], away: Set<CivilDate> = []) throws -> String {
        let cast = try Cast()
        let own = OwnMonth(
            reader: OwnMonth.Reader(try cast.memberView(knownAs: Cast.hostile).member), month: cast.march, edition: 2,
            gatherings: gatherings, circleDays: [try #require(CivilDate("2027-03-06"))], away: away,
            company: ["Tom, son"])
        return OwnMonthPage(frame: cast.frame(Cast.member), own: own).body.markup
    }

    @Test func `what is cancelled says not to set out, and tells no way`() throws {
        let page = try page([try one(.cancelled)])
        #expect(page.contains("Cancelled. Please do not set out.") && !page.contains("Getting there"))
    }

    @Test func `what moved, what is not sure and a day away are each said at the day itself`() throws {
        let moved = try page([try one(.confirmed, .moved, planned: "2027-03-16")])
        #expect(moved.contains("Moved from Tuesday 16 March."))
        let unsure = try page([try one(.tentative)], away: [try #require(CivilDate("2027-03-09"))])
        #expect(unsure.contains("Not sure yet: please ring Bex before you set out."))
        #expect(unsure.contains("You told us that you are away on this day."))
    }

    @Test func `company, the circle and others who come are told by name and day`() throws {
        let page = try page([try one(others: ["Ernest", "Margaret"])])
        #expect(page.contains("Roy is the host. Ernest and Margaret come too."))
        #expect(page.contains("Who may come with you: Tom, son."))
        #expect(page.contains("Your circle means to meet on Saturday 6 March."))
        #expect(page.contains("In your own neighbourhood."))
    }

    @Test func `names and titles that look like markup come back as text`() throws {
        let page = try page([try one()])
        #expect(!page.contains("<b>Tea") && page.contains("&lt;b&gt;Tea"))
    }
}
