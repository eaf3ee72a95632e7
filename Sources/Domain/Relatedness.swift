/// How near one interest is to another.
package enum Nearness: Int, Sendable, Hashable, CaseIterable {
    case same, broader, related
}

/// Which interests lie near another, by the vocabulary's tree and the families that people sorted them into, and by
/// nothing else.
///
/// The broader one is what the vocabulary puts it under, else its family where that is an interest itself; others of the
/// family are related, the four that share most words with it. Faith, health and identity have no neighbours: they are never inferred.
package struct Relatedness: Sendable {
    /// Beside its own, an interest looks at no more of its family than this.
    package static let mostRelated = 4

    private let wider: [Identifier<Interest>: Identifier<Interest>]
    private let kin: [Identifier<Interest>: [Identifier<Interest>]]

    package init(_ interests: some Collection<Interest>) {
        let open = interests.filter { !$0.isSpecialCategory }.sorted { $0.slug.rawValue < $1.slug.rawValue }
        let bySlug = Dictionary(open.map { ($0.slug.rawValue, $0.id) }) { first, _ in first }
        let words = Dictionary(open.map { ($0.id, Self.words($0)) }) { first, _ in first }
        var (wider, kin): ([Identifier<Interest>: Identifier<Interest>], [Identifier<Interest>: [Identifier<Interest>]])
        (wider, kin) = ([:], [:])
        for (family, members) in Dictionary(grouping: open, by: \.category) {
            let head = bySlug[family]
            for one in members {
                let broader = Self.broader(than: one.slug, among: bySlug) ?? head
                wider[one.id] = one.id == broader ? nil : broader
                let others = members.filter { $0.id != one.id && $0.id != broader }
                let shared = others.map { words[$0.id, default: []].intersection(words[one.id, default: []]).count }
                kin[one.id] = zip(others, shared).enumerated()
                    .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
                    .prefix(Self.mostRelated).map(\.element.0.id)
            }
        }
        (self.wider, self.kin) = (wider, kin)
    }

    /// The interest that holds this one; nil where there is none here.
    package func broader(than interest: Identifier<Interest>) -> Identifier<Interest>? { wider[interest] }

    /// Up to four of the same family.
    package func related(to interest: Identifier<Interest>) -> [Identifier<Interest>] { kin[interest, default: []] }

    /// The nearest one above it in the vocabulary's tree that is here.
    private static func broader(
        than slug: Slug, among bySlug: [String: Identifier<Interest>]
    ) -> Identifier<Interest>? {
        var next = BroaderInterests.broader(than: slug)
        while let slug = next {
            if let here = bySlug[slug.rawValue] { return here }
            next = BroaderInterests.broader(than: slug)
        }
        return nil
    }

    private static func words(_ interest: Interest) -> Set<String> {
        let text = ([interest.label] + interest.synonyms).joined(separator: " ").lowercased()
        return Set(text.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 && $0 != "and" && $0 != "the" })
    }
}
