import Domain

/// What every letter of a community begins and ends with.
struct LetterFrame {
    let community: Community
    /// The first name of the connector, where one is known.
    let connector: String?

    func greeting(_ knownAs: String) -> String { "Dear \(knownAs)," }

    var closing: [String] {
        ["With warm wishes,", (connector.map { "\($0), " } ?? "") + "Circles Connected, \(community.name)"]
    }

    /// `Bex on 01632 960700`, after "Ring".
    var phone: String { "\(connector ?? "us") on \(community.phone)" }

    var whoToRing: LetterBlock {
        .words("Need a lift, or somebody to meet you at the door? Ring \(phone), or just reply to this e-mail.")
    }
}
