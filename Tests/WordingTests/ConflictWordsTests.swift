import CivilTime
import Domain
import Testing
import Wording

@Suite("Conflicts in words")
struct ConflictWordsTests {
    private func words(
        _ kind: ConflictKind, _ first: String, _ second: String? = nil, _ detail: ConflictDetail
    ) -> ConflictWords {
        ConflictWords(
            Conflict(
                kind: kind, first: .row(Reference(first)), second: second.map { .row(Reference($0)) }, detail: detail),
            Cast.names)
    }

    @Test func `a double booking names both, the place and the time, and offers a way out`() throws {
        let (start, end) = (try Facts.wall("2027-03-13T14:00"), try Facts.wall("2027-03-13T15:30"))
        let words = words(
            .venueDoubleBooked, "PR11", "G24", .overlap(venue: Cast.library, start: start, end: end))
        #expect(words.headline == "Clash: two things want one room")
        #expect(
            words.detail == "Quiet board games and Conversation Cafe both want Ashbourne Vale Library on "
                + "Saturday 13 March, 2pm to 3:30pm.")
        #expect(words.nextStep == "Offer another room or another time.")
    }

    @Test func `a shut door is told by what the place is not known to have`() throws {
        let conflict = Conflict(
            kind: .accessBlocked, first: .wish(Reference("M006"), try Facts.slug("dominoes")),
            second: .row(Reference("G04")), detail: .unmet(.wheelchair, venue: Cast.kettle))
        #expect(
            ConflictWords(conflict, Cast.names).detail == "Winston would like dominoes, and we know of no step-free "
                + "entrance at The Copper Kettle Cafe, where Millgate Dominoes and Whist meets.")
    }

    @Test func `a private home is not named`() {
        let words = words(.privateFirstMeeting, "PR11", "V13", .privateHome(Facts.id("garden")))
        #expect(
            words.detail == "Quiet board games is a first meeting, and a first meeting has to be in a public place.")
    }

    @Test func `what ends or is overdue is told with its day`() throws {
        let (march, today) = (try Facts.date("2027-03-31"), try Facts.date("2027-02-15"))
        #expect(
            words(.insuranceExpiring, "F02", "G10", .insuredTo(march)).detail
                == "Jonah Peake, who leads Chair-based Exercise, is insured only until 31 March 2027.")
        #expect(
            words(.staleGroup, "G18", nil, .verified(try Facts.date("2026-08-01"), today: today)).detail
                == "Vale Men's Shed has not been checked since 1 August 2026, 198 days ago.")
        #expect(
            words(.staleGroup, "G18", nil, .verified(nil, today: today)).detail
                == "Vale Men's Shed has not been checked yet.")
        #expect(
            words(.facilitatorYearEnds, "C1", "M059", .yearEnds(try Facts.date("2027-03-10"))).detail
                == "The year that Ruth gave to Arthur's circle ends on 10 March 2027.")
    }

    @Test func `a paused host, a closed door and a small room are told`() throws {
        let (start, end) = (try Facts.wall("2027-03-14T20:00"), try Facts.wall("2027-03-15T00:00"))
        #expect(
            words(.hostPaused, "M006", nil, .paused).detail == "Winston is taking a break, and is down to host.")
        #expect(
            words(.hostPaused, "M006", nil, .paused).nextStep == "Ask somebody else, or wait until Winston is back.")
        #expect(
            words(.outsideOpeningHours, "G24", nil, .closed(venue: Cast.library, start: start, end: end)).detail
                == "Conversation Cafe wants Ashbourne Vale Library on Sunday 14 March, 8pm to midnight, "
                + "when it is not open.")
        #expect(
            words(.moreThanTheRoomHolds, "G24", nil, .places(60, room: 40, venue: Cast.library)).detail
                == "Conversation Cafe offers 60 places, and Ashbourne Vale Library holds 40.")
    }

    @Test func `what was promised twice, costs too much or is not held as pinned is told`() throws {
        let (start, end) = (try Facts.wall("2027-03-14T20:00"), try Facts.wall("2027-03-14T21:00"))
        #expect(
            words(.memberDoubleBooked, "G24", "G18", .promised(by: [Reference("M006")], start: start, end: end)).detail
                == "Winston said yes to Conversation Cafe and to Vale Men's Shed, which overlap on Sunday 14 March, "
                + "8pm to 9pm.")
        #expect(
            words(.overBudget, "G24", nil, .costs(2_550, budget: 0)).detail
                == "What is planned costs £25.50, and nothing is granted; Conversation Cafe is the dearest of it.")
        #expect(
            words(.pinNotKept, "G24", nil, .pinned(to: start)).detail
                == "You pinned Conversation Cafe to Sunday 14 March, 8pm, and it is not held then and there.")
    }
}
