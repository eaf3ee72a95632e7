package import Domain

/// Understands what somebody likes, misses or would try, told in their own words.
///
/// Nothing is ever concluded of anybody's faith, health, identity or opinions: activities that belong to such are decided
/// on only where a text is their very name.
package struct InterestReader: Sendable {
    package let vocabulary: Vocabulary
    private let weights: LearntWeights
    private let spelling: Spelling
    private var phrases: Phrasebook

    package init(_ vocabulary: Vocabulary, _ weights: LearntWeights) {
        self.vocabulary = vocabulary
        self.weights = weights
        phrases = Phrasebook(vocabulary)
        spelling = Spelling(
            knows: { [weights] in weights.knows($0) },
            commonness: { [vectors = weights.vectors] in vectors.commonness(of: $0) })
    }

    /// Takes in phrases that connectors have placed; they go before everything else.
    ///
    /// Unknown slugs are passed over.
    package mutating func learn(_ placed: some Sequence<(words: String, activity: Slug)>) {
        for (words, slug) in placed {
            if let activity = vocabulary.activity(slug) { phrases.learn(words, as: activity) }
        }
    }

    /// What two ways to write one phrase share, such as `knit natter` for `Knit & natter!`; empty for fillers alone.
    package static func key(of words: String) -> String { Phrasebook.key(of: words) }

    /// The wishes in a text, each by itself: `doms / choir / cookery` is three, a sentence with commas is one.
    ///
    /// - Parameters:
    ///   - text: In the person's own words.
    ///   - relation: How what the words leave open stands in the person's life; nil keeps it open.
    /// - Returns: At least one, in the order of the text; the words of all together are the text's.
    package func read(_ text: String, otherwise relation: InterestRelation? = nil) -> [Understood] {
        let parts = TextParts.listed(text)
        guard !parts.isEmpty else {
            return [Understood(words: text, relation: relation, choices: [], decision: .none)]
        }
        return parts.flatMap { wishes(in: $0, relation) }
    }

    /// What one text means, taken as one wish.
    package func understand(_ text: String, otherwise relation: InterestRelation? = nil) -> Understood {
        let words = PlainWords.words(of: text)
        let told = RelationWords.relation(in: words) ?? relation
        if let number = phrases.activity(for: words) {
            return Understood(
                words: text, relation: told,
                choices: [Choice(activity: vocabulary.activities[number], likelihood: 1)], decision: .decided)
        }
        guard NothingNamed.mayName(words) else {
            return Understood(words: text, relation: told, choices: [], decision: .none)
        }
        return weighed(text, words, told)
    }

    // MARK: - Weighing

    private func wishes(in part: String, _ relation: InterestRelation?) -> [Understood] {
        let whole = understand(part, otherwise: relation)
        let pieces = TextParts.counted(part)
        guard pieces.count > 1, whole.choices.first?.likelihood != 1,
            pieces.allSatisfy({ (1...4).contains(PlainWords.words(of: $0).count) })
        else { return [whole] }
        let read = pieces.map { understand($0, otherwise: whole.relation) }
        let decided = Set(read.compactMap(\.activity))
        return decided.count > 1 && read.allSatisfy({ $0.decision != .ask }) ? read : [whole]
    }

    private func weighed(_ text: String, _ words: [String], _ relation: InterestRelation?) -> Understood {
        let mended = spelling.mended(words)
        if mended != words, let number = phrases.activity(for: mended) {
            let choice = Choice(activity: vocabulary.activities[number], likelihood: 1)
            return Understood(
                words: text, relation: relation, choices: [choice],
                decision: choice.activity.isSpecialCategory ? .ask : .decided)
        }
        let likelihoods = weights.likelihoods(of: mended)
        let choices = best(likelihoods)
        let none = likelihoods.last ?? 0
        guard let first = choices.first, Double(none) < 2 * first.likelihood else {
            return Understood(words: text, relation: relation, choices: [], decision: .none)
        }
        let isSure =
            first.likelihood >= Double(weights.enough) && none < 0.05 && !choices.contains(where: Self.isDelicate)
        return Understood(
            words: text, relation: relation, choices: choices, decision: isSure ? .decided : .ask)
    }

    /// Whether it may be about somebody's faith, health or identity: then nothing is decided.
    private static func isDelicate(_ choice: Choice) -> Bool {
        choice.activity.isSpecialCategory && choice.likelihood >= 0.1
    }

    /// The three likeliest activities.
    private func best(_ likelihoods: [Float]) -> [Choice] {
        var best: [(number: Int, likelihood: Float)] = []
        for (number, likelihood) in likelihoods.dropLast().enumerated() {
            if best.count == 3, likelihood <= best[2].likelihood { continue }
            best.insert((number, likelihood), at: best.firstIndex { $0.likelihood < likelihood } ?? best.count)
            if best.count > 3 { best.removeLast() }
        }
        return best.map { Choice(activity: vocabulary.activities[$0.number], likelihood: Double($0.likelihood)) }
    }
}
