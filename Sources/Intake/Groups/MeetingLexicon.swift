import CivilTime

/// The words in which people say when they meet.
enum MeetingLexicon {
    private static let dayStems: [(String, Weekday)] = [
        ("monday", .monday), ("tuesday", .tuesday), ("wednesday", .wednesday), ("thursday", .thursday),
        ("friday", .friday), ("saturday", .saturday), ("sunday", .sunday),
    ]

    private static let shortDays: [String: Weekday] = [
        "mo": .monday, "mon": .monday, "tu": .tuesday, "tue": .tuesday, "tues": .tuesday, "we": .wednesday,
        "wed": .wednesday, "weds": .wednesday, "wednes": .wednesday, "th": .thursday, "thu": .thursday,
        "thur": .thursday, "thurs": .thursday, "fr": .friday, "fri": .friday, "sa": .saturday, "sat": .saturday,
        "satur": .saturday, "su": .sunday, "sun": .sunday,
    ]

    /// `mon`, `Weds`, `Saturdays`, `Wensday`; nil for any other word.
    static func weekday(_ word: String) -> Weekday? {
        for form in [word, word.hasSuffix("s") ? String(word.dropLast()) : word] {
            if let day = shortDays[form] { return day }
            if let day = dayStems.first(where: { $0.0 == form }) { return day.1 }
        }
        guard word.count >= 6 else { return nil }
        let close = dayStems.filter { Spelling.distance($0.0, word, atMost: 2) != nil || isPlural(word, of: $0.0) }
        return close.count == 1 ? close[0].1 : nearest(word, close)
    }

    private static func isPlural(_ word: String, of day: String) -> Bool {
        word.hasSuffix("s") && Spelling.distance(day, String(word.dropLast()), atMost: 2) != nil
    }

    private static func nearest(_ word: String, _ days: [(String, Weekday)]) -> Weekday? {
        let scored = days.map { (Spelling.distance($0.0, word, atMost: 3) ?? 9, $0.1) }.sorted { $0.0 < $1.0 }
        guard let best = scored.first, scored.count < 2 || best.0 < scored[1].0 else { return nil }
        return best.1
    }

    /// Words for several days at once.
    static let dayGroups: [String: [Weekday]] = [
        "weekday": Array(Weekday.allCases.prefix(5)), "weekdays": Array(Weekday.allCases.prefix(5)),
        "weekend": [.saturday, .sunday], "weekends": [.saturday, .sunday],
    ]

    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "forth": 4, "fifth": 5, "last": -1, "final": -1,
        "penultimate": -2,
    ]

    private static let months: [String: Int] = [
        "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5,
        "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9,
        "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
    ]

    static func month(_ word: String) -> Int? { months[word] }

    /// Numbers in words, as far as meetings need them.
    static let numbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12,
    ]

    /// Words that say nothing about the time by themselves.
    static let fillers: Set<String> = [
        "a", "about", "all", "also", "and", "approx", "are", "around", "at", "between", "c", "circa", "day", "days",
        "each", "ever", "every", "for", "from", "held", "hours", "hrs", "in", "is", "it", "meet", "meeting",
        "meetings", "meets", "month", "months", "normally", "of", "on", "once", "open", "per", "plus", "regular",
        "regularly", "runs", "session", "sessions", "start", "starting", "starts", "the", "then", "there", "time",
        "times", "to", "usually", "we", "week", "weekly", "weeks", "wk", "wks", "monthly", "sharp", "prompt", "ish",
        "onwards", "daytime", "daytimes", "both", "only", "times", "morning", "mornings", "afternoon",
        "afternoons", "evening", "evenings", "night", "nights", "eve", "eves", "am", "pm", "mth", "mths", "mnth",
        "yr", "year", "round", "o", "clock",
    ]

    /// Words that turn what follows into an exception.
    static let negations: Set<String> = [
        "not", "no", "except", "excl", "excluding", "exc", "without", "never", "closed", "apart", "bar", "unless",
        "but", "off", "minus", "break", "excepting", "save", "nothing",
    ]

    /// Words after which a date is one to count from.
    static let anchors: Set<String> = [
        "from", "starting", "starts", "start", "begins", "beginning", "commencing", "next", "since", "started",
        "begun", "began",
    ]

    /// Words after which a date is the last one.
    static let ends: Set<String> = ["until", "till", "til", "untill", "ends", "ending", "finishes", "finishing"]
}
