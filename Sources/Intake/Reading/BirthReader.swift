import CivilTime
import Domain

/// A date of birth, a year, an age or a band, as people write it.
struct BirthReader {
    struct Reading: Hashable {
        var birth: Birth?
        /// The year that two digits were taken for.
        var century: Int?
        var isFromWords = false
        var isImpossible = false
    }

    private let today: CivilDate

    init(on today: CivilDate) { self.today = today }

    /// What a cell tells; nil birth where nothing can be made out.
    func read(_ cell: String) -> Reading {
        let text = cell.tidied.lowercased()
        if let band = Self.band(text) { return Reading(birth: ages(band.ages, isRough: true), isFromWords: true) }
        if let decade = decade(text) { return Reading(birth: ages(decade, isRough: true), isFromWords: true) }
        let words = Self.spaced(text)
        if let reading = date(text) { return reading }
        return inWords(words, of: text)
    }

    // MARK: - Dates

    private func date(_ text: String) -> Reading? {
        var bare = text
        for prefix in ["d.o.b.", "dob", "born on", "born", "b."] where bare.hasPrefix(prefix) {
            bare = bare.dropFirst(prefix.count).trimmed(of: " :.")
        }
        guard DateReader.parts(of: bare).count >= 2 || bare.count == 8 || bare.count == 5 else { return nil }
        var century: Int?
        let reading = DateReader.read(bare) { short in
            century = fullYear(short)
            return century ?? short
        }
        switch reading {
        case .day(let day): return plausible(Reading(birth: Birth(earliest: day, latest: day), century: century))
        case .month(let first):
            let last = first.adding(months: 1).adding(days: -1)
            return plausible(Reading(birth: Birth(earliest: first, latest: last), century: century))
        case .impossible: return Reading(isImpossible: true)
        case .year, .unread: return nil
        }
    }

    /// Nobody is 121, and nobody is born tomorrow.
    private func plausible(_ reading: Reading) -> Reading {
        guard let birth = reading.birth, birth.latest <= today, birth.ages(on: today).lowerBound <= 120 else {
            return Reading(isImpossible: true)
        }
        return reading
    }

    /// A year of two digits: this century only for somebody of 10 and over, since small children are on no list.
    private func fullYear(_ short: Int) -> Int {
        let recent = today.year / 100 * 100 + short
        return today.year - recent >= 10 ? recent : recent - 100
    }

    // MARK: - Ages and years

    private func inWords(_ words: [String], of text: String) -> Reading {
        let numbers = words.compactMap(Int.init)
        let others = words.filter { Int($0) == nil }
        guard numbers.count == 1 || numbers.count == 2, let number = numbers.first else { return Reading() }
        let rough = Set(others).isDisjoint(with: Self.roughly) ? text.contains("~") || text.contains("?") : true
        guard Set(others).isSubset(of: Self.known) else { return Reading() }
        if numbers.count == 2 {
            // `86 (1940)`: the year says more; `84 - 86`: a span.
            if let year = numbers.first(where: { (1900...2100).contains($0) }) {
                return self.year(year, isRough: rough)
            }
            guard let other = numbers.last, number < other, other <= 120 else { return Reading() }
            return Reading(birth: ages(number...other, isRough: true), isFromWords: true)
        }
        if (1900...2100).contains(number) { return year(number, isRough: rough) }
        guard (1...120).contains(number), words.contains(String(number)) else { return Reading() }
        if !Set(others).isDisjoint(with: ["over", "plus"]) || text.hasSuffix("+") {
            return Reading(birth: ages(number...min(number + 15, 120), isRough: true), isFromWords: true)
        }
        if !Set(others).isDisjoint(with: ["months", "month", "weeks"]) {
            return Reading(birth: ages(0...1, isRough: true), isFromWords: true)
        }
        // An age was true when it was written: a year either way is no matter.
        return Reading(birth: ages(number...number, isRough: rough), isFromWords: rough || words.count > 1)
    }

    private func year(_ year: Int, isRough: Bool) -> Reading {
        guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
        else { return Reading() }
        let birth = Birth(earliest: first, latest: min(last, max(first, today)), isRough: isRough)
        return plausible(Reading(birth: birth, isFromWords: isRough))
    }

    /// Everybody who is of these ages today.
    private func ages(_ ages: ClosedRange<Int>, isRough: Bool) -> Birth {
        let earliest = today.adding(months: -12 * (ages.upperBound + 1)).adding(days: 1)
        return Birth(earliest: earliest, latest: today.adding(months: -12 * ages.lowerBound), isRough: isRough)
    }

    /// `80s`, `in her eighties`, `late 70s`.
    private func decade(_ text: String) -> ClosedRange<Int>? {
        let words = Folding.words(text)
        let spelled = [
            "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
            "eighties": 80, "nineties": 90,
        ]
        let decades = words.compactMap { word -> Int? in
            if let decade = spelled[word] { return decade }
            guard word.last == "s", let number = Int(word.dropLast()), number % 10 == 0, (20...100).contains(number)
            else { return nil }
            return number
        }
        guard decades.count == 1, let first = decades.first else { return nil }
        if words.contains("early") { return first...(first + 4) }
        if words.contains("mid") { return (first + 3)...(first + 7) }
        if words.contains("late") { return (first + 6)...(first + 9) }
        return first...(first + 9)
    }

    private static func band(_ text: String) -> AgeBand? {
        AgeBand(rawValue: text.filter { !$0.isWhitespace }.replacing("–", with: "-"))
    }

    /// Numbers and words apart: `88ish` becomes `88 ish`.
    private static func spaced(_ text: String) -> [String] {
        var words: [String] = []
        var wasNumber = false
        for word in Folding.words(text) {
            var piece = ""
            for character in word {
                if !piece.isEmpty, character.isNumber != wasNumber {
                    words.append(piece)
                    piece = ""
                }
                piece.append(character)
                wasNumber = character.isNumber
            }
            words.append(piece)
        }
        return words
    }

    private static let roughly: Set<String> = [
        "ish", "about", "c", "ca", "circa", "approx", "approximately", "around", "roughly", "nearly", "almost", "over",
        "plus", "at", "least", "maybe", "guess", "say", "under",
    ]

    private static let known: Set<String> = roughly.union([
        "yrs", "yr", "years", "year", "old", "y", "o", "age", "aged", "b", "born", "in", "dob", "d", "of", "birth",
        "just", "turned", "she", "he", "is", "s", "hes", "shes", "months", "month", "weeks", "next", "this", "soon",
        "to", "be",
    ])
}
