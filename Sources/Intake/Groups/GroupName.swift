/// A group's name as it is compared: `KNIT AND NATTER` and `Knit n Natter` are one.
struct GroupName: Hashable {
    let words: [String]

    init(_ name: String) {
        words = Self.words(name)
    }

    private static func words(_ name: String) -> [String] {
        let plain = name.replacing("&", with: " and ").replacing("+", with: " and ")
        return Folding.words(plain).compactMap { word in
            switch word {
            case "n", "and": "and"
            case "the", "a", "group", "club", "society", "class", "session", "sessions": nil
            default: word
            }
        }
    }

    /// Nil where the names have too little in common to say anything.
    func likeness(to other: GroupName) -> NameLikeness? {
        guard !words.isEmpty, !other.words.isEmpty else { return nil }
        if words == other.words || words.joined() == other.words.joined() { return .same }
        let (mine, theirs) = (words.filter { $0 != "and" }, other.words.filter { $0 != "and" })
        if mine.sorted() == theirs.sorted() { return .same }
        let joined = mine.joined(separator: " ")
        let bound = joined.count >= 12 ? 3 : joined.count >= 7 ? 2 : joined.count >= 5 ? 1 : 0
        if bound > 0, Spelling.distance(joined, theirs.joined(separator: " "), atMost: bound) != nil {
            return .spelling
        }
        let shared = Set(mine).intersection(theirs).subtracting(Self.common)
        guard !shared.isEmpty else { return nil }
        let isPart = Set(mine).isSubset(of: theirs) || Set(theirs).isSubset(of: mine)
        return isPart ? .part : nil
    }

    /// Words that many groups have in their names.
    private static let common: Set<String> = [
        "and", "of", "for", "in", "at", "community", "local", "coffee", "morning", "mornings", "afternoon", "friends",
        "social", "ladies", "mens", "library", "church", "hall", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "weekly", "monthly", "art", "new", "old",
    ]

    /// Words of a name that stay in capitals, or small.
    private static let capitals: Set<String> = [
        "u3a", "wi", "rvs", "nhs", "ms", "bsl", "esol", "it", "lgbt", "lgbtq", "tv", "uk", "diy", "dj", "id",
    ]
    private static let small: Set<String> = ["and", "of", "the", "in", "for", "at", "n", "on", "to", "with", "a", "or"]

    /// A name that is all in capitals, as people write names; others stay as they are.
    static func tidied(_ name: String) -> String {
        guard name.contains(where: \.isLetter), !name.contains(where: \.isLowercase), name.count > 4 else {
            return name
        }
        let words = name.split(separator: " ")
        return words.enumerated().map { place, word in
            let folded = Folding.folded(word)
            if capitals.contains(folded) || word.contains(where: \.isNumber) { return String(word) }
            if place > 0, small.contains(folded) { return word.lowercased() }
            return word.split(separator: "-", omittingEmptySubsequences: false)
                .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
        }.joined(separator: " ")
    }
}
