import Dispatch
import Domain

/// A wish as matching weighs it.
struct WishRow {
    let person: Int32
    /// The number of the interest; negative where the wish is for talking, not for groups.
    let interest: Int32
    let points: Int32
}

/// For each wish the ten groups that suit it best, kept right through every change.
struct TenBest {
    /// So many are kept for each wish.
    static let most = 10

    private(set) var people: [PersonRow] = []
    private(set) var avoided: [Int: Set<Int32>] = [:]
    private(set) var wishes: [WishRow] = []
    private var spare: [Int32] = []
    private var wishesOfPerson: [[Int32]] = []
    private(set) var wishesByInterest: [[Int32]]
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

    /// Matches again the wishes of some interests that a changed group can matter to.
    mutating func match(
        changed slot: Int, interests: some Collection<Int>, in table: GroupTable, _ distances: Distances
    ) {
        let search = BestSearch(self, table, distances)
        let affected = interests.map { interest in
            (interest, search.affected(by: Int32(slot), interest: interest, cells, counts))
        }
        for (interest, places) in affected where !places.isEmpty {
            match(places, interest: interest, in: table, distances)
        }
    }

    /// Matches every wish, on as many cores as there are where that is worth it.
    mutating func matchAll(in table: GroupTable, _ distances: Distances) {
        guard wishes.count > Self.worthThreads else {
            match(interests: wishesByInterest.indices, in: table, distances)
            return
        }
        let search = BestSearch(self, table, distances)
        cells.withUnsafeMutableBufferPointer { cells in
            counts.withUnsafeMutableBufferPointer { counts in
                // Each interest has wishes of its own, so no two threads write in one place.
                nonisolated(unsafe) let (cells, counts) = (cells, counts)
                DispatchQueue.concurrentPerform(iterations: search.wishesByInterest.count) { interest in
                    search.match(search.wishesByInterest[interest], interest: interest, cells, counts)
                }
            }
        }
    }

    private mutating func match(_ places: [Int32], interest: Int, in table: GroupTable, _ distances: Distances) {
        let search = BestSearch(self, table, distances)
        cells.withUnsafeMutableBufferPointer { cells in
            counts.withUnsafeMutableBufferPointer { counts in
                search.match(places, interest: interest, cells, counts)
            }
        }
    }

    private static let worthThreads = 20_000
}
