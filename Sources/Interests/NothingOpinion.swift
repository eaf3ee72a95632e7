/// How much a text looks like one that names nothing to do, above 0 where it rather does (logistic regression).
struct NothingOpinion: Sendable {
    private let start: Float
    private let words: [Float]
    private let meaning: [Float]
    private let signs: [Float]
    /// Below the first something is certainly named, at the second and above nothing is.
    private let bounds: (certain: Float, nothing: Float)

    init(_ reader: inout LittleEndianReader, features: Int, width: Int) throws(WeightsError) {
        bounds = (try reader.float(), try reader.float())
        start = try reader.float()
        words = try reader.floats(features)
        meaning = try reader.floats(width)
        guard try reader.number() == NothingNamed.signCount else { throw .damaged }
        signs = try reader.floats(NothingNamed.signCount)
    }

    func callAsFunction(_ features: [FeatureTable.Weighed], _ direction: [Float], _ seen: NothingNamed) -> Naming {
        var score = start
        for feature in features { score += words[feature.row] * feature.weight }
        for place in meaning.indices { score += meaning[place] * direction[place] }
        for (weight, sign) in zip(signs, seen.signs) { score += weight * sign }
        return score >= bounds.nothing ? .nothing : score < bounds.certain ? .something : .unclear
    }
}

/// Whether a text names something to do.
enum Naming: Sendable, Hashable {
    case something
    /// It does only where an activity comes near.
    case unclear
    case nothing
}
