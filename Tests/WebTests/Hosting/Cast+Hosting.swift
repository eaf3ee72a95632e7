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
            + ways.map { ($0.0, JourneyPage(frame: member, shown: $0.1).body) } + (try afterPages(member))
    }

    /// A host's sheet and what comes after, before it is told, with something to put right, and for members only.
    func afterPages(_ frame: Frame, named name: String = "Bernard") throws -> [(String, Markup)] {
        let told = try held(
            .public, named: name, HostReport(version: 1, outcomes: ["k1": .came], others: 6, again: .yes))
        let wrong = [Problem(field: AfterAnswers.others, kind: .missing), Problem(field: "came_k1", kind: .notAChoice)]
        let first = try held(.public, named: name, HostReport())
        var refused = AfterPage(
            frame: frame, shown: told, answers: AfterAnswers(told.report), place: name, problems: wrong)
        refused.refusal = "It was told anew."
        let quiet = try held(.members, named: name, HostReport())
        return [
            ("host-sheet", HostPackPage(frame: frame, shown: first).body),
            ("after", AfterPage(frame: frame, shown: first, answers: AfterAnswers(first.report), place: "").body),
            ("after-problems", refused.body),
            (
                "after-members",
                AfterPage(frame: frame, shown: quiet, answers: AfterAnswers(quiet.report), place: "").body
            ),
        ]
    }

    private func held(
        _ audience: Audience, named name: String, _ report: HostReport
    ) throws -> ShowHostPack.Shown {
        let event = HostedEvent(
            reference: Reference("E01"), title: "Dominoes", start: try wall("2027-03-04T13:00"),
            end: try wall("2027-03-04T15:30"), status: .confirmed, audience: audience)
        let guests = [
            HostGuest(key: "k1", firstName: name, isSure: true, needs: [.hearingLoop]),
            HostGuest(key: "k2", firstName: nil, isSure: false, needs: [.stepFree]),
        ]
        let pack = HostPack(event: event, place: name, capacity: 12, guests: guests)
        return ShowHostPack.Shown(pack: pack, report: report, wasHeld: true)
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
            // A step is shown what is its own to put right.
            let own = problems.filter { ProposeStep.of($0) == content.step }
            return (name, ProposePage(frame: frame, answers: answers, content: content, problems: own).body)
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
