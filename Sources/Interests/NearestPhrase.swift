/// The phrases of the bank: for each answer, how alike its nearest phrase is to a text.
struct NearestPhrase: Sendable {
    /// The phrases of answer n begin at `starts[n]` and end before `starts[n + 1]`.
    private let starts: [UInt32]
    private let phrases: FeatureColumns

    init(_ reader: inout LittleEndianReader, features: Int, answers count: Int) throws(WeightsError) {
        starts = try reader.take(UInt32.self, count + 1)
        guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw .damaged }
        phrases = try FeatureColumns(&reader, features: features, things: Int(starts.last ?? 0))
    }

    /// 0 for nothing in common, 1 for the same words.
    func likeness(_ features: [FeatureTable.Weighed]) -> [Float] {
        var alike = [Float](repeating: 0, count: Int(starts.last ?? 0))
        phrases.add(features, to: &alike, step: 1 / 510)
        return alike.withUnsafeBufferPointer { alike in
            zip(starts, starts.dropFirst()).map { start, end in
                // Numbers of 0 and above are in the order of their bits, and those are compared many at once.
                var highest: UInt32 = 0
                for place in Int(start)..<Int(end) { highest = max(highest, alike[place].bitPattern) }
                return Float(bitPattern: highest)
            }
        }
    }
}
