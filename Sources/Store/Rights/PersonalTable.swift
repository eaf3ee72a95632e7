import Domain
import SQLite

/// A person as tables know them: by identity, and by the references that stand in texts, the present one and those of
/// records that have become part of theirs.
struct PersonKey: Sendable {
    let id: Identifier<Member>
    let reference: Reference

    /// What `IN` takes: every reference of the person's.
    var references: SQL { "(SELECT \(reference) UNION SELECT reference FROM merged_member WHERE member = \(id))" }
}

/// One table, or a part of it, that holds something about people: whose its rows are, what the person is shown of them
/// and what becomes of them when the person is erased.
struct PersonalTable: Sendable {
    /// What an erasure does to the rows.
    enum Fate: Sendable {
        case deleted
        /// The row is somebody else's too: these columns lose what is the person's.
        case emptied(SQL)
        /// Stays, since it holds identities only.
        case kept
    }

    let topic: HeldTopic
    let table: SQL
    let whose: @Sendable (PersonKey) -> SQL
    /// The columns of an export; nil where the rows tell of others, or of nothing but how rows hang together.
    let shown: SQL?
    /// Columns that no export shows: identities of our own, and secrets.
    let withheld: Set<String>
    let fate: Fate
    /// Whether rows are the person's by a name or a number in them, and not by an identity.
    var isFoundByWords: Bool { topic == .contacts || topic == .homes }

    init(
        _ topic: HeldTopic, _ table: SQL, whose: @escaping @Sendable (PersonKey) -> SQL, shown: SQL?,
        withheld: Set<String> = [], fate: Fate = .deleted
    ) {
        self.topic = topic
        self.table = table
        self.whose = whose
        self.shown = shown
        self.withheld = withheld
        self.fate = fate
    }

    /// A table with the column `member`.
    static func ofMember(
        _ topic: HeldTopic, _ table: SQL, shown: SQL?, withheld: Set<String> = ["member", "place"]
    ) -> PersonalTable {
        PersonalTable(topic, table, whose: { "member = \($0.id)" }, shown: shown, withheld: withheld)
    }
}

/// A column in which people write about people.
struct FreeText: Sendable {
    let table: SQL
    let column: SQL
    /// What people call the row.
    let place: SQL
    let canChange: Bool
    /// Whether its words are shown to nobody who only looks for a name.
    let isConfidential: Bool

    init(
        _ table: SQL, _ column: SQL, place: SQL = "reference", canChange: Bool = true, isConfidential: Bool = false
    ) {
        self.table = table
        self.column = column
        self.place = place
        self.canChange = canChange
        self.isConfidential = isConfidential
    }

    /// What begins a new address of the row where this is the name that its address is made from; nil for other words.
    var namesAddress: String? {
        switch (table.text, column.text) {
        case ("meeting_group", "name"): "group"
        case ("event", "title"): "event"
        case ("venue", "name"): "venue"
        default: nil
        }
    }
}

extension Reading {
    /// Goes on only for the connector and the keeper, where what is read leaves nobody's record.
    func requireRightsDesk() throws(HubError) {
        try reckoning { () throws(HubError) in try require(.contactDetails) }
    }
}
