import CivilTime

/// The weekdays that BYDAY takes from a month: in every week, and by number from either end.
///
/// Seven bits for the weekdays, Monday lowest; turned to the weekday of a month's first day and laid side by side, they
/// are the month.
struct WeekdayBits: Sendable {
    private var every: UInt32 = 0
    /// Of the first to the fifth of each weekday.
    private var fromStart = InlineArray<5, UInt32>(repeating: 0)
    /// Of the last to the fifth but last.
    private var fromEnd = InlineArray<5, UInt32>(repeating: 0)
    private var hasOrdinals = false

    init(_ weekdays: [OrdinalWeekday]) {
        for weekday in weekdays {
            let bit: UInt32 = 1 << UInt32(weekday.weekday.rawValue - 1)
            switch weekday.ordinal {
            case nil: every |= bit
            case let ordinal? where (1...5).contains(ordinal): fromStart[ordinal - 1] |= bit
            // Counted backwards, Sunday is the lowest.
            case let ordinal? where (-5 ... -1).contains(ordinal): fromEnd[-ordinal - 1] |= 64 / bit
            default: break
            }
            if weekday.ordinal != nil { hasOrdinals = true }
        }
    }

    /// Whether each day of a week is taken that these name, in every week.
    func takes(weekday: Int) -> Bool { every >> UInt32(weekday) & 1 == 1 }

    /// The days of a week that begins with a weekday, 0 for Monday.
    func week(from weekday: Int) -> UInt32 { Self.turned(every, to: weekday) }

    /// The days of a month whose first day is a weekday, 0 for Monday.
    func month(from weekday: Int, length: Int) -> UInt32 {
        var bits = Self.turned(every, to: weekday) &* 0x1020_4081
        if hasOrdinals {
            let lastWeekday = (weekday + length - 1) % 7
            var backwards: UInt32 = 0
            for week in 0..<5 {
                bits |= Self.turned(fromStart[week], to: weekday) << UInt32(week * 7)
                backwards |= Self.turned(fromEnd[week], to: 6 - lastWeekday) << UInt32(week * 7)
            }
            bits |= Self.reversed(backwards) >> UInt32(32 - length)
        }
        return bits & .max >> UInt32(32 - length)
    }

    /// The seven bits with that of a weekday moved to the lowest place.
    private static func turned(_ bits: UInt32, to weekday: Int) -> UInt32 {
        (bits >> UInt32(weekday) | bits << UInt32(7 - weekday)) & 0x7F
    }

    /// The bits of a word in the opposite order.
    private static func reversed(_ bits: UInt32) -> UInt32 {
        var bits = bits.byteSwapped
        bits = (bits & 0x0F0F_0F0F) << 4 | (bits >> 4 & 0x0F0F_0F0F)
        bits = (bits & 0x3333_3333) << 2 | (bits >> 2 & 0x3333_3333)
        return (bits & 0x5555_5555) << 1 | (bits >> 1 & 0x5555_5555)
    }
}
