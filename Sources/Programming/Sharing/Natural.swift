/// A whole number of any size, not below 0: shares of money are divided again and again, and must not be rounded.
struct Natural: Sendable, Hashable {
    /// Least first, none at the top that is 0.
    private var limbs: [UInt32]

    init(_ value: Int) {
        var rest = UInt64(max(value, 0))
        limbs = []
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    var isZero: Bool { limbs.isEmpty }

    static func * (left: Natural, right: UInt32) -> Natural {
        guard right > 0 else { return Natural(0) }
        var result = left
        var carry: UInt64 = 0
        for place in result.limbs.indices {
            let sum = UInt64(result.limbs[place]) * UInt64(right) + carry
            result.limbs[place] = UInt32(truncatingIfNeeded: sum)
            carry = sum >> 32
        }
        if carry > 0 { result.limbs.append(UInt32(carry)) }
        return result
    }

    /// The difference; 0 where the right one is the larger.
    static func - (left: Natural, right: Natural) -> Natural {
        guard left >= right else { return Natural(0) }
        var result = left
        var borrow: Int64 = 0
        for place in result.limbs.indices {
            var difference = Int64(result.limbs[place]) - borrow
            if right.limbs.indices.contains(place) { difference -= Int64(right.limbs[place]) }
            borrow = difference < 0 ? 1 : 0
            result.limbs[place] = UInt32(truncatingIfNeeded: difference)
        }
        while result.limbs.last == 0 { result.limbs.removeLast() }
        return result
    }

    /// How many times a number goes into this one, up to a most.
    func holds(_ other: Natural, atMost most: UInt32) -> UInt32 {
        guard !other.isZero else { return most }
        var (low, high): (UInt32, UInt32) = (0, most)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if other * middle <= self { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension Natural: Comparable {
    static func < (left: Natural, right: Natural) -> Bool {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
        for place in left.limbs.indices.reversed() where left.limbs[place] != right.limbs[place] {
            return left.limbs[place] < right.limbs[place]
        }
        return false
    }
}
