import Domain

/// The interests by their names: words are one of them only where they say it exactly.
struct InterestBook {
    private var interests: [Slug: Interest] = [:]

    init(_ all: [Interest]) {
        for interest in all {
            for name in [interest.label, interest.slug.rawValue] + interest.synonyms {
                let key = Slug(naming: name)
                if interests[key] == nil { interests[key] = interest }
            }
        }
    }

    /// Whether words name one activity.
    func names(_ words: String) -> Bool { interests[Slug(naming: words)] != nil }

    /// The interest that has just these words as its name or a synonym.
    func interest(named words: String) -> Interest? { interests[Slug(naming: words)] }

    /// The interest of these words, unless it speaks of faith, health or who somebody is.
    private func interest(_ words: String) -> Identifier<Interest>? {
        let found = interest(named: words)
        return found?.isSpecialCategory == false ? found?.id : nil
    }

    /// The interests named somewhere in a few words, the longest names first: `Library Chess`.
    func interests(in words: [String]) -> [Identifier<Interest>] {
        var found: [Identifier<Interest>] = []
        for text in words {
            let parts = Slug(naming: text).rawValue.split(separator: "-").map(String.init)
            var place = 0
            while place < parts.count {
                let lengths = (1...max(1, min(4, parts.count - place))).reversed()
                let match = lengths.lazy.compactMap { length -> (Int, Identifier<Interest>)? in
                    self.interest(parts[place..<min(place + length, parts.count)].joined(separator: " ")).map {
                        (length, $0)
                    }
                }.first
                if let match, !found.contains(match.1) { found.append(match.1) }
                place += match?.0 ?? 1
            }
        }
        return Array(found.prefix(4))
    }
}
