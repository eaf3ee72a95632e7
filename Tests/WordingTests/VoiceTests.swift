import CivilTime
import Domain
import Testing
import Wording

/// Renders everything the catalogue can say and looks for what must never be said.
@Suite("The voice")
struct VoiceTests {
    private static let banned = [
        "service user", "client", "case", "referral", "vulnerable", "elderly", "rsvp", "submit", "submitted",
        "invalid", "event slot", "unmatched", "solver", "optimal",
    ]

    private static let matching =
        Cast.reasons.flatMap { reason in
            [Cast.match(), Cast.host, Cast.match(.startWithOne, nil)].flatMap { match in
                [Cast.names, Names()].map { ReasonWords.sentence(reason, in: match, $0) }
            }
        }
        + Cast.refusals.flatMap { why in
            Cast.targets.flatMap { target in
                Route.allCases.map {
                    RefusalWords.sentence(Refusal(route: $0, target: target, why: why), in: Cast.match(), Cast.names)
                }
            }
        }
        + Route.allCases.flatMap { route in
            Cast.targets.map { MatchWords.summary(Cast.match(route, $0), Cast.names) } + [MatchWords.route(route)]
        }

    private static let conflicts: [String] = ConflictKind.allCases.flatMap { kind in
        let start = WallTime(.earliest, .midnight)
        let details: [ConflictDetail] =
            [
                .overlap(venue: Cast.library, start: start, end: start), .privateHome(Cast.library),
                .insuredTo(.latest), .verified(nil, today: .latest), .verified(.earliest, today: .latest),
                .yearEnds(.latest), .paused, .closed(venue: Cast.library, start: start, end: start),
                .places(1, room: 0, venue: Cast.library),
            ] + AccessNeed.allCases.map { .unmet($0, venue: Cast.library) }
        return details.flatMap { detail in
            [nil, ConflictSubject.row(Reference("G24"))].flatMap { second -> [String] in
                let conflict = Conflict(kind: kind, first: .row(Reference("G18")), second: second, detail: detail)
                let words = ConflictWords(conflict, Cast.names)
                return [words.headline, words.detail, words.nextStep]
            }
        }
    }

    private static let problems: [String] = {
        let kinds: [Problem.Kind] = [
            .missing, .tooLong(limit: 80), .notAChoice, .notADate, .notATime, .inThePast, .notAnEmail, .notAPhone,
            .noWayToReach, .needsConsent, .needsAdult, .endsBeforeItStarts,
        ]
        let fields = ["full_name", "gift_head", "date_1", "venue", "anything"]
        return kinds.flatMap { kind in fields.map { ProblemWords.sentence(Problem(field: $0, kind: kind)) } }
    }()

    private static let errors: [String] = {
        let clashes: [Clash] = [
            .alreadyThere("G01"), .state("PR4", is: "submitted"), .state("G01", is: "on_hold"),
            .stillBlocked(Reference("PR4")), .notADemo,
            .folderNotEmpty("circles-data"), .nothingPublished,
        ]
        let unavailable: [Unavailable] = [
            .locked(holder: "circles serve"), .damaged("hub.db"), .newer(found: 9, known: 7), .foreign,
            .missing("hub.db"), .full, .portTaken(8080), .notPermitted("hub.db"),
        ]
        let table = TableProblem(file: "members.csv", line: 2, column: "name", expected: "some text", found: "")
        let errors: [HubError] =
            [.problems([]), .table(table), .notFound("M999"), .unauthorised, .forbidden, .internal(hint: "hidden")]
            + clashes.map { .conflict($0) } + unavailable.map { .unavailable($0) }
        return errors.map { ErrorWords($0).exitSentence }
    }()

    private static let choices: [String] =
        AccessNeed.allCases.map(AccessWords.need) + GroupStatus.allCases.map(StatusWords.words)
        + ProposalState.allCases.map(StatusWords.words) + ProgrammeState.allCases.map(StatusWords.words)
        + MemberStatus.allCases.map(StatusWords.words) + EventStatus.allCases.map(StatusWords.sentence)
        + Joining.allCases.map(JoiningWords.words) + MeetingMode.allCases.map(ModeWords.words)
        + Channel.allCases.map(MemberWords.channel) + Format.allCases.map(MemberWords.format)
        + TravelMode.allCases.map(MemberWords.travel) + AgeBand.allCases.map(MemberWords.ageBand)
        + GiftDimension.allCases.map(MemberWords.dimension) + SupportToAttend.allCases.map(MemberWords.support)
        + ConsentPurpose.allCases.map(MemberWords.consent) + Companion.allCases.map(CompanionWords.words)
        + NoticeKind.allCases.map(NoticeWords.kind) + OutboxState.allCases.map(NoticeWords.state)

    private static func letters() throws -> [String] {
        let community = try Facts.community()
        let letters = ProposalLetter("Tea", starts: [], of: community, connector: nil)
        var facts = WelcomeLetter.Facts(knownAs: "Pauline", channel: .viaSupporter)
        facts.needs = AccessNeed.allCases
        facts.agreed = ConsentPurpose.allCases
        let all =
            ProposalState.allCases.map { letters.decided($0, to: "Pat", reply: nil) }
            + [WelcomeLetter.letter(facts, of: community, connector: "Bex")]
        return all.flatMap { letter in
            [letter.subject, letter.greeting] + letter.closing
                + letter.blocks.flatMap { block in
                    switch block {
                    case .heading(let words): [words]
                    case .paragraph(let line): [line.text]
                    case .list(let lines): lines.map(\.text)
                    }
                }
        }
    }

    private static func everything() throws -> [String] {
        try matching + conflicts + problems + errors + choices + letters()
    }

    @Test func `no sentence uses a word that the community does not use`() throws {
        for sentence in try Self.everything() {
            let words = " " + String(sentence.lowercased().map { $0.isLetter ? $0 : " " }) + " "
            for word in Self.banned {
                #expect(!words.contains(" \(word) ") && !words.contains(" \(word)s "), "\(sentence)")
            }
        }
    }

    @Test func `no sentence shows the program behind it`() throws {
        for sentence in try Self.everything() {
            #expect(!sentence.isEmpty)
            for trace in ["Optional(", "nil", "_", "  ", "..", " ,", " ."] {
                #expect(!sentence.contains(trace), "\(sentence)")
            }
        }
    }

    @Test func `no reason tells of anybody's health or guesses a pronoun`() {
        for sentence in Self.matching {
            let words = Set(sentence.lowercased().split { !$0.isLetter }.map(String.init))
            #expect(words.isDisjoint(with: ["he", "she", "him", "her", "his", "hers", "health", "ill"]), "\(sentence)")
        }
    }
}
