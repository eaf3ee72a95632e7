package import Domain

/// What was found, and what to do where nothing was.
package enum SearchWords {
    /// The heading of a kind: `People`.
    package static func heading(_ kind: SearchKind) -> String {
        switch kind {
        case .member: "People"
        case .supporter: "Those who help somebody"
        case .group: "Groups"
        case .event: "Once only"
        case .venue: "Places"
        case .gift: "Gifts"
        case .interest: "Interests"
        case .partner: "Partners"
        case .freelancer: "Artists, tutors and volunteers"
        }
    }

    /// What there is to say beside the name, such as `Mill End, paused`; empty where there is nothing.
    package static func detail(_ detail: SearchFinding.Detail) -> String {
        let parts: [String?] =
            switch detail {
            case .member(let status, let area): [area, status == .active ? nil : StatusWords.words(status)]
            case .helps(let name, let reference): ["helps \(name) (\(reference))"]
            case .given(let name, let reference): ["given by \(name) (\(reference))"]
            case .group(let status, let place): [place, status == .active ? nil : StatusWords.words(status)]
            case .event(let status, let start, let place): [DateWords.moment(start), place, StatusWords.tag(status)]
            case .venue(let area): [area]
            case .interest(let category): [category]
            case .partner(let type): [type.replacing("_", with: " ")]
            case .freelancer(let kind): [freelancer(kind)]
            }
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    private static func freelancer(_ kind: FreelancerKind) -> String {
        switch kind {
        case .artist: "freelance artist"
        case .tutor: "freelance tutor"
        case .volunteer: "interested volunteer"
        }
    }

    /// After a kind of which there is more: what to do.
    package static let more = "There are more: add a word, or more of one."

    /// Where nothing was found.
    package static func nothing(_ words: String) -> String {
        words.isEmpty
            ? "Say a name, a number or what it is about."
            : "Nothing was found for “\(words)”. Try fewer words, or only how one begins."
    }
}
