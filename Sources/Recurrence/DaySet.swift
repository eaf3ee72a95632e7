/// Days of a week, month or year, as one bit each.
///
/// A week-year has 371 days at most, so 384 bits hold any period of a rule.
struct DaySet: Sendable {
    /// The day number of the first bit.
    let first: Int
    private var words = InlineArray<6, UInt64>(repeating: 0)
    /// The words before this one are empty.
    private var word = 0

    /// The days whose bits are set, the lowest bit for the first.
    init(first: Int, bits: UInt64 = 0) {
        self.first = first
        words[0] = bits
    }

    mutating func insert(_ day: Int) {
        let bit = day - first
        words[bit / 64] |= 1 << UInt64(bit % 64)
    }

    /// Adds the days of a month that begins with `day`.
    mutating func insert(month bits: UInt32, from day: Int) {
        let (index, shift) = (day - first).quotientAndRemainder(dividingBy: 64)
        words[index] |= UInt64(bits) << UInt64(shift)
        if shift > 32 { words[index + 1] |= UInt64(bits) >> UInt64(64 - shift) }
    }

    /// The bits of up to 32 days from `day` on.
    func month(from day: Int) -> UInt32 {
        let (index, shift) = (day - first).quotientAndRemainder(dividingBy: 64)
        let rest = shift > 32 && index < 5 ? words[index + 1] << UInt64(64 - shift) : 0
        return UInt32(truncatingIfNeeded: words[index] >> UInt64(shift) | rest)
    }

    mutating func formIntersection(_ other: DaySet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    var count: Int {
        var sum = 0
        for index in words.indices { sum += words[index].nonzeroBitCount }
        return sum
    }

    var isEmpty: Bool {
        for index in word..<6 where words[index] != 0 { return false }
        return true
    }

    func contains(_ day: Int) -> Bool {
        let bit = day - first
        guard (0..<384).contains(bit) else { return false }
        return words[bit / 64] >> UInt64(bit % 64) & 1 == 1
    }

    /// Takes the earliest day out.
    mutating func popFirst() -> Int? {
        while word < 6 {
            let bits = words[word]
            if bits != 0 {
                words[word] = bits & (bits - 1)
                return first + word * 64 + bits.trailingZeroBitCount
            }
            word += 1
        }
        return nil
    }

    /// Takes all days before one out, and says how many they were.
    mutating func removeDays(before day: Int) -> Int {
        var removed = 0
        for index in word..<6 {
            let bits = day - first - index * 64
            guard bits > 0 else { break }
            let kept = bits < 64 ? words[index] & (.max << UInt64(bits)) : 0
            removed += (words[index] ^ kept).nonzeroBitCount
            words[index] = kept
        }
        return removed
    }

    /// The day of a rank, 0 for the earliest, which must be less than `count`.
    func day(at rank: Int) -> Int {
        var rest = rank
        for index in words.indices {
            var bits = words[index]
            guard rest < bits.nonzeroBitCount else {
                rest -= bits.nonzeroBitCount
                continue
            }
            for _ in 0..<rest { bits &= bits - 1 }
            return first + index * 64 + bits.trailingZeroBitCount
        }
        return first
    }
}
