/// Mends a word that nobody knows into a known one that differs in one letter.
struct Spelling: Sendable {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)

    let knows: @Sendable (String) -> Bool
    /// 0 for the rarest, 1 for the commonest; nil where the letters are no known word.
    let commonness: @Sendable ([UInt8]) -> Float?

    /// The words with those mended that are four to 24 letters long, unknown, and one slip away from a known one.
    func mended(_ words: [String]) -> [String] {
        words.map { word in
            guard (4...24).contains(word.utf8.count), !knows(word) else { return word }
            let letters = Array(word.utf8)
            guard letters.allSatisfy(Self.alphabet.contains) else { return word }
            return mended(letters).map { String(decoding: $0, as: UTF8.self) } ?? word
        }
    }

    /// The commonest of the known words at one slip; a slip behind the first letter goes before one in it.
    private func mended(_ letters: [UInt8]) -> [UInt8]? {
        var best: (letters: [UInt8], worth: Float)?
        func look(at candidate: [UInt8], _ place: Int) {
            guard let common = commonness(candidate) else { return }
            let worth = place == 0 ? common - 1 : common
            if worth > best?.worth ?? -.infinity { best = (candidate, worth) }
        }
        for place in letters.indices {
            // A letter too many, two exchanged, one wrong.
            var candidate = letters
            candidate.remove(at: place)
            look(at: candidate, place)
            candidate = letters
            if place + 1 < letters.count {
                candidate.swapAt(place, place + 1)
                look(at: candidate, place)
                candidate = letters
            }
            for letter in Self.alphabet where letter != letters[place] {
                candidate[place] = letter
                look(at: candidate, place)
            }
        }
        for place in 0...letters.count {
            // One missing.
            var candidate = letters
            candidate.insert(0, at: place)
            for letter in Self.alphabet {
                candidate[place] = letter
                look(at: candidate, place)
            }
        }
        return best?.letters
    }
}
