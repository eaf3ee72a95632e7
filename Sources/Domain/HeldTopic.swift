/// What a part of a person's record is about: the headings of an export, and what an erasure counts.
package enum HeldTopic: String, Sendable, Hashable, CaseIterable {
    case details, roles, hiddenFields, accessNeeds, interests, gifts, freeTimes, daysAway, consents
    case supporters, supporting, profiles, goodDays, ties, kept, proposals, hosting, replies, attendance, posts
    case checkins, facilitating, circles, circlePlaces, circleMeetings, circleActions, circleGoals
    case offers, asks
    case contacts, homes, plans, comments, letters, sessions, calendars, standing, imports, undo, requests, audit
    /// Rows that only hold others together.
    case parts
}

/// A value as it is kept, without a type of its own.
package enum HeldValue: Sendable, Hashable {
    case none
    case number(Int)
    case real(Double)
    case words(String)
    case bytes([UInt8])
}

/// Everything of one topic that is held on a person.
package struct HeldRecords: Sendable, Hashable {
    package let topic: HeldTopic
    /// The names of the fields, in the order of the values.
    package let fields: [String]
    package let rows: [[HeldValue]]

    package init(topic: HeldTopic, fields: [String], rows: [[HeldValue]]) {
        self.topic = topic
        self.fields = fields
        self.rows = rows
    }
}

/// A place in what others wrote where a person is named.
package struct FoundMention: Sendable, Hashable {
    /// The kind of row and its field: `member connector_note`.
    package let field: String
    /// What people call the row: `M004`; empty where it has no name.
    package let place: String
    /// The words around it.
    package let excerpt: String
    package let certainty: PersonWords.Certainty
    /// Whether the words can be changed; the audit's cannot.
    package let canChange: Bool

    package init(
        field: String, place: String, excerpt: String, certainty: PersonWords.Certainty, canChange: Bool
    ) {
        self.field = field
        self.place = place
        self.excerpt = excerpt
        self.certainty = certainty
        self.canChange = canChange
    }
}

extension [FoundMention] {
    /// The list in one text: the same for two looks only where each place in it means the same words.
    package var asText: String {
        map { "\($0.field)\t\($0.place)\t\($0.excerpt)\t\($0.certainty)\t\($0.canChange)" }
            .joined(separator: "\n")
    }
}

/// How many rows of one topic are a person's, and whether they go with the person.
package struct HeldCount: Sendable, Hashable {
    package let topic: HeldTopic
    package let rows: Int
    /// False for rows that others need too: they stay without the person.
    package let goes: Bool

    package init(topic: HeldTopic, rows: Int, goes: Bool) {
        self.topic = topic
        self.rows = rows
        self.goes = goes
    }
}
