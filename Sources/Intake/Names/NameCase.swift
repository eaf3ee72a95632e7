/// A name with capitals where they belong.
enum NameCase {
    private static let small: Set<String> = ["van", "von", "de", "der", "den", "la", "le", "da", "di", "bin", "al"]

    /// The word with its capitals put right where it is all in capitals or has none; else as it is.
    static func mended(_ word: String, isFirst: Bool) -> String {
        let letters = word.filter(\.isLetter)
        guard letters.count > 1 || letters.first?.isLowercase == true,
            isAllUpper(word) || letters.allSatisfy(\.isLowercase)
        else { return word }
        let lower = word.lowercased()
        if !isFirst, small.contains(lower) { return lower }
        var result = ""
        var isStart = true
        for character in lower {
            result += isStart ? character.uppercased() : String(character)
            isStart = character == "-" || ("'’".contains(character) && result.count <= 2)
        }
        return result.hasPrefix("Mc") && result.count > 3
            ? "Mc" + result.dropFirst(2).prefix(1).uppercased() + result.dropFirst(3) : result
    }

    /// Whether the letters are capitals, but for those of `Mc`.
    static func isAllUpper(_ word: some StringProtocol) -> Bool {
        let bare = word.hasPrefix("Mc") ? word.dropFirst(2) : word.hasPrefix("Mac") ? word.dropFirst(3) : word[...]
        let letters = bare.filter(\.isLetter)
        return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
    }
}
