/// Reads the `TZ` text of POSIX, such as `IST-1GMT0,M10.5.0,M3.5.0/1`, from the front.
struct ZoneRuleReader {
    private var reader: FieldReader

    init(_ text: some StringProtocol) { reader = FieldReader(text) }

    mutating func rule() -> ZoneRule? {
        guard let name = abbreviation(), let west = time(hours: 24) else { return nil }
        let standard = ZoneObservance(offset: -west, isDaylight: false, abbreviation: name)
        guard !reader.isAtEnd else { return ZoneRule(standard: standard, daylight: nil) }
        guard let daylight = daylight(besides: standard), reader.isAtEnd else { return nil }
        return ZoneRule(standard: standard, daylight: daylight)
    }

    private mutating func daylight(besides standard: ZoneObservance) -> ZoneRule.Daylight? {
        guard let name = abbreviation() else { return nil }
        var offset = standard.offset + 3600
        if !reader.take(",") {
            guard let west = time(hours: 24), reader.take(",") else { return nil }
            offset = -west
        }
        guard let start = change(), reader.take(","), let end = change() else { return nil }
        return ZoneRule.Daylight(
            observance: ZoneObservance(offset: offset, isDaylight: true, abbreviation: name), start: start, end: end)
    }

    /// Three or more letters, or letters, digits and signs between `<` and `>`.
    private mutating func abbreviation() -> String? {
        let quoted = reader.take("<")
        let name = reader.text { byte in
            switch UnicodeScalar(byte) {
            case "A"..."Z", "a"..."z": true
            case "0"..."9", "+", "-": quoted
            default: false
            }
        }
        guard name.utf8.count >= 3, !quoted || reader.take(">") else { return nil }
        return name
    }

    /// Hours with optional minutes and seconds, as seconds.
    private mutating func time(hours bound: Int) -> Int? {
        let negative = reader.take("-")
        if !negative { _ = reader.take("+") }
        guard let hours = reader.number(), hours <= bound else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where reader.take(":") {
            guard let count = reader.number(), count < 60 else { return nil }
            seconds += count * unit
        }
        return negative ? -seconds : seconds
    }

    private mutating func change() -> YearlyChange? {
        guard let day = day() else { return nil }
        guard reader.take("/") else { return YearlyChange(day: day, time: 7200) }
        guard let time = time(hours: 167) else { return nil }
        return YearlyChange(day: day, time: time)
    }

    private mutating func day() -> YearlyChange.Day? {
        if reader.take("M") { return weekday() }
        if reader.take("J") {
            guard let number = reader.number(), (1...365).contains(number) else { return nil }
            return .dayWithoutLeap(number)
        }
        guard let number = reader.number(), number <= 365 else { return nil }
        return .dayOfYear(number)
    }

    private mutating func weekday() -> YearlyChange.Day? {
        guard let month = reader.number(), (1...12).contains(month), reader.take("."),
            let week = reader.number(), (1...5).contains(week), reader.take("."),
            let number = reader.number(), let weekday = Weekday(rawValue: number == 0 ? 7 : number), number != 7
        else { return nil }
        return .weekday(weekday, week: week, month: month)
    }
}
