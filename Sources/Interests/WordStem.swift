/// What is left of a word without the endings that change with its place in a sentence: `knitted`, `knitting` and
/// `knits` all become `knit`.
enum WordStem {
    /// The first that fits is taken off, where three letters remain.
    private static let endings: [(ending: String, instead: String)] = [
        ("iest", "y"), ("ies", "y"), ("ings", ""), ("ing", ""), ("ied", "y"), ("ers", "er"), ("ed", ""), ("es", ""),
        ("s", ""), ("ly", ""),
    ]

    /// The stem of a word as `PlainWords` gives it.
    static func of(_ word: String) -> String {
        var letters = Array(word.utf8)
        guard letters.count > 3 else { return word }
        for (ending, instead) in endings where letters.count - ending.utf8.count >= 3 && letters.ends(with: ending) {
            if ending == "s", letters.ends(with: "ss") { continue }
            letters.removeLast(ending.utf8.count)
            letters += instead.utf8
            if ["ing", "ings", "ed"].contains(ending) { letters.undouble() }
            break
        }
        if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
        return String(decoding: letters, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func ends(with ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }

    /// `knitt` becomes `knit`; `bowl` and `kiss` stay.
    fileprivate mutating func undouble() {
        guard count > 3, let last, self[count - 2] == last, !"lsz".utf8.contains(last) else { return }
        removeLast()
    }
}
