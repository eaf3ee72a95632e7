/// Options by what they would bring, the most first; ties by number, so that the order never depends on memory.
struct GainHeap {
    struct Entry {
        let gain: Int64
        let option: Int32
        let noise: Int32

        func isBefore(_ other: Entry) -> Bool {
            gain != other.gain ? gain > other.gain : option < other.option
        }
    }

    private var entries: [Entry] = []

    var top: Entry? { entries.first }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func push(_ entry: Entry) {
        entries.append(entry)
        var place = entries.count - 1
        while place > 0 {
            let above = (place - 1) / 2
            guard entries[place].isBefore(entries[above]) else { return }
            entries.swapAt(place, above)
            place = above
        }
    }

    mutating func pop() -> Entry? {
        guard let top = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return top }
        entries[0] = last
        var place = 0
        while true {
            var best = place
            for below in [2 * place + 1, 2 * place + 2]
            where below < entries.count && entries[below].isBefore(entries[best]) { best = below }
            guard best != place else { return top }
            entries.swapAt(place, best)
            place = best
        }
    }
}
