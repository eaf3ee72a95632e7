import CivilTime
package import Domain

/// Where the links of a letter lead: whole addresses below the community's own.
package struct LetterAddresses: Sendable, Hashable {
    private let base: String
    private let slug: Slug
    /// The page on which this person stops these letters; it asks before it does anything.
    package let stop: String

    package init(_ community: Community, stop: String) {
        base = community.baseURL
        slug = community.slug
        self.stop = stop
    }

    func month(_ month: YearMonth) -> String { "\(base)/month/\(month)" }

    /// The calendar that keeps itself up to date.
    var subscription: String { "\(base)/feeds/\(slug)/programme.ics" }

    func page(of occurrence: PublicOccurrence) -> String {
        "\(base)/\(occurrence.isGroup ? "groups" : "events")/\(occurrence.reference)"
    }
}
