/// What was learnt from the bank of phrases: how likely each activity is meant, for any text.
///
/// Three opinions are mixed: what each word and letter group says by itself, how near the nearest phrase of the bank is, and
/// what a small network makes of the meaning of the words. A fourth one tells whether the text names anything at all. How the file is made stands in `Tests/Checks/interests/README.md`.
package struct LearntWeights: Sendable {
    private static let mark: [UInt8] = Array("CCIW0002".utf8)

    /// The activities, without the answer that none is named.
    private let activities: Int
    private let features: FeatureTable
    private let linear: LinearOpinion
    private let nearest: NearestPhrase
    private let shares: (linear: Float, nearest: Float)
    let vectors: WordVectors
    private let hidden: Layer
    private let output: Layer
    private let naming: NothingOpinion
    /// What scores are multiplied by before they become likelihoods: above 1 makes surer.
    private let sharpness: Float
    /// What an activity's likelihood has to reach to be decided on.
    let enough: Float
    /// What it has to reach to be offered where it is unclear whether anything is named.
    let faint: Float

    /// - Parameters:
    ///   - bytes: The file `understanding.bin`.
    ///   - vocabulary: The one it was learnt for.
    /// - Throws: `WeightsError`.
    package init(_ bytes: [UInt8], for vocabulary: Vocabulary) throws(WeightsError) {
        var reader = LittleEndianReader(bytes)
        guard try reader.take(UInt8.self, 8) == Self.mark else { throw .foreign }
        activities = try reader.number()
        guard activities == vocabulary.activities.count else { throw .otherVocabulary(activities) }
        shares = (try reader.float(), try reader.float())
        (sharpness, enough, faint) = (try reader.float(), try reader.float(), try reader.float())
        features = try FeatureTable(&reader)
        linear = try LinearOpinion(&reader, features: features.count, answers: activities + 1)
        nearest = try NearestPhrase(&reader, features: features.count, answers: activities + 1)
        vectors = try WordVectors(&reader)
        hidden = try Layer(&reader)
        output = try Layer(&reader)
        naming = try NothingOpinion(&reader, features: features.count, width: vectors.width)
        guard hidden.inputs == vectors.width, hidden.outputs == output.inputs, output.outputs == activities + 1,
            reader.isAtEnd
        else { throw .damaged }
    }

    /// Whether a word was ever seen.
    func knows(_ word: String) -> Bool { vectors.knows(word) || features.knows(word) }

    /// What a text is taken to mean.
    struct Meaning {
        /// How likely each activity is meant, and last that none is; together 1.
        let likelihoods: [Float]
        let naming: Naming
    }

    /// - Parameters:
    ///   - words: As `PlainWords` gives them.
    ///   - roles: What each word is.
    ///   - asks: Whether the text has a question mark.
    /// - Returns: What the words are taken to mean; no likelihoods where they name nothing.
    func meaning(of words: [String], _ roles: [TellingWords.Role], asks: Bool) -> Meaning {
        let weighed = features.weighed(TextFeatures(words))
        let direction = vectors.direction(of: words)
        let naming = naming(weighed, direction, NothingNamed(words, roles, asks: asks, knows: features.knows))
        guard naming != .nothing else { return Meaning(likelihoods: [], naming: naming) }
        return Meaning(likelihoods: likelihoods(weighed, direction), naming: naming)
    }

    private func likelihoods(_ weighed: [FeatureTable.Weighed], _ direction: [Float]) -> [Float] {
        let told = linear.scores(weighed)
        let alike = nearest.likeness(weighed)
        let meant = output(hidden(direction).map { max(0, $0) })
        let scores = meant.indices.map { answer in
            sharpness * (shares.linear * told[answer] + shares.nearest * alike[answer] + meant[answer])
        }
        let highest = scores.max() ?? 0
        let powers = scores.map { Exponential.of($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}

/// e to a power of 0 or less, by its series: no library of mathematics is needed for one function.
enum Exponential {
    static func of(_ power: Float) -> Float {
        guard power > -80 else { return 0 }
        // e^x = (e^(x/64))^64, and the series of so small a power ends soon.
        let part = power / 64
        var value = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
        for _ in 0..<6 { value *= value }
        return max(0, value)
    }
}
