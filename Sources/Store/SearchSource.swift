import Domain
import SQLite

/// Where the words of one kind come from; `t` is the row of its table.
struct SearchSource {
    let kind: SearchKind
    let table: SQL
    /// What it is called.
    let name: SQL
    /// What everyone may find it by.
    var open: SQL = "''"
    /// What only the connector may find it by.
    let closed: SQL
    /// Other spellings, for the connector: digits without spaces, names without their marks.
    let keys: SQL
    /// Which rows can be found at all.
    var condition: SQL = "true"

    static let all = [members, supporters, groups, events, venues, gifts, interests, partners, freelancers]

    private static let members = SearchSource(
        kind: .member, table: "member", name: "t.full_name",
        // What is private to the person is not even the connector's to find.
        closed: words([
            """
            (SELECT group_concat(\(words(["label", "words", "note"])), '; ')
             FROM (SELECT i.label, m.words, m.note
                   FROM member_interest AS m LEFT JOIN interest AS i ON i.id = m.interest
                   WHERE m.member = t.id AND m.visible_to <> 'private' ORDER BY m.place))
            """,
            "t.purpose", "t.address_line", "t.postcode", "t.email", "t.connector_note",
        ]),
        keys: words([
            "t.reference", "t.known_as", plain("t.full_name"), plain("t.known_as"), digits("t.phone"),
            digits("t.mobile"),
            "replace(t.postcode, ' ', '')",
        ]),
        condition: "t.status <> 'erased'")

    private static let supporters = SearchSource(
        kind: .supporter, table: "supporter", name: supporterName,
        closed: words(["t.relationship", "t.contact"]),
        keys: words(["t.reference", plain(supporterName), digits("iif(t.contact LIKE '%@%', NULL, t.contact)")]))

    private static let groups = SearchSource(
        kind: .group, table: "meeting_group", name: "t.name",
        open: words([
            "t.who_for", "t.access_note", "t.cost_note",
            labels(of: "group_interest", where: "p.meeting_group = t.id", special: false),
        ]),
        closed: words([
            "t.contact_name", "t.contact_email",
            labels(of: "group_interest", where: "p.meeting_group = t.id", special: true),
        ]),
        keys: words(["t.reference", plain("t.name"), digits("t.contact_phone")]))

    private static let events = SearchSource(
        kind: .event, table: "event", name: "t.title",
        open: words([labels(of: "event_interest", where: "p.event = t.id", special: false)]),
        closed: words([
            "t.location_text", "t.note", labels(of: "event_interest", where: "p.event = t.id", special: true),
        ]),
        keys: words(["t.reference", plain("t.title")]))

    private static let venues = SearchSource(
        kind: .venue, table: "venue", name: "t.name",
        open: "iif(t.is_public, \(words(["t.address", "t.postcode"])), '')",
        closed: words([
            "iif(t.is_public, NULL, \(words(["t.address", "t.postcode"])))", "t.notes", "t.contact_name",
            "t.contact_email", SQL.list("words", of: "venue_meaning", where: "venue = t.id"),
        ]),
        keys: words(["t.reference", plain("t.name"), digits("t.contact_phone"), "replace(t.postcode, ' ', '')"]))

    private static let gifts = SearchSource(
        kind: .gift, table: "gift", name: "t.description",
        closed: "coalesce((SELECT label FROM interest WHERE id = t.interest), '')", keys: "t.reference")

    private static let interests = SearchSource(
        kind: .interest, table: "interest", name: "t.label",
        closed: words(["t.category", SQL.list("words", of: "interest_synonym", where: "interest = t.id")]),
        keys: words([plain("t.label")]))

    private static let partners = SearchSource(
        kind: .partner, table: "partner", name: "t.name",
        closed: words(["t.offers", "t.type", "t.contact_name", "t.contact_email"]),
        keys: words(["t.reference", plain("t.name"), digits("t.contact_phone")]))

    private static let freelancers = SearchSource(
        kind: .freelancer, table: "freelancer", name: "t.name",
        closed: words([
            """
            (SELECT group_concat(label, '; ') FROM freelancer_skill JOIN interest ON id = interest
             WHERE freelancer = t.id)
            """,
            "t.contact_name", "t.contact_email",
        ]),
        keys: words(["t.reference", plain("t.name"), digits("t.contact_phone")]))

    private static let supporterName: SQL =
        "coalesce(t.name, (SELECT full_name FROM member WHERE id = t.supporter_member), '')"
}

// MARK: - Spellings

extension SearchSource {
    /// What is there of these, one after the other.
    private static func words(_ parts: [SQL]) -> SQL {
        let parts = parts.map { "coalesce(\($0) || ' ', '')" as SQL }
        return "rtrim(\(parts.joined(separator: " || ")))"
    }

    private static func labels(of table: SQL, where condition: SQL, special: Bool) -> SQL {
        """
        (SELECT group_concat(i.label, '; ') FROM \(table) AS p JOIN interest AS i ON i.id = p.interest
         WHERE \(condition) AND i.is_special_category = \(special))
        """
    }

    /// A name without hyphens, apostrophes and full stops, where it has any: `O'Brien-Hall` is `OBrienHall` too.
    private static func plain(_ name: SQL) -> SQL {
        let plain = strip(["'", "’", "-", "."], from: name)
        return "iif(\(plain) = \(name), NULL, \(plain))"
    }

    /// A telephone number as its digits, whole and without what people leave out before it: `01632 960123` is
    /// `01632960123`, `1632960123`, `32960123`, `2960123` and `960123`.
    private static func digits(_ number: SQL) -> SQL {
        let bare = strip([" ", "-", ".", "/", "\u{A0}", "(0)", "(", ")"], from: "replace(\(number), '+', '00')")
        let ends = [10, 8, 7, 6].map { length -> SQL in
            "iif(length(own) > \(length), ' ' || substr(own, \(-length)), '')"
        }
        // Materialised, since SQLite would work each step out again wherever it is named.
        return """
            iif(\(number) IS NULL, NULL, (
                WITH plain AS MATERIALIZED (SELECT \(bare) AS bare),
                     here AS MATERIALIZED (
                        SELECT iif(bare LIKE '0044%', '0' || substr(bare, 5), bare) AS own FROM plain)
                SELECT own || \(ends.joined(separator: " || ")) FROM here))
            """
    }

    private static func strip(_ marks: [String], from text: SQL) -> SQL {
        marks.reduce(text) { text, mark in "replace(\(text), \(mark), '')" }
    }
}
