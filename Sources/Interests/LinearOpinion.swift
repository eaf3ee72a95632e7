/// What the words and letters of a text say, each by itself, for one answer or another (naive Bayes).
struct LinearOpinion: Sendable {
    /// What one step of the weights is worth.
    private let step: Float
    private let weights: FeatureColumns
    /// What each answer loses for every feature, as one that many phrases were told of.
    private let penalty: [SIMD16<Float>]
    private let answers: Int
    /// For each feature that speaks of many answers, where its blocks begin; -1 for the others.
    ///
    /// Whole blocks are added sooner than one entry after another.
    private let starts: [Int32]
    private let blocks: [SIMD16<Float>]

    /// From so many answers on a feature is broad.
    private static let breadth = 60

    init(_ reader: inout LittleEndianReader, features: Int, answers: Int) throws(WeightsError) {
        self.answers = answers
        step = try reader.float()
        weights = try FeatureColumns(&reader, features: features, places: Array(0..<UInt32(answers)))
        penalty = Blocks.filled(try reader.floats(answers))
        var starts = [Int32](repeating: -1, count: features)
        var blocks: [SIMD16<Float>] = []
        for feature in 0..<features where weights.count(of: feature) >= Self.breadth {
            starts[feature] = Int32(blocks.count)
            blocks += Blocks.filled(weights.worths(of: feature, to: answers))
        }
        (self.starts, self.blocks) = (starts, blocks)
    }

    func scores(_ features: [FeatureTable.Weighed]) -> [Float] {
        let whole = features.reduce(0) { $0 + $1.weight }
        var sums = penalty.map { $0 * -whole }
        var (broad, narrow): ([Blocks.Row], [FeatureTable.Weighed]) = ([], [])
        narrow.reserveCapacity(features.count)
        for feature in features {
            let start = Int(starts[feature.row])
            if start >= 0 {
                broad.append(Blocks.Row(start: start, weight: feature.weight * step))
            } else {
                narrow.append(feature)
            }
        }
        Blocks.add(broad, of: blocks, to: &sums)
        var scores = Blocks.numbers(sums, answers)
        scores.withUnsafeMutableBufferPointer { sums in
            if let sums = sums.baseAddress { weights.add(narrow, to: sums, step: step) }
        }
        return scores
    }
}
