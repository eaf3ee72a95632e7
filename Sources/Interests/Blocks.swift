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

    /// As many blocks as there are sums, from a place on, and what they count.
    struct Row {
        let start: Int
        let weight: Float
    }

    /// Adds rows to the sums one after another; four in one go, so that a sum is fetched and put back a quarter as often.
    static func add(_ rows: [Row], of blocks: [SIMD16<Float>], to sums: inout [SIMD16<Float>]) {
        let whole = rows.count / 4 * 4
        sums.withUnsafeMutableBufferPointer { sums in
            blocks.withUnsafeBufferPointer { blocks in
                for place in stride(from: 0, to: whole, by: 4) {
                    let (one, two) = (rows[place], rows[place + 1])
                    let (three, four) = (rows[place + 2], rows[place + 3])
                    for block in sums.indices {
                        var sum = sums[block] + one.weight * blocks[one.start + block]
                        sum += two.weight * blocks[two.start + block]
                        sum += three.weight * blocks[three.start + block]
                        sum += four.weight * blocks[four.start + block]
                        sums[block] = sum
                    }
                }
                for row in rows[whole...] {
                    for block in sums.indices { sums[block] += row.weight * blocks[row.start + block] }
                }
            }
        }
    }
}
