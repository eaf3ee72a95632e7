/// How many letters two words differ by.
enum Spelling {
    /// The fewest letters to change, add, drop or swap with a neighbour; nil where that is more than the bound.
    static func distance(_ one: String, _ other: String, atMost bound: Int) -> Int? {
        let (left, right) = (Array(one.utf8), Array(other.utf8))
        guard abs(left.count - right.count) <= bound else { return nil }
        var before: [Int] = []
        var above = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let change = left[row] == right[column] ? 0 : 1
                var best = min(above[column] + change, above[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            guard current.contains(where: { $0 <= bound }) else { return nil }
            before = above
            above = current
        }
        return above[right.count] <= bound ? above[right.count] : nil
    }
}
