package import CivilTime
package import Domain

/// Welcome, and what we wrote down (notice 01).
package enum WelcomeLetter {
    /// What the person told us, in words that may go back to them.
    package struct Facts: Sendable {
        package var knownAs: String
        /// Labels of interests, or the person's own words, each with how it stands in their life.
        package var interests: [(words: String, relation: InterestRelation)] = []
        package var gifts: [String] = []
        package var free: [Weekday: Set<PartOfDay>] = [:]
        package var needs: [AccessNeed] = []
        package var channel: Channel
        package var agreed: [ConsentPurpose] = []

        package init(knownAs: String, channel: Channel) {
            self.knownAs = knownAs
            self.channel = channel
        }
    }

    package static func letter(_ facts: Facts, of community: Community, connector: String?) -> Letter {
        let frame = LetterFrame(community: community, connector: connector)
        return Letter(
            subject: "Welcome to Circles Connected in \(community.name)",
            greeting: frame.greeting(facts.knownAs),
            blocks: [
                .words("Welcome. We are glad that you are here. This is what we wrote down; tell us what to change."),
                .list(written(facts).map { LetterLine($0) }),
                .heading("What happens next"),
                .words(next(facts)),
                .heading("Rather talk to someone?"),
                frame.whoToRing,
            ],
            closing: frame.closing)
    }

    private static func next(_ facts: Facts) -> String {
        facts.agreed.contains(.matchAndIntroduce)
            ? "We look for people and groups you might like, and tell you \(MemberWords.channel(facts.channel))."
            : "You are not introduced to anybody unless you say so. Ring us whenever you would like company."
    }

    private static func written(_ facts: Facts) -> [String] {
        let times = Weekday.allCases.flatMap { weekday in
            PartOfDay.allCases.filter { facts.free[weekday, default: []].contains($0) }
                .map { DateWords.part($0, of: weekday) }
        }
        return facts.interests.map { InterestWords.youSaid($0.relation, $0.words) }
            + facts.gifts.map { "A gift of yours: \($0)".sentence }
            + sentence("Good times for you: ", times)
            + sentence("What helps: ", AccessWords.needs(facts.needs))
            + ["We reach you \(MemberWords.channel(facts.channel))."]
            + facts.agreed.map { "You agreed \(MemberWords.consent($0))." }
    }

    private static func sentence(_ start: String, _ words: [String]) -> [String] {
        words.isEmpty ? [] : [(start + SummaryWords.list(words)).sentence]
    }
}
