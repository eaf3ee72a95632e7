/// What a text is seen as: its words, stems, pairs of neighbouring stems, and the letter groups of its content words.
struct TextFeatures {
    /// Words (`w`), stems (`s`) and pairs of stems (`b`), each once.
    private(set) var words: [UInt64] = []
    /// Groups of three to five letters (`c`) with `<` and `>` at the ends of a word, each once.
    private(set) var letters: [UInt64] = []

    init(_ text: [String]) {
        let stems = text.map(WordStem.of)
        var seen: Set<UInt64> = []
        func note(_ hash: UInt64, in list: inout [UInt64]) { if seen.insert(hash).inserted { list.append(hash) } }
        for stem in stems { note(TextHash.of("s", stem.utf8), in: &words) }
        for word in text { note(TextHash.of("w", word.utf8), in: &words) }
        for (first, second) in zip(stems, stems.dropFirst()) {
            var hash = TextHash("b")
            hash.add(first.utf8)
            hash.add(UInt8(ascii: "_"))
            hash.add(second.utf8)
            note(hash.value, in: &words)
        }
        for word in text where !Fillers.words.contains(word) {
            let bytes = [UInt8(ascii: "<")] + word.utf8 + [UInt8(ascii: ">")]
            for start in bytes.indices {
                var hash = TextHash("c")
                for (length, byte) in zip(1...5, bytes[start...]) {
                    hash.add(byte)
                    if length >= 3 { note(hash.value, in: &letters) }
                }
            }
        }
    }
}
