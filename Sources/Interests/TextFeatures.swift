/// What a text is seen as: its words, stems, pairs of neighbouring stems, and the letter groups of its content words.
struct TextFeatures {
    /// Words (`w`), stems (`s`) and pairs of stems (`b`), each once.
    private(set) var words: [UInt64] = []
    /// Groups of three to five letters (`c`) with `<` and `>` at the ends of a word, each once.
    private(set) var letters: [UInt64] = []

    init(_ text: [String]) {
        let stems = text.map(WordStem.of)
        words.reserveCapacity(text.count * 3)
        for word in text { words.append(TextHash.of("w", word.utf8)) }
        for stem in stems { words.append(TextHash.of("s", stem.utf8)) }
        for (first, second) in zip(stems, stems.dropFirst()) {
            var hash = TextHash("b")
            hash.add(first.utf8)
            hash.add(UInt8(ascii: "_"))
            hash.add(second.utf8)
            words.append(hash.value)
        }
        for word in text where !Fillers.words.contains(word) { addLetters(of: word) }
        words.keepEachOnce()
        letters.keepEachOnce()
    }

    private mutating func addLetters(of word: String) {
        let bytes = [UInt8(ascii: "<")] + word.utf8 + [UInt8(ascii: ">")]
        for start in bytes.indices {
            var hash = TextHash("c")
            for place in start..<Swift.min(start + 5, bytes.count) {
                hash.add(bytes[place])
                if place - start >= 2 { letters.append(hash.value) }
            }
        }
    }
}

extension [UInt64] {
    /// Sorts the numbers and leaves each standing once.
    fileprivate mutating func keepEachOnce() {
        sort()
        var kept = 0
        for place in indices where kept == 0 || self[place] != self[kept - 1] {
            self[kept] = self[place]
            kept += 1
        }
        removeLast(count - kept)
    }
}
