package import Domain
import Interests
import Store

/// What somebody's own words may mean, where it is not certain: asked back before anything is written down.
package struct AskAboutWords {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// One wish in somebody's own words, with what it may mean.
    package struct Question: Sendable, Hashable {
        package let words: String
        /// At most three interests of the community, the likeliest first.
        package let choices: [PublicInterest]
    }

    /// The questions to ask about what somebody likes, in the order of their words.
    ///
    /// Nothing is asked where an activity of faith, health, identity or opinion is near: such words are kept as they are.
    package func callAsFunction(_ words: String) throws(HubError) -> [Question] {
        guard !words.isLonger(than: AnswersCheck.lineLimit), let reader = try hub.interests else { return [] }
        return try hub.store.read(as: .keeper) { memory throws(HubError) in
            let finder = try InterestFinder(reader, memory)
            // The finder's reader knows what connectors have placed.
            return (finder.reader ?? reader).read(words.line).compactMap { wish -> Question? in
                guard wish.decision == .ask, !wish.isDelicate, finder.interest(named: wish.words) == nil else {
                    return nil
                }
                let interests = wish.choices.compactMap { finder.interest(for: $0.activity) }
                let choices = interests.enumerated().filter { !interests[..<$0].contains($1) }.map(\.element)
                guard !choices.isEmpty else { return nil }
                return Question(
                    words: wish.words,
                    choices: choices.map { PublicInterest(slug: $0.slug, label: $0.label, category: $0.category) })
            }
        }
    }
}
