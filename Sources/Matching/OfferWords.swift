import Domain

/// Finds interests in the words in which a partner says what there is.
struct OfferWords {
    private let phrases: [(words: [String], interest: Identifier<Interest>)]

    /// The labels and synonyms of all interests are looked for, longer ones first.
    init(_ interests: some Collection<Interest>) {
        phrases = interests.sorted { $0.slug.rawValue < $1.slug.rawValue }.flatMap { interest in
            ([interest.label] + interest.synonyms).map { (Self.words($0), interest.id) }
        }
        .filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }
    }

    /// The interests that a text names in whole words; `Walking football coach` names no walking.
    func interests(in text: String) -> Set<Identifier<Interest>> {
        var rest = Self.words(text)[...]
        var found: Set<Identifier<Interest>> = []
        while !rest.isEmpty {
            let longest = phrases.first { rest.starts(with: $0.words) }?.words
            if let longest { found.formUnion(phrases.filter { $0.words == longest }.map(\.interest)) }
            rest = rest.dropFirst(longest?.count ?? 1)
        }
        return found
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
