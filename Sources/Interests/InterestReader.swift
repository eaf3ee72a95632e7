package import Domain

/// Understands what somebody likes, misses or would try, told in their own words.
///
/// Nothing is ever concluded of anybody's faith, health, identity or opinions: activities that belong to such are decided
/// on only where a text is their very name.
package struct InterestReader: Sendable {
    package let vocabulary: Vocabulary
    private let weights: LearntWeights
    private let telling: TellingWords
    private let spelling: Spelling
    private var phrases: Phrasebook

    package init(_ vocabulary: Vocabulary, _ weights: LearntWeights, _ telling: TellingWords) {
        self.vocabulary = vocabulary
        self.weights = weights
        self.telling = telling
        phrases = Phrasebook(vocabulary, telling)
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

    /// More than this is no list of wishes, and is read as one text.
    static let mostWishes = 40
    /// What a text says after so many words is not looked at.
    static let mostWords = 400

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
        guard parts.count <= Self.mostWishes else { return [understand(text, otherwise: relation)] }
        return parts.flatMap { wishes(in: $0, relation) }
    }

    /// What one text means, taken as one wish.
    package func understand(_ text: String, otherwise relation: InterestRelation? = nil) -> Understood {
        let words = Array(PlainWords.words(of: text).prefix(Self.mostWords))
        let told = RelationWords.relation(in: words) ?? relation
        let nothing = Understood(words: text, relation: told, choices: [], decision: .none)
        if Sayings.areAll(words), phrases.activity(for: Sayings.withoutEndearments(words)) == nil { return nothing }
        if let number = phrases.activity(for: words) {
            return Understood(
                words: text, relation: told,
                choices: [Choice(activity: vocabulary.activities[number], likelihood: 1)],
                decision: Refusals.stand(in: words) ? .ask : .decided)
        }
        let roles = telling.roles(of: words)
        guard !NothingNamed.isCertain(roles) else { return nothing }
        return weighed(text, words, roles, told)
    }

    // MARK: - Weighing

    private func wishes(in part: String, _ relation: InterestRelation?) -> [Understood] {
        let whole = understand(part, otherwise: relation)
        guard whole.choices.first?.likelihood != 1 else { return [whole] }
        let pieces = TextParts.counted(part)
        guard pieces.count > 1, pieces.allSatisfy({ (1...4).contains(PlainWords.words(of: $0).count) })
        else { return [whole] }
        var read: [Understood] = []
        for piece in pieces {
            read.append(understand(piece, otherwise: whole.relation))
            if read.last?.decision == .ask { return [whole] }
        }
        return Set(read.compactMap(\.activity)).count > 1 ? read : [whole]
    }

    private func weighed(
        _ text: String, _ words: [String], _ roles: [TellingWords.Role], _ relation: InterestRelation?
    ) -> Understood {
        let mended = spelling.mended(words)
        if mended != words, let number = phrases.activity(for: mended) {
            let choice = Choice(activity: vocabulary.activities[number], likelihood: 1)
            return Understood(
                words: text, relation: relation, choices: [choice],
                decision: choice.activity.isSpecialCategory || Refusals.stand(in: words) ? .ask : .decided)
        }
        let meaning = weights.meaning(
            of: mended, mended == words ? roles : telling.roles(of: mended),
            asks: text.utf8.contains(UInt8(ascii: "?")))
        let choices = best(meaning.likelihoods)
        guard let first = choices.first,
            meaning.naming == .something || first.likelihood >= Double(weights.faint)
        else {
            return Understood(words: text, relation: relation, choices: [], decision: .none)
        }
        let asked = Understood(words: text, relation: relation, choices: choices, decision: .ask)
        let isSure =
            first.likelihood >= Double(weights.enough) && meaning.naming == .something && !asked.isDelicate
            && !Refusals.stand(in: words)
        return isSure ? Understood(words: text, relation: relation, choices: choices, decision: .decided) : asked
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
