package import Domain

/// What a member likes and could give, in words for themselves.
package enum OwnInterestWords {
    /// How an interest stands in their life, as an answer to choose.
    package static func relation(_ relation: InterestRelation) -> String {
        switch relation {
        case .enjoysNow: "I enjoy it now"
        case .misses: "I used to, and miss it"
        case .wantsToTry: "I would like to try it"
        case .fromProfile: "Others say it of me, or my profile does"
        }
    }

    /// Above all that stands the same way.
    package static func heading(_ relation: InterestRelation) -> String {
        switch relation {
        case .enjoysNow: "I enjoy"
        case .misses: "I miss"
        case .wantsToTry: "I would like to try"
        case .fromProfile: "Others say of me"
        }
    }

    /// Who may know of an interest, as an answer to choose; the connector by name.
    package static func mayKnow(_ audience: InterestAudience, connector: String) -> String {
        switch audience {
        case .private: "Only I"
        case .connector: "\(connector) and I"
        case .members: "Other members too"
        }
    }

    /// Who knows of an interest.
    package static func known(_ audience: InterestAudience, connector: String) -> String {
        switch audience {
        case .private: "Only you see it."
        case .connector: "You and \(connector) see it."
        case .members: "Other members may see it."
        }
    }

    /// The question for a gift of the head, the heart or the hands.
    package static func dimension(_ dimension: GiftDimension) -> String {
        switch dimension {
        case .head: "Head: something I know"
        case .heart: "Heart: something I care about"
        case .hands: "Hands: something I make or do"
        }
    }

    /// What somebody would do with a gift, as an answer to tick.
    package static func use(_ use: GiftUse) -> String {
        switch use {
        case .share: "share it with others"
        case .teach: "teach somebody"
        case .host: "host a small meetup"
        case .lead: "lead a group"
        case .helpAtHome: "help somebody at home"
        }
    }

    /// `You would share it with others and teach somebody.`; nil where nothing was ticked.
    package static func willing(_ gift: Gift) -> String? {
        let uses = gift.willing.map(use)
        return uses.isEmpty ? nil : "You would \(SummaryWords.list(uses))."
    }
}
