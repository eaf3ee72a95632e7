package import Domain
import Wording

/// What a calendar that holds a part of the programme is about.
package struct FeedTopic: Sendable, Hashable {
    package let kind: Kind
    package let slug: Slug
    package let label: String
    /// The page about it; nil where it has none of its own.
    let page: String?

    /// Also the folder of its calendar, and the order in which topics are listed.
    package enum Kind: String, Sendable, CaseIterable {
        case interest, group, venue, area
    }

    package init(kind: Kind, slug: Slug, label: String, page: String? = nil) {
        self.kind = kind
        self.slug = slug
        self.label = label
        self.page = page
    }

    package var path: String { "\(kind.rawValue)/\(slug).ics" }

    static func interest(_ interest: PublicInterest) -> FeedTopic {
        FeedTopic(kind: .interest, slug: interest.slug, label: interest.label, page: nil)
    }

    /// The place and its area, where it may be named.
    static func topics(of place: PublicPlace) -> [FeedTopic] {
        guard case .venue(let venue) = place else { return [] }
        let area = venue.area.map { FeedTopic(kind: .area, slug: $0.slug, label: $0.name, page: nil) }
        let label = venue.isRemote ? PlaceWords.remote : venue.name
        return [FeedTopic(kind: .venue, slug: venue.slug, label: label, page: nil)] + [area].compactMap(\.self)
    }
}
