/// What the words and letters of a text say, each by itself, for one answer or another (naive Bayes).
struct LinearOpinion: Sendable {
    /// What one step of the weights is worth.
    private let step: Float
    private let weights: FeatureColumns
    /// What each answer loses for every feature, as one that many phrases were told of.
    private let penalty: [Float]

    init(_ reader: inout LittleEndianReader, features: Int, answers: Int) throws(WeightsError) {
        step = try reader.float()
        weights = try FeatureColumns(&reader, features: features, things: answers)
        penalty = try reader.floats(answers)
    }

    func scores(_ features: [FeatureTable.Weighed]) -> [Float] {
        let whole = features.reduce(0) { $0 + $1.weight }
        var scores = penalty.map { -$0 * whole }
        weights.add(features, to: &scores, step: step)
        return scores
    }
}
