import Domain
import SQLite

/// What a finding says of itself, read from its own table and not from the index.
struct SearchCard {
    let reference: Reference
    let title: String
    let detail: SearchFinding.Detail

    init(reference: Reference, title: String, _ detail: SearchFinding.Detail) {
        self.reference = reference
        self.title = title
        self.detail = detail
    }
}

extension Reading {
    /// The cards of these entries of the index.
    func cards(of kind: SearchKind, _ entries: [Int]) throws(HubError) -> [Int: SearchCard] {
        let cards = try all(
            """
            SELECT e.id, \(SearchCard.columns(of: kind))
            WHERE e.id IN \(list: entries)
            """
        ) { row throws(DatabaseError) in (try row.int(), try SearchCard(kind, &row)) }
        return Dictionary(cards) { first, _ in first }
    }
}

extension SearchCard {
    fileprivate static func columns(of kind: SearchKind) -> SQL {
        switch kind {
        case .member:
            """
            t.reference, t.full_name, t.status, area.name
            FROM search_entry AS e JOIN member AS t ON t.id = e.subject LEFT JOIN area ON area.id = t.area
            """
        case .supporter:
            """
            t.reference, e.name, member.full_name, member.reference
            FROM search_entry AS e JOIN supporter AS t ON t.id = e.subject JOIN member ON member.id = t.member
            """
        case .gift:
            """
            t.reference, t.description, member.full_name, member.reference
            FROM search_entry AS e JOIN gift AS t ON t.id = e.subject JOIN member ON member.id = t.member
            """
        case .group:
            """
            t.reference, t.name, t.status, venue.name
            FROM search_entry AS e JOIN meeting_group AS t ON t.id = e.subject LEFT JOIN venue ON venue.id = t.venue
            """
        case .event:
            """
            t.reference, t.title, t.status, t.start_local, coalesce(venue.name, t.location_text)
            FROM search_entry AS e JOIN event AS t ON t.id = e.subject LEFT JOIN venue ON venue.id = t.venue
            """
        case .venue:
            """
            t.reference, t.name, area.name
            FROM search_entry AS e JOIN venue AS t ON t.id = e.subject LEFT JOIN area ON area.id = t.area
            """
        case .interest: "t.slug, t.label, t.category FROM search_entry AS e JOIN interest AS t ON t.id = e.subject"
        case .partner: "t.reference, t.name, t.type FROM search_entry AS e JOIN partner AS t ON t.id = e.subject"
        case .freelancer: "t.reference, t.name, t.kind FROM search_entry AS e JOIN freelancer AS t ON t.id = e.subject"
        }
    }

    fileprivate init(_ kind: SearchKind, _ row: inout Columns) throws(DatabaseError) {
        reference = try row.raw()
        title = try row.text()
        detail =
            switch kind {
            case .member: .member(try row.raw(), area: try row.optionalText())
            case .supporter: .helps(try row.text(), try row.raw())
            case .gift: .given(by: try row.text(), try row.raw())
            case .group: .group(try row.raw(), place: try row.optionalText())
            case .event: .event(try row.raw(), start: try row.wallTime(), place: try row.optionalText())
            case .venue: .venue(area: try row.optionalText())
            case .interest: .interest(category: try row.text())
            case .partner: .partner(type: try row.text())
            case .freelancer: .freelancer(try row.raw())
            }
    }
}
