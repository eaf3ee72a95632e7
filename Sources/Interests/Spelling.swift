/// Mends a word that nobody knows into a known one that differs in one letter.
struct Spelling: Sendable {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)

    let knows: @Sendable (String) -> Bool
    /// 0 for the rarest, 1 for the commonest; nil where a word is unknown.
    let commonness: @Sendable (String) -> Float?

    /// The words with those mended that are at least four letters long, unknown, and one slip away from a known one.
    func mended(_ words: [String]) -> [String] {
        words.map { word in
            word.utf8.count >= 4 && word.utf8.allSatisfy(Self.alphabet.contains) && !knows(word)
                ? mended(word) ?? word : word
        }
    }

    /// The commonest of the known words at one slip; a slip behind the first letter goes before one in it.
    private func mended(_ word: String) -> String? {
        let letters = Array(word.utf8)
        var best: (word: String, worth: Float)?
        for (letters, isFirst) in Self.slips(of: letters) {
            let candidate = String(decoding: letters, as: UTF8.self)
            guard let common = commonness(candidate) else { continue }
            let worth = common - (isFirst ? 1 : 0)
            if worth > best?.worth ?? -.infinity { best = (candidate, worth) }
        }
        return best?.word
    }

    /// Every word that one slip makes: a letter too many, two exchanged, one wrong, one missing.
    private static func slips(of letters: [UInt8]) -> [(letters: [UInt8], isFirst: Bool)] {
        var slips: [(letters: [UInt8], isFirst: Bool)] = []
        for place in 0...letters.count {
            let (before, behind) = (letters[..<place], letters[place...])
            if !behind.isEmpty { slips.append((Array(before + behind.dropFirst()), place == 0)) }
            if behind.count > 1 {
                let exchanged = [letters[place + 1], letters[place]]
                slips.append((Array(before + exchanged + behind.dropFirst(2)), place == 0))
            }
            for letter in alphabet {
                if !behind.isEmpty { slips.append((Array(before + [letter] + behind.dropFirst()), place == 0)) }
                slips.append((Array(before + [letter] + behind), place == 0))
            }
        }
        return slips
    }
}
