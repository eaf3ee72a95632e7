import Dispatch
import Domain

/// For each wish the ten groups that suit it best, kept right through every change.
struct TenBest {
    /// So many are kept for each wish.
    static let most = 10

    private struct WishRow {
        let person: Int32
        /// The number of the interest; negative where the wish is for talking, not for groups.
        let interest: Int32
        let points: Int32
    }

    private var people: [PersonRow] = []
    private var avoided: [Int: Set<Int32>] = [:]
    private var wishes: [WishRow] = []
    private var spare: [Int32] = []
    private var wishesOfPerson: [[Int32]] = []
    private var wishesByInterest: [[Int32]]
    /// Ten cells for each wish: slots of groups, best first.
    private var cells: [Int32] = []
    private var counts: [UInt8] = []

    init(interests: Int) { wishesByInterest = Array(repeating: [], count: interests) }

    // MARK: - Reading

    /// The slots of the best groups for a person's wish, by the wish's place among theirs.
    func slots(person: Int, wish: Int) -> ArraySlice<Int32> {
        let place = Int(wishesOfPerson[person][wish])
        return cells[place * Self.most..<place * Self.most + Int(counts[place])]
    }

    func row(of person: Int) -> PersonRow { people[person] }

    func avoids(_ person: Int, _ slot: Int) -> Bool { avoided[person]?.contains(Int32(slot)) ?? false }

    // MARK: - Changing

    /// Adds a person at the end, without looking for anything yet.
    mutating func add(_ row: PersonRow, avoiding slots: Set<Int32>, wishes: [(interest: Int?, points: Int)]) {
        people.append(row)
        wishesOfPerson.append([])
        set(people.count - 1, row, avoiding: slots, wishes: wishes)
    }

    /// Puts a person's new facts and wishes in the place of the old, without looking for anything yet.
    mutating func set(
        _ person: Int, _ row: PersonRow, avoiding slots: Set<Int32>, wishes: [(interest: Int?, points: Int)]
    ) {
        people[person] = row
        avoided[person] = slots.isEmpty ? nil : slots
        for place in wishesOfPerson[person] { forget(place) }
        wishesOfPerson[person] = wishes.map { wish in
            note(WishRow(person: Int32(person), interest: Int32(wish.interest ?? -1), points: Int32(wish.points)))
        }
    }

    private mutating func note(_ wish: WishRow) -> Int32 {
        let place = spare.popLast() ?? Int32(wishes.count)
        if place == wishes.count {
            wishes.append(wish)
            counts.append(0)
            cells.append(contentsOf: repeatElement(-1, count: Self.most))
        } else {
            wishes[Int(place)] = wish
            counts[Int(place)] = 0
        }
        if wish.interest >= 0 { wishesByInterest[Int(wish.interest)].append(place) }
        return place
    }

    private mutating func forget(_ place: Int32) {
        let interest = Int(wishes[Int(place)].interest)
        if interest >= 0, let index = wishesByInterest[interest].firstIndex(of: place) {
            wishesByInterest[interest].swapAt(index, wishesByInterest[interest].count - 1)
            wishesByInterest[interest].removeLast()
        }
        counts[Int(place)] = 0
        spare.append(place)
    }

    // MARK: - Matching

    /// Matches one person's wishes again.
    mutating func match(person: Int, in table: GroupTable, _ distances: Distances) {
        for place in wishesOfPerson[person] where wishes[Int(place)].interest >= 0 {
            match([place], interest: Int(wishes[Int(place)].interest), in: table, distances)
        }
    }

    /// Matches all wishes of some interests again.
    mutating func match(interests: some Collection<Int>, in table: GroupTable, _ distances: Distances) {
        for interest in interests { match(wishesByInterest[interest], interest: interest, in: table, distances) }
    }

    /// Matches every wish, on as many cores as there are where that is worth it.
    mutating func matchAll(in table: GroupTable, _ distances: Distances) {
        guard wishes.count > Self.worthThreads else {
            match(interests: wishesByInterest.indices, in: table, distances)
            return
        }
        let work = Work(self, table, distances)
        cells.withUnsafeMutableBufferPointer { cells in
            counts.withUnsafeMutableBufferPointer { counts in
                // Each interest has wishes of its own, so no two threads write in one place.
                nonisolated(unsafe) let (cells, counts) = (cells, counts)
                DispatchQueue.concurrentPerform(iterations: work.wishesByInterest.count) { interest in
                    work.match(work.wishesByInterest[interest], interest: interest, cells, counts)
                }
            }
        }
    }

    private mutating func match(_ places: [Int32], interest: Int, in table: GroupTable, _ distances: Distances) {
        let work = Work(self, table, distances)
        cells.withUnsafeMutableBufferPointer { cells in
            counts.withUnsafeMutableBufferPointer { counts in
                work.match(places, interest: interest, cells, counts)
            }
        }
    }

    private static let worthThreads = 20_000

    /// What the matching of many wishes reads, shared by all threads.
    private struct Work: Sendable {
        let people: [PersonRow]
        let avoided: [Int: Set<Int32>]
        let wishes: [WishRow]
        let wishesByInterest: [[Int32]]
        let table: GroupTable
        let distances: Distances

        init(_ best: TenBest, _ table: GroupTable, _ distances: Distances) {
            (people, avoided, wishes) = (best.people, best.avoided, best.wishes)
            wishesByInterest = best.wishesByInterest
            (self.table, self.distances) = (table, distances)
        }

        func match(
            _ places: [Int32], interest: Int, _ cells: UnsafeMutableBufferPointer<Int32>,
            _ counts: UnsafeMutableBufferPointer<UInt8>
        ) {
            withUnsafeTemporaryAllocation(of: Standing.self, capacity: TenBest.most) { found in
                table.lists[interest].withUnsafeBufferPointer { entries in
                    distances.metres.withUnsafeBufferPointer { metres in
                        people.withUnsafeBufferPointer { people in
                            for place in places {
                                let wish = wishes[Int(place)]
                                let person = people[Int(wish.person)]
                                let avoided = person.avoidsSome ? avoided[Int(wish.person)] : nil
                                let count = Self.best(
                                    person, points: wish.points, entries, metres, width: distances.width, avoided, found
                                )
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

        /// Fills `found` with the best standings, best first, and says how many there are.
        private static func best(
            _ person: PersonRow, points: Int32, _ entries: UnsafeBufferPointer<Entry>,
            _ metres: UnsafeBufferPointer<Int32>, width: Int, _ avoided: Set<Int32>?,
            _ found: UnsafeMutableBufferPointer<Standing>
        ) -> Int {
            guard person.isAsking else { return 0 }
            let free = person.free.rawValue
            let home = Int(person.home) &* width
            var count = 0
            for entry in entries {
                let times = entry.times & free
                if times == 0 { continue }
                let isKnown = home >= 0 && entry.place.column >= 0
                let far = isKnown ? metres[home &+ Int(entry.place.column)] : -1
                let way = Going.look(person, entry.place, metres: far)
                guard way.hindrances.isEmpty else { continue }
                let score =
                    entry.points &+ points &+ Int32(truncatingIfNeeded: Score.times(times.nonzeroBitCount))
                    &+ Int32(truncatingIfNeeded: Score.distance(metres: Int(way.metres)))
                let standing = Standing(entry.tier, score: score, metres: way.metres, rank: entry.rank)
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
            return count
        }
    }
}
