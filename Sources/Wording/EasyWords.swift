import CivilTime
package import Domain

/// The main public pages in easy words: one thing a sentence, no word that has to be looked up.
package enum EasyWords {
    package static let title = "Easy words"

    /// What this is and what to do.
    package static func about(community: String, name: String, phone: String) -> [AboutWords.Part] {
        [
            AboutWords.Part(
                heading: "What is this?",
                sentences: [
                    "We are people in \(community).", "We do things together.",
                    "We knit. We walk. We eat. We sing.", "You can come too.", "You do not pay to join.",
                ]),
            AboutWords.Part(
                heading: "How do I come?",
                sentences: [
                    "Pick something you like.", "Go there at the time it says.", "You can come on your own.",
                    "You can bring somebody.", "\(name) can meet you at the door.",
                ]),
            AboutWords.Part(
                heading: "I want help to choose",
                sentences: ["Ring \(name).", "The number is \(phone).", "You can say: I like music. What is there?"]),
        ]
    }

    package static func joining(name: String, phone: String) -> [AboutWords.Part] {
        [
            AboutWords.Part(
                heading: "How to join",
                sentences: [
                    "We ask what you like.", "We ask what you are good at.", "We ask when you are free.",
                    "We ask what helps you.", "You can stop at any time.",
                ]),
            AboutWords.Part(
                heading: "Who fills it in?",
                sentences: [
                    "You do.", "Somebody can help you.", "You say yes yourself.", "\(name) can do it with you.",
                    "Ring \(phone).",
                ]),
        ]
    }

    package static func privacy(name: String, phone: String) -> [AboutWords.Part] {
        [
            AboutWords.Part(
                heading: "What we write down",
                sentences: [
                    "Your name.", "How to reach you.", "What you like.", "What helps you.",
                    "You do not have to tell us if you are ill.",
                ]),
            AboutWords.Part(
                heading: "Who can see it?",
                sentences: [
                    "You can.", "\(name) can.", "Other people see only what you say is fine.",
                    "Your phone number is not on the internet.", "Your address is not on the internet.",
                ]),
            AboutWords.Part(
                heading: "You are in charge",
                sentences: [
                    "You can see what we wrote.", "You can change it.", "You can say: rub it out.",
                    "Ring \(name) on \(phone).",
                ]),
        ]
    }

    /// One thing that is on, a sentence each.
    package static func lines(_ row: PublicOccurrence) -> [String] {
        let time = "It starts at \(DateWords.time(row.start.time)). It ends at \(DateWords.time(row.end.time))."
        guard row.status != .cancelled else { return ["It is not on this time."] }
        return [
            time, place(row.place),
            row.cost.isNothing ? "It is free." : "It costs \(CostWords.amount(pence: row.cost.pence)).",
        ]
            + (ProgrammeFilter.Wish.stepFree.holds(of: row) && row.place.venue?.isRemote == false
                ? ["There are no steps to get in."] : [])
            + (row.status == .tentative ? ["It may change. Ring first."] : [])
    }

    private static func place(_ place: PublicPlace) -> String {
        switch place {
        case .venue(let venue) where venue.isRemote: "You join from home. We tell you how."
        case .venue(let venue): "It is at \(venue.name)."
        case .described(let words): "It is here: \(words)."
        case .toldToThoseComing: "Ring us. We tell you where it is."
        }
    }
}
