/// One layer of the network: each output is a weighted sum of the inputs.
struct Layer: Sendable {
    let inputs: Int
    let outputs: Int
    /// For each input what it is worth to the outputs, filled up with zeros to whole blocks.
    private let blocks: [SIMD16<Float>]
    private let bias: [SIMD16<Float>]

    init(_ reader: inout LittleEndianReader) throws(WeightsError) {
        outputs = try reader.number()
        inputs = try reader.number()
        guard (1...8192).contains(outputs), (1...8192).contains(inputs) else { throw .damaged }
        let steps = try reader.floats(outputs)
        let weights = try reader.take(Int8.self, outputs * inputs)
        bias = Blocks.filled(try reader.floats(outputs))
        var blocks = [SIMD16<Float>](repeating: .zero, count: inputs * bias.count)
        for output in 0..<outputs {
            let (block, lane) = (output / 16, output % 16)
            for input in 0..<inputs {
                blocks[input * bias.count + block][lane] = Float(weights[output * inputs + input]) * steps[output]
            }
        }
        self.blocks = blocks
    }

    func callAsFunction(_ values: [Float]) -> [Float] {
        var sums = bias
        sums.withUnsafeMutableBufferPointer { sums in
            blocks.withUnsafeBufferPointer { blocks in
                for (input, value) in values.enumerated() where value != 0 {
                    let start = input * sums.count
                    for block in sums.indices { sums[block] += value * blocks[start + block] }
                }
            }
        }
        return Blocks.numbers(sums, outputs)
    }
}

/// Numbers in blocks of 16, which are added together.
enum Blocks {
    static func count(_ numbers: Int) -> Int { (numbers + 15) / 16 }

    /// The numbers, filled up with zeros.
    static func filled(_ numbers: [Float]) -> [SIMD16<Float>] {
        var blocks = [SIMD16<Float>](repeating: .zero, count: count(numbers.count))
        for (place, number) in numbers.enumerated() { blocks[place / 16][place % 16] = number }
        return blocks
    }

    static func numbers(_ blocks: [SIMD16<Float>], _ count: Int) -> [Float] {
        blocks.withUnsafeBytes { Array($0.bindMemory(to: Float.self).prefix(count)) }
    }
}
