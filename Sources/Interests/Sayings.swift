/// Sayings that answer a question and name nothing: `bits and bobs`, `not a lot, pet`.
///
/// Learnt words do not tell them apart from what they are made of: somebody has put "bits and bobs at the flea market" to
/// antiques.
enum Sayings {
    /// Whether a text is sayings, with nothing beside them but small words and what people call each other.
    static func areAll(_ words: [String]) -> Bool {
        var (place, isSaid) = (0, false)
        while place < words.count {
            if let saying = byFirstWord[words[place], default: []].first(where: { words[place...].starts(with: $0) }) {
                place += saying.count
                isSaid = true
            } else if Fillers.words.contains(words[place]) || endearments.contains(words[place]) {
                place += 1
            } else {
                return false
            }
        }
        return isSaid
    }

    /// The words without `pet`, `duck` and the like, which are no animals behind a saying.
    static func withoutEndearments(_ words: [String]) -> [String] { words.filter { !endearments.contains($0) } }

    private static let endearments: Set<String> = [
        "pet", "petal", "duck", "ducky", "duckie", "hen", "hinny", "flower", "chuck", "cock", "dear", "dearie", "deary",
        "darling", "sweetheart", "hun", "mate", "pal", "son", "lad", "lass", "bab",
    ]

    /// By their first word, the longest first.
    private static let byFirstWord: [String: [[String]]] = Dictionary(
        grouping: """
            bits and bobs, bits n bobs, bits and pieces, odds and ends, odds and sods, this and that, this that and the other,
            bit of this bit of that, bit of everything, bit of all sorts, bit of anything, allsorts, all sorts, all sorts really,
            whatevers going, whatever is going, whatevers on, whatever, you name it, take your pick, same old, same old same old,
            same again, same as ever, same as always, same as usual, as usual, nowt, nowt much, nowt special, nothing much,
            nothing special, nothing in particular, nothing comes to mind, not a lot, not much, not a great deal, not bothered,
            not fussed, not fussy, not sure, not really, dont mind, dont know, dunno, no idea, who knows, hard to say, depends,
            stuff, and that, what have you, summat, owt, anything, anything goes, up to you, up to them, up to her, up to him,
            easy going, easygoing
            """.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    ) { $0.first ?? "" }
    .mapValues { $0.sorted { $0.count > $1.count } }
}
