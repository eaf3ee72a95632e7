package import Domain

/// For whoever is worried about somebody: what to do first, and what becomes of what they tell.
package enum ConcernWords {
    package static let title = "Worried about someone?"

    /// Whom to ring, with when: what is urgent first.
    package static let numbers: [(number: String, words: String)] = [
        (
            "999",
            "Somebody is in danger now, badly hurt, or may harm themselves or others. Ask for ambulance or police."
        ),
        ("111", "Somebody is ill and you are not sure what to do. Day and night; press 2 for a crisis of the mind."),
        ("101", "You think a crime has happened, and nobody is in danger at this moment."),
        ("116 123", "Samaritans: to talk to somebody, day or night, free of charge."),
    ]

    /// Whom to ring of ours.
    package static func ours(_ name: String, _ role: String, days: String?) -> String {
        "\(name), \(role)\(days.map { ": \($0)" } ?? "")."
    }

    /// What to expect of the form, where `name` reads it on `days`.
    package static func expectation(name: String, days: String?) -> String {
        "\(name) reads this\(days.map { " on \($0)" } ?? "") and nobody else does here, but the person who looks after "
            + "safeguarding. It is not read at night or at weekends: if it cannot wait, ring."
    }

    package static let anonymous =
        "You need not say who you are. If you do, we can ask you more, and tell you that we have it."

    package static let thanks = "Thank you for telling us"
    package static let next = """
        We have it, and it is kept apart from everything else. If things get worse before you hear of us, ring 999.
        """

    package static func state(_ state: ConcernState) -> String {
        switch state {
        case .raised: "New"
        case .withLead: "With the safeguarding lead"
        case .acted: "Something was done"
        case .closed: "Closed"
        }
    }

    /// The button that moves a concern on.
    package static func step(to state: ConcernState) -> String {
        switch state {
        case .raised: "Open again"
        case .withLead: "I have told the safeguarding lead"
        case .acted: "I have done something about it"
        case .closed: "Close it"
        }
    }
}
