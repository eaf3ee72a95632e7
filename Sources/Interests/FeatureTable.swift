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
    func weighed(_ features: TextFeatures) -> [Weighed] {
        var all: [Weighed] = []
        all.reserveCapacity(features.words.count + features.letters.count)
        weigh(features.words, into: &all)
        weigh(features.letters, into: &all)
        return all
    }

    struct Weighed {
        let row: Int
        var weight: Float
    }

    private func weigh(_ hashes: [UInt64], into all: inout [Weighed]) {
        let start = all.count
        var square: Float = 0
        for hash in hashes {
            guard let row = index.row(of: hash) else { continue }
            let weight = rarity[row]
            square += weight * weight
            all.append(Weighed(row: row, weight: weight))
        }
        let length = square.squareRoot()
        guard length > 0 else { return all.removeLast(all.count - start) }
        for place in start..<all.count { all[place].weight /= length }
    }
}
