/// The best way to give rows a column each, where a column has some places.
///
/// Best is, in this order: as many rows as can be, the highest lowest score, the highest sum, the highest sum of ties.
struct BestAssignment {
    /// The column of each row; nil where none is left.
    let chosen: [Int?]

    /// - Parameters:
    ///   - scores: A score for each row and column; nil where the two do not go together.
    ///   - ties: What decides between equal sums of scores, for each row and column.
    ///   - places: How many rows each column can take.
    init(scores: [[Int?]], ties: [[Int]], places: [Int]) {
        // One point weighs more than all ties together.
        let weight = 1 + ties.joined().reduce(0) { $0 + abs($1) }
        let floors = scores
        let scores = zip(scores, ties).map { row, ties in
            zip(row, ties).map { score, tie in score.map { $0 * weight + tie } }
        }
        let most = Self.flow(scores, places, above: .min)
        let levels = Set(floors.joined().compactMap(\.self)).sorted()
        let size = most.count { $0 != nil }
        // The highest floor under which as many rows still find a column.
        var (low, high) = (0, levels.count - 1)
        var best = most
        while low <= high {
            let middle = (low + high) / 2
            let found = Self.flow(scores, places, above: levels[middle] * weight)
            if found.count(where: { $0 != nil }) == size {
                best = found
                low = middle + 1
            } else {
                high = middle - 1
            }
        }
        chosen = best
    }

    /// The largest assignment of the highest sum among scores from a floor up: augmented by the best path each time.
    private static func flow(_ scores: [[Int?]], _ places: [Int], above floor: Int) -> [Int?] {
        var chosen: [Int?] = scores.map { _ in nil }
        while let path = bestPath(scores, places, floor, chosen) {
            for (row, column) in path { chosen[row] = column }
        }
        return chosen
    }

    /// From a row without a column to a column with a place left, moving others on the way, for the highest gain.
    private static func bestPath(
        _ scores: [[Int?]], _ places: [Int], _ floor: Int, _ chosen: [Int?]
    ) -> [(row: Int, column: Int)]? {
        var gain: [Int?] = places.map { _ in nil }
        var cameFrom: [(row: Int, through: Int?)?] = places.map { _ in nil }
        func reach(_ column: Int, from row: Int, _ value: Int, through: Int?) -> Bool {
            if let known = gain[column], known >= value { return false }
            gain[column] = value
            cameFrom[column] = (row, through)
            return true
        }
        for row in scores.indices where chosen[row] == nil {
            for (column, score) in scores[row].enumerated() {
                if let score, score >= floor, places[column] > 0 { _ = reach(column, from: row, score, through: nil) }
            }
        }
        // Bellman and Ford: a row that has a column may move on to another one.
        var isChanged = true
        while isChanged {
            isChanged = false
            for (row, column) in chosen.enumerated() {
                guard let column, let value = gain[column], let old = scores[row][column] else { continue }
                for (next, score) in scores[row].enumerated() where next != column {
                    guard let score, score >= floor, places[next] > 0 else { continue }
                    if reach(next, from: row, value - old + score, through: column) { isChanged = true }
                }
            }
        }
        let taken = chosen.reduce(into: places.map { _ in 0 }) { counts, column in
            if let column { counts[column] += 1 }
        }
        let open = places.indices.filter { taken[$0] < places[$0] && gain[$0] != nil }
        guard var end = open.max(by: { ((gain[$0] ?? 0), $1) < ((gain[$1] ?? 0), $0) }) else { return nil }
        var path: [(row: Int, column: Int)] = []
        while let (row, through) = cameFrom[end] {
            path.append((row, end))
            guard let through else { break }
            end = through
        }
        return path
    }
}
