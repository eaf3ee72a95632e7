import CivilTime
import Domain

/// The words of free times, each by what it means.
enum FreeTimesTokens {
    enum Token: Hashable {
        case days([Weekday])
        case parts([PartOfDay])
        /// What stood before is one statement.
        case stop
        case not
        case but
        case only
        case unknown
    }

    static func read(_ cell: String) -> [Token] {
        var tokens: [Token] = []
        for clause in cell.lowercased().split(whereSeparator: { ";\n|".contains($0) }) {
            let words = words(of: clause)
            var place = 0
            while place < words.count {
                let (token, length) = token(at: place, in: words, after: tokens.last)
                if let token { tokens.append(token) }
                place += length
            }
            tokens.append(.stop)
        }
        return tokens
    }

    /// Words and signs; `am/pm` and `mon-wed` fall apart at their signs.
    private static func words(of clause: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        for character in clause {
            if character.isLetter || character.isNumber || (":.".contains(character) && word.last?.isNumber == true) {
                word.append(character)
            } else if !"'’".contains(character) {
                if !word.isEmpty { words.append(word.trimmed(of: ".")) }
                word = ""
                if "-–/&+,.".contains(character) { words.append(character == "–" ? "-" : String(character)) }
            }
        }
        if !word.isEmpty { words.append(word.trimmed(of: ".")) }
        return words
    }

    private static func token(at place: Int, in words: [String], after last: Token?) -> (Token?, Int) {
        let word = words[place]
        let next = place + 1 < words.count ? words[place + 1] : ""
        if let first = day(word) {
            let isSpan = ["-", "to", "till", "until", "thru", "through"].contains(next)
            if isSpan, place + 2 < words.count, let second = day(words[place + 2]) {
                return (.days((0...first.days(until: second)).map { first.adding(days: $0) }), 3)
            }
            return (.days([first]), 1)
        }
        if let token = phrase(word, next) { return token }
        if let days = groups[word] { return (.days(days), 1) }
        if let parts = parts[word] { return (.parts(parts), 1) }
        if let token = hours(at: place, in: words) { return token }
        if word == "but" { return (next == "not" ? .not : .but, next == "not" ? 2 : 1) }
        if nots.contains(word) { return (.not, 1) }
        if word == "only" { return (.only, 1) }
        if word == "." { return (.stop, 1) }
        return (fillers.contains(word) ? nil : .unknown, 1)
    }

    private static func phrase(_ word: String, _ next: String) -> (Token, Int)? {
        switch (word, next) {
        case ("any", "time"), ("any", "day"), ("every", "day"), ("all", "week"), ("most", "days"), ("most", "times"),
            ("all", "days"), ("all", "times"), ("any", "days"), ("always", "free"), ("whenever", _):
            (.days(Weekday.allCases), word == "whenever" ? 1 : 2)
        case ("all", "day"): (.parts([.morning, .afternoon]), 2)
        case ("day", "time"): (.parts([.morning, .afternoon]), 2)
        case ("during", "day"): (.parts([.morning, .afternoon]), 2)
        case ("week", "days"): (.days(weekdays), 2)
        case ("week", "ends"): (.days([.saturday, .sunday]), 2)
        case ("other", "than"), ("apart", "from"): (.not, 2)
        case ("lunch", "time"), ("lunch", "times"): (.parts([.afternoon]), 2)
        case ("tea", "time"): (.parts([.afternoon]), 2)
        case ("first", "thing"): (.parts([.morning]), 2)
        default: nil
        }
    }

    /// `10am`, `2-4pm`, `after 6pm`, `before noon`: the parts that hours lie in.
    private static func hours(at place: Int, in words: [String]) -> (Token?, Int)? {
        let word = words[place]
        let edge = ["after", "from", "before", "until", "till", "by"].contains(word) ? word : nil
        let start = edge == nil ? place : place + 1
        guard start < words.count, let first = hour(words, at: start) else { return edge == nil ? nil : (.unknown, 1) }
        let behind = start + first.length
        if edge == nil, behind + 1 < words.count, ["-", "to", "till", "until"].contains(words[behind]),
            let second = hour(words, at: behind + 1)
        {
            let begin =
                first.isSure || first.value >= second.value ? first.value : Self.sure(first.value, like: second.value)
            return (.parts(parts(from: begin, to: max(begin, second.value) - 1)), behind + 1 + second.length - place)
        }
        guard first.isSure || edge != nil else { return nil }
        let length = behind - place
        switch edge {
        case "after", "from": return (.parts(parts(from: first.value, to: 21)), length)
        case "before", "until", "till", "by": return (.parts(parts(from: 9, to: first.value - 1)), length)
        default: return (.parts(parts(from: first.value, to: first.value)), length)
        }
    }

    private static func sure(_ hour: Int, like other: Int) -> Int { hour < 12 && hour + 12 < other ? hour + 12 : hour }

    /// An hour from 0 to 23; without am or pm, 1 to 7 are in the afternoon.
    private static func hour(_ words: [String], at place: Int) -> (value: Int, length: Int, isSure: Bool)? {
        let word = words[place]
        if word == "noon" || word == "midday" { return (12, 1, true) }
        let digits = word.prefix { $0.isNumber }
        guard !digits.isEmpty, digits.count <= 2, let number = Int(digits), number <= 23 else { return nil }
        var ending = word.drop { $0.isNumber || $0 == ":" || $0 == "." }
        var length = 1
        if ending.isEmpty, place + 1 < words.count, ["am", "pm"].contains(words[place + 1]) {
            ending = words[place + 1][...]
            length = 2
        }
        switch ending {
        case "am": return (number == 12 ? 0 : number, length, true)
        case "pm": return (number < 12 ? number + 12 : number, length, true)
        case "": return (number < 8 ? number + 12 : number, length, word.contains(":") || number > 12)
        default: return nil
        }
    }

    private static func parts(from first: Int, to last: Int) -> [PartOfDay] {
        PartOfDay.allCases.filter { part in
            switch part {
            case .morning: first < 12 && last >= 0
            case .afternoon: first < 17 && last >= 12
            case .evening: last >= 17
            }
        }
    }

    private static func day(_ word: String) -> Weekday? {
        guard word.count >= 2 else { return nil }
        if let day = short[word] { return day }
        let bare = word.hasSuffix("s") && word.count > 4 ? String(word.dropLast()) : word
        guard bare.count >= 3, let index = names.firstIndex(where: { $0.hasPrefix(bare) }) else { return nil }
        return Weekday(rawValue: index + 1)
    }

    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let short: [String: Weekday] = [
        "tues": .tuesday, "tu": .tuesday, "mo": .monday, "we": .wednesday, "weds": .wednesday, "wedn": .wednesday,
        "thurs": .thursday, "thur": .thursday, "th": .thursday, "fr": .friday, "sa": .saturday, "su": .sunday,
        "mons": .monday, "fris": .friday, "sats": .saturday, "suns": .sunday, "wednes": .wednesday,
        "wendesday": .wednesday, "wensday": .wednesday, "thusday": .thursday, "teusday": .tuesday,
    ]
    private static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    private static let groups: [String: [Weekday]] = [
        "weekday": weekdays, "weekdays": weekdays, "midweek": [.tuesday, .wednesday, .thursday],
        "weekend": [.saturday, .sunday], "weekends": [.saturday, .sunday], "wkend": [.saturday, .sunday],
        "anytime": Weekday.allCases, "any": Weekday.allCases, "flexible": Weekday.allCases,
        "everyday": Weekday.allCases, "daily": Weekday.allCases, "always": Weekday.allCases, "all": Weekday.allCases,
    ]
    private static let parts: [String: [PartOfDay]] = [
        "am": [.morning], "ams": [.morning], "morning": [.morning], "mornings": [.morning], "morn": [.morning],
        "mornin": [.morning], "pm": [.afternoon], "pms": [.afternoon], "afternoon": [.afternoon],
        "afternoons": [.afternoon], "aft": [.afternoon], "afternoons only": [.afternoon], "arvo": [.afternoon],
        "lunchtime": [.afternoon], "lunchtimes": [.afternoon], "eve": [.evening], "eves": [.evening],
        "evening": [.evening], "evenings": [.evening], "evng": [.evening], "night": [.evening], "nights": [.evening],
        "daytime": [.morning, .afternoon], "daytimes": [.morning, .afternoon], "days": [.morning, .afternoon],
    ]
    private static let nots: Set<String> = [
        "not", "except", "excluding", "excl", "never", "no", "cant", "cannot", "isnt", "wont", "busy", "unavailable",
    ]
    private static let fillers: Set<String> = [
        "-", "/", "&", "+", ",", "and", "or", "on", "in", "the", "at", "is", "best", "free", "available", "good",
        "fine", "ok", "okay", "mostly", "usually", "prefers", "prefer", "preferred", "preferably", "can", "do", "does",
        "come", "for", "really", "please", "just", "times", "time", "both", "every", "each", "also", "then", "too",
        "she", "he", "they", "i", "im", "hes", "shes", "be", "make", "manage", "with", "during", "of", "a", "day",
    ]
}
