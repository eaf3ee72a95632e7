/// Mends a word that nobody knows into a known one that differs in one letter.
struct Spelling: Sendable {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)

    let knows: @Sendable (String) -> Bool
    /// 0 for the rarest, 1 for the commonest, by the hash of a word; nil where that is none's.
    let commonness: @Sendable (TextHash) -> Float?

    /// The words with those mended that are four to 24 letters long, unknown, and one slip away from a known one.
    func mended(_ words: [String]) -> [String] {
        words.map { word in
            guard (4...24).contains(word.utf8.count), !knows(word) else { return word }
            let letters = Array(word.utf8)
            guard letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return word }
            return mended(letters).map { String(decoding: $0, as: UTF8.self) } ?? word
        }
    }

    /// One letter too many, two exchanged, one wrong, or one missing, at a place.
    private enum Slip {
        case tooMany(Int)
        case exchanged(Int)
        case wrong(Int, instead: UInt8)
        case missing(Int, UInt8)

        func mended(_ letters: [UInt8]) -> [UInt8] {
            var letters = letters
            switch self {
            case .tooMany(let place): letters.remove(at: place)
            case .exchanged(let place): letters.swapAt(place, place + 1)
            case .wrong(let place, let letter): letters[place] = letter
            case .missing(let place, let letter): letters.insert(letter, at: place)
            }
            return letters
        }
    }

    /// The commonest of the known words at one slip; a slip behind the first letter goes before one in it.
    private func mended(_ letters: [UInt8]) -> [UInt8]? {
        var best: (slip: Slip, worth: Float)?
        func look(_ before: TextHash, _ rest: ArraySlice<UInt8>, _ slip: Slip, at place: Int) {
            var hash = before
            hash.add(rest)
            guard let common = commonness(hash) else { return }
            let worth = place == 0 ? common - 1 : common
            if worth > best?.worth ?? -.infinity { best = (slip, worth) }
        }
        // What stands before a slip is hashed once.
        var before = WordVectors.hash
        for place in letters.indices {
            look(before, letters[(place + 1)...], .tooMany(place), at: place)
            if place + 1 < letters.count {
                let exchanged = before.adding(letters[place + 1]).adding(letters[place])
                look(exchanged, letters[(place + 2)...], .exchanged(place), at: place)
            }
            for letter in Self.alphabet where letter != letters[place] {
                look(before.adding(letter), letters[(place + 1)...], .wrong(place, instead: letter), at: place)
            }
            before.add(letters[place])
        }
        before = WordVectors.hash
        for place in 0...letters.count {
            for letter in Self.alphabet {
                look(before.adding(letter), letters[place...], .missing(place, letter), at: place)
            }
            if place < letters.count { before.add(letters[place]) }
        }
        return best?.slip.mended(letters)
    }
}
