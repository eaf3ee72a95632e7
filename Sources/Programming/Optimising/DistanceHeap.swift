/// Nodes by how far they are, the nearest first; of those as far, the lowest number.
struct DistanceHeap {
    /// Distance in the upper half, node in the lower one.
    private var entries: [Int64] = []

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func push(_ distance: Int32, _ node: Int32) {
        let entry = Int64(distance) << 32 | Int64(node)
        var place = entries.count
        entries.append(entry)
        while place > 0 {
            let above = (place - 1) / 2
            guard entry < entries[above] else { break }
            entries[place] = entries[above]
            place = above
        }
        entries[place] = entry
    }

    mutating func pop() -> (distance: Int32, node: Int32)? {
        guard let top = entries.first, let last = entries.popLast() else { return nil }
        if !entries.isEmpty { sink(last) }
        return (Int32(top >> 32), Int32(truncatingIfNeeded: top))
    }

    private mutating func sink(_ entry: Int64) {
        var place = 0
        while 2 * place + 1 < entries.count {
            var below = 2 * place + 1
            if below + 1 < entries.count, entries[below + 1] < entries[below] { below += 1 }
            guard entries[below] < entry else { break }
            entries[place] = entries[below]
            place = below
        }
        entries[place] = entry
    }
}
