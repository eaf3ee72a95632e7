import CivilTime
import Recurrence

// Days, their numbers in the month, and how often.

extension MeetingWalk {
    /// The weekday a token names; two letters count only beside another such pair, since `we` is mostly not Wednesday.
    func weekday(at place: Int) -> Weekday? {
        guard let word = word(place), let day = MeetingLexicon.weekday(word) else { return nil }
        guard word.count == 2 else { return day }
        for step in [-1, 1] {
            guard case .sign(let sign) = token(place + step), "/&,+-".contains(sign) else { continue }
            if let other = self.word(place + 2 * step), MeetingLexicon.weekday(other) != nil { return day }
        }
        return nil
    }

    mutating func takeDay() -> Bool {
        if let word = word(place), let days = MeetingLexicon.dayGroups[word] {
            add(days, isEvery: true)
            place += 1
            return true
        }
        if let word = word(place), ["daily", "everyday"].contains(word) {
            items.append(.daily)
            place += 1
            return true
        }
        guard let first = weekday(at: place) else { return false }
        // `Sat 14 March`: the date says it.
        if dates.date(at: place) != nil, !isOrdinalOfMonth(place) { return false }
        let word = word(place) ?? ""
        place += 1
        if let (last, next) = rangeEnd(at: place) {
            add(days(from: first, through: last), isEvery: true)
            place = next
            return true
        }
        let isEvery = ["every", "each"].contains(self.word(place - 2) ?? "") || (word.hasSuffix("days"))
        add([first], isEvery: isEvery)
        return true
    }

    private func isOrdinalOfMonth(_ place: Int) -> Bool { !ordinals.isEmpty && !ordinalsAreUsed }

    /// `Mon-Fri`, `Monday to Friday`; but `Mon - 2pm` is no range.
    private func rangeEnd(at place: Int) -> (Weekday, Int)? {
        guard token(place) == .sign("-") || ["to", "through", "thru"].contains(word(place) ?? "") else { return nil }
        return weekday(at: place + 1).map { ($0, place + 2) }
    }

    private func days(from first: Weekday, through last: Weekday) -> [Weekday] {
        (0...first.days(until: last)).map { first.adding(days: $0) }
    }

    private mutating func add(_ days: [Weekday], isEvery: Bool) {
        let hasOrdinal = !ordinals.isEmpty && !(ordinalsAreUsed && isEvery)
        guard hasOrdinal else {
            ordinals = []
            items += days.map { .weekly($0) }
            return
        }
        items += days.flatMap { day in ordinals.map { .monthly(OrdinalWeekday(day, ordinal: $0)) } }
        ordinalsAreUsed = true
    }

    /// `every other`, `alternate`, `fortnightly`, `every 3 weeks`, `every 2nd week`.
    mutating func takeInterval() -> Bool {
        guard let word = word(place) else { return false }
        switch word {
        case "fortnightly", "fortnight", "fortnights":
            return every(2, upTo: place + 1)
        case "alternate", "alternating":
            return every(2, unitAt: place + 1)
        case "every", "each", "once", "1":
            return takeEvery()
        case "biweekly", "bimonthly", "bi":
            reading.doubts.append(.twoMeanings(word == "bi" ? "bi-weekly" : word))
            place += 1
            return true
        case "twice":
            guard let unit = self.word(place + 2), ["week", "month"].contains(unit) else { return false }
            isMonthly = isMonthly || unit == "month"
            place += 3
            return true
        case "monthly", "quarterly":
            isMonthly = true
            if word == "quarterly" { (interval, countsMonths) = (3, true) }
            place += 1
            return true
        default: return false
        }
    }

    private mutating func takeEvery() -> Bool {
        let next = place + 1
        switch token(next) {
        case .word("other"): return every(2, unitAt: next + 1)
        case .word("day"):
            items.append(.daily)
            place = next + 1
            return true
        case .word(let word):
            if let number = MeetingLexicon.numbers[word], isUnit(next + 1) { return every(number, unitAt: next + 1) }
            guard let ordinal = MeetingLexicon.ordinals[word], ordinal > 1 else { return false }
            return everyOrdinal(ordinal, at: next)
        case .number(let number, nil, _, ""):
            return number > 0 && isUnit(next + 1) && every(number, unitAt: next + 1)
        case .number(let number, nil, _, let suffix) where ["nd", "rd", "th"].contains(suffix):
            return everyOrdinal(number, at: next)
        default: return false
        }
    }

    /// `every second week` is an interval; `every second Tuesday` may be, or the second of the month.
    private mutating func everyOrdinal(_ number: Int, at place: Int) -> Bool {
        if isUnit(place + 1) { return every(number, unitAt: place + 1) }
        guard weekday(at: place + 1) != nil, word(place + 2) != "of", word(place + 2) != "in" else { return false }
        // A list of ordinals is one of the month.
        guard
            !tokens.dropFirst(place + 2).contains(where: { word in [.word("month"), .word("monthly")].contains(word) })
        else { return false }
        guard number == 2 else { return false }
        reading.doubts.append(.twoMeanings("every \(tokens[place].text) \(tokens[place + 1].text)"))
        return every(2, upTo: place + 1)
    }

    private func isUnit(_ place: Int) -> Bool {
        ["week", "weeks", "wk", "wks", "month", "months", "day", "days"].contains(word(place) ?? "")
    }

    private mutating func every(_ number: Int, unitAt place: Int) -> Bool {
        switch word(place) {
        case "month", "months": (countsMonths, isMonthly) = (true, true)
        case "day", "days": countsDays = true
        case "week", "weeks", "wk", "wks": break
        default: return every(number, upTo: place)
        }
        if countsDays { items.append(.daily) }
        return every(number, upTo: place + 1)
    }

    private mutating func every(_ number: Int, upTo next: Int) -> Bool {
        interval = min(max(number, 1), 520)
        place = next
        return true
    }

    mutating func takeOrdinal() -> Bool {
        guard let (ordinal, next) = ordinal(at: place) else { return false }
        if ordinalsAreUsed { (ordinals, ordinalsAreUsed) = ([], false) }
        ordinals.append(ordinal)
        place = next
        return true
    }

    private func ordinal(at place: Int) -> (Int, Int)? {
        switch token(place) {
        case .word(let word):
            guard let ordinal = MeetingLexicon.ordinals[word] else { return nil }
            if ordinal == -1, self.word(place + 1) == "but", self.word(place + 2) == "one" { return (-2, place + 3) }
            if ordinal == 2, self.word(place + 1) == "last" { return (-2, place + 2) }
            if ordinal == 2, self.word(place + 1) == "to", self.word(place + 2) == "last" { return (-2, place + 3) }
            if ordinal == -1, self.word(place + 1) == "day" { return (-1, place + 2) }
            return (ordinal, place + 1)
        case .number(let number, nil, _, let suffix) where (1...31).contains(number):
            if ["st", "nd", "rd", "th"].contains(suffix) {
                return dates.date(at: place) == nil ? (number, place + 1) : nil
            }
            return suffix.isEmpty && isBareOrdinal(place) ? (number, place + 1) : nil
        default: return nil
        }
    }

    /// `1/3 Tuesday`, `2 & 4 Thurs`, `1 st`: a number that a weekday follows, through other such numbers.
    private func isBareOrdinal(_ place: Int) -> Bool {
        guard case .number(let number, nil, _, _) = token(place), (1...5).contains(number) else { return false }
        var next = place + 1
        if ["st", "nd", "rd", "th"].contains(word(next) ?? "") { return true }
        var isList = false
        while let token = token(next) {
            switch token {
            case .sign("/"), .sign("&"), .sign("+"), .sign(","), .word("and"): isList = true
            case .number(let other, nil, _, let suffix)
            where (1...5).contains(other) && ["", "st", "nd", "rd", "th"].contains(suffix): break
            case .word: return (isList || isMonthly || tokens.contains(.word("month"))) && weekday(at: next) != nil
            default: return false
            }
            next += 1
        }
        return false
    }

    /// Numbers without a weekday are days of the month: `15th of the month`.
    mutating func closeOrdinals() {
        guard !ordinals.isEmpty, !ordinalsAreUsed else {
            if ordinalsAreUsed { (ordinals, ordinalsAreUsed) = ([], false) }
            return
        }
        let saysMonth = tokens.contains { [.word("month"), .word("monthly"), .word("months")].contains($0) }
        // `2pm 1st Tue`: the weekday may still come.
        if saysMonth, !tokens.dropFirst(place).contains(where: { isDayWord($0) }) {
            items += ordinals.map { .dayOfMonth($0) }
            ordinals = []
        }
    }

    private func isDayWord(_ token: MeetingToken) -> Bool {
        if case .word(let word) = token { MeetingLexicon.weekday(word) != nil && word.count > 2 } else { false }
    }
}
