/// The words by which one person stands in what others wrote: how they are called, and the ways to reach them.
///
///     PersonWords(member, others: names).mentions(in: "A friend of Mrs Ackroyd")
package struct PersonWords: Sendable {
    /// How sure it is that this person is meant.
    package enum Certainty: Int, Sendable, Hashable, Comparable {
        /// A name that others bear too, or a first name: for a person to look at.
        case perhaps
        case surely

        package static func < (one: Certainty, other: Certainty) -> Bool { one.rawValue < other.rawValue }
    }

    /// One place in a text.
    package struct Mention: Sendable, Hashable {
        package let range: Range<String.Index>
        package let certainty: Certainty
    }

    private var phrases: [String: [(words: [String], certainty: Certainty)]] = [:]
    private let numbers: Set<String>
    /// One of these stands in every text that names the person, in small letters; nil where that cannot be said.
    private var signs: [[UInt8]]?
    /// How many bytes before and behind a sign belong to what is said of the person, at the most.
    private var reach = 200
    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "rev"]

    /// - Parameters:
    ///   - member: The person.
    ///   - others: The names of everybody else, to know which words are this person's alone.
    package init(_ member: Member, others: [String]) {
        self.init(
            fullName: member.fullName, knownAs: member.knownAs,
            phones: [member.phone, member.mobile].compactMap(\.self),
            written: [member.email, member.addressLine].compactMap(\.self), others: others)
    }

    /// - Parameters:
    ///   - fullName: First name and surname.
    ///   - knownAs: What the person is called.
    ///   - phones: In any spelling.
    ///   - written: E-mail addresses, and the street.
    ///   - others: The names of everybody else.
    package init(fullName: String, knownAs: String, phones: [String], written: [String], others: [String]) {
        let theirs = Set(others.flatMap(\.inWords))
        let (full, called) = (fullName.inWords, knownAs.inWords)
        numbers = Set(phones.compactMap(PersonTrace.nationalNumber))
        for words in written.map(\.inWords) where words.count > 1 { add(words, .surely) }
        guard let surname = full.last, full.count > 1 else {
            add(full, .perhaps)
            return
        }
        let family = Array(full.dropFirst(full.count - max(1, Self.lastPart(of: fullName))))
        add(full, .surely)
        for first in [[full[0]], called, [String(full[0].prefix(1))]] where !first.isEmpty && first != full {
            add(first + family, .surely)
            add(first + [surname], .surely)
            add(family + first, first[0].count == 1 ? .perhaps : .surely)
        }
        reach = max(reach, 4 * (phrases.values.joined().map { $0.words.joined().utf8.count }.max() ?? 0))
        signs = Self.signs([surname, full[0]] + family + called.prefix(1), [fullName, knownAs], written, numbers)
        for title in Self.titles { add([title] + family, theirs.contains(surname) ? .perhaps : .surely) }
        add(family, theirs.isDisjoint(with: family) && surname.count > 3 ? .surely : .perhaps)
        add([full[0]], .perhaps)
        add(called, .perhaps)
    }

    private static func signs(
        _ words: [String], _ names: [String], _ written: [String], _ numbers: Set<String>
    ) -> [[UInt8]]? {
        let ways = written.compactMap { $0.inWords.max { $0.count < $1.count } }
        // A name with accents may stand in a text with them or without.
        guard (names + written).allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
        return Array(Set((words + ways).map { Array($0.utf8) } + numbers.map { Array($0.suffix(3).utf8) }))
    }

    /// Words of which one stands in every text that names the person otherwise than by a number, in small letters; nil
    /// where that cannot be said.
    package var alwaysWritten: [String]? {
        guard signs != nil else { return nil }
        let words = phrases.values.joined().compactMap { phrase in phrase.words.max { $0.utf8.count < $1.utf8.count } }
        return Set(words).sorted()
    }

    /// The last six digits of each number the person is reached by.
    package var ends: [String] { numbers.map { String($0.suffix(6)) }.sorted() }

    /// Whether it is worth reading a text in UTF-8 for the person; false is certain.
    ///
    /// - Complexity: O(bytes), many times faster than `mentions(in:)`.
    package func mayStand(in text: [UInt8]) -> Bool { signs == nil || !signPlaces(in: text, most: 1).isEmpty }

    /// Where in a text a sign of the person begins, from its start.
    private func signPlaces(in text: [UInt8], most: Int = .max) -> [Int] {
        var byFirst = [[[UInt8]]](repeating: [], count: 128)
        for sign in signs ?? [] { if let first = sign.first { byFirst[Int(first)].append(sign) } }
        return text.withUnsafeBufferPointer { text in
            var places: [Int] = []
            for place in text.indices {
                let byte = text[place]
                guard byte < 0x80 else { continue }
                for sign in byFirst[Int(Self.small(byte))] where Self.stands(sign, at: place, in: text) {
                    places.append(place)
                    if places.count == most { return places }
                    break
                }
            }
            return places
        }
    }

    private static func stands(_ sign: [UInt8], at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard place + sign.count <= text.count else { return false }
        var length = 0
        while length < sign.count, small(text[place + length]) == sign[length] { length += 1 }
        return length == sign.count
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    /// How many words the surname has: `Blackwood-Joseph` has two.
    private static func lastPart(of name: String) -> Int { name.split(separator: " ").last?.inWords.count ?? 1 }

    private mutating func add(_ words: [String], _ certainty: Certainty) {
        guard let first = words.first else { return }
        phrases[first, default: []].append((words, certainty))
        phrases[first]?.sort { ($0.words.count, $0.certainty) > ($1.words.count, $1.certainty) }
    }

    /// Every place of a text where the person is named, from its start; none overlaps another.
    package func mentions(in text: String) -> [Mention] { mentions(in: text[...], of: text) }

    /// The same of a long text that a program wrote, such as a letter, reading only around the signs of the person.
    ///
    /// A telephone number whose last three digits stand apart is passed over.
    package func mentions(inLong text: String) -> [Mention] {
        guard let places = places(in: text) else { return mentions(in: text) }
        return places.flatMap { mentions(in: text[$0], of: text) }
    }

    private func mentions(in part: Substring, of text: String) -> [Mention] {
        let words = Self.spelled(part)
        var mentions: [Mention] = []
        var place = 0
        while place < words.count {
            if let (count, certainty) = match(words[place...], in: text) {
                mentions.append(
                    Mention(
                        range: words[place].range.lowerBound..<words[place + count - 1].range.upperBound,
                        certainty: certainty))
                place += count
            } else {
                place += 1
            }
        }
        return mentions
    }

    /// The parts of a text around each sign of the person, whole words from blank to blank; nil where any part may
    /// name them.
    private func places(in text: String) -> [Range<String.Index>]? {
        guard signs != nil else { return nil }
        let bytes = text.utf8
        var parts: [Range<String.Index>] = []
        for sign in signPlaces(in: Array(bytes)) {
            let at = bytes.index(bytes.startIndex, offsetBy: sign)
            if let last = parts.last, at < last.upperBound,
                bytes.distance(from: at, to: last.upperBound) > reach
            {
                continue
            }
            var start = bytes.index(at, offsetBy: -reach, limitedBy: bytes.startIndex) ?? bytes.startIndex
            var end = bytes.index(at, offsetBy: reach, limitedBy: bytes.endIndex) ?? bytes.endIndex
            while start > bytes.startIndex, !Self.isBlank(bytes[bytes.index(before: start)]) {
                start = bytes.index(before: start)
            }
            while end < bytes.endIndex, !Self.isBlank(bytes[end]) { end = bytes.index(after: end) }
            if let last = parts.last, start <= last.upperBound {
                parts[parts.count - 1] = last.lowerBound..<max(end, last.upperBound)
            } else {
                parts.append(start..<end)
            }
        }
        return parts
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    /// The text with something else where the person was named, at least so surely.
    package func redacted(_ text: String, from certainty: Certainty, to words: String) -> String {
        var result = text
        for mention in mentions(in: text).reversed() where mention.certainty >= certainty {
            result.replaceSubrange(mention.range, with: words)
        }
        return result
    }

    private func match(_ words: ArraySlice<Word>, in text: String) -> (count: Int, Certainty)? {
        guard let first = words.first else { return nil }
        for phrase in phrases[first.plain] ?? []
        where words.count >= phrase.words.count && zip(words, phrase.words).allSatisfy({ $0.plain == $1 }) {
            return (phrase.words.count, phrase.certainty)
        }
        return number(words, in: text).map { ($0, .surely) }
    }

    /// A telephone number however it is broken up.
    private func number(_ words: ArraySlice<Word>, in text: String) -> Int? {
        guard !numbers.isEmpty, let first = words.first, first.isNumber else { return nil }
        var digits = ""
        for (index, word) in words.enumerated() {
            guard word.isNumber, digits.count < 16 else { return nil }
            digits += word.plain
            let written = text[first.range.lowerBound..<word.range.upperBound]
            let isOneNumber = written.allSatisfy { $0.isNumber || " -.()/+\u{A0}".contains($0) }
            guard isOneNumber else { return nil }
            let spellings = [digits, "+" + digits].compactMap(PersonTrace.nationalNumber)
            if spellings.contains(where: numbers.contains) { return index + 1 }
        }
        return nil
    }

    private struct Word {
        let plain: String
        let range: Range<String.Index>
        var isNumber: Bool { plain.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    private static func spelled(_ text: Substring) -> [Word] {
        text.split { !$0.isLetter && !$0.isNumber }
            .map { Word(plain: String($0).inPlainLetters, range: $0.startIndex..<$0.endIndex) }
    }
}
