/// The phrases of the bank: for each answer, how alike its nearest phrase is to a text.
struct NearestPhrase: Sendable {
    /// The phrases of answer n stand in the blocks from `starts[n]` on and before `starts[n + 1]`, whole blocks for each.
    private let starts: [Int]
    private let phrases: FeatureColumns

    init(_ reader: inout LittleEndianReader, features: Int, answers count: Int) throws(WeightsError) {
        let bounds = try reader.take(UInt32.self, count + 1)
        guard bounds.first == 0, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 <= $1 }),
            (bounds.last ?? 0) <= UInt32(UInt16.max) + 1
        else { throw .damaged }
        var (starts, places): ([Int], [UInt32]) = ([0], [])
        for (start, end) in zip(bounds, bounds.dropFirst()) {
            let block = starts[starts.count - 1]
            places += (0..<end - start).map { UInt32(block * 16) + $0 }
            starts.append(block + Blocks.count(Int(end - start)))
        }
        self.starts = starts
        phrases = try FeatureColumns(&reader, features: features, places: places)
    }

    /// 0 for nothing in common, 1 for the same words.
    func likeness(_ features: [FeatureTable.Weighed]) -> [Float] {
        var alike = [SIMD16<Float>](repeating: .zero, count: starts[starts.count - 1])
        return alike.withUnsafeMutableBufferPointer { alike in
            alike.withMemoryRebound(to: Float.self) { sums in
                if let sums = sums.baseAddress { phrases.add(features, to: sums, step: 1 / 510) }
            }
            return zip(starts, starts.dropFirst()).map { start, end in
                var highest = SIMD16<Float>.zero
                for block in start..<end {
                    highest.replace(with: alike[block], where: alike[block] .> highest)
                }
                return highest.highest
            }
        }
    }
}

extension SIMD16<Float> {
    /// The highest of numbers that all are some: one comparison for half of them, and so on.
    fileprivate var highest: Float {
        let eight = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
        let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
        return two.x > two.y ? two.x : two.y
    }
}
