package import Domain
import SQLite

extension Reading {
    /// The words by which a member stands in what others wrote; for the connector and the keeper.
    package func words(of member: Member) throws(HubError) -> PersonWords {
        try requireRightsDesk()
        let others = try all(
            """
            SELECT full_name FROM member WHERE id <> \(member.id)
            UNION SELECT known_as FROM member WHERE id <> \(member.id)
            UNION SELECT name FROM supporter WHERE member <> \(member.id) UNION SELECT name FROM connector
            UNION SELECT contact_name FROM partner UNION SELECT contact_name FROM venue WHERE type <> 'private_home'
            UNION SELECT name FROM freelancer UNION SELECT name FROM community UNION SELECT name FROM area
            """
        ) { row throws(DatabaseError) in try row.optionalText() }.compactMap(\.self)
        return PersonWords(member, others: others)
    }

    /// Where others wrote of a member, in rows that are not the member's own; for the connector and the keeper.
    package func mentions(of member: Member, _ words: PersonWords) throws(HubError) -> [FoundMention] {
        try requireRightsDesk()
        return try texts(naming: member, words).flatMap { $0.mentions(of: words) }
    }

    /// The same of somebody who is no member, in rows that are not their own; for the connector and the keeper.
    package func mentions(of outsider: Outsider, _ words: PersonWords?) throws(HubError) -> [FoundMention] {
        try requireRightsDesk()
        guard let words else { return [] }
        return try texts(naming: words, besides: outsider).flatMap { $0.mentions(of: words) }
    }

    /// Texts in which a member is named, with where they stand.
    func texts(naming member: Member, _ words: PersonWords) throws(HubError) -> [NamingText] {
        let person = PersonKey(id: member.id, reference: member.reference)
        return try texts(naming: words) { notDeleted($0, with: person) }
    }

    /// Texts in which somebody who is no member is named, but for their own row.
    func texts(naming words: PersonWords, besides outsider: Outsider) throws(HubError) -> [NamingText] {
        try texts(naming: words) { table in
            table == outsider.kind.table && outsider.kind.isOwn ? "id <> \(outsider.row)" : "true"
        }
    }

    private func texts(
        naming words: PersonWords, where condition: (SQL) -> SQL
    ) throws(HubError) -> [NamingText] {
        var found: [NamingText] = []
        for source in FreeText.all {
            let texts = try all(
                """
                SELECT rowid, COALESCE(\(source.place), ''), \(source.column) FROM \(source.table)
                WHERE \(source.column) <> '' AND \(words.mayStand(in: source.column))
                  AND \(condition(source.table))
                ORDER BY rowid
                """
            ) { row throws(DatabaseError) in
                NamingText(source: source, row: try row.int(), place: try row.text(), words: try row.text())
            }
            found += texts.filter { !words.mentions(in: $0.words).isEmpty }
        }
        return found
    }

    /// Leaves out the rows that go with the person themselves.
    private func notDeleted(_ table: SQL, with person: PersonKey) -> SQL {
        let own = PersonalTable.all.filter { entry in
            guard case .deleted = entry.fate else { return false }
            return entry.table == table
        }
        return own.map { "(\($0.whose(person))) IS NOT TRUE" }.joined(separator: " AND ", orElse: "true")
    }
}

/// A text in which somebody is named.
struct NamingText {
    let source: FreeText
    let row: Int
    let place: String
    let words: String

    func mentions(of person: PersonWords) -> [FoundMention] {
        person.mentions(in: words).map { mention in
            FoundMention(
                field: "\(source.table.text) \(source.column.text)", place: place,
                excerpt: source.isConfidential ? "(told in confidence)" : words.around(mention.range),
                certainty: mention.certainty, canChange: source.canChange)
        }
    }
}

extension SQL {
    /// The names of everybody who is held, to know which words are one person's alone.
    static let everybodysNames: SQL = """
        SELECT full_name FROM member UNION SELECT known_as FROM member UNION SELECT name FROM supporter
        UNION SELECT name FROM connector UNION SELECT contact_name FROM partner
        UNION SELECT contact_name FROM venue WHERE type <> 'private_home'
        UNION SELECT name FROM freelancer UNION SELECT name FROM community UNION SELECT name FROM area
        """
}

extension PersonWords {
    /// Leaves out, without reading them here, the texts in which the person surely does not stand.
    fileprivate func mayStand(in column: SQL) -> SQL {
        guard let alwaysWritten else { return "true" }
        let words = alwaysWritten.map { word -> SQL in "instr(lower(\(column)), \(word)) > 0" }
        // A number may be broken up anywhere.
        let apart: SQL = """
            replace(replace(replace(replace(replace(replace(replace(
                \(column), ' ', ''), '-', ''), '.', ''), '(', ''), ')', ''), '/', ''), char(10), '')
            """
        let numbers = ends.map { digits -> SQL in "instr(\(apart), \(digits)) > 0" }
        // Letters with marks on them may stand for plain ones.
        let marked: SQL = "length(\(column)) <> length(CAST(\(column) AS BLOB))"
        return "(\((words + numbers + [marked]).joined(separator: " OR ")))"
    }
}

extension [SQL] {
    fileprivate func joined(separator: SQL, orElse none: SQL) -> SQL { isEmpty ? none : joined(separator: separator) }
}

extension String {
    /// A few words on both sides of a place, on one line.
    fileprivate func around(_ place: Range<Index>) -> String {
        let start = index(place.lowerBound, offsetBy: -30, limitedBy: startIndex) ?? startIndex
        let end = index(place.upperBound, offsetBy: 30, limitedBy: endIndex) ?? endIndex
        let words = self[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (start > startIndex ? "…" : "") + words + (end < endIndex ? "…" : "")
    }
}
