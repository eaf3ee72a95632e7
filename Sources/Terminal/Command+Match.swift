import CivilTime
import Domain
import FoundationEssentials
import Hub
import Wording

extension Command {
    static let match = Command(
        name: ["match"], summary: "Answers every wish with its next step, and says why", operands: "",
        options: [
            Option("member", "ID", "only the wishes of this member, such as M003"),
            Option("facilitators", nil, "put facilitators before circles that look for one instead"), .json, .data,
        ],
        examples: [
            "circles match --member M003", "circles match --json --data circles-data", "circles match --facilitators",
        ]
    ) { arguments, surroundings in
        try arguments.expect(0)
        if arguments.has(Option("facilitators", nil, "")) { return try suggestFacilitators(arguments, surroundings) }
        let member = arguments[Option("member", "ID", "")].map(Reference.init(typed:))
        let hub = try arguments.hubForReading()
        let list = try FindMatches(hub)(member: member)
        let offers = try ListOffers(hub)(of: member, as: .keeper)
        for match in list.matches {
            let line = MatchLine(match, list, offers)
            surroundings.console.say(arguments.has(.json) ? try line.json() : line.text)
        }
        if list.matches.isEmpty { surroundings.console.complain("There are no wishes yet.") }
        return .done
    }
}

private func suggestFacilitators(_ arguments: Arguments, _ surroundings: Surroundings) throws -> ExitCode {
    let list = try SuggestFacilitators(try arguments.hubForReading())()
    for advice in list.advice {
        let line = FacilitatorLine(advice, list)
        surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
    }
    if list.advice.isEmpty { surroundings.console.complain("No circle looks for a facilitator.") }
    return .done
}

/// One answer as a line for programs, or a few lines for people.
struct MatchLine: Encodable {
    let member: String
    let interest: String
    let route: String
    let target: String?
    let support: String?
    let reasons: [String]
    let tried: [Tried]
    let score: Int
    /// References of events that fit the wish as well.
    let events: [String]
    let near: Near?
    let cluster: Together?
    let opening: String?
    /// What was offered for the wish last, and how that stands.
    let offer: Offered?
    private let summary: String
    private let beside: [String]
    private let standing: String?

    struct Offered: Encodable {
        let reference: String
        let state: String
        /// The day of what happened last.
        let on: String?
    }

    struct Tried: Encodable {
        let route: String
        let why: String
    }

    struct Near: Encodable {
        let group: String
        let score: Int
        let reasons: [String]
    }

    /// Who could begin together.
    struct Together: Encodable {
        let others: [String]
        let times: [Time]

        struct Time: Encodable {
            let weekday: String
            let part: String
            let others: [String]
            let rooms: [String]
        }
    }

    init(_ match: Match, _ list: MatchList, _ offers: OfferList) {
        let offer = offers.standing(of: match.wish)
        self.offer = offer.map {
            Offered(reference: $0.reference.rawValue, state: $0.state.rawValue, on: $0.history.last?.on.description)
        }
        standing = offer.map { OfferWords.standing($0, offers.names) }
        member = list.references.member(match.wish.member)?.rawValue ?? ""
        interest = list.references.interest(of: match.wish)
        route = match.route.rawValue
        target = match.target.flatMap { list.references.target($0)?.rawValue }
        support = match.support?.rawValue
        reasons = ReasonWords.sentences(match, list.names)
        tried = match.tried.map {
            Tried(route: $0.route.rawValue, why: RefusalWords.sentence($0, in: match, list.names))
        }
        score = match.score
        events = match.events.compactMap { list.references.event($0.event)?.rawValue }
        near = match.near.map { Near($0, match, list) }
        cluster = match.cluster.map { Together($0, list) }
        opening = match.opening.map { BesideWords.sentence($0, in: match, list.names) }
        summary = MatchWords.summary(match, list.names)
        beside =
            match.events.map { BesideWords.sentence($0) }
            + (match.cluster.map { [BesideWords.sentence($0, list.names)] } ?? [])
            + (match.near.map { [BesideWords.sentence($0, in: match, list.names)] } ?? [])
            + (opening.map { [$0] } ?? [])
    }

    private enum CodingKeys: String, CodingKey {
        case member, interest, route, target, support, reasons, tried, score, events, near, cluster, opening, offer
    }

    /// Every key is there, also where there is nothing: null is an answer too.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(member, forKey: .member)
        try container.encode(interest, forKey: .interest)
        try container.encode(route, forKey: .route)
        try container.encode(target, forKey: .target)
        try container.encode(support, forKey: .support)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(tried, forKey: .tried)
        try container.encode(score, forKey: .score)
        try container.encode(events, forKey: .events)
        try container.encode(near, forKey: .near)
        try container.encode(cluster, forKey: .cluster)
        try container.encode(opening, forKey: .opening)
        try container.encode(offer, forKey: .offer)
    }

    func json() throws -> String { try JSONLine.text(self) }

    var text: String {
        ([target.map { "\(member)  \(summary) [\($0)]" } ?? "\(member)  \(summary)"]
            + (standing.map { ["        = \($0)"] } ?? [])
            + reasons.map { "        + \($0)" } + tried.map { "        - \($0.why)" }
            + beside.map { "        * \($0)" })
            .joined(separator: "\n")
    }
}

extension MatchLine.Near {
    fileprivate init(_ near: NearOffer, _ match: Match, _ list: MatchList) {
        group = list.references.group(near.group)?.rawValue ?? ""
        score = near.score
        reasons = near.reasons.map { ReasonWords.sentence($0, in: match.answered(with: near), list.names) }
    }
}

extension Match {
    /// The same wish with the near group in the place of the answer, so that sentences speak of that group.
    fileprivate func answered(with near: NearOffer) -> Match {
        Match(
            wish: wish, route: .existingGroup, target: .group(near.group), support: nil, reasons: near.reasons,
            tried: [], score: near.score)
    }
}

extension MatchLine.Together {
    fileprivate init(_ cluster: Cluster, _ list: MatchList) {
        others = cluster.others.compactMap { list.references.member($0)?.rawValue }
        times = cluster.times.map { time in
            Time(
                weekday: DateWords.weekday(time.when.weekday).lowercased(), part: time.when.part.rawValue,
                others: time.others.compactMap { list.references.member($0)?.rawValue },
                rooms: time.rooms.compactMap { list.references.venue($0)?.rawValue })
        }
    }
}

/// A value as one line of JSON with its keys in order.
enum JSONLine {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
