import Domain

/// Looks for the best groups of many wishes at once; all it reads is shared by all threads.
struct BestSearch: Sendable {
    private let people: [PersonRow]
    private let avoided: [Int: Set<Int32>]
    private let wishes: [WishRow]
    let wishesByInterest: [[Int32]]
    private let table: GroupTable
    private let distances: Distances

    init(_ best: TenBest, _ table: GroupTable, _ distances: Distances) {
        (people, avoided, wishes) = (best.people, best.avoided, best.wishes)
        wishesByInterest = best.wishesByInterest
        (self.table, self.distances) = (table, distances)
    }

    /// Fills the cells of some wishes of one interest, and says for each how many are filled.
    func match(
        _ places: [Int32], interest: Int, _ cells: UnsafeMutableBufferPointer<Int32>,
        _ counts: UnsafeMutableBufferPointer<UInt8>
    ) {
        let list = table.lists[interest]
        withUnsafeTemporaryAllocation(of: Standing.self, capacity: TenBest.most) { found in
            list.entries.withUnsafeBufferPointer { entries in
                list.starts.withUnsafeBufferPointer { starts in
                    distances.metres.withUnsafeBufferPointer { metres in
                        let shelf = Shelf(entries: entries, starts: starts, metres: metres)
                        for place in places {
                            let count = best(wishes[Int(place)], shelf, found)
                            counts[Int(place)] = UInt8(count)
                            for index in 0..<count {
                                cells[Int(place) * TenBest.most + index] = table.slotOfRank[found[index].rank]
                            }
                        }
                    }
                }
            }
        }
    }

    /// The memory of one interest's groups, and of all ways.
    private struct Shelf {
        let entries: UnsafeBufferPointer<Entry>
        let starts: UnsafeBufferPointer<Int32>
        let metres: UnsafeBufferPointer<Int32>
    }

    /// Fills `found` with the best standings, best first, and says how many there are.
    private func best(_ wish: WishRow, _ shelf: Shelf, _ found: UnsafeMutableBufferPointer<Standing>) -> Int {
        let person = people[Int(wish.person)]
        guard person.isAsking else { return 0 }
        let avoided = person.avoidsSome ? avoided[Int(wish.person)] : nil
        var count = 0
        var free = person.free.rawValue & (1 << UInt32(EntryList.several) - 1)
        while free != 0 {
            look(through: free.trailingZeroBitCount, shelf, person, wish.points, avoided, found, &count)
            free &= free &- 1
        }
        look(through: EntryList.several, shelf, person, wish.points, avoided, found, &count)
        return count
    }

    /// Looks through the groups of one part of the week; the first that cannot enter any more ends it.
    @inline(__always)
    private func look(
        through part: Int, _ shelf: Shelf, _ person: PersonRow, _ points: Int32, _ avoided: Set<Int32>?,
        _ found: UnsafeMutableBufferPointer<Standing>, _ count: inout Int
    ) {
        for place in Int(shelf.starts[part])..<Int(shelf.starts[part + 1]) {
            let entry = shelf.entries[place]
            if count == TenBest.most, found[count - 1] < entry.atBest.adding(points) { return }
            guard let standing = standing(person, points, entry, shelf.metres) else { continue }
            if count == TenBest.most, found[count - 1] < standing { continue }
            if let avoided, avoided.contains(entry.slot) { continue }
            var index = count == TenBest.most ? count - 1 : count
            while index > 0, standing < found[index - 1] {
                found[index] = found[index - 1]
                index -= 1
            }
            found[index] = standing
            count = min(count + 1, TenBest.most)
        }
    }

    /// How a group stands with a wish; nil where something is in the way.
    @inline(__always)
    private func standing(
        _ person: PersonRow, _ points: Int32, _ entry: Entry, _ metres: UnsafeBufferPointer<Int32>
    ) -> Standing? {
        let times = entry.times & person.free.rawValue
        if times == 0 { return nil }
        let home = Int(person.home) &* distances.width
        let isKnown = home >= 0 && entry.place.column >= 0
        let far = isKnown ? metres[home &+ Int(entry.place.column)] : -1
        let way = Going.look(person, entry.place, metres: far)
        guard way.hindrances.isEmpty else { return nil }
        let score =
            entry.points &+ points &+ Int32(truncatingIfNeeded: Score.times(times.nonzeroBitCount))
            &+ Int32(truncatingIfNeeded: Score.distance(metres: Int(way.metres)))
        return Standing(entry.tier, score: score, metres: way.metres, rank: entry.rank)
    }

    /// The wishes of an interest whose ten best a changed group leaves, enters or moves in.
    ///
    /// - Parameters:
    ///   - slot: Of the group that changed; the table has its new form.
    ///   - interest: The number of the interest.
    ///   - cells: As they were filled before the change.
    ///   - counts: How many of each wish's cells are filled.
    /// - Returns: The places of wishes to be matched again; all others keep their ten.
    func affected(by slot: Int32, interest: Int, _ cells: [Int32], _ counts: [UInt8]) -> [Int32] {
        let entryOfSlot = Dictionary(table.lists[interest].entries.map { ($0.slot, $0) }) { first, _ in first }
        let changed = entryOfSlot[slot]
        return distances.metres.withUnsafeBufferPointer { metres in
            wishesByInterest[interest].filter { place in
                let start = Int(place) * TenBest.most
                let count = Int(counts[Int(place)])
                for index in start..<start + count where cells[index] == slot { return true }
                let wish = wishes[Int(place)]
                let person = people[Int(wish.person)]
                guard person.isAsking, let changed, let new = standing(person, wish.points, changed, metres) else {
                    return false
                }
                guard count == TenBest.most, let last = entryOfSlot[cells[start + count - 1]],
                    let worst = standing(person, wish.points, last, metres)
                else { return true }
                return new < worst
            }
        }
    }
}
