/// What everyone may know of an interest.
package struct PublicInterest: Sendable, Hashable {
    package let slug: Slug
    package let label: String
    package let category: String

    package init(slug: Slug, label: String, category: String) {
        self.slug = slug
        self.label = label
        self.category = category
    }
}
