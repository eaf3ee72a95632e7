/// The phrases of the bank: for each answer, how alike its nearest phrase is to a text.
struct NearestPhrase: Sendable {
    private let answers: [UInt16]
    private let phrases: FeatureColumns
    private let count: Int

    init(_ reader: inout LittleEndianReader, features: Int, answers count: Int) throws(WeightsError) {
        self.count = count
        answers = try reader.take(UInt16.self, try reader.number())
        guard answers.allSatisfy({ $0 < count }) else { throw .damaged }
        phrases = try FeatureColumns(&reader, features: features, things: answers.count)
    }

    /// 0 for nothing in common, 1 for the same words.
    func likeness(_ features: [FeatureTable.Weighed]) -> [Float] {
        var alike = [Float](repeating: 0, count: answers.count)
        phrases.add(features, to: &alike, step: 1 / 510)
        var best = [Float](repeating: 0, count: count)
        for (answer, likeness) in zip(answers, alike) where likeness > best[Int(answer)] {
            best[Int(answer)] = likeness
        }
        return best
    }
}
