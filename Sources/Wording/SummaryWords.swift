/// Numbers, counts and lists as people say them.
package enum SummaryWords {
    private static let small = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    private static let ordinals = ["first", "second", "third", "fourth", "fifth"]

    /// `1 wish`, `177 wishes`, `0 wishes`.
    package static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(digits(number)) \(number == 1 ? one : many)"
    }

    /// `1 member`, `58 members`: for nouns that only add an s.
    package static func count(_ number: Int, _ noun: String) -> String { count(number, noun, noun + "s") }

    /// `two` up to ten, then digits; `no` for none.
    package static func number(_ number: Int) -> String {
        small.indices.contains(number) ? small[number] : digits(number)
    }

    /// Fewer than this many people are `a few`, so that nobody is picked out.
    package static let fewestCounted = 5

    /// `a few people` under five, `12 people` from there on; `nobody` for none.
    package static func people(_ number: Int) -> String {
        if number <= 0 { return "nobody" }
        return number < fewestCounted ? "a few people" : "\(digits(number)) people"
    }

    /// `1,250`.
    package static func digits(_ number: Int) -> String {
        let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
        guard thousands != 0 else { return String(number) }
        return digits(thousands) + "," + String(abs(rest) + 1000).dropFirst()
    }

    /// `first` to `fifth`; counted from the end `last` and `last but one`; nil for anything rarer.
    package static func ordinal(_ number: Int) -> String? {
        switch number {
        case 1...5: ordinals[number - 1]
        case -1: "last"
        case -2: "last but one"
        default: nil
        }
    }

    /// `1st`, `22nd`, `13th`.
    package static func ordinalDigits(_ number: Int) -> String {
        let suffix =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(number)\(suffix)"
    }

    /// `a`, `a and b`, `a, b and c`.
    package static func list(_ words: [String], _ last: String = "and") -> String {
        guard words.count > 1, let end = words.last else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
    }
}
