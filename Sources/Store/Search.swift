package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// What the typed words lead to, by kind, as the viewer may know it.
    ///
    /// The connector and the keeper find everything but what people keep to themselves; everybody else finds what is
    /// public, and a member their own record.
    ///
    /// - Parameters:
    ///   - text: Words, beginnings of words or digits in any order; what is no letter and no digit divides them.
    ///   - today: What is public depends on it.
    ///   - limit: At most so many of a kind.
    /// - Returns: The kinds with findings, in the order of `SearchKind`; empty where nothing was asked or found.
    /// - Throws: Where the memory cannot be read.
    package func search(_ text: String, today: CivilDate, limit: Int = 10) throws(HubError) -> [SearchSection] {
        guard let query = SearchQuery(text) else { return [] }
        guard access(to: .contactDetails) != .yes else {
            let sections = try everything(query, limit: limit)
            try giveOut(.contactDetails, called: sections.flatMap(\.findings).compactMap(\.member))
            return sections
        }
        return try own(query) + publicThings(query, today: today, limit: limit)
    }

    private func everything(_ query: SearchQuery, limit: Int) throws(HubError) -> [SearchSection] {
        var sections: [SearchSection] = []
        let reach = try reach(of: query)
        for kind in SearchKind.allCases {
            guard let count = reach[kind] else { continue }
            let isRanked = count <= SearchQuery.mostRanked
            let hits = try hits(query, kind, .all, limit: limit + 1, isRanked: isRanked)
            let cards = try cards(of: kind, hits.map(\.entry))
            let findings = hits.prefix(limit).compactMap { hit in
                cards[hit.entry].map { SearchFinding(kind, $0, excerpt: hit.excerpt) }
            }
            sections.append(SearchSection(kind: kind, findings: findings, hasMore: hits.count > limit))
        }
        return sections
    }

    /// The reader's own record, found by name.
    private func own(_ query: SearchQuery) throws(HubError) -> [SearchSection] {
        guard case .member(let id) = viewer else { return [] }
        let entry = try first(
            "SELECT id FROM search_entry WHERE kind = 'member' AND subject = \(id)"
        ) { row throws(DatabaseError) in try row.int() }
        guard let entry, try hits(query, .member, .names, limit: 1, within: entry...entry).first != nil,
            let card = try cards(of: .member, [entry])[entry]
        else { return [] }
        return [
            SearchSection(kind: .member, findings: [SearchFinding(.member, card, excerpt: nil)], hasMore: false)
        ]
    }

    /// What is said of each comes from what everyone may read, and what is not there was not found.
    private func publicThings(
        _ query: SearchQuery, today: CivilDate, limit: Int
    ) throws(HubError) -> [SearchSection] {
        var sections: [SearchSection] = []
        for kind in [SearchKind.group, .event, .venue] {
            let known = try publicCards(of: kind, today: today)
            let hits = try hits(query, kind, .open, limit: -1)
            let references = try cards(of: kind, hits.map(\.entry)).mapValues(\.reference)
            let findings = hits.compactMap { hit in
                references[hit.entry].flatMap { known[$0] }.map { SearchFinding(kind, $0, excerpt: hit.excerpt) }
            }
            guard !findings.isEmpty else { continue }
            sections.append(
                SearchSection(kind: kind, findings: Array(findings.prefix(limit)), hasMore: findings.count > limit))
        }
        return sections
    }

    private func publicCards(of kind: SearchKind, today: CivilDate) throws(HubError) -> [Reference: SearchCard] {
        let cards: [SearchCard] =
            switch kind {
            case .group:
                try publicGroups(today: today).map {
                    SearchCard(reference: $0.reference, title: $0.name, .group(.active, place: $0.place.name))
                }
            case .event:
                try publicEvents(today: today).map {
                    SearchCard(
                        reference: $0.reference, title: $0.title,
                        .event($0.status, start: $0.start, place: $0.place.name))
                }
            case .venue:
                try publicVenues().map {
                    SearchCard(reference: $0.reference, title: $0.name, .venue(area: $0.area?.name))
                }
            default: []
            }
        return Dictionary(cards.map { ($0.reference, $0) }) { first, _ in first }
    }
}

extension SearchFinding {
    /// The member whose record it shows a piece of.
    fileprivate var member: Reference? {
        switch detail {
        case .member: reference
        case .helps(_, let member), .given(_, let member): member
        case .group, .event, .venue, .interest, .partner, .freelancer: nil
        }
    }
}

// MARK: - The index

/// One entry that a question led to.
private struct SearchHit {
    let entry: Int
    let excerpt: Excerpt?
}

extension Reading {
    /// How many entries of each kind a search leads to, counted as far as it matters; kinds without any are not there.
    private func reach(of query: SearchQuery) throws(HubError) -> [SearchKind: Int] {
        let question = query.widest(.all)
        var counts: [SearchKind: Int] = [:]
        var start = 0
        while true {
            let found = try all(
                """
                SELECT rowid FROM search WHERE search MATCH \(question) AND rowid >= \(start)
                ORDER BY rowid LIMIT \(SearchQuery.mostRanked + 1)
                """
            ) { row throws(DatabaseError) in try row.int() }
            for entry in found { if let kind = SearchKind(entry: entry) { counts[kind, default: 0] += 1 } }
            guard found.count > SearchQuery.mostRanked, let last = found.last.flatMap({ SearchKind(entry: $0) }) else {
                return counts
            }
            // Of the last kind there may be more: it is counted from its beginning, or has more than enough.
            if start < last.entries.lowerBound, counts[last, default: 0] <= SearchQuery.mostRanked {
                counts[last] = nil
                start = last.entries.lowerBound
            } else {
                start = last.entries.upperBound + 1
            }
        }
    }

    /// The entries of one kind, the likeliest first; a negative limit is none.
    private func hits(
        _ query: SearchQuery, _ kind: SearchKind, _ scope: SearchQuery.Scope, limit: Int, isRanked: Bool = true,
        within entries: ClosedRange<Int>? = nil
    ) throws(HubError) -> [SearchHit] {
        var hits: [SearchHit] = []
        var seen: Set<Int> = []
        for question in query.questions(scope) {
            guard limit < 0 || hits.count < limit else { break }
            // As many again, since what an earlier question found is found again.
            let wanted = limit < 0 ? -1 : limit + hits.count
            let found = try all(
                Self.entries(question, limit: wanted, isRanked, scope, within: entries ?? kind.entries),
                SearchHit.init)
            hits += found.filter { seen.insert($0.entry).inserted }
        }
        return limit < 0 ? hits : Array(hits.prefix(limit))
    }

    private static func entries(
        _ question: String, limit: Int, _ isRanked: Bool, _ scope: SearchQuery.Scope, within entries: ClosedRange<Int>
    ) -> SQL {
        let order: SQL = isRanked ? "ORDER BY rank" : ""
        // What is closed to the reader is not quoted either.
        let closed: SQL = scope == .all ? "snippet(search, 2, char(2), char(3), '…', 12)" : "''"
        return """
            SELECT rowid, snippet(search, 1, char(2), char(3), '…', 12), \(closed) FROM search
            WHERE search MATCH \(question) AND rowid BETWEEN \(entries.lowerBound) AND \(entries.upperBound)
            \(order) LIMIT \(limit)
            """
    }
}

extension SearchHit {
    init(_ row: inout Columns) throws(DatabaseError) {
        entry = try row.int()
        let (open, closed) = (try row.text(), try row.text())
        excerpt = Excerpt(marked: open) ?? Excerpt(marked: closed)
    }
}

extension Excerpt {
    /// Text with STX before and ETX behind every hit; nil where there is none.
    fileprivate init?(marked text: String) {
        guard text.contains("\u{2}") else { return nil }
        var pieces: [Piece] = []
        var isHit = false
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\u{2}" || $0 == "\u{3}" }) {
            if !part.isEmpty {
                pieces.append(Piece(text: part.split(separator: "\n").joined(separator: ", "), isHit: isHit))
            }
            isHit.toggle()
        }
        self.init(pieces: pieces)
    }
}

extension PublicPlace {
    fileprivate var name: String? {
        switch self {
        case .venue(let venue): venue.name
        case .described(let words): words
        case .toldToThoseComing: nil
        }
    }
}

extension SearchFinding {
    fileprivate init(_ kind: SearchKind, _ card: SearchCard, excerpt: Excerpt?) {
        self.init(kind: kind, reference: card.reference, title: card.title, detail: card.detail, excerpt: excerpt)
    }
}
