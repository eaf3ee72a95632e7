package import Domain
import SQLite

// Posts, check-ins and the connectors' own meetings.

extension Reading {
    /// The newest first, for the connector and the keeper: who wrote them is not for everyone.
    package func posts() throws(HubError) -> [Post] {
        try require(.connectorNotes)
        return try all("SELECT \(Post.columns) FROM post ORDER BY published_at DESC, reference", Post.init)
    }

    /// A member's answers about how life is, the oldest first, for the connector, the keeper and the person.
    package func checkins(of member: Identifier<Member>) throws(HubError) -> [WellbeingCheckin] {
        try require(.wellbeing, of: member)
        return try all(
            "SELECT \(WellbeingCheckin.columns) FROM wellbeing_checkin WHERE member = \(member) ORDER BY on_date",
            WellbeingCheckin.init)
    }
}

extension Writing {
    package func save(_ post: Post) throws(HubError) {
        let (member, connector): (Identifier<Member>?, Identifier<Connector>?) =
            switch post.author {
            case .member(let id): (id, nil)
            case .connector(let id): (nil, id)
            }
        try put(
            [
                "id": "\(post.id)", "reference": "\(post.reference)", "kind": "\(post.kind)",
                "published_at": "\(post.publishedAt)", "author_member": "\(member)",
                "author_connector": "\(connector)", "title": "\(post.title)", "body": "\(post.body)",
            ], into: "post")
    }

    package func save(_ checkin: WellbeingCheckin) throws(HubError) {
        try put(
            [
                "member": "\(checkin.member)", "point": "\(checkin.point)", "on_date": "\(checkin.on)",
                "satisfied": "\(checkin.satisfied)", "worthwhile": "\(checkin.worthwhile)",
                "happy": "\(checkin.happy)", "anxious": "\(checkin.anxious)",
                "companionship": "\(checkin.companionship)", "left_out": "\(checkin.leftOut)",
                "isolated": "\(checkin.isolated)", "lonely": "\(checkin.lonely)",
            ], into: "wellbeing_checkin", key: "member, point")
    }

    package func save(_ meeting: PracticeMeeting) throws(HubError) {
        try put(
            [
                "id": "\(meeting.id)", "reference": "\(meeting.reference)", "start_local": "\(meeting.start)",
                "end_local": "\(meeting.end)", "mode": "\(meeting.mode)", "topic": "\(meeting.topic)",
            ], into: "practice_meeting")
    }
}

// MARK: - Rows

extension Post {
    fileprivate static let columns: SQL =
        "id, reference, kind, published_at, author_member, author_connector, title, body"

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), kind: try row.text(), publishedAt: try row.wallTime(),
            author: try PostAuthor(&row), title: try row.text(), body: try row.text())
    }
}

extension PostAuthor {
    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let member = try row.optionalRaw(as: Identifier<Member>.self)
        // Exactly one of the two is there, or the row is not as the schema wants it.
        self = if let member { .member(member) } else { .connector(try row.raw()) }
        if member != nil { _ = try row.optionalText() }
    }
}

extension WellbeingCheckin {
    fileprivate static let columns: SQL = """
        member, point, on_date, satisfied, worthwhile, happy, anxious, companionship, left_out, isolated, lonely
        """

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            member: try row.raw(), point: try row.text(), on: try row.date(), satisfied: try row.optionalInt(),
            worthwhile: try row.optionalInt(), happy: try row.optionalInt(), anxious: try row.optionalInt(),
            companionship: try row.optionalInt(), leftOut: try row.optionalInt(),
            isolated: try row.optionalInt(), lonely: try row.optionalInt())
    }
}
