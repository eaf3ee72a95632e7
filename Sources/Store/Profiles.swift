package import Domain
import SQLite

// One-page profiles: several for a person, and the person picks who sees each.

extension Reading {
    /// A member's profiles, the newest first, for the connector, the keeper and the person.
    package func profiles(of member: Identifier<Member>) throws(HubError) -> [OnePageProfile] {
        try require(.onePageProfile, of: member)
        return try all(
            """
            SELECT \(OnePageProfile.columns) FROM one_page_profile
            WHERE member = \(member) ORDER BY dated DESC NULLS LAST, id
            """, OnePageProfile.init)
    }
}

extension Writing {
    package func save(_ profile: OnePageProfile) throws(HubError) {
        try put(
            [
                "id": "\(profile.id)", "member": "\(profile.member)", "like_and_admire": "\(profile.likeAndAdmire)",
                "important_to_me": "\(profile.importantToMe)",
                "how_best_to_support_me": "\(profile.howBestToSupportMe)", "good_day": "\(profile.goodDay)",
                "bad_day": "\(profile.badDay)", "made_with": "\(profile.madeWith)", "dated": "\(profile.dated)",
            ], into: "one_page_profile")
        try execute("DELETE FROM profile_audience WHERE profile = \(profile.id)")
        for audience in profile.visibleTo {
            try execute("INSERT INTO profile_audience (profile, audience) VALUES (\(profile.id), \(audience))")
        }
    }

    /// Takes a profile away, for the connector, the keeper and the person.
    package func removeProfile(_ id: Identifier<OnePageProfile>, of member: Identifier<Member>) throws(HubError) {
        try require(.onePageProfile, of: member)
        try execute(
            """
            DELETE FROM profile_audience
            WHERE profile IN (SELECT id FROM one_page_profile WHERE id = \(id) AND member = \(member))
            """)
        try execute("DELETE FROM one_page_profile WHERE id = \(id) AND member = \(member)")
    }
}

// MARK: - Rows

extension OnePageProfile {
    static let columns: SQL = """
        id, member, like_and_admire, important_to_me, how_best_to_support_me, good_day, bad_day, made_with, dated,
        \(SQL.list("audience", of: "profile_audience", where: "profile = one_page_profile.id", by: "audience"))
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), member: try row.raw(), likeAndAdmire: try row.text(), importantToMe: try row.text(),
            howBestToSupportMe: try row.text(), goodDay: try row.optionalText(), badDay: try row.optionalText(),
            madeWith: try row.optionalText(), dated: try row.optionalDate(),
            visibleTo: Set(try row.list(of: ProfileAudience.self)))
    }
}
