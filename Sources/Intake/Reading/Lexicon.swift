/// Phrases of several meanings, looked for in one pass.
struct Lexicon<Meaning: Hashable & Sendable>: Sendable {
    /// Where a phrase stands, and what it means.
    struct Match: Hashable {
        let meaning: Meaning
        let range: Range<Int>
    }

    private struct Entry: Sendable {
        let words: [String]
        let meaning: Meaning
    }

    private let byFirst: [String: [Entry]]

    init(_ phrases: [(Meaning, Phrases)]) {
        var byFirst: [String: [Entry]] = [:]
        for (meaning, phrases) in phrases {
            for words in phrases.all { byFirst[words[0], default: []].append(Entry(words: words, meaning: meaning)) }
        }
        self.byFirst = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// Everywhere a phrase stands; of one meaning the longest, and none within another.
    func matches(in words: [String]) -> [Match] {
        var found: [Match] = []
        for place in words.indices {
            guard let entries = byFirst[words[place]] else { continue }
            for entry in entries where words[place...].starts(with: entry.words) {
                let range = place..<(place + entry.words.count)
                let isCovered = found.contains { $0.meaning == entry.meaning && $0.range.overlaps(range) }
                if !isCovered { found.append(Match(meaning: entry.meaning, range: range)) }
            }
        }
        return found
    }
}
