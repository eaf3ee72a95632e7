import CivilTime
import Domain
import Fixtures
import ProgrammeCheck
import Testing

@Suite("The check of a month")
struct MonthCheckTests {
    static let hall = Venue.made("V01", opening: "Mon-Sat 09:00-17:00")
    static let steps = Venue.made("V04", features: [.accessibleToilet])
    static let screen = Venue.made("V12", type: .online, features: [])
    static let home = Venue.made("V13", type: .privateHome)

    // MARK: - Rooms

    @Test func `two gatherings in one room at one time clash for the time they share`() {
        let rows = [
            Occurrence.made("G01", "2027-03-02T14:00", "2027-03-02T15:30", venue: Self.hall.id),
            Occurrence.made("G02", "2027-03-02T15:00", "2027-03-02T16:00", venue: Self.hall.id),
        ]
        #expect(
            conflicts(rows) == [
                Conflict(
                    kind: .venueDoubleBooked, first: .row(Reference("G01")), second: .row(Reference("G02")),
                    detail: .overlap(
                        venue: Self.hall.id, start: wall("2027-03-02T15:00"), end: wall("2027-03-02T15:30")))
            ])
    }

    @Test func `a gathering that begins when another ends does not clash`() {
        let rows = [
            Occurrence.made("G01", "2027-03-02T14:00", "2027-03-02T15:00", venue: Self.hall.id),
            Occurrence.made("G02", "2027-03-02T15:00", "2027-03-02T16:00", venue: Self.hall.id),
        ]
        #expect(conflicts(rows).isEmpty)
    }

    @Test func `gatherings in two rooms, or in none we know, do not clash`() {
        let rows = [
            Occurrence.made("G01", "2027-03-02T14:00", "2027-03-02T15:00", venue: Self.hall.id),
            Occurrence.made("G02", "2027-03-02T14:00", "2027-03-02T15:00", venue: Self.steps.id),
            Occurrence.made("E09", "2027-03-02T14:00", "2027-03-02T15:00", venue: nil),
            Occurrence.made("E12", "2027-03-02T14:00", "2027-03-02T15:00", venue: nil),
        ]
        #expect(conflicts(rows).isEmpty)
    }

    @Test func `what is cancelled takes no room`() {
        let rows = [
            Occurrence.made("G01", "2027-03-02T14:00", "2027-03-02T15:00", venue: Self.hall.id, status: .cancelled),
            Occurrence.made("G02", "2027-03-02T14:00", "2027-03-02T15:00", venue: Self.hall.id),
            Occurrence.made("E01", "2027-03-07T20:00", "2027-03-07T21:00", venue: Self.hall.id, status: .cancelled),
        ]
        #expect(conflicts(rows).isEmpty)
    }

    @Test func `an open proposal clashes with a row in its room`() {
        let rows = [Occurrence.made("G24", "2027-03-13T14:00", "2027-03-13T15:30", venue: Self.hall.id)]
        let proposal = Proposal.made("PR11", start: "2027-03-13T13:00", minutes: 90, venue: Self.hall.id)
        #expect(
            conflicts(rows, proposals: [proposal]) == [
                Conflict(
                    kind: .venueDoubleBooked, first: .row(Reference("PR11")), second: .row(Reference("G24")),
                    detail: .overlap(
                        venue: Self.hall.id, start: wall("2027-03-13T14:00"), end: wall("2027-03-13T14:30")))
            ])
    }

    @Test(arguments: [ProposalState.draft, .declined, .withdrawn, .cancelled])
    func `a proposal that nobody has to answer clashes with nothing`(state: ProposalState) {
        let rows = [Occurrence.made("G24", "2027-03-13T14:00", "2027-03-13T15:30", venue: Self.hall.id)]
        let proposal = Proposal.made("PR11", start: "2027-03-13T14:00", venue: Self.hall.id, state: state)
        #expect(conflicts(rows, proposals: [proposal]).isEmpty)
    }

    @Test func `a proposal never clashes with the event that grew from it`() {
        let event = Event.made(
            "E05", start: "2027-03-25T14:00", end: "2027-03-25T15:00", venue: Self.hall.id, status: .tentative,
            origin: EventOrigin(proposal: Reference("PR3")))
        let rows = [
            Occurrence.made("E05", "2027-03-25T14:00", "2027-03-25T15:00", venue: Self.hall.id, status: .tentative)
        ]
        let proposal = Proposal.made("PR3", start: "2027-03-25T14:00", venue: Self.hall.id, state: .awaitingVenue)
        #expect(conflicts(rows, proposals: [proposal], events: [event]).isEmpty)
    }

    @Test func `hours outside the opening are told once for a group and its room`() {
        let rows = [
            Occurrence.made("G01", "2027-03-02T16:00", "2027-03-02T17:30", venue: Self.hall.id),
            Occurrence.made("G01", "2027-03-09T16:00", "2027-03-09T17:30", venue: Self.hall.id),
            Occurrence.made("G02", "2027-03-03T15:00", "2027-03-03T17:00", venue: Self.hall.id),
        ]
        let found = conflicts(rows)
        #expect(found.map(\.kind) == [.outsideOpeningHours])
        #expect(found.first?.first == .row(Reference("G01")))
    }

    @Test func `a place whose hours nobody knows, and one that is always open, are never closed`() {
        let plot = Venue.made("V09", opening: "daylight")
        let rows = [
            Occurrence.made("G13", "2027-03-07T05:00", "2027-03-07T06:00", venue: plot.id),
            Occurrence.made("G17", "2027-03-01T23:00", "2027-03-02T00:30", venue: Self.screen.id),
        ]
        #expect(conflicts(rows, venues: [plot]).isEmpty)
    }

    @Test func `a place that closes on bank holidays is closed on one`() {
        let library = Venue.made("V03", opening: "Mon-Fri 09:30-18:00", notes: "Closed bank holidays")
        let rows = [
            Occurrence.made("G09", "2027-03-26T14:00", "2027-03-26T15:00", venue: library.id),
            Occurrence.made("G16", "2027-03-25T14:00", "2027-03-25T15:00", venue: library.id),
        ]
        let found = conflicts(rows, venues: [library], bankHolidays: [day("2027-03-26")])
        #expect(found.map(\.first) == [.row(Reference("G09"))])
        #expect(found.map(\.kind) == [.outsideOpeningHours])
    }

    @Test func `more places than the room holds are told, as many are not`() {
        let cafe = Venue.made("V02", capacity: 18)
        let rows = [
            Occurrence.made("G01", "2027-03-02T14:00", "2027-03-02T15:00", venue: cafe.id, capacity: 19),
            Occurrence.made("G19", "2027-03-03T14:00", "2027-03-03T15:00", venue: cafe.id, capacity: 18),
        ]
        let found = conflicts(rows, venues: [cafe])
        #expect(found.map(\.kind) == [.moreThanTheRoomHolds])
        #expect(found.map(\.detail) == [.places(19, room: 18, venue: cafe.id)])
    }

    @Test func `a first meeting in a home is told, proposed or planned`() {
        let rows = [
            Occurrence.made("E20", "2027-03-21T14:00", "2027-03-21T15:00", venue: Self.home.id, kind: .oneOff)
        ]
        let proposal = Proposal.made(
            "PR4", start: "2027-03-28T14:00", venue: Self.home.id, state: .changesRequested)
        let found = conflicts(rows, proposals: [proposal])
        #expect(found.map(\.kind) == [.privateFirstMeeting, .privateFirstMeeting])
        #expect(Set(found.map(\.first)) == [.row(Reference("PR4")), .row(Reference("E20"))])
    }

    // MARK: - People

    static let dominoes = Identifier<Interest>(rawValue: "dominoes")

    @Test(arguments: [AccessNeed.stepFree, .wheelchair])
    func `a wish for a group behind steps is blocked`(need: AccessNeed) throws {
        let group = Group.made(
            "G04", venue: Self.steps.id, series: try .weekly("2027-03-05T13:30"), interests: [Self.dominoes],
            verifiedOn: AshbourneVale.today)
        #expect(
            conflicts([], groups: [group], members: [member(needs: [need])]) == [
                Conflict(
                    kind: .accessBlocked, first: .wish(Reference("M006"), Slug(naming: "dominoes")),
                    second: .row(Reference("G04")), detail: .unmet(need, venue: Self.steps.id))
            ])
    }

    @Test func `nobody is blocked by another need, another wish, a pause, a screen or a closed group`() throws {
        let series = try Series.weekly("2027-03-05T13:30")
        let wished = [Self.dominoes]
        let group = Group.made(
            "G04", venue: Self.steps.id, series: series, interests: wished, verifiedOn: AshbourneVale.today)
        let online = Group.made(
            "G17", venue: Self.screen.id, series: series, interests: wished, verifiedOn: AshbourneVale.today)
        let closed = Group.made("G23", venue: Self.steps.id, series: series, interests: wished, status: .closed)
        #expect(conflicts([], groups: [group], members: [member(needs: [.hearingLoop, .lowVision])]).isEmpty)
        #expect(conflicts([], groups: [group], members: [member(needs: [.stepFree], wishes: [])]).isEmpty)
        #expect(conflicts([], groups: [group], members: [member(.paused, needs: [.stepFree])]).isEmpty)
        #expect(conflicts([], groups: [group], members: [member(.left, needs: [.stepFree])]).isEmpty)
        #expect(conflicts([], groups: [online, closed], members: [member(needs: [.stepFree])]).isEmpty)
    }

    @Test(
        "insurance that ends in the month or before",
        arguments: [("2027-02-28", 1), ("2027-03-01", 1), ("2027-03-31", 1), ("2027-04-01", 0)])
    func insurance(until: String, count: Int) throws {
        let jonah = freelancer(until: day(until))
        let group = Group.made(
            "G10", runBy: .freelancer(jonah.id), series: try .weekly("2027-03-01T11:00"),
            verifiedOn: AshbourneVale.today)
        let rows = [Occurrence.made("G10", "2027-03-01T11:00", "2027-03-01T11:45", venue: nil)]
        let found = conflicts(rows, groups: [group], freelancers: [jonah])
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.kind == .insuranceExpiring && $0.second == .row(Reference("G10")) })
    }

    @Test func `a freelancer without work in the month, or covered by others, is not told of`() throws {
        let group = Group.made(
            "G10", runBy: .freelancer(Identifier(rawValue: "F02")), series: try .weekly("2027-03-01T11:00"),
            verifiedOn: AshbourneVale.today)
        let rows = [Occurrence.made("G10", "2027-03-01T11:00", "2027-03-01T11:45", venue: nil)]
        #expect(conflicts([], groups: [group], freelancers: [freelancer(until: day("2027-03-31"))]).isEmpty)
        #expect(conflicts(rows, groups: [group], freelancers: [freelancer(until: nil)]).isEmpty)
    }

    @Test func `a listing is stale from the 181st day on, unless the group is closed`() throws {
        let series = try Series.weekly("2027-03-05T13:30")
        // 180 days before 15 February 2027 is 19 August 2026.
        let groups = [
            Group.made("G01", series: series, verifiedOn: day("2026-08-19")),
            Group.made("G02", series: series, verifiedOn: day("2026-08-18")),
            Group.made("G03", series: series, verifiedOn: nil),
            Group.made("G04", series: series, status: .closed, verifiedOn: day("2020-01-01")),
            Group.made("G05", series: series, status: .seasonal, verifiedOn: day("2020-01-01")),
        ]
        let found = conflicts([], groups: groups)
        #expect(found.allSatisfy { $0.kind == .staleGroup })
        #expect(found.map(\.first) == ["G02", "G03", "G05"].map { .row(Reference($0)) })
    }

    @Test func `a facilitator's year is told of in the month in which it ends`() {
        let circles = ["2027-02-28", "2027-03-01", "2027-03-31", "2027-04-01"].map { end in
            CircleTerm(circle: Reference("C \(end)"), facilitator: Reference("M059"), endsOn: day(end))
        }
        let found = conflicts([], circles: circles)
        #expect(found.map(\.detail) == [.yearEnds(day("2027-03-01")), .yearEnds(day("2027-03-31"))])
    }

    @Test func `a paused member who offered to host, or hosts, is told of`() {
        let offered = member("M048", .paused, offered: true)
        let hosting = member("M049", .paused)
        let resting = member("M050", .paused)
        let active = member("M051", offered: true)
        let event = Event.made(
            "E01", start: "2027-03-18T13:00", end: "2027-03-18T14:00", host: .member(hosting.id))
        let cancelled = Event.made(
            "E02", start: "2027-03-19T13:00", end: "2027-03-19T14:00", host: .member(resting.id), status: .cancelled)
        let found = conflicts([], events: [event, cancelled], members: [offered, hosting, resting, active])
        #expect(found.map(\.first) == ["M048", "M049"].map { .row(Reference($0)) })
    }

    // MARK: - Facts

    private func conflicts(
        _ rows: [Occurrence], groups: [Group] = [], proposals: [Proposal] = [], events: [Event] = [],
        venues: [Venue] = [], bankHolidays: Set<CivilDate> = [], freelancers: [Freelancer] = [],
        circles: [CircleTerm] = [], members: [CheckedMember] = []
    ) -> [Conflict] {
        let venues = venues + [Self.hall, Self.steps, Self.screen, Self.home]
        let facts = CheckFacts(
            today: AshbourneVale.today, groups: groups, proposals: proposals, events: events,
            venues: Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0) }), bankHolidays: bankHolidays,
            interests: [Self.dominoes: Slug(naming: "dominoes")], freelancers: freelancers, circles: circles,
            members: members)
        return MonthCheck(facts).conflicts(in: rows, of: month("2027-03"))
    }

    private func member(
        _ reference: String = "M006", _ status: MemberStatus = .active, needs: [AccessNeed] = [],
        wishes: Set<Identifier<Interest>> = [MonthCheckTests.dominoes], offered: Bool = false
    ) -> CheckedMember {
        CheckedMember(
            id: Identifier(rawValue: reference), reference: Reference(reference), status: status, interests: wishes,
            needs: needs, hasOfferedToHost: offered)
    }

    private func member(_ status: MemberStatus, needs: [AccessNeed]) -> CheckedMember {
        member("M006", status, needs: needs)
    }

    private func freelancer(until day: CivilDate?) -> Freelancer {
        Freelancer(
            id: Identifier(rawValue: "F02"), reference: Reference("F02"), name: "Jonah Peake", kind: .tutor,
            skills: [], feePence: 4000, viaPartner: nil, contact: Contact(name: nil, phone: nil, email: nil), dbs: nil,
            insurance: nil, insuredTo: day)
    }
}
