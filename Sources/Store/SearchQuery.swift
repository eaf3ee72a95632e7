import Domain

/// What somebody typed, as questions to the full-text index, from the strictest to the widest.
///
/// Only letters and digits of the typed text are used, each word in quotation marks: nothing in it is ever syntax.
struct SearchQuery {
    /// Which columns a reader may search.
    enum Scope {
        /// Everything that is told to the connector.
        case all
        /// What everyone may read.
        case open
        /// Names alone.
        case names
    }

    /// At most so many words are looked at, and so much of each.
    static let limits = (words: 8, letters: 40)

    let words: [String]

    /// Nil where there is no letter or digit in it.
    init?(_ text: String) {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(1000) {
            if Self.belongsToWord(scalar) { word.append(scalar) } else { Self.end(&word, in: &words) }
        }
        Self.end(&word, in: &words)
        guard !words.isEmpty else { return nil }
        self.words = Array(words.prefix(Self.limits.words))
    }

    private static func end(_ word: inout String.UnicodeScalarView, in words: inout [String]) {
        if !word.isEmpty { words.append(String(word.prefix(limits.letters))) }
        word = String.UnicodeScalarView()
    }

    /// What the index takes for a part of a word: letters, numbers and the marks above letters.
    private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark:
            true
        default: false
        }
    }

    /// Where a question leads to more entries of a kind than these, they are as likely one as the other.
    static let mostRanked = 1000

    /// The questions, from the strictest to the widest; what an earlier one finds is likelier than what a later one finds.
    func questions(_ scope: Scope) -> [String] {
        let phrase = words.joined(separator: " ")
        let names = ["name : \"\(phrase)\"", "name : ^ \"\(phrase)\" *"]
        let wider =
            switch scope {
            case .all: "{name keys} : (\(anyOrder))"
            case .open, .names: "name : (\(anyOrder))"
            }
        return names + [wider] + (scope == .names ? [] : [widest(scope)])
    }

    /// The question that finds whatever any of them finds.
    func widest(_ scope: Scope) -> String {
        switch scope {
        case .all: "{name open closed keys} : (\(anyOrder))"
        case .open: "{name open} : (\(anyOrder))"
        case .names: "name : (\(anyOrder))"
        }
    }

    /// Every word or the beginning of it, in any order; digits that stand together also as one number.
    private var anyOrder: String {
        var parts: [String] = []
        var numbers: ArraySlice<String> = []
        for word in words + [""] {
            if !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                numbers.append(word)
                continue
            }
            if !numbers.isEmpty { parts.append(Self.number(Array(numbers))) }
            numbers = []
            if !word.isEmpty { parts.append(Self.beginning(word)) }
        }
        return parts.joined(separator: " AND ")
    }

    private static func beginning(_ word: String) -> String { "\"\(word)\" *" }

    /// The digits of a telephone number, from here or with the country's code, or apart as they were typed.
    private static func number(_ parts: [String]) -> String {
        var digits = parts.joined()
        // A house and a flat stand anywhere, the parts of a number one behind the other.
        let isNumber = digits.utf8.count >= 6
        let apart =
            isNumber
            ? beginning(parts.joined(separator: " ")) : parts.map(beginning).joined(separator: " AND ")
        if digits.hasPrefix("00") { digits.removeFirst(2) }
        let here = digits.hasPrefix("440") ? digits.dropFirst(3) : digits.hasPrefix("44") ? digits.dropFirst(2) : nil
        let spellings = [parts.joined(), here.map(String.init) ?? ""].filter { $0.count >= 4 }
        guard !spellings.isEmpty else { return apart }
        return "((\(apart)) OR \(spellings.map(beginning).joined(separator: " OR ")))"
    }
}
