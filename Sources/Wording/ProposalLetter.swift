package import CivilTime
package import Domain

/// A meetup that somebody proposed: what was decided (notice 06).
package struct ProposalLetter: Sendable {
    private let title: String
    private let times: [String]
    private let frame: LetterFrame

    /// - Parameters:
    ///   - title: What the meetup is called.
    ///   - starts: The times suggested, the best first; of what is agreed, the time it is on.
    ///   - community: Where it would happen.
    ///   - connector: The first name of the connector.
    package init(_ title: String, starts: [WallTime], of community: Community, connector: String?) {
        self.title = title
        times = starts.map { DateWords.moment($0) }
        frame = LetterFrame(community: community, connector: connector)
    }

    /// To the person who proposed it, when it has moved on; `reply` is what the connector wrote to them.
    package func decided(_ state: ProposalState, to knownAs: String, reply: String?) -> Letter {
        let (subject, news) = news(state)
        let words = reply.map { [LetterBlock.words($0.sentence)] } ?? []
        return letter(subject, knownAs, [.words(news)] + words + [.words("Questions? Ring \(frame.phone).")])
    }

    private func letter(_ subject: String, _ knownAs: String, _ blocks: [LetterBlock]) -> Letter {
        Letter(subject: subject, greeting: frame.greeting(knownAs), blocks: blocks, closing: frame.closing)
    }

    private var suggested: String {
        times.isEmpty ? "A time is still to be found." : "Suggested: \(SummaryWords.list(times, "or"))."
    }

    private func news(_ state: ProposalState) -> (subject: String, sentence: String) {
        switch state {
        case .approved:
            (
                "\(title) is in the calendar",
                "Good news: \(title) is in the calendar.\(times.first.map { " It is on \($0)." } ?? "")"
            )
        case .personToAgreeDate:
            ("A day for \(title)", "We would like to agree a day for \(title) with you.")
        case .awaitingVenue:
            ("A room for \(title)", "We have asked for a room for \(title), and tell you when it is ours.")
        case .changesRequested:
            ("\(title): could we change something?", "We would like \(title) to happen, with one change.")
        case .declined: ("\(title): not this time", "We are sorry: \(title) cannot be in the calendar this time.")
        case .withdrawn:
            ("\(title) is taken back", "You have taken \(title) back. You can suggest it again at any time.")
        case .cancelled: ("\(title) is cancelled", "We are sorry: \(title) is cancelled.")
        case .draft: ("\(title) is not sent yet", "\(title) is not sent yet. Finish it when you like.")
        case .submitted: ("Thank you for suggesting \(title)", "\(title) has reached us. \(suggested)")
        }
    }
}
