package import CivilTime

/// What a search can find.
package enum SearchKind: String, Sendable, Hashable, CaseIterable {
    case member, supporter, group, event, venue, gift, interest, partner, freelancer
}

/// One person or thing that a search found, as its reader may know it.
package struct SearchFinding: Sendable, Hashable {
    /// What there is to say beside the name.
    package enum Detail: Sendable, Hashable {
        case member(MemberStatus, area: String?)
        /// Somebody who helps a member, called by the full name.
        case helps(String, Reference)
        /// A gift of a member, called by the full name.
        case given(by: String, Reference)
        case group(GroupStatus, place: String?)
        case event(EventStatus, start: WallTime, place: String?)
        case venue(area: String?)
        /// The family of the interest: `making`, `food`….
        case interest(category: String)
        case partner(type: String)
        case freelancer(FreelancerKind)
    }

    package let kind: SearchKind
    /// What people call it by; of an interest its slug.
    package let reference: Reference
    package let title: String
    package let detail: Detail
    /// Where the words stood, if not in the title.
    package let excerpt: Excerpt?

    package init(kind: SearchKind, reference: Reference, title: String, detail: Detail, excerpt: Excerpt?) {
        self.kind = kind
        self.reference = reference
        self.title = title
        self.detail = detail
        self.excerpt = excerpt
    }
}

/// A few words around those that were looked for.
package struct Excerpt: Sendable, Hashable {
    /// A stretch of text; the stretches follow each other without anything between them.
    package struct Piece: Sendable, Hashable {
        package let text: String
        /// Whether it is what was looked for.
        package let isHit: Bool

        package init(text: String, isHit: Bool) {
            self.text = text
            self.isHit = isHit
        }
    }

    package let pieces: [Piece]

    package init(pieces: [Piece]) { self.pieces = pieces }

    package var text: String { pieces.map(\.text).joined() }
}

/// The findings of one kind, the likeliest first.
package struct SearchSection: Sendable, Hashable {
    package let kind: SearchKind
    package let findings: [SearchFinding]
    /// Whether there are more than these.
    package let hasMore: Bool

    package init(kind: SearchKind, findings: [SearchFinding], hasMore: Bool) {
        self.kind = kind
        self.findings = findings
        self.hasMore = hasMore
    }
}
