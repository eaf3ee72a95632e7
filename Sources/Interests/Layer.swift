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
        let rows = values.enumerated().compactMap { input, value in
            value != 0 ? Blocks.Row(start: input * bias.count, weight: value) : nil
        }
        var sums = bias
        Blocks.add(rows, of: blocks, to: &sums)
        return Blocks.numbers(sums, outputs)
    }
}
