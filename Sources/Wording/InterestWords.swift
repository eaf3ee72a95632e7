package import Domain

/// Interests, and how each stands in a person's life.
package enum InterestWords {
    /// What we say to the person, such as `You said you miss knitting`.
    package static func youSaid(_ relation: InterestRelation, _ label: String) -> String {
        let interest = label.lowerFirst
        return switch relation {
        case .enjoysNow: "You said you enjoy \(interest)."
        case .misses: "You said you miss \(interest)."
        case .wantsToTry: "You said you would like to try \(interest)."
        case .fromProfile: "Your one-page profile speaks of \(interest)."
        }
    }

    /// What we say about the person, such as `Pauline misses knitting`.
    package static func said(_ name: String, _ relation: InterestRelation, _ label: String) -> String {
        let interest = label.lowerFirst
        return switch relation {
        case .enjoysNow: "\(name) enjoys \(interest)."
        case .misses: "\(name) misses \(interest)."
        case .wantsToTry: "\(name) would like to try \(interest)."
        case .fromProfile: "The one-page profile of \(name) speaks of \(interest)."
        }
    }

    /// A family of interests by its name in the vocabulary: `Words and stories` for `words`.
    package static func category(_ name: String) -> String {
        categories[name] ?? name.replacing("_", with: " ").upperFirst
    }

    private static let categories = [
        "making": "Making", "food": "Food and drink", "games": "Games", "music": "Music",
        "words": "Words and stories", "nature": "Gardens and walks", "moving": "Moving", "outings": "Outings",
        "quiet": "Quiet time", "causes": "Helping out", "digital": "Phones and screens", "belonging": "Belonging",
    ]
}
