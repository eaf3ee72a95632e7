package import CivilTime
import Domain
import Recurrence

/// Reads when a group meets out of the words of a cell: `2nd Wed of month 2pm`, `Tue & Fri 1pm`.
package enum MeetingWords {
    /// What the words say.
    ///
    /// - Parameters:
    ///   - text: The cell, in any spelling; only its first 2,000 characters are read.
    ///   - today: Dates without a year are the nearest ones to this day.
    /// - Returns: The times that were understood, and what a person has to be asked.
    package static func read(_ text: String, today: CivilDate) -> MeetingReading {
        var walk = MeetingWalk(text, today: today)
        walk.run()
        return walk.finished()
    }
}

/// One walk through the tokens of a cell.
struct MeetingWalk {
    /// Days, or a time, in the order in which they were said.
    enum Item: Hashable {
        case weekly(Weekday)
        case monthly(OrdinalWeekday)
        case dayOfMonth(Int)
        case daily
        case span(SpokenSpan)
    }

    let tokens: [MeetingToken]
    let today: CivilDate
    let clock: ClockWords
    let dates: MeetingDates
    var place = 0
    var items: [Item] = []
    var ordinals: [Int] = []
    var ordinalsAreUsed = false
    var interval = 1
    var countsMonths = false
    var countsDays = false
    var isMonthly = false
    var half: DayHalf?
    var until: CivilDate?
    var count: Int?
    var without: Set<Weekday> = []
    var unread: [String] = []
    var reading = MeetingReading()

    init(_ text: String, today: CivilDate) {
        tokens = MeetingToken.tokens(of: text)
        self.today = today
        clock = ClockWords(tokens: tokens)
        dates = MeetingDates(tokens: tokens, today: today)
    }

    mutating func run() {
        if !tokens.contains(where: { if case .sign = $0 { false } else { true } }) { reading.doubts = [.noWords] }
        while place < tokens.count {
            let before = place
            step()
            if place == before { place += 1 }
        }
        closeOrdinals()
    }

    private mutating func step() {
        guard case .sign = tokens[place] else {
            if takeLimit() || takePhrase() || takeInterval() || takeDay() || takeOrdinal() || takeDate() { return }
            if takeSeason() || takeSpan() || takeCount() || takeHalf() { return }
            skipOrKeep()
            return
        }
    }

    // MARK: Words around

    private mutating func skipOrKeep() {
        let text = tokens[place].text
        if case .word(let word) = tokens[place], MeetingLexicon.fillers.contains(word) {
            // "of the month", "monthly": what stands before may be a day of the month.
            if ["month", "months", "monthly", "mth"].contains(word) { isMonthly = true }
        } else {
            unread.append(text)
        }
        place += 1
    }

    private mutating func takeHalf() -> Bool {
        guard let word = word(place) else { return false }
        switch word {
        case "morning", "mornings", "am": half = .morning
        case "afternoon", "afternoons", "pm", "evening", "evenings", "eve", "eves", "night", "nights": half = .afternoon
        case "nightly":
            half = .afternoon
            items.append(.daily)
        default: return false
        }
        place += 1
        return true
    }

    private mutating func takeSpan() -> Bool {
        guard let (span, next) = clock.span(at: place) else { return false }
        closeOrdinals()
        items.append(.span(span))
        place = next
        return true
    }

    /// `four times in all`, `6 week course`, `for 8 weeks`, `one time only`.
    private mutating func takeCount() -> Bool {
        let number: Int
        switch tokens[place] {
        case .number(let whole, nil, _, ""): number = whole
        case .word(let word):
            guard let value = MeetingLexicon.numbers[word] else { return false }
            number = value
        default: return false
        }
        let (next, after) = (word(place + 1) ?? "", word(place + 2) ?? "")
        let isTimes =
            ["time", "times", "sessions", "meetings"].contains(next) && ["in", "only", "total"].contains(after)
        let isCourse = ["week", "wk"].contains(next) && ["course", "block", "programme"].contains(after)
        let isLength = ["weeks", "wks"].contains(next) && word(place - 1) == "for"
        guard isTimes || isCourse || isLength, number > 0 else { return false }
        count = number
        place += isLength ? 2 : 3
        if word(place) == "all" { place += 1 }
        return true
    }

    // MARK: Limits and dates

    /// `from 6 Sept`, `until 30 March`, `not Mar-June`, `except bank holidays`.
    private mutating func takeLimit() -> Bool {
        guard let word = word(place) else { return false }
        if MeetingLexicon.anchors.contains(word), let (date, next) = dates.date(at: place + 1), !isRange(next) {
            reading.from = date
            place = next
            return true
        }
        if MeetingLexicon.ends.contains(word), let (date, next) = dates.date(at: afterArticles(place + 1)) {
            until = date
            place = next
            return true
        }
        return MeetingLexicon.negations.contains(word) && takeException()
    }

    /// Whether a range goes on: `from 15 March to 15 June` is a part of the year.
    private func isRange(_ next: Int) -> Bool {
        guard token(next) == .sign("-") || word(next) == "to" else { return false }
        return dates.season(at: next + 1) != nil || dates.date(at: next + 1) != nil
    }

    private mutating func takeException() -> Bool {
        var next = place + 1
        while let word = word(next),
            ["in", "on", "during", "the", "from", "for", "meeting", "meetings", "running", "open"]
                .contains(word)
        { next += 1 }
        if let after = holidayPhrase(at: next) {
            place = after
            return true
        }
        if let (season, after) = dates.season(at: next), reading.season == nil, let rest = season.complement {
            reading.season = rest
            place = after
            return true
        }
        var days: Set<Weekday> = []
        while let word = word(next) {
            if let day = weekday(at: next) { days.insert(day) } else if !["and", "or"].contains(word) { break }
            next += 1
            while token(next) == .sign("&") || token(next) == .sign("/") { next += 1 }
        }
        if !days.isEmpty, ordinals.isEmpty || ordinalsAreUsed {
            without.formUnion(days)
            place = next
            return true
        }
        // `closed Aug`, `Aug off`: the months stand before the word.
        var words = [tokens[place].text]
        next = place + 1
        while let token = token(next), ![.sign(";"), .sign("("), .sign(")"), .sign(",")].contains(token),
            words.count < 12
        {
            words.append(token.text)
            next += 1
        }
        reading.doubts.append(.exception(words.joined(separator: " ")))
        place = next
        return true
    }

    /// After `bank holidays`, `school holidays`, `half term`: the token behind, with the remark taken.
    private mutating func holidayPhrase(at place: Int) -> Int? {
        let (one, two) = (word(place) ?? "", word(place + 1) ?? "")
        let holidays: Set<String> = ["holiday", "holidays", "hol", "hols"]
        if one == "bank" || one == "public", holidays.contains(two) {
            reading.remarks.append(.notOnBankHolidays)
            return place + 2
        }
        if ["bh", "bhs"].contains(one) {
            reading.remarks.append(.notOnBankHolidays)
            return place + 1
        }
        if one == "school" || one == "half", holidays.contains(two) || two == "term" || two == "terms" {
            reading.remarks.append(.termTimeOnly)
            return place + 2
        }
        if holidays.contains(one) || one == "halfterm" {
            reading.remarks.append(.termTimeOnly)
            return place + 1
        }
        return nil
    }

    private mutating func takePhrase() -> Bool {
        let (one, two) = (word(place) ?? "", word(place + 1) ?? "")
        if ["term", "terms", "termtime"].contains(one) {
            reading.remarks.append(.termTimeOnly)
            place += two == "time" ? 2 : 1
            if token(place) == .sign("-"), word(place + 1) == "time" { place += 2 }
            if word(place) == "only" { place += 1 }
            return true
        }
        if one == "school", ["term", "terms", "termtime"].contains(two) {
            place += 1
            return takePhrase()
        }
        if ["inc", "incl", "including"].contains(one), two == "bank" || two == "bh" || two == "bhs" {
            reading.remarks.append(.alsoOnBankHolidays)
            place += two == "bank" ? 3 : 2
            return true
        }
        if ["summer", "winter", "spring", "autumn"].contains(one) {
            reading.doubts.append(.exception(one))
            place += 1
            return true
        }
        return false
    }

    private mutating func takeDate() -> Bool {
        guard let (date, next) = dates.date(at: place), !isRange(next) else { return false }
        if let from = reading.from, from != date { reading.doubts.append(.datesAlone) }
        reading.from = reading.from ?? date
        if !reading.doubts.contains(.datesAlone) { reading.doubts.append(.datesAlone) }
        place = next
        return true
    }

    private mutating func takeSeason() -> Bool {
        guard let (season, next) = dates.season(at: place), reading.season == nil else { return false }
        let isOff = ["off", "closed", "excluded"].contains(word(next) ?? "")
        guard isOff || season.from.month != season.to.month || word(next) == "only" else { return false }
        reading.season = isOff ? season.complement : season
        place = isOff || word(next) == "only" ? next + 1 : next
        return true
    }

    // MARK: Looking

    func token(_ place: Int) -> MeetingToken? { tokens.indices.contains(place) ? tokens[place] : nil }

    func word(_ place: Int) -> String? {
        if case .word(let word) = token(place) { word } else { nil }
    }

    private func afterArticles(_ place: Int) -> Int {
        var place = place
        while let word = word(place), ["the", "end", "of"].contains(word) { place += 1 }
        return place
    }
}
