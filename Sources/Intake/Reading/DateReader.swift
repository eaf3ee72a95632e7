import CivilTime

/// Dates as people write them, day before month.
enum DateReader {
    enum Reading: Hashable {
        case day(CivilDate)
        /// Only month and year: the first of the month.
        case month(CivilDate)
        case year(Int)
        /// The calendar has no such day: `31/02/2026`.
        case impossible
        case unread

        /// The day, or the first of the month.
        var day: CivilDate? {
            switch self {
            case .day(let day), .month(let day): day
            case .year, .impossible, .unread: nil
            }
        }
    }

    /// A date of the last hundred years or so.
    ///
    /// - Parameters:
    ///   - cell: `16/09/2025`, `Sep 25`, `2026-03-10`, `07 Oct 2025`, `4.11.25`, a spreadsheet's day number…
    ///   - century: What a year of two digits is in full.
    /// - Returns: What it tells.
    static func read(_ cell: String, century: (Int) -> Int) -> Reading {
        let parts = parts(of: cell)
        let numbers = parts.compactMap(\.number)
        let month = parts.firstIndex { $0.month != nil }
        if let place = month {
            guard parts.count <= 3, let name = parts[place].month else { return .unread }
            return named(month: name, around: parts, at: place, century: century)
        }
        guard numbers.count == parts.count else { return .unread }
        switch parts.count {
        case 1: return alone(parts[0])
        case 2: return monthAndYear(numbers, parts, century: century)
        case 3 where parts[0].digits == 4: return whole(year: numbers[0], month: numbers[1], day: numbers[2])
        case 3: return dayFirst(numbers, year: full(parts[2], century: century))
        default: return .unread
        }
    }

    /// One number or one month's name.
    struct Part: Hashable {
        var number: Int?
        var digits = 0
        var month: Int?
    }

    /// The parts of a date; weekdays and times of day are left out, and words make it no date.
    static func parts(of cell: String) -> [Part] {
        var parts: [Part] = []
        for word in cell.tidied.split(whereSeparator: { " /.-,\n'’–".contains($0) || $0 == "T" && cell.count >= 16 }) {
            if word.contains(":") || isWeekday(word) || ["of", "the"].contains(word.lowercased()) { continue }
            if let month = month(word) {
                parts.append(Part(month: month))
            } else {
                let digits = word.prefix { $0.isASCII && $0.isNumber }
                let ending = word.dropFirst(digits.count).lowercased()
                guard !digits.isEmpty, digits.count <= 8, ["", "st", "nd", "rd", "th"].contains(ending) else {
                    parts += joined(word)
                    continue
                }
                parts.append(Part(number: Int(digits), digits: digits.count))
            }
        }
        return parts
    }

    /// `16Sep25`, `Sep25`; a word that is none of a date spoils it.
    private static func joined(_ word: Substring) -> [Part] {
        let before = word.prefix { $0.isASCII && $0.isNumber }
        let name = word.dropFirst(before.count).prefix { $0.isLetter }
        let after = word.dropFirst(before.count + name.count)
        guard let month = month(name), after.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return [Part(), Part(), Part(), Part()]
        }
        let numbers = [before, after].map { $0.isEmpty ? nil : Part(number: Int($0), digits: $0.count) }
        return [numbers[0], Part(month: month), numbers[1]].compactMap { $0 }
    }

    private static func month(_ word: Substring) -> Int? {
        let folded = word.lowercased().filter(\.isLetter)
        guard folded.count >= 3, folded.count == word.count else { return nil }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard let index = names.firstIndex(where: { $0.hasPrefix(folded) }) else { return folded == "sept" ? 9 : nil }
        return index + 1
    }

    private static func isWeekday(_ word: Substring) -> Bool {
        let folded = word.lowercased()
        return folded.count >= 3
            && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
                $0.hasPrefix(folded) || folded == "weds" || folded == "tues" || folded == "thurs"
            }
    }

    private static func full(_ part: Part, century: (Int) -> Int) -> Int {
        part.digits <= 2 ? century(part.number ?? 0) : part.number ?? 0
    }

    private static func named(month: Int, around parts: [Part], at place: Int, century: (Int) -> Int) -> Reading {
        let before = parts[..<place]
        let after = parts[(place + 1)...]
        guard before.allSatisfy({ $0.number != nil }), after.allSatisfy({ $0.number != nil }) else { return .unread }
        switch (before.count, after.count) {
        case (0, 1):
            guard let part = after.first, part.digits == 2 || part.digits == 4 else { return .unread }
            return whole(year: full(part, century: century), month: month, day: nil)
        case (1, 1):
            guard let first = before.first, let last = after.first else { return .unread }
            if first.digits == 4 { return whole(year: first.number ?? 0, month: month, day: last.number) }
            return whole(year: full(last, century: century), month: month, day: first.number)
        case (0, 2):
            guard let first = after.first, let last = after.last else { return .unread }
            return whole(year: full(last, century: century), month: month, day: first.number)
        default: return .unread
        }
    }

    private static func alone(_ part: Part) -> Reading {
        guard let number = part.number else { return .unread }
        switch part.digits {
        case 4 where (1850...2200).contains(number): return .year(number)
        // The day number of a spreadsheet, counted from 30 December 1899.
        case 5 where (1...80_000).contains(number): return .day(CivilDate(dayNumber: number - 25_569))
        case 8 where number / 10_000 >= 1850 && number / 10_000 <= 2200:
            return whole(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        default: return .unread
        }
    }

    private static func monthAndYear(_ numbers: [Int], _ parts: [Part], century: (Int) -> Int) -> Reading {
        if parts[0].digits == 4 { return whole(year: numbers[0], month: numbers[1], day: nil) }
        guard parts[1].digits == 4 else { return .unread }
        return whole(year: numbers[1], month: numbers[0], day: nil)
    }

    /// Day, month, year; month first only where it cannot be otherwise.
    private static func dayFirst(_ numbers: [Int], year: Int) -> Reading {
        if numbers[1] > 12, numbers[0] <= 12 { return whole(year: year, month: numbers[0], day: numbers[1]) }
        return whole(year: year, month: numbers[1], day: numbers[0])
    }

    private static func whole(year: Int, month: Int, day: Int?) -> Reading {
        guard let date = CivilDate(year: year, month: month, day: day ?? 1), (1850...2200).contains(year) else {
            return (1...9999).contains(year) ? .impossible : .unread
        }
        return day == nil ? .month(date) : .day(date)
    }
}
