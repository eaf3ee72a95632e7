import Domain
import Interests
import Store

/// Finds the community's interest that stands for somebody's words, by the vocabulary and what connectors have placed.
struct InterestFinder {
    let reader: InterestReader
    private let bySlug: [Slug: Interest]

    /// - Throws: `.forbidden` where the viewer may not know the placed words.
    init(_ reader: InterestReader, _ memory: Reading) throws(HubError) {
        var reader = reader
        reader.learn(try memory.placedWords().map { (words: $0.words, activity: $0.activity) })
        self.reader = reader
        bySlug = Dictionary(try memory.interests().map { ($0.slug, $0) }) { first, _ in first }
    }

    /// The community's own interest for an activity: the one of its name, else a broader one; nil where it has none.
    ///
    /// Nothing stands for an activity of a special category: such things are talked about, never concluded.
    func interest(for activity: Activity) -> Interest? {
        guard !activity.isSpecialCategory else { return nil }
        let chain = [activity] + reader.vocabulary.broader(than: activity)
        return chain.lazy.compactMap { bySlug[$0.slug] }.first { !$0.isSpecialCategory }
    }

    /// The interest that words were decided to mean.
    func interest(for understood: Understood) -> Interest? { understood.activity.flatMap(interest) }

    /// What the community takes up where it has no interest for an activity yet.
    static func new(_ activity: Activity, id: Identifier<Interest>) -> Interest {
        Interest(
            id: id, slug: activity.slug, label: activity.label.prefix(1).uppercased() + activity.label.dropFirst(),
            category: activity.family, synonyms: activity.synonyms, openActive: activity.openActive,
            isSpecialCategory: activity.isSpecialCategory)
    }
}
