/// One layer of the network: each output is a weighted sum of the inputs.
struct Layer: Sendable {
    let inputs: Int
    let outputs: Int
    /// Row after row, each filled up with zeros to whole blocks.
    private let blocks: [SIMD16<Float>]
    private let bias: [Float]

    private var blocksInRow: Int { (inputs + 15) / 16 }

    init(_ reader: inout LittleEndianReader) throws(WeightsError) {
        outputs = try reader.number()
        inputs = try reader.number()
        guard (1...8192).contains(outputs), (1...8192).contains(inputs) else { throw .damaged }
        let steps = try reader.floats(outputs)
        let weights = try reader.take(Int8.self, outputs * inputs)
        bias = try reader.floats(outputs)
        let inRow = (inputs + 15) / 16
        var blocks = [SIMD16<Float>]()
        blocks.reserveCapacity(outputs * inRow)
        for output in 0..<outputs {
            let row =
                weights[output * inputs..<(output + 1) * inputs].map { Float($0) * steps[output] }
                + [Float](repeating: 0, count: inRow * 16 - inputs)
            for block in 0..<inRow { blocks.append(SIMD16(row[block * 16..<(block + 1) * 16])) }
        }
        self.blocks = blocks
    }

    func callAsFunction(_ values: [Float]) -> [Float] {
        var filled = [SIMD16<Float>](repeating: .zero, count: blocksInRow)
        for (place, value) in values.enumerated() { filled[place / 16][place % 16] = value }
        var results = bias
        var next = 0
        for output in 0..<outputs {
            var sum = SIMD16<Float>.zero
            for block in filled {
                sum += block * blocks[next]
                next += 1
            }
            results[output] += sum.sum()
        }
        return results
    }
}
