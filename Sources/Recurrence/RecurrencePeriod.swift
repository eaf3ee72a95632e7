/// What a rule makes of one year, month, week, day or shorter period: rising times in clock seconds.
///
/// They are days times times of day, and never written out: a hostile rule can ask for each second of a year.
struct RecurrencePeriod: RandomAccessCollection {
    /// Day numbers, rising.
    private let days: [Int]
    /// Seconds of the day, rising.
    private let times: [Int]
    /// The ranks that BYSETPOS takes, rising; nil for all.
    private let ranks: [Int]?
    /// Up to here, in clock seconds, the periods that follow are known to be empty too.
    let emptyUntil: Int?

    static func empty(until clock: Int) -> RecurrencePeriod {
        RecurrencePeriod(days: [], times: [], positions: [], emptyUntil: clock)
    }

    init(days: [Int], times: [Int], positions: [Int], emptyUntil: Int? = nil) {
        self.days = days
        self.times = times
        self.emptyUntil = emptyUntil
        let all = 0..<days.count * times.count
        ranks =
            positions.isEmpty
            ? nil : Set(positions.map { $0 > 0 ? $0 - 1 : all.count + $0 }.filter(all.contains)).sorted()
    }

    var startIndex: Int { 0 }
    var endIndex: Int { ranks?.count ?? days.count * times.count }

    subscript(position: Int) -> Int {
        let (day, time) = (ranks?[position] ?? position).quotientAndRemainder(dividingBy: times.count)
        return days[day] * 86_400 + times[time]
    }

    /// The index of the first time that is not earlier.
    func firstIndex(notBefore clock: Int) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < clock { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
