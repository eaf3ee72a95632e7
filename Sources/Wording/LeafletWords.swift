/// What an agency reads that would like to send somebody to us: people come by their own word.
package enum LeafletWords {
    package static let title = "How to tell somebody about us"

    /// For the agency.
    package static let forAgency = [
        "People come to us by their own word. We take no referrals, and we keep no name that somebody else gives us.",
        "Please give this leaflet to the person, or read it to them. If they would like to, they ring or write themselves; "
            + "you may sit beside them while they do.",
    ]

    /// For the person.
    package static func forPerson(community: String, phone: String, email: String) -> [String] {
        [
            "What do you enjoy? What did you use to do, and miss? What could you show somebody?",
            "\(community) is neighbours who do things they like, together. There is nothing to join and nothing to pay "
                + "before you come.",
            "Ring \(phone)\(email.isEmpty ? "" : " or write to \(email)"), or simply come along.",
        ]
    }

    /// What to say on the telephone, for the one who would like to: a code such as `SP3`.
    package static func code(_ code: String) -> String {
        "If you ring, you may say the code \(code): then we know where you heard of us. You need not."
    }

    package static let stored = "We have written down your agency and today’s date, and nothing about any person."
}
