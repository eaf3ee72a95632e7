/// The meaning of single words as directions: words that mean nearly the same point nearly the same way.
struct WordVectors: Sendable {
    private let index: HashIndex
    /// How many numbers a word has.
    let width: Int
    private let numbers: [Int8]
    /// How much each word says, 255 for the rarest: `the` says little.
    private let worth: [UInt8]

    init(_ reader: inout LittleEndianReader) throws(WeightsError) {
        index = try HashIndex(&reader)
        width = try reader.number()
        guard width > 0, width < 4096 else { throw .damaged }
        numbers = try reader.take(Int8.self, index.count * width)
        worth = try reader.take(UInt8.self, index.count)
    }

    func knows(_ word: String) -> Bool { row(of: word) != nil }

    /// How common a word is: 0 for the rarest, 1 for `the`; nil where its letters are no known word.
    func commonness(of letters: [UInt8]) -> Float? {
        index.row(of: TextHash.of("v", letters)).map { 1 - Float(worth[$0]) / 255 }
    }

    /// The direction of a whole text, of length 1; all zeros where no word is known.
    func direction(of text: [String]) -> [Float] {
        var sum = [Float](repeating: 0, count: width)
        for word in text {
            guard let row = row(of: word) else { continue }
            let start = row * width
            var square: Float = 0
            for place in 0..<width { square += Float(numbers[start + place]) * Float(numbers[start + place]) }
            let worth = Float(worth[row]) / (255 * max(1, square.squareRoot()))
            for place in 0..<width { sum[place] += worth * Float(numbers[start + place]) }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : sum
    }

    private func row(of word: String) -> Int? {
        if let row = index.row(of: TextHash.of("v", word.utf8)) { return row }
        return word.utf8.last == UInt8(ascii: "s") ? index.row(of: TextHash.of("v", word.utf8.dropLast())) : nil
    }
}
