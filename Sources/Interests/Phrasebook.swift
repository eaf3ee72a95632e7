/// Whole phrases that mean one activity: labels, synonyms, and what connectors have placed.
struct Phrasebook: Sendable {
    private var activities: [String: Int] = [:]
    /// Names such as `doctor who`, which without their small words only tell of a person: they hold word for word.
    private var exact: [String: Int] = [:]

    /// The labels and synonyms of a vocabulary; a phrase that two activities claim belongs to the one it is the label of,
    /// else to none.
    init(_ vocabulary: Vocabulary, _ telling: TellingWords) {
        var claims: [String: Set<Int>] = [:]
        for activity in vocabulary.activities {
            for phrase in activity.synonyms where Self.isName(phrase, of: activity) {
                let words = PlainWords.words(of: phrase)
                if telling.roles(of: words).contains(.open) {
                    claims[Self.key(of: words), default: []].insert(activity.number)
                } else {
                    exact[words.joined(separator: " ")] = activity.number
                }
            }
        }
        for (key, numbers) in claims where numbers.count == 1 { activities[key] = numbers.first }
        for activity in vocabulary.activities { activities[Self.key(of: activity.label)] = activity.number }
        activities[""] = nil
    }

    /// Takes in a phrase that somebody has placed; it goes before what the vocabulary says.
    mutating func learn(_ phrase: String, as activity: Activity) {
        let key = Self.key(of: phrase)
        if !key.isEmpty { activities[key] = activity.number }
    }

    /// The activity that a text is a phrase for, give or take fillers and endings.
    func activity(for words: [String]) -> Int? {
        activities[Self.key(of: words)] ?? exact[words.joined(separator: " ")]
    }

    /// What two ways to write one phrase share: its stems without fillers at either end.
    static func key(of words: [String]) -> String {
        let isFiller = { (word: String) in Fillers.words.contains(word) }
        guard let start = words.firstIndex(where: { !isFiller($0) }),
            let end = words.lastIndex(where: { !isFiller($0) })
        else { return "" }
        return words[start...end].map(WordStem.of).joined(separator: " ")
    }

    static func key(of phrase: String) -> String { key(of: PlainWords.words(of: phrase)) }

    /// A single word beside a special activity (`church`, `prayer`) may tell of a person and not of a wish.
    private static func isName(_ phrase: String, of activity: Activity) -> Bool {
        !activity.isSpecialCategory || PlainWords.words(of: phrase).count > 1
    }
}
