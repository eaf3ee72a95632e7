import CivilTime
import Domain
import HTML
import HTTP
import Hub
import Testing
import Wording

@testable import Web

/// What only a member or the connector sees.
extension Cast {
    static let walkers = Identifier<Group>(rawValue: "g5")
    static let library = Identifier<Venue>(rawValue: "v3")
    static let knittingID = Identifier<Interest>(rawValue: "knitting")
    static let pauline = Identifier<Member>(rawValue: "m1")

    /// A short list of feeds, as the hub makes it for a site.
    var feeds: PublicFeeds {
        PublicFeeds(
            title: "What’s on in Netherby",
            topics: [
                FeedTopic(kind: .interest, slug: Slug(naming: "knitting"), label: "Knitting"),
                FeedTopic(kind: .group, slug: Slug(naming: "knit-and-natter"), label: "Knit and Natter"),
            ], latest: march)
    }

    var names: Names {
        var names = Names()
        names.members = [Self.pauline: "Pauline"]
        names.groups = [Self.walkers: "Wending Walkers"]
        names.venues = [Self.library: "Netherby Library"]
        names.interests = [Self.knittingID: "Knitting"]
        names.rows = [
            Reference("PR11"): "Quiet board games", Reference("G24"): "Conversation Cafe",
            Reference("G18"): "Vale Men’s Shed",
        ]
        return names
    }

    func memberView(knownAs: String = "Pauline") throws -> MemberView {
        let wish = Wish(member: Self.pauline, interest: Self.knittingID, words: nil, relation: .misses)
        return MemberView(
            member: Member(
                id: Self.pauline, reference: Reference("M001"), fullName: "Pauline Whitlock", knownAs: knownAs,
                pronouns: nil, ageBand: .from65, area: .init(rawValue: "a"), addressLine: "3 Mill Row",
                postcode: "AV1 4QA", phone: "01632 960301", mobile: nil, email: "pauline@mail.example",
                preferredChannel: .email, format: .standard, otherLanguage: nil, homeSetting: .ownHome,
                usesHomeCare: false, travel: Travel(mode: .walk, reach: 2_500), support: .none, status: .active,
                joinedOn: nil, heardVia: nil, howJoined: "self", hiddenFields: [], roles: [], connectorNote: nil),
            area: "Millgate", gifts: [],
            free: [Availability(member: Self.pauline, weekday: .tuesday, part: .afternoon)],
            needs: [.seatingArms],
            consents: [
                Consent(
                    member: Self.pauline, purpose: .keepMyDetails, state: .given, givenOn: nil, endedOn: nil,
                    method: nil, wordingVersion: nil)
            ],
            matches: [
                Match(
                    wish: wish, route: .existingGroup, target: .group(Self.walkers), support: Companion.none,
                    reasons: [.said(Self.knittingID, .misses), .justTurnUp],
                    tried: [Refusal(route: .memberHost, target: nil, why: .noHost)], score: 60)
            ],
            proposals: [try proposal()], names: names)
    }

    func proposal(_ reference: String = "PR11") throws -> Proposal {
        Proposal(
            id: .init(rawValue: reference), reference: Reference(reference), proposer: Self.pauline,
            title: "Quiet board games", interests: [], suggestedStarts: [try wall("2027-03-13T14:00")],
            venue: Self.library, state: .submitted, connectorReply: nil, note: "Small, no music",
            submittedOn: today)
    }

    var clash: Conflict {
        get throws {
            Conflict(
                kind: .venueDoubleBooked, first: .row(Reference("PR11")), second: .row(Reference("G24")),
                detail: .overlap(
                    venue: Self.library, start: try wall("2027-03-13T14:00"), end: try wall("2027-03-13T15:30")))
        }
    }

    func connectorMonth(version: Int = 0) throws -> ConnectorMonth {
        let stale = Conflict(
            kind: .staleGroup, first: .row(Reference("G18")), second: nil,
            detail: .verified(CivilDate("2026-08-01"), today: today))
        return ConnectorMonth(
            programme: ProgrammeMonth(
                month: march, state: version == 0 ? .drafting : .published, intro: nil, version: version,
                publishedAt: version == 0 ? nil : community.zone.instant(of: try wall("2027-02-18T09:12")),
                firstPublishedAt: nil),
            occurrences: try occurrences().map(everyAudience), categories: [Self.knittingID: "making"],
            conflicts: [try clash, stale],
            proposals: [
                .init(proposal: try proposal(), blocks: [try clash]),
                .init(proposal: try proposal("PR3"), blocks: []),
            ],
            letters: [.email: 32, .post: 14, .phone: 6, .inPerson: 1], names: names)
    }

    private func everyAudience(_ occurrence: PublicOccurrence) -> Occurrence {
        Occurrence(
            source: occurrence.isGroup ? .group(Self.walkers) : .event(.init(rawValue: "e1")),
            reference: occurrence.reference, title: occurrence.title, start: occurrence.start, end: occurrence.end,
            startUTC: occurrence.startUTC, endUTC: occurrence.endUTC, venue: Self.library, locationText: nil,
            status: occurrence.status, kind: occurrence.kind, plannedDate: occurrence.plannedDate,
            audience: occurrence.title.hasPrefix("Art") ? .members : .public, interests: [Self.knittingID],
            costPence: 0, capacity: nil, mode: .inPerson)
    }

    var ringRound: RingRoundSheet {
        RingRoundSheet(
            month: march,
            people: [
                .init(
                    name: "Doreen Pickles", channel: .phone, phone: "01632 960305", addressLines: [],
                    format: "read aloud on the telephone", notes: ["Did not answer last time"],
                    nearby: [
                        "Tuesday 9 March, 2pm to 3:30pm: Knit and Natter, The Copper Kettle Cafe. Free."
                    ]),
                .init(
                    name: "Arthur Lomax", channel: .post, phone: nil,
                    addressLines: ["12 Weavers Court", "Netherby", "AV1 3WC"], format: "large print"),
                .init(
                    name: "Malcolm Rudge", channel: .viaSupporter, phone: nil, addressLines: [],
                    format: "ordinary print", notes: ["Through Sheila, wife, 01632 960371"]),
            ],
            scripts: [.phone: ["Hello, it is Bex from Circles Connected in Netherby. Is this a good moment?"]])
    }

    /// What a search finds, for whom.
    func found(_ words: String, by viewer: Viewer) -> [SearchSection] {
        guard words != "nothing" else { return [] }
        let group = SearchFinding(
            kind: .group, reference: Reference("G01"), title: "Knit and Natter",
            detail: .group(.active, place: "The Copper Kettle Cafe"), excerpt: nil)
        let groups = SearchSection(kind: .group, findings: [group], hasMore: false)
        guard case .connector = viewer else { return [groups] }
        let excerpt = Excerpt(pieces: [
            .init(text: "misses ", isHit: false), .init(text: "knitting", isHit: true),
            .init(text: " with others", isHit: false),
        ])
        let person = SearchFinding(
            kind: .member, reference: Reference("M003"), title: "Pauline Firth",
            detail: .member(.paused, area: "Mill End"),
            excerpt: excerpt)
        return [SearchSection(kind: .member, findings: [person], hasMore: true), groups]
    }

    /// Every page, by name, with ordinary data.
    func pages() throws -> [(name: String, page: String)] {
        let problems = [
            Problem(field: JoinField.fullName, kind: .missing), Problem(field: JoinField.phone, kind: .noWayToReach),
            Problem(field: JoinField.interests, kind: .missing), Problem(field: JoinField.times, kind: .missing),
            Problem(field: JoinField.consent(.keepMyDetails), kind: .needsConsent),
        ]
        let blocked = [Problem(field: ProposalCard.field("reason", of: Reference("PR11")), kind: .missing)]
        let month = try month()
        let group = try group()
        let member = frame(Self.member, path: "/me")
        let desk = frame(Self.connector, path: "/connector/month/2027-03")
        let upcoming = month.occurrences.filter { $0.title == "Knit and Natter" }
        let pages = [
            ("month", MonthPage(frame: frame(), month: march, programme: month, today: today).body),
            ("month-empty", MonthPage(frame: frame(), month: march.next, programme: nil, today: today).body),
            ("month-large", MonthPage(frame: frame(print: .large), month: march, programme: month, today: today).body),
            (
                "week",
                WeekPage(
                    frame: frame(), week: today, occurrences: month.occurrences, published: [march], today: today
                ).body
            ),
            ("group", GroupPage(frame: frame(), group: group, upcoming: upcoming, today: today).body),
            (
                "group-stale",
                GroupPage(frame: frame(), group: try self.group(isStale: true), upcoming: [], today: today).body
            ),
            ("event", EventPage(frame: frame(), event: try event(), today: today).body),
            (
                "event-cancelled",
                EventPage(frame: frame(), event: try event(status: .cancelled), today: today).body
            ),
            ("join", JoinPage(frame: frame(), choices: joinChoices, answers: JoinAnswers()).body),
            (
                "join-problems",
                JoinPage(frame: frame(), choices: joinChoices, answers: joinAnswers, problems: problems).body
            ),
            (
                "join-asked",
                JoinPage(
                    frame: frame(), choices: joinChoices, answers: joinAnswers,
                    questions: [JoinQuestion(words: "anything with trains", choices: [joinChoices.interests[3]])]
                ).body
            ),
            (
                "connector-words",
                WordsPage(
                    frame: desk,
                    waiting: [
                        WaitingWords(
                            words: "anything with trains", members: [Reference("M003")],
                            labels: ["trainspotting", "model railways", "steam engines"]),
                        WaitingWords(words: "quorits", members: [Reference("M001"), Reference("M004")], labels: []),
                    ], labels: ["chess", "quiz night", "trainspotting"]
                ).body
            ),
            ("joined", JoinedPage(frame: frame(path: nil), answers: joinAnswers, choices: joinChoices).body),
            ("calendars", CalendarsPage(frame: frame(), feeds: feeds).body),
            ("calendars-knitting", CalendarsPage(frame: frame(), feeds: feeds, topic: feeds.topics[0]).body),
            ("calendars-none", CalendarsPage(frame: frame(), feeds: nil).body),
            ("sign-in", SignInPage(frame: frame()).body),
            ("sign-in-link", SignInPage(frame: frame(), token: "abc").body),
            ("sign-in-spent", SpentLinkPage(frame: frame()).body),
            ("signed-out", SignedOutPage(frame: frame(path: nil)).body),
            ("me", MePage(frame: member, view: try memberView()).body),
            ("connector-month", ConnectorMonthPage(frame: desk, view: try connectorMonth(), today: today).body),
            (
                "connector-month-published",
                ConnectorMonthPage(frame: desk, view: try connectorMonth(version: 1), today: today).body
            ),
            (
                "connector-month-problems",
                ConnectorMonthPage(frame: desk, view: try connectorMonth(), today: today, problems: blocked).body
            ),
            ("ring-round", RingRoundPage(frame: desk, round: ringRound).body),
            (
                "search",
                SearchPage(frame: frame(path: nil), words: "knit", sections: found("knit", by: .everyone)).body
            ),
            ("search-nothing", SearchPage(frame: frame(path: nil), words: "nothing", sections: []).body),
            (
                "connector-search",
                SearchPage(
                    frame: frame(Self.connector, path: nil), words: "knit",
                    sections: found("knit", by: .connector(Identifier(rawValue: "K01")))
                ).body
            ),
            ("connector-search-empty", SearchPage(frame: desk, words: "", sections: []).body),
            ("not-found", ErrorPage(frame: frame(), status: .notFound).body),
            ("unauthorised", ErrorPage(frame: frame(), status: .unauthorised).body),
        ]
        return (pages + (try hostPages())).map { ($0.0, $0.1.markup) }
    }
}
