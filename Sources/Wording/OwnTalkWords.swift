package import Domain

/// The questions of the one-page profile and of the talk about good days, in words for the member who fills them in.
package enum OwnTalkWords {
    package struct Question: Sendable, Hashable {
        /// The name of the field.
        package let field: String
        package let words: String
        package let hint: String
        /// Above the answer, on the page and on paper.
        package let heading: String
    }

    /// What is asked about good days, one step each.
    package static let goodDays: [Question] = [
        Question(
            field: "good", words: "What was in a good day?",
            hint: "Think of a day you liked, from waking up to going to bed. One thing a line", heading: "A good day"),
        Question(
            field: "bad", words: "And in a day that was not so good?",
            hint: "What was missing, or too much? One thing a line", heading: "A day that is not so good"),
        Question(
            field: "people", words: "Who is in your good days?", hint: "One person a line, or a kind of person",
            heading: "People in it"),
        Question(
            field: "places", words: "Where are you on a good day?", hint: "One place a line", heading: "Places in it"),
        Question(
            field: "more_of", words: "What is the one thing you would like more of?",
            hint: "Small things count", heading: "More of this, please"),
    ]

    /// What is asked for a one-page profile, one step each.
    package static let profile: [Question] = [
        Question(
            field: "like_and_admire", words: "What do people like and admire about you?",
            hint: "What do they thank you for? What are you proud of?", heading: "What people like and admire about me"),
        Question(
            field: "important_to_me", words: "What is important to you?",
            hint: "People, habits, things, places: what should nobody take away?", heading: "What is important to me"),
        Question(
            field: "how_best_to_support_me", words: "How do people support you well?",
            hint: "What helps, and what does not? For example: give me time to answer",
            heading: "How best to support me"),
        Question(
            field: "made_with", words: "Who helped you with this page?", hint: "You can leave it empty",
            heading: "Made with"),
    ]

    /// Who may read a profile, as an answer to tick.
    package static func mayRead(_ audience: ProfileAudience) -> String {
        switch audience {
        case .supporters: "Those who help me"
        case .hosts: "Hosts of what I come to"
        case .members: "Other members"
        }
    }

    /// Who reads a profile.
    package static func readers(of profile: OnePageProfile, connector: String) -> String {
        let chosen = ProfileAudience.allCases.filter(profile.visibleTo.contains).map { audience in
            switch audience {
            case .supporters: "those who help you"
            case .hosts: "hosts of what you come to"
            case .members: "other members"
            }
        }
        return "You, \(connector) and the facilitator of a circle of yours see it"
            + (chosen.isEmpty ? "; nobody else does." : ". So do \(SummaryWords.list(chosen)).")
    }

    /// Who reads a talk about good days.
    package static func readers(of talk: GoodDays, connector: String) -> String {
        talk.sharedWithConnector ? "You and \(connector) see it, nobody else." : "Only you see it."
    }
}
