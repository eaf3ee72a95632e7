/// What a person could be known by again: a name, and the ways to reach somebody, all spelled in one way.
///
/// An erased person is remembered by keyed digests of such marks and nothing else, so that a table that still holds them
/// does not bring them back. A number or an address that others share is no mark of one person alone: then it counts
/// together with the name only.
package struct PersonTrace: Sendable, Hashable {
    /// The words of the name, without titles, in the order of letters.
    package let name: String?
    /// How else the person is written: with an initial, or by the name they are called.
    package let otherNames: Set<String>
    package let emails: Set<String>
    /// Digits of national numbers, without country code and leading zeros.
    package let phones: Set<String>
    package let postcode: String?

    /// - Parameters:
    ///   - name: As it is written, with or without a title; the order of first name and surname does not matter.
    ///   - knownAs: What the person is called.
    ///   - emails: Addresses in any case.
    ///   - phones: Numbers in any spelling.
    ///   - postcode: In any spelling.
    package init(name: String?, knownAs: String? = nil, emails: [String], phones: [String], postcode: String?) {
        let words = Self.words(name ?? "")
        self.name = Self.key(words)
        var others: [[String]] = []
        if let surname = words.last, words.count > 1 {
            others += [[String(words[0].prefix(1)), surname], Self.words(knownAs ?? "") + [surname]]
        }
        otherNames = Set(others.compactMap(Self.key)).subtracting(self.name.map { [$0] } ?? [])
        self.emails = Set(emails.map { $0.lowercased().filter { !$0.isWhitespace } }.filter { $0.contains("@") })
        self.phones = Set(phones.compactMap(Self.nationalNumber))
        let letters = (postcode ?? "").lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        self.postcode = letters.isEmpty ? nil : letters
    }

    /// The digits of a British number without `0`, `+44` or `0044`; nil where there are too few to ring.
    package static func nationalNumber(_ number: String) -> String? {
        var digits = Substring(number.filter { $0.isASCII && $0.isNumber })
        let isAbroad = number.drop(while: \.isWhitespace).hasPrefix("+")
        if digits.hasPrefix("0044") { digits = digits.dropFirst(4) }
        if isAbroad || digits.count > 10, digits.hasPrefix("44") { digits = digits.dropFirst(2) }
        digits = digits.drop { $0 == "0" }
        return digits.count >= 6 ? String(digits) : nil
    }

    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "rev", "sir", "prof"]

    /// The words of a name without what stands in brackets.
    private static func words(_ name: String) -> [String] {
        let outside = name.prefix { $0 != "(" }
        return outside.inWords.filter { !titles.contains($0) }
    }

    private static func key(_ words: [String]) -> String? {
        words.isEmpty ? nil : words.sorted().joined(separator: " ")
    }
}

extension PersonTrace {
    /// What is remembered of an erased person, before it is digested.
    ///
    /// E-mail addresses and numbers in `shared`, spelled as here, reach somebody else too and count beside the name only.
    package func marksToRemember(sharing shared: Set<String>) -> Set<String> {
        let ways = emails.union(phones)
        let names = otherNames.union(name.map { [$0] } ?? [])
        return Set(ways.subtracting(shared).map { "way \($0)" })
            .union(Self.named(names, ways, postcode))
            .union(names.map { "name \($0)" })
            .union(isBare ? names.map { "only \($0)" } : [])
    }

    /// What is looked up when somebody of this trace is about to be taken in: any of these is the erased person.
    ///
    /// A first name alone is nobody's.
    package var marksToLookFor: Set<String> {
        let ways = emails.union(phones)
        return Set(ways.map { "way \($0)" }).union(Self.named(name.map { [$0] } ?? [], ways, postcode))
            .union(isBare && name?.contains(" ") == true ? marksOfBarePeople : [])
    }

    /// The name as it is remembered of every erased person: it may be another of the same name.
    package var marksOfNamesakes: Set<String> { Set(name.map { ["name \($0)"] } ?? []) }

    /// The name as it is remembered of an erased person of whom nothing else was known.
    package var marksOfBarePeople: Set<String> { Set(name.map { ["only \($0)"] } ?? []) }

    /// Whether nothing but a name is known.
    private var isBare: Bool { emails.isEmpty && phones.isEmpty && postcode == nil }

    private static func named(_ names: Set<String>, _ ways: Set<String>, _ postcode: String?) -> Set<String> {
        let beside = ways.union(postcode.map { [$0] } ?? [])
        return Set(names.flatMap { name in beside.map { "\(name) at \($0)" } })
    }
}

extension StringProtocol {
    /// The words in plain letters: runs of letters and digits.
    package var inWords: [String] {
        String(self).inPlainLetters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
