import CivilTime
import Domain

/// Reads dates and parts of the year out of the tokens of a cell.
struct MeetingDates {
    let tokens: [MeetingToken]
    let today: CivilDate

    /// `6 September`, `Sept 6th 2026`, `14/3/27`; without a year the nearest one to today.
    func date(at place: Int) -> (CivilDate, Int)? {
        var next = place
        if let word = word(next), MeetingLexicon.weekday(word) != nil { next += 1 }
        while let word = word(next), ["the", "on"].contains(word) { next += 1 }
        if let (month, day, after) = dayAndMonth(at: next) {
            if case .number(let year, nil, let digits, "") = token(after), digits == 4 || digits == 2, year >= 20 {
                let follows = token(after + 1)
                let isTime = digits == 2 && (follows == .sign("-") || follows == .word("pm"))
                if !isTime, let date = CivilDate(year: digits == 2 ? 2000 + year : year, month: month, day: day) {
                    return (date, after + 1)
                }
            }
            return nearest(month, day).map { ($0, after) }
        }
        return numbers(at: next)
    }

    private func dayAndMonth(at place: Int) -> (month: Int, day: Int, next: Int)? {
        if case .number(let day, nil, _, let suffix) = token(place), (1...31).contains(day),
            ["", "st", "nd", "rd", "th"].contains(suffix)
        {
            let after = word(place + 1) == "of" ? place + 2 : place + 1
            if let word = word(after), let month = MeetingLexicon.month(word) { return (month, day, after + 1) }
        }
        if let word = word(place), let month = MeetingLexicon.month(word),
            case .number(let day, nil, let digits, let suffix) = token(place + 1), (1...31).contains(day), digits <= 2,
            ["", "st", "nd", "rd", "th"].contains(suffix)
        {
            return (month, day, place + 2)
        }
        return nil
    }

    /// `14/3`, `14/03/2027`, `2027-03-14`.
    private func numbers(at place: Int) -> (CivilDate, Int)? {
        guard case .number(let first, let part, _, "") = token(place), let sign = token(place + 1),
            [.sign("/"), .sign("-")].contains(sign), part == nil,
            case .number(let second, nil, _, "") = token(place + 2)
        else { return nil }
        guard token(place + 3) == sign, case .number(let third, nil, _, "") = token(place + 4) else {
            return sign == .sign("/") ? nearest(second, first).map { ($0, place + 3) } : nil
        }
        let (year, day) = first > 31 ? (first, third) : (third < 100 ? 2000 + third : third, first)
        return CivilDate(year: year, month: second, day: day).map { ($0, place + 5) }
    }

    private func nearest(_ month: Int, _ day: Int) -> CivilDate? {
        (today.year - 1...today.year + 1).compactMap { CivilDate(year: $0, month: month, day: day) }
            .min { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }
    }

    /// `Apr-Sept`, `15 March to 15 June`, `April`: the first and the last day, and the token after.
    func season(at place: Int) -> (Season, Int)? {
        guard let (from, afterFrom) = bound(at: place, isEnd: false) else { return nil }
        guard isTo(afterFrom), let (to, afterTo) = bound(at: afterFrom + 1, isEnd: true) else {
            guard let (to, after) = bound(at: place, isEnd: true), from != to else { return nil }
            return joined(Season(from: from, to: to), after)
        }
        return (Season(from: from, to: to), afterTo)
    }

    /// `July and August` are one part of the year.
    private func joined(_ season: Season, _ place: Int) -> (Season, Int) {
        var (season, place) = (season, place)
        while let joint = token(place), [.word("and"), .sign("&"), .sign(","), .sign("/"), .sign("+")].contains(joint),
            let (to, after) = bound(at: place + 1, isEnd: true), to.month == season.to.month % 12 + 1
        {
            (season, place) = (Season(from: season.from, to: to), after)
        }
        return (season, place)
    }

    private func isTo(_ place: Int) -> Bool {
        if case .word(let word) = token(place) {
            return ["to", "till", "til", "until", "through", "thru"].contains(word)
        }
        return token(place) == .sign("-")
    }

    private func bound(at place: Int, isEnd: Bool) -> (MonthDay, Int)? {
        var place = place
        while let word = word(place),
            ["early", "mid", "late", "end", "beginning", "start", "of", "in", "during"].contains(word)
        {
            place += 1
        }
        if let (month, day, next) = dayAndMonth(at: place), CivilDate(year: 2024, month: month, day: day) != nil {
            return (MonthDay(month: month, day: day), next)
        }
        guard let word = word(place), let month = MeetingLexicon.month(word) else { return nil }
        let last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return (MonthDay(month: month, day: isEnd ? last : 1), place + 1)
    }

    private func token(_ place: Int) -> MeetingToken? { tokens.indices.contains(place) ? tokens[place] : nil }

    private func word(_ place: Int) -> String? {
        if case .word(let word) = token(place) { word } else { nil }
    }
}

extension Season {
    /// The rest of the year.
    var complement: Season? {
        guard let first = CivilDate(year: 2023, month: from.month, day: min(from.day, from.month == 2 ? 28 : from.day)),
            let last = CivilDate(year: 2023, month: to.month, day: min(to.day, to.month == 2 ? 28 : to.day))
        else { return nil }
        let (begin, end) = (last.adding(days: 1), first.adding(days: -1))
        return Season(
            from: MonthDay(month: begin.month, day: begin.day),
            // A season up to the end of February holds the leap day too.
            to: MonthDay(month: end.month, day: end.month == 2 && end.day == 28 ? 29 : end.day))
    }
}
