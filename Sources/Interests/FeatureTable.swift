/// The features that were met while learning, and how rare each is.
struct FeatureTable: Sendable {
    private let index: HashIndex
    private let rarity: [Float]

    init(_ reader: inout LittleEndianReader) throws(WeightsError) {
        index = try HashIndex(&reader)
        rarity = try reader.floats(index.count)
    }

    var count: Int { index.count }

    func knows(_ word: String) -> Bool { index.row(of: TextHash.of("w", word.utf8)) != nil }

    /// The known features of a text with what each weighs: words and letters have length 1, each by themselves.
    func weighed(_ features: TextFeatures) -> [Weighed] { weighed(features.words) + weighed(features.letters) }

    struct Weighed {
        let row: Int
        let weight: Float
    }

    private func weighed(_ hashes: [UInt64]) -> [Weighed] {
        let rows = hashes.compactMap(index.row)
        let length = rows.reduce(Float(0)) { $0 + rarity[$1] * rarity[$1] }.squareRoot()
        return length > 0 ? rows.map { Weighed(row: $0, weight: rarity[$0] / length) } : []
    }
}

/// For each feature the things it belongs to, and how much it is to each of them.
struct FeatureColumns: Sendable {
    /// The entries of feature n begin at `starts[n]` and end before `starts[n + 1]`.
    private let starts: [UInt32]
    private let things: [UInt16]
    private let worths: [UInt8]

    init(_ reader: inout LittleEndianReader, features: Int, things count: Int) throws(WeightsError) {
        starts = try reader.take(UInt32.self, features + 1)
        let entries = Int(starts.last ?? 0)
        things = try reader.take(UInt16.self, entries)
        worths = try reader.take(UInt8.self, entries)
        guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
            Int(things.max() ?? 0) < max(1, count)
        else { throw .damaged }
    }

    /// To how many things a feature belongs.
    func count(of feature: Int) -> Int { Int(starts[feature + 1] - starts[feature]) }

    /// What a feature is to each of so many things, in steps.
    func worths(of feature: Int, to count: Int) -> [Float] {
        var all = [Float](repeating: 0, count: count)
        for entry in Int(starts[feature])..<Int(starts[feature + 1]) { all[Int(things[entry])] = Float(worths[entry]) }
        return all
    }

    /// Adds what the features of a text are to each thing.
    func add(_ features: [FeatureTable.Weighed], to sums: inout [Float], step: Float) {
        // The starts and things were looked at when they were read: none points outside.
        sums.withUnsafeMutableBufferPointer { sums in
            things.withUnsafeBufferPointer { things in
                worths.withUnsafeBufferPointer { worths in
                    for feature in features {
                        let weight = feature.weight * step
                        for entry in Int(starts[feature.row])..<Int(starts[feature.row + 1]) {
                            sums[Int(things[entry])] += weight * Float(worths[entry])
                        }
                    }
                }
            }
        }
    }
}
