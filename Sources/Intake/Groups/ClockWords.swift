import CivilTime

/// A time as it was said: often without its half of the day.
struct SpokenTime: Hashable {
    let hour: Int
    let minute: Int
    /// Whether the words leave no doubt about the half of the day.
    let isCertain: Bool

    /// What it can mean, in minutes after midnight, the earlier first.
    var meanings: [Int] {
        let plain = hour * 60 + minute
        if isCertain { return [plain] }
        return hour == 12 ? [plain] : [plain, plain + 720]
    }
}

/// From when to when, as it was said.
struct SpokenSpan: Hashable {
    var start: SpokenTime
    var end: SpokenTime?
    var minutes: Int?
    var gather: SpokenTime?
}

/// A part of the day that the words name beside the hour.
enum DayHalf {
    case morning, afternoon
}

extension SpokenSpan {
    /// The times that were meant.
    ///
    /// - Parameters:
    ///   - half: The part of the day that is named elsewhere in the words.
    ///   - remarks: Gets what was taken for granted.
    ///   - doubts: Gets what a person has to say.
    /// - Returns: Start and end; nil where they cannot be made out.
    func settled(
        _ half: DayHalf?, remarks: inout [MeetingRemark], doubts: inout [MeetingDoubt]
    ) -> (start: TimeOfDay, end: TimeOfDay?)? {
        let ends = end?.meanings ?? []
        guard let begin = settledStart(half, ends, remarks: &remarks, doubts: &doubts) else { return nil }
        if let gather, let time = gather.meanings.last(where: { $0 <= begin }) ?? gather.meanings.first {
            time.time.map { remarks.append(.gatherFrom($0)) }
        }
        guard let start = begin.time else { return nil }
        if let minutes { return (start, (begin + minutes).time) }
        guard end != nil else { return (start, nil) }
        guard let finish = ends.first(where: { $0 > begin }) else {
            doubts.append(.endsBeforeStart)
            return (start, nil)
        }
        return (start, finish.time)
    }

    private func settledStart(
        _ half: DayHalf?, _ ends: [Int], remarks: inout [MeetingRemark], doubts: inout [MeetingDoubt]
    ) -> Int? {
        let starts = start.meanings
        guard starts.count > 1 else { return starts.first }
        if ends.count == 1, let end = ends.first, let begin = starts.last(where: { $0 < end }) { return begin }
        switch half {
        case .morning: return starts.first
        case .afternoon: return starts.last
        case nil: break
        }
        let usual = (1...6).contains(start.hour) || (7...8).contains(start.hour) ? starts.last : starts.first
        guard let usual, let time = usual.time else { return nil }
        if (7...8).contains(start.hour) {
            doubts.append(.morningOrEvening(time))
        } else {
            remarks.append(.halfOfDayTaken(time))
        }
        return usual
    }
}

extension Int {
    /// The time so many minutes after midnight.
    fileprivate var time: TimeOfDay? { TimeOfDay(secondsSinceMidnight: self * 60) }
}

/// Reads times out of the tokens of a cell.
struct ClockWords {
    let tokens: [MeetingToken]

    private static let spans: Set<String> = ["to", "till", "til", "until", "untill", "thru", "through"]
    private static let hours: Set<String> = ["hour", "hours", "hr", "hrs", "h"]
    private static let minutes: Set<String> = ["min", "mins", "minute", "minutes", "m"]
    private static let units: Set<String> = [
        "week", "weeks", "wk", "wks", "weekly", "month", "months", "day", "days", "time", "times", "weekday", "session",
        "sessions", "th", "st", "nd", "rd",
    ]

    /// A span that begins at a token, and the token after it.
    func span(at place: Int) -> (SpokenSpan, Int)? {
        guard let (first, afterFirst) = time(at: place) else { return nil }
        var span = SpokenSpan(start: first)
        var next = afterFirst
        if word(next) == "for", let (start, after) = time(at: next + 1) {
            span = SpokenSpan(start: start, gather: first)
            next = after
        }
        if let (end, after) = end(at: next, isBetween: word(place - 1) == "between") {
            span.end = end
            return (span, after)
        }
        if let (minutes, after) = duration(at: next) {
            span.minutes = minutes
            next = after
        }
        return (span, next)
    }

    private func end(at place: Int, isBetween: Bool) -> (SpokenTime, Int)? {
        var next = place
        switch token(next) {
        case .sign("-"): next += 1
        case .word(let word) where Self.spans.contains(word) || (isBetween && word == "and"): next += 1
        case .sign(","):
            guard let word = word(next + 1), Self.spans.contains(word) else { return nil }
            next += 2
        default: return nil
        }
        while let word = word(next), ["about", "approx", "around", "c"].contains(word) { next += 1 }
        return time(at: next, isAfterHyphen: true)
    }

    /// `for 2 hours`, `(90 mins)`, `1.5hrs`.
    private func duration(at place: Int) -> (Int, Int)? {
        var next = place
        while let token = token(next), [.word("for"), .word("about"), .sign("("), .sign(",")].contains(token) {
            next += 1
        }
        if case .word(let word) = token(next), let number = MeetingLexicon.numbers[word] ?? (word == "an" ? 1 : nil) {
            guard let unit = self.word(next + 1) else { return nil }
            return minutes(number * 60, number, unit).map { ($0, next + 2) }
        }
        guard case .number(let whole, let part, _, let suffix) = token(next) else { return nil }
        let unit = suffix.isEmpty ? word(next + 1) ?? "" : suffix
        // A part of an hour is a decimal fraction: `1.5` was read as one and fifty hundredths.
        let length = whole * 60 + (part ?? 0) * 60 / 100
        return minutes(length, whole, unit).map { ($0, next + (suffix.isEmpty ? 2 : 1)) }
    }

    private func minutes(_ asHours: Int, _ asMinutes: Int, _ unit: String) -> Int? {
        if Self.hours.contains(unit), (15...720).contains(asHours) { return asHours }
        return Self.minutes.contains(unit) && (10...720).contains(asMinutes) ? asMinutes : nil
    }

    /// One time and the token after it; a bare number only where nothing says that it counts something else.
    func time(at place: Int, isAfterHyphen: Bool = false) -> (SpokenTime, Int)? {
        switch token(place) {
        case .word(let word): spoken(word, at: place)
        case .number(let whole, let part, let digits, let suffix):
            written(whole, part, digits, suffix, at: place, isAfterHyphen: isAfterHyphen)
        default: nil
        }
    }

    private func spoken(_ word: String, at place: Int) -> (SpokenTime, Int)? {
        switch word {
        case "noon", "midday": return (SpokenTime(hour: 12, minute: 0, isCertain: true), place + 1)
        case "midnight": return (SpokenTime(hour: 23, minute: 59, isCertain: true), place + 1)
        case "half" where self.word(place + 1) == "past": return past(30, at: place + 2)
        case "half": return past(30, at: place + 1)
        case "quarter" where self.word(place + 1) == "past": return past(15, at: place + 2)
        case "quarter" where self.word(place + 1) == "to": return past(-15, at: place + 2)
        default:
            guard let hour = MeetingLexicon.numbers[word] else { return nil }
            let (half, next) = half(after: place + 1)
            guard half != nil || ["at", "from", "until", "till", "to"].contains(self.word(place - 1) ?? "") else {
                return nil
            }
            return time(hour, 0, half).map { ($0, next) }
        }
    }

    private func past(_ minutes: Int, at place: Int) -> (SpokenTime, Int)? {
        let hour: Int
        var suffix = ""
        switch token(place) {
        case .word(let word):
            guard let number = MeetingLexicon.numbers[word] else { return nil }
            hour = number
        case .number(let whole, nil, _, let written) where (1...12).contains(whole): (hour, suffix) = (whole, written)
        default: return nil
        }
        let (half, next) = Self.halves[suffix].map { ($0, place + 1) } ?? half(after: place + 1)
        let whole = minutes < 0 ? (hour + 10) % 12 + 1 : hour
        return time(whole, (minutes + 60) % 60, half).map { ($0, next) }
    }

    private func written(
        _ whole: Int, _ part: Int?, _ digits: Int, _ suffix: String, at place: Int, isAfterHyphen: Bool
    ) -> (SpokenTime, Int)? {
        if let half = Self.halves[suffix] { return time(whole, part ?? 0, half, digits).map { ($0, place + 1) } }
        guard suffix.isEmpty || ["h", "hr", "hrs", "ish"].contains(suffix) else { return nil }
        let (half, next) = half(after: place + 1)
        if half != nil { return time(whole, part ?? 0, half, digits).map { ($0, next) } }
        let isHours = ["h", "hr", "hrs"].contains(suffix) || ["h", "hrs", "hours"].contains(word(place + 1) ?? "")
        if digits == 4, part == nil {
            return time(whole / 100, whole % 100, nil, 4).map { ($0, isHours ? next : place + 1) }
        }
        if let part { return digits <= 2 ? time(whole, part, nil, digits).map { ($0, place + 1) } : nil }
        guard !isHours, digits <= 2, !countsSomething(at: place, isAfterHyphen) else { return nil }
        return time(whole, 0, nil, digits).map { ($0, place + 1) }
    }

    /// Whether a bare number is one of weeks, or of the days of a month.
    private func countsSomething(at place: Int, _ isAfterHyphen: Bool) -> Bool {
        if let next = word(place + 1) {
            if Self.units.contains(next) || MeetingLexicon.month(next) != nil { return true }
            if !isAfterHyphen, MeetingLexicon.weekday(next) != nil, next.count > 2 { return true }
            if Self.hours.contains(next) || Self.minutes.contains(next) { return true }
        }
        if let before = word(place - 1) {
            if ["every", "each"].contains(before) || MeetingLexicon.month(before) != nil { return true }
        }
        // `1/3 Tuesday`, `14/3`
        if token(place + 1) == .sign("/") || (token(place - 1) == .sign("/") && !isAfterHyphen) { return true }
        return false
    }

    private enum Half { case morning, afternoon, noon }

    private static let halves: [String: Half] = [
        "am": .morning, "pm": .afternoon, "noon": .noon, "midday": .noon, "amish": .morning, "pmish": .afternoon,
    ]

    private func half(after place: Int) -> (Half?, Int) {
        guard let word = word(place), let half = Self.halves[word] else { return (nil, place) }
        return (half, place + 1)
    }

    private func time(_ hour: Int, _ minute: Int, _ half: Half?, _ digits: Int = 1) -> SpokenTime? {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        switch half {
        case .noon: return hour == 12 ? SpokenTime(hour: 12, minute: minute, isCertain: true) : nil
        case .morning where hour <= 12: return SpokenTime(hour: hour % 12, minute: minute, isCertain: true)
        case .afternoon where hour <= 12: return SpokenTime(hour: hour % 12 + 12, minute: minute, isCertain: true)
        default:
            guard hour < 24 else { return nil }
            let isCertain = hour > 12 || hour == 0 || (digits == 2 && hour < 10)
            return SpokenTime(hour: hour, minute: minute, isCertain: isCertain || (digits == 4 && hour < 10))
        }
    }

    private func token(_ place: Int) -> MeetingToken? { tokens.indices.contains(place) ? tokens[place] : nil }

    private func word(_ place: Int) -> String? {
        if case .word(let word) = token(place) { word } else { nil }
    }
}
