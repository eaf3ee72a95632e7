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

    /// What a word's letters are added to.
    static let hash = TextHash("v")

    /// How common a word is: 0 for the rarest, 1 for `the`; nil where the hash is no known word's.
    func commonness(of word: TextHash) -> Float? {
        index.row(of: word.value).map { 1 - Float(worth[$0]) / 255 }
    }

    /// The direction of a whole text, of length 1; all zeros where no word is known.
    func direction(of text: [String]) -> [Float] {
        var sum = [Float](repeating: 0, count: width)
        for word in text {
            if let row = row(of: word) { add(row, to: &sum) }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : sum
    }

    private func add(_ row: Int, to sum: inout [Float]) {
        numbers.withUnsafeBufferPointer { numbers in
            let numbers = UnsafeBufferPointer(rebasing: numbers[row * width..<(row + 1) * width])
            // Whole numbers, since those can be added in any order, many at once.
            let square = numbers.reduce(Int32(0)) { $0 &+ Int32($1) &* Int32($1) }
            let worth = Float(worth[row]) / (255 * max(1, Float(square).squareRoot()))
            sum.withUnsafeMutableBufferPointer { sum in
                for place in sum.indices { sum[place] += worth * Float(numbers[place]) }
            }
        }
    }

    private func row(of word: String) -> Int? {
        if let row = index.row(of: TextHash.of("v", word.utf8)) { return row }
        return word.utf8.last == UInt8(ascii: "s") ? index.row(of: TextHash.of("v", word.utf8.dropLast())) : nil
    }
}
