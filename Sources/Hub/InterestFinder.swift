import Domain
import Interests
import Store

/// Finds the community's interest that stands for somebody's words: by its very name, by the vocabulary, and by what
/// connectors have placed.
struct InterestFinder {
    /// Nil where nothing is there to understand free text with: then an interest is found by its name alone.
    let reader: InterestReader?
    private let names: InterestBook
    private let bySlug: [Slug: Interest]

    /// One thing that somebody likes, as it was told.
    struct Told {
        let words: String
        let relation: InterestRelation?
        /// The interest of the community that was decided on; nil where a person is to say.
        let interest: Interest?
        /// Whether it may be about faith, health or who somebody is: then it is told to nobody but the connector.
        let isDelicate: Bool
    }

    /// - Throws: `.forbidden` where the viewer may not know the placed words.
    init(_ reader: InterestReader?, _ memory: Reading) throws(HubError) {
        var reader = reader
        reader?.learn(try memory.placedWords().map { (words: $0.words, activity: $0.activity) })
        self.reader = reader
        let interests = try memory.interests()
        names = InterestBook(interests)
        bySlug = Dictionary(interests.map { ($0.slug, $0) }) { first, _ in first }
    }

    // MARK: - Words

    /// The interest that has just these words as its name or a synonym, also one of a special category.
    func interest(named words: String) -> Interest? { names.interest(named: words) }

    /// The words as they are kept beside an interest: nothing where they are its very name.
    static func words(_ words: String, beside interest: Interest?) -> String? {
        interest.map { Slug(naming: $0.label) == Slug(naming: words) } == true ? nil : words
    }

    /// What one wish in somebody's words is taken to mean.
    func wish(_ words: String) -> Told {
        let named = names.interest(named: words)
        if let named, !named.isSpecialCategory {
            return Told(words: words, relation: nil, interest: named, isDelicate: false)
        }
        guard named == nil, let reader else {
            return Told(words: words, relation: nil, interest: nil, isDelicate: named != nil)
        }
        return told(reader.understand(words))
    }

    /// The wishes in a text, each by itself.
    func wishes(in text: String, otherwise relation: InterestRelation) -> [Told] {
        guard let reader else { return [wish(text)] }
        return reader.read(text, otherwise: relation).map { understood in
            let told = told(understood)
            guard told.interest == nil, let named = names.interest(named: told.words), !named.isSpecialCategory else {
                return told
            }
            return Told(words: told.words, relation: told.relation, interest: named, isDelicate: false)
        }
    }

    /// Whether words name one activity, so that `mending and fixing` is one thing.
    func names(_ words: String) -> Bool {
        names.names(words) || reader?.vocabulary.activity(labelled: words) != nil
    }

    private func told(_ understood: Understood) -> Told {
        Told(
            words: understood.words, relation: understood.relation,
            interest: understood.activity.flatMap(interest),
            isDelicate: understood.choices.contains { $0.activity.isSpecialCategory && $0.likelihood >= 0.1 })
    }

    // MARK: - Activities

    /// The community's own interest for an activity: the one of its name, else a broader one; nil where it has none.
    ///
    /// Nothing stands for an activity of a special category: such things are talked about, never concluded.
    func interest(for activity: Activity) -> Interest? {
        guard !activity.isSpecialCategory, let reader else { return nil }
        let chain = [activity] + reader.vocabulary.broader(than: activity)
        return chain.lazy.compactMap { bySlug[$0.slug] }.first { !$0.isSpecialCategory }
    }

    /// What the community takes up where it has no interest for an activity yet.
    static func new(_ activity: Activity, id: Identifier<Interest>) -> Interest {
        Interest(
            id: id, slug: activity.slug, label: activity.label.prefix(1).uppercased() + activity.label.dropFirst(),
            category: activity.family, synonyms: activity.synonyms, openActive: activity.openActive,
            isSpecialCategory: activity.isSpecialCategory)
    }
}

extension CommunityHub {
    /// What words of anybody mean; the placed words are nobody's record, so whoever tells an interest is helped by them.
    func interestFinder() throws(HubError) -> InterestFinder {
        try store.read(as: .keeper) { memory throws(HubError) in
            try memory.reckoning { () throws(HubError) in try InterestFinder(interests, memory) }
        }
    }
}
