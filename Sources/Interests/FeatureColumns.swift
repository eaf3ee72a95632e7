/// For each feature the things it belongs to, and how much it is to each of them.
struct FeatureColumns: Sendable {
    /// The entries of feature n begin at `starts[n]` and end before `starts[n + 1]`.
    private let starts: [UInt32]
    /// A thing and, in the lowest eight bits, its worth in steps: side by side, since they are always wanted together.
    private let entries: [UInt32]

    /// - Parameters:
    ///   - reader: Before the columns.
    ///   - features: How many there are.
    ///   - places: Where the sum of each thing stands.
    /// - Throws: `WeightsError`.
    init(_ reader: inout LittleEndianReader, features: Int, places: [UInt32]) throws(WeightsError) {
        let starts = try reader.take(UInt32.self, features + 1)
        let ends = Int(starts.last ?? 0)
        let things = try reader.take(UInt16.self, ends)
        let worths = try reader.take(UInt8.self, ends)
        guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
            Int(things.max() ?? 0) < max(1, places.count)
        else { throw .damaged }
        self.starts = starts
        entries = [UInt32](unsafeUninitializedCapacity: ends) { entries, filled in
            for entry in 0..<ends {
                entries[entry] = places[Int(things[entry])] << 8 | UInt32(worths[entry])
            }
            filled = ends
        }
    }

    /// To how many things a feature belongs.
    func count(of feature: Int) -> Int { Int(starts[feature + 1] - starts[feature]) }

    /// What a feature is to each of so many things, in steps.
    func worths(of feature: Int, to count: Int) -> [Float] {
        var all = [Float](repeating: 0, count: count)
        for entry in Int(starts[feature])..<Int(starts[feature + 1]) {
            all[Int(entries[entry] >> 8)] = Float(entries[entry] & 0xFF)
        }
        return all
    }

    /// Adds what the features of a text are to each thing; there are as many sums as places.
    func add(_ features: [FeatureTable.Weighed], to sums: UnsafeMutablePointer<Float>, step: Float) {
        // The starts and things were looked at when they were read: none points outside.
        entries.withUnsafeBufferPointer { entries in
            guard fetch(features, entries) else { return }
            for feature in features {
                let weight = feature.weight * step
                for entry in entries[Int(starts[feature.row])..<Int(starts[feature.row + 1])] {
                    sums[Int(entry >> 8)] += weight * Float(Int32(truncatingIfNeeded: entry & 0xFF))
                }
            }
        }
    }

    /// Looks at one entry of each line of memory first: many lines are then on their way at once, and adding, which would
    /// wait for one after another, takes half the time.
    ///
    /// - Returns: Always true, since no entry has its highest bits set; asked for, so that the looks are not left out.
    private func fetch(_ features: [FeatureTable.Weighed], _ entries: UnsafeBufferPointer<UInt32>) -> Bool {
        var bits: UInt32 = 0
        for feature in features {
            let (start, end) = (Int(starts[feature.row]), Int(starts[feature.row + 1]))
            for entry in stride(from: start, to: end, by: 16) { bits |= entries[entry] }
        }
        return bits < 1 << 31
    }
}
