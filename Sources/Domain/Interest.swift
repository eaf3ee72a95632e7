/// Something people like to do, with the words they use for it.
package struct Interest: Sendable, Hashable {
    package let id: Identifier<Interest>
    package let slug: Slug
    package let label: String
    /// The family it belongs to: `making`, `food`, `nature`….
    package let category: String
    package let synonyms: [String]
    /// The OpenActive activity that means the same, as an address.
    package let openActive: String?
    /// Faith, health, identity: never suggested, counted or shown with names.
    package let isSpecialCategory: Bool

    package init(
        id: Identifier<Interest>, slug: Slug, label: String, category: String, synonyms: [String],
        openActive: String?, isSpecialCategory: Bool
    ) {
        self.id = id
        self.slug = slug
        self.label = label
        self.category = category
        self.synonyms = synonyms
        self.openActive = openActive
        self.isSpecialCategory = isSpecialCategory
    }
}
