package import Domain

/// A match and its way, in a few words.
package enum MatchWords {
    /// The heading of a way: `A group that is already there`.
    package static func route(_ route: Route) -> String {
        switch route {
        case .existingGroup: "A group that is already there"
        case .memberHost: "A member who could host"
        case .partnerOrFreelance: "A partner or a freelancer"
        case .startWithOne: "Start with one"
        case .askMore: "Ask a little more"
        case .hold: "Wait for now"
        }
    }

    /// The next step in one line, such as `Pauline, card making: ask Sheila to host at The Copper Kettle Cafe`.
    package static func summary(_ match: Match, _ names: Names) -> String {
        "\(names.member(match.wish.member).upperFirst), \(names.wish(match.wish)): \(step(match, names))."
    }

    private static func step(_ match: Match, _ names: Names) -> String {
        switch match.route {
        case .existingGroup: existingGroup(match, names)
        case .memberHost: memberHost(match.target, names)
        case .partnerOrFreelance: "ask \(match.target.map(names.target) ?? "a partner or a freelancer")"
        case .startWithOne: "start with one"
        case .askMore: "ask a little more"
        case .hold: "wait for now"
        }
    }

    private static func existingGroup(_ match: Match, _ names: Names) -> String {
        let group = match.target.map(names.target) ?? "a group"
        let isThere = match.reasons.contains { reason in
            switch reason {
            case .alreadyGoes, .contactOf: true
            default: false
            }
        }
        guard !isThere else { return "already goes to \(group)" }
        guard let companion = match.support, companion != .none else { return group }
        return "\(group), with \(CompanionWords.words(companion))"
    }

    private static func memberHost(_ target: MatchTarget?, _ names: Names) -> String {
        guard case .host(let host, let venue) = target else { return "ask a member to host" }
        return "ask \(names.member(host)) to host at \(names.venue(venue))"
    }
}
