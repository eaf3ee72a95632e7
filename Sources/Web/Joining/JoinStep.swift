import Domain
import HTML

/// One screen of joining, in the fixed order: what people like comes before what helps, and each consent stands alone.
enum JoinStep: Hashable {
    case name, reaching, interests, gifts, place, helps, company
    case consent(ConsentPurpose)
    case adult

    static let all: [JoinStep] =
        [.name, .reaching, .interests, .gifts, .place, .helps, .company]
        + ConsentPurpose.askedAtTheDoor.map(JoinStep.consent) + [.adult]

    /// Of the eight parts that people count.
    static let parts = 8

    /// The word in its address.
    var word: String {
        switch self {
        case .name: "name"
        case .reaching: "reaching-you"
        case .interests: "what-you-enjoy"
        case .gifts: "what-you-could-bring"
        case .place: "when-and-where"
        case .helps: "what-helps"
        case .company: "company"
        case .consent(let purpose): purpose.rawValue.replacing("_", with: "-")
        case .adult: "eighteen"
        }
    }

    init?(word: String) {
        guard let step = Self.all.first(where: { $0.word == word }) else { return nil }
        self = step
    }

    var part: Int { min((Self.all.firstIndex(of: self) ?? 0) + 1, Self.parts) }

    var title: String {
        switch self {
        case .name: "What is your name?"
        case .reaching: "How can we reach you?"
        case .interests: "What do you enjoy?"
        case .gifts: "What could you bring?"
        case .place: "When and where?"
        case .helps: "What helps?"
        case .company: "Would you like company?"
        case .consent: "What do you agree to?"
        case .adult: "One last thing"
        }
    }

    var next: JoinStep? { neighbour(1) }
    var previous: JoinStep? { neighbour(-1) }

    private func neighbour(_ way: Int) -> JoinStep? {
        guard let place = Self.all.firstIndex(of: self), Self.all.indices.contains(place + way) else { return nil }
        return Self.all[place + way]
    }

    var link: Link { Link(path: ["join", "step", word]) }

    /// Whether a field of the joining form belongs to it.
    func owns(_ field: String) -> Bool {
        switch self {
        case .name: [JoinField.fullName, JoinField.knownAs].contains(field)
        case .reaching:
            [
                JoinField.phone, JoinField.mobile, JoinField.email, JoinField.addressLine, JoinField.postcode,
                JoinField.preferredChannel,
            ].contains(field)
        case .interests:
            [JoinField.interests, JoinField.ownWords, JoinField.purpose].contains(field) || field.hasPrefix("meaning")
        case .gifts: GiftDimension.allCases.map(JoinField.gift).contains(field) || field == JoinField.offers
        case .place:
            [JoinField.times, JoinField.area, JoinField.travel, JoinField.reach].contains(field)
        case .helps: field == JoinField.needs
        case .company: field == JoinField.company
        case .consent(let purpose): field == JoinField.consent(purpose)
        case .adult: field == JoinField.adult
        }
    }
}
