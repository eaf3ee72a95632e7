import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// Every wish of the demo town with its answer, worked out from the town's tables by the rules and defended row by row
/// in `Expected/wishes.csv`; none of it was taken from the program.
@Suite("Every wish of the demo town, and why")
struct DemoTownTableTests {
    private let facts: MatchingFacts

    init() throws { facts = try AshbourneVale.matchingFacts() }

    @Test func `each wish is answered as the table says, by the way, with the company and for the reason it says`()
        throws
    {
        let rows = try Expected.rows("wishes.csv")
        let matches = WishMatcher(facts).all()
        #expect(rows.count == matches.count)
        for (row, match) in zip(rows, matches) {
            var expected = row
            expected["why"] = nil
            #expect(told(match) == expected, "\(row["why"] ?? "")")
        }
    }

    @Test func `each row says why`() throws {
        for row in try Expected.rows("wishes.csv") { #expect((row["why"] ?? "").count > 15, "\(row)") }
    }

    /// The answer in the words of the table.
    private func told(_ match: Match) -> [String: String] {
        [
            "member": reference(match.wish.member),
            "interest": match.wish.interest.flatMap { facts.interests[$0]?.slug.rawValue } ?? "",
            "route": match.route.rawValue, "target": target(match.target), "support": match.support?.rawValue ?? "",
            "reason": reason(match), "tried": match.tried.map(refusal).joined(separator: "; "),
        ]
    }

    /// What the answer rests on: `goes`, `open`, `gift V03 TH PM`, `skill V08`, `others 2`.
    private func reason(_ match: Match) -> String {
        var words: [String] = []
        for reason in match.reasons {
            switch reason {
            case .alreadyGoes: words = ["goes"]
            case .contactOf: words = ["contact"]
            case .paused: words = ["paused"]
            case .sensitive: words = ["sensitive"]
            case .gift, .enjoysToo: words.append(reason.isGift ? "gift" : "enjoys")
            case .bothFree(_, let weekday, let part): words.append("\(weekday) \(part.rawValue)")
            case .room(let venue):
                words.insert(facts.venues[venue]?.reference.rawValue ?? "", at: words.isEmpty ? 0 : 1)
            case .skill, .offer: words.append("skill")
            case .othersWish(let count): words.append("others \(count)")
            case .nobodyElseYet: words.append("others 0")
            default: break
            }
        }
        return match.route == .existingGroup && words.isEmpty ? "open" : words.joined(separator: " ")
    }

    private func refusal(_ refusal: Refusal) -> String {
        let ways: [Route: String] = [.existingGroup: "group", .memberHost: "host", .partnerOrFreelance: "partner"]
        let what = target(refusal.target)
        return "\(what.isEmpty ? ways[refusal.route, default: ""] : what) \(word(refusal.why))"
    }

    private func word(_ why: RefusalReason) -> String {
        switch why {
        case .noGroup, .noHost, .noPartner: "none"
        case .closed: "closed"
        case .outOfSeason: "out_of_season"
        case .placeUnknown: "place_unknown"
        case .accessUnmet(let need, _): need.rawValue
        case .onlyAtHome: "at_home"
        case .noTelephone: "no_telephone"
        case .doesNotTravel: "no_travel"
        case .tooFar: "too_far"
        case .noTimeInCommon: "no_time"
        case .hostPaused: "paused"
        case .askedLately: "asked_lately"
        case .keptApart: "kept_apart"
        case .declined: "declined"
        case .noRoom: "no_room"
        case .notInsured: "not_insured"
        }
    }

    private func target(_ target: MatchTarget?) -> String {
        switch target {
        case .group(let id): facts.groups.first { $0.id == id }?.reference.rawValue ?? ""
        case .host(let id, _): reference(id)
        case .freelancer(let id): facts.freelancers.first { $0.id == id }?.reference.rawValue ?? ""
        case .partner(let id): facts.partners.first { $0.id == id }?.reference.rawValue ?? ""
        case nil: ""
        }
    }

    private func reference(_ member: Identifier<Member>) -> String {
        facts.candidates.first { $0.id == member }?.reference.rawValue ?? ""
    }
}

extension Reason {
    fileprivate var isGift: Bool { if case .gift = self { true } else { false } }
}
