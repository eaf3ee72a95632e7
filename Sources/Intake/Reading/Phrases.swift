/// Phrases that are looked for in the folded words of a text.
struct Phrases: Sendable {
    private let byFirst: [String: [[String]]]

    /// The phrases, each as its words.
    var all: [[String]] { byFirst.values.flatMap { $0 } }

    /// One phrase a line, written in folded words; `x|y` stands for either word.
    init(_ lines: String) {
        var byFirst: [String: [[String]]] = [:]
        for line in lines.split(separator: "\n") {
            for phrase in Self.spelledOut(line.split(separator: " ")) where !phrase.isEmpty {
                byFirst[phrase[0], default: []].append(phrase)
            }
        }
        self.byFirst = byFirst.mapValues { phrases in phrases.sorted { $0.count > $1.count } }
    }

    /// Where the first phrase stands, the longest where several begin together.
    func first(in words: [String], from start: Int = 0) -> Range<Int>? {
        guard start < words.count else { return nil }
        for place in start..<words.count {
            guard let phrases = byFirst[words[place]] else { continue }
            for phrase in phrases where words[place...].starts(with: phrase) { return place..<(place + phrase.count) }
        }
        return nil
    }

    /// How many words the phrase at the front has; nil where none stands there.
    func front(of words: some Collection<String>) -> Int? {
        guard let first = words.first, let phrases = byFirst[first] else { return nil }
        return phrases.first { words.starts(with: $0) }?.count
    }

    /// Everywhere a phrase stands.
    func all(in words: [String]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while let range = first(in: words, from: start) {
            found.append(range)
            start = range.upperBound
        }
        return found
    }

    func are(in words: [String]) -> Bool { first(in: words) != nil }

    /// Whether the words are one of the phrases and nothing else.
    func equal(_ words: [String]) -> Bool { words.first.flatMap { byFirst[$0] }?.contains(words) == true }

    private static func spelledOut(_ words: [Substring]) -> [[String]] {
        words.reduce([[]]) { phrases, word in
            let choices = word.split(separator: "|").map(String.init)
            return phrases.flatMap { phrase in choices.map { phrase + [$0] } }
        }
    }
}
