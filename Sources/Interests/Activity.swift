package import Domain

/// One thing that people do together, as the vocabulary has it.
package struct Activity: Sendable, Hashable {
    /// Its place in the vocabulary, from 0.
    package let number: Int
    /// As a connector reads it: `card making`.
    package let label: String
    package let slug: Slug
    /// The heading it stands under: `Arts & crafts`.
    package let heading: String
    /// The family with its picture on the pages: `making`.
    package let family: String
    /// The broader activity: embroidery stands under sewing.
    package let broader: Slug?
    /// Other words that mean it and nothing else.
    package let synonyms: [String]
    /// The OpenActive activity that means the same, as an address.
    package let openActive: String?
    /// Faith, health, identity, opinion: never concluded from somebody's words.
    package let isSpecialCategory: Bool
}
