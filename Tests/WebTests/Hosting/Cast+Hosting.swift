import CivilTime
import Domain
import HTML
import Hub

@testable import Web

extension Cast {
    /// Every page of a host.
    func hostPages() throws -> [(String, Markup)] {
        let member = frame(Self.member, path: "/me")
        let wrong = [
            Problem(field: ProposeField.title, kind: .missing), Problem(field: ProposeField.interests, kind: .missing),
            Problem(field: ProposeField.pick, kind: .missing), Problem(field: ProposeField.date(1), kind: .inThePast),
            Problem(field: ProposeField.venue, kind: .takenMeanwhile),
        ]
        let refused = try proposePages(member, proposeAnswers, problems: wrong).map { ("\($0.0)-problems", $0.1) }
        let ways: [(String, ShowJourney.Shown)] = [
            ("idea-sent", try journey(.submitted)), ("idea-withdrawn", try journey(.withdrawn)),
            ("idea-declined", try journey(.declined, reply: "Perhaps in April")),
        ]
        let thanks = ProposedPage(
            frame: member, answers: proposeAnswers, venue: cafe, reference: Reference("PR12"))
        return try proposePages(member, proposeAnswers) + refused + [("proposed", thanks.body)]
            + ways.map { ($0.0, JourneyPage(frame: member, shown: $0.1).body) }
    }

    /// The five pages of the form, and the way of an idea.
    func proposePages(
        _ frame: Frame, _ answers: ProposeAnswers, problems: [Problem] = []
    ) throws -> [(String, Markup)] {
        let interests = joinChoices.interests
        let company = PrepareMeetup.Company(
            likely: LikelyCompany(
                liking: 7, withAlike: 12, alike: [], basis: .liking,
                times: [CommonTime(when: WeekPart(.saturday, .afternoon), people: 6, suitsHost: true)]),
            alike: ["Chess", "Bingo"], starts: [try wall("2027-03-13T14:00")], groups: [try group()])
        let times = [PlaceTime(start: try wall("2027-03-13T14:00"), answer: .free)]
        let taken = [PlaceTime(start: try wall("2027-03-13T14:00"), answer: .taken(by: "Library Chess"))]
        let places = [(cafe, times), (online, taken)].map { venue, times in
            PrepareMeetup.Place(
                venue: venue,
                look: PlaceLook(
                    venue: venue.reference, metres: 1_200, capacity: 18, hirePencePerHour: 900, unmet: [.hearingLoop],
                    isTooSmall: false, times: times))
        }
        let contents: [(String, ProposePage.Content)] = [
            ("propose", .idea(interests: interests, asked: [])),
            ("propose-asked", .idea(interests: interests, asked: Array(interests.prefix(3)))),
            ("propose-company", .company(company, interests: Array(interests.prefix(1)))),
            ("propose-times", .times(company)), ("propose-place", .place(places)),
            ("propose-check", .check(interests: Array(interests.prefix(2)), venue: cafe)),
        ]
        return contents.map { name, content in
            (name, ProposePage(frame: frame, answers: answers, content: content, problems: problems).body)
        }
    }

    func journey(
        _ state: ProposalState, titled title: String = "Quiet board games", reply: String? = nil
    ) throws -> ShowJourney.Shown {
        let proposal = Proposal(
            id: .init(rawValue: "PR11"), reference: Reference("PR11"), proposer: Self.pauline, title: title,
            interests: [], suggestedStarts: [try wall("2027-03-13T14:00")], venue: nil, state: state,
            connectorReply: reply, note: title, submittedOn: today, isAtHome: true, places: 8)
        return ShowJourney.Shown(
            journey: ProposalJourney(proposal, event: nil, isPublished: false, isOver: false), mark: "m",
            interests: Array(joinChoices.interests.prefix(1)), venue: nil)
    }
}
