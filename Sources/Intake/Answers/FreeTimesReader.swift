import CivilTime
import Domain

/// When somebody is free, in words → parts of weekdays: `Tue pm; Thu am/pm`, `weekdays not Wed`, `any time`.
struct FreeTimesReader {
    struct Reading: Hashable {
        /// In the order of the week.
        var times: [WeekPart] = []
        /// Whether every word was understood.
        var isWhole = true
    }

    static func read(_ cell: String) -> Reading {
        guard !SaidNone.isAll(of: cell) else { return Reading() }
        var reader = FreeTimesReader()
        let tokens = FreeTimesTokens.read(cell)
        for token in tokens { reader.take(token) }
        reader.close()
        return reader.reading(tokens)
    }

    private var free: Set<WeekPart> = []
    private var taken: Set<WeekPart> = []
    private var saidFree = false
    private var days: [Weekday] = []
    private var parts: [PartOfDay] = []
    private var isNegative = false
    /// Whether the parts of this group stood before its days.
    private var partsFirst = false
    private var isWhole = true

    private mutating func take(_ token: FreeTimesTokens.Token) {
        switch token {
        case .days(let more):
            if !parts.isEmpty, !days.isEmpty, !partsFirst { close() }
            partsFirst = !parts.isEmpty && days.isEmpty || partsFirst
            days += more
        case .parts(let more):
            if partsFirst, !days.isEmpty { close() }
            parts += more
        case .stop: close()
        case .not:
            close()
            isNegative = true
        case .only: break
        case .but:
            close()
            isNegative = false
        case .unknown: isWhole = false
        }
    }

    /// Writes down the days and parts gathered since the last stop.
    private mutating func close() {
        defer {
            days = []
            parts = []
            partsFirst = false
        }
        guard !days.isEmpty || !parts.isEmpty else { return }
        let times = Set(
            (days.isEmpty ? Weekday.allCases : days).flatMap { day in
                (parts.isEmpty ? PartOfDay.allCases : parts).map { WeekPart(day, $0) }
            })
        if isNegative {
            taken.formUnion(times)
        } else {
            free.formUnion(times)
            saidFree = true
        }
    }

    private func reading(_ tokens: [FreeTimesTokens.Token]) -> Reading {
        let all = Weekday.allCases.flatMap { day in PartOfDay.allCases.map { WeekPart(day, $0) } }
        // `not Mondays` alone means every other day.
        let start = saidFree ? free : taken.isEmpty ? [] : Set(all)
        let left = start.subtracting(taken)
        let understood = isWhole && (!left.isEmpty || !taken.isEmpty)
        return Reading(times: all.filter(left.contains), isWhole: understood)
    }
}
