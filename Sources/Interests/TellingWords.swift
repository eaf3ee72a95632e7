/// Words that tell of a person, a place or a time and name nothing to do: `diabetic`, `my daughter`, `Tuesdays`.
package struct TellingWords: Sendable {
    /// What words tell of; the learnt weights keep this order.
    enum Kind: String, Sendable, CaseIterable {
        case faith, identity, place, health, body, medicine, kin, time, refusal, means, seeking

        /// What nobody may conclude from: a text of such words alone is nobody's wish.
        var isSensitive: Bool { [.faith, .identity, .health, .medicine].contains(self) }
    }

    /// What one word of a text is.
    enum Role: Sendable, Hashable {
        case telling(Kind)
        case filler
        case figures
        /// It may name something to do.
        case open
    }

    private struct Phrase: Sendable {
        let words: [String]
        let kind: Kind
    }

    /// By their first word, the longest first.
    private let phrases: [String: [Phrase]]

    /// Reads the file `telling.txt`, which says its own form at its top.
    ///
    /// - Throws: `VocabularyError` with the line that cannot be read.
    package init(_ bytes: [UInt8]) throws(VocabularyError) {
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var phrases: [String: [Phrase]] = [:]
        var kind: Kind?
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            if line.hasPrefix("[") {
                kind = Kind(rawValue: String(line.dropFirst().dropLast()))
                guard kind != nil, line.hasSuffix("]") else { throw .unreadable(line: index + 1) }
                continue
            }
            guard let kind else { throw .unreadable(line: index + 1) }
            for text in line.split(separator: ";") {
                let words = PlainWords.words(of: String(text))
                guard let first = words.first else { continue }
                // What stands twice is what it was first.
                if phrases[first]?.contains(where: { $0.words == words }) == true { continue }
                phrases[first, default: []].append(Phrase(words: words, kind: kind))
            }
        }
        self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The role of each word of a text, as `PlainWords` gives them; of two phrases that fit the longer one holds.
    func roles(of words: [String]) -> [Role] {
        var roles: [Role] = []
        roles.reserveCapacity(words.count)
        while roles.count < words.count {
            let word = words[roles.count]
            let rest = words[roles.count...]
            if let phrase = phrases[word]?.first(where: { rest.starts(with: $0.words) }) {
                for _ in phrase.words { roles.append(.telling(phrase.kind)) }
            } else if Fillers.words.contains(word) {
                roles.append(.filler)
            } else {
                roles.append(word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? .figures : .open)
            }
        }
        return roles
    }
}
