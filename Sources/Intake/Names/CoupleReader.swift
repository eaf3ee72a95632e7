/// Two people, or a family, in the cell of one name.
enum CoupleReader {
    private static let joiners: Set<Substring> = ["&", "+", "and", "And", "AND", "plus", "n", "/"]
    private static let companions: Set<String> = [
        "wife", "husband", "hubby", "partner", "son", "daughter", "mum", "mother", "dad", "father", "sister", "brother",
        "carer", "friend", "family", "spouse",
    ]

    /// The people a cell names where they are more than one; empty where it is one person's.
    static func people(in text: String) -> [PersonName] {
        var spaced = ""
        for character in text {
            spaced += "&+/".contains(character) ? " \(character) " : String(character)
        }
        var halves = spaced.split(separator: ",").map(\.tidied)
        if halves.count == 2, words(halves[1]).contains(where: joiners.contains) {
            halves = [halves[1] + " " + halves[0]]
        }
        let words = words(halves.joined(separator: ", "))
        if let family = family(words) { return family }
        let groups = words.split(whereSeparator: joiners.contains).map(Array.init)
        guard groups.count >= 2, words.contains(where: joiners.contains) else { return [] }
        return persons(groups)
    }

    private static func words(_ text: some StringProtocol) -> [Substring] { text.tidied[...].split(separator: " ") }

    /// `The Ashdowns`, `Ashdown family`.
    private static func family(_ words: [Substring]) -> [PersonName]? {
        let folded = words.map { Folding.folded($0) }
        if words.count == 2, folded[0] == "the", folded[1].hasSuffix("s") {
            return [PersonName(full: words.joined(separator: " ")), PersonName(full: words.joined(separator: " "))]
        }
        guard words.count >= 2, folded.last == "family" || folded.last == "couple" else { return nil }
        let name = words.dropLast().filter { Folding.folded($0) != "the" }.joined(separator: " ")
        return [PersonName(full: name), PersonName(full: name)]
    }

    /// Each group with the last one's surname, where it has none of its own.
    private static func persons(_ groups: [[Substring]]) -> [PersonName] {
        let surnames = surname(of: groups[groups.count - 1])
        return groups.compactMap { group in
            let titles = group.prefix { NameTitles.isTitle($0.trimmed(of: ".")) }
            let names = group.dropFirst(titles.count)
            let title = titles.first.map { $0.trimmed(of: ".") }
            let isCompanion = names.count <= 2 && names.contains { companions.contains(Folding.folded($0)) }
            if isCompanion { return PersonName(full: names.joined(separator: " "), title: title) }
            let own = names.count >= 2 ? Array(names) : names + surnames.filter { !names.contains($0) }
            guard !own.isEmpty else { return nil }
            // `Mr & Mrs Fox`: the titles are all there is to tell them apart.
            if names.count < 2, let title, own == surnames {
                return PersonName(full: "\(title) \(own.joined(separator: " "))")
            }
            return PersonName(full: own.joined(separator: " "), title: title)
        }
    }

    private static func surname(of group: [Substring]) -> [Substring] {
        let names = group.drop { NameTitles.isTitle($0.trimmed(of: ".")) }
        return names.count == 1 ? Array(names) : Array(names.dropFirst())
    }
}
