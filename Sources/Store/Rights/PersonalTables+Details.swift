import Domain
import SQLite

extension PersonalTable {
    // MARK: - Who belongs to whom

    static let ties: [PersonalTable] = [
        PersonalTable(
            .parts, "supporter_scope",
            whose: {
                "supporter IN (SELECT id FROM supporter WHERE member = \($0.id) OR supporter_member = \($0.id))"
            }, shown: nil, withheld: ["supporter", "scope"]),
        PersonalTable(
            .supporters, "supporter", whose: { "member = \($0.id)" },
            shown: """
                reference,
                coalesce(
                    (SELECT known_as FROM member AS m WHERE m.id = supporter_member),
                    substr(name, 1, instr(name || ' ', ' ') - 1)) AS name,
                relationship, \(scopes), is_active, agreed_on, agreed_how, review_on, ended_on
                """, withheld: ["id", "member", "supporter_member", "contact"]),
        PersonalTable(
            .supporting, "supporter", whose: { "supporter_member = \($0.id)" },
            shown: """
                reference, (SELECT known_as FROM member AS m WHERE m.id = member) AS member, relationship, \(scopes),
                contact, is_active, agreed_on, agreed_how, review_on, ended_on
                """, withheld: ["id", "supporter_member", "name"]),
        PersonalTable(
            .ties, "tie", whose: { "member = \($0.id)" },
            shown: """
                substr(name, 1, instr(name || ' ', ' ') - 1) AS name, kind, ring, shared_with_connector
                """, withheld: ["member", "place"]),
        // Of somebody to be kept apart from no more is told than that there is somebody.
        PersonalTable(
            .kept, "member_blocked", whose: { "member = \($0.id) OR other = \($0.id)" },
            shown: "'somebody you are not brought together with' AS kept_apart", withheld: ["member", "other"]),
    ]

    private static let scopes: SQL = """
        (SELECT group_concat(scope, ', ') FROM supporter_scope WHERE supporter = supporter.id) AS may
        """

    // MARK: - The person's own record

    private static let ownGoodDays: @Sendable (PersonKey) -> SQL = {
        "good_days IN (SELECT id FROM good_days WHERE member = \($0.id))"
    }

    private static let ownProfile: @Sendable (PersonKey) -> SQL = {
        "profile IN (SELECT id FROM one_page_profile WHERE member = \($0.id))"
    }

    static let details: [PersonalTable] = [
        .ofMember(
            .interests, "member_interest",
            shown: """
                (SELECT label FROM interest WHERE id = interest) AS interest, words, relation, note, since, visible_to,
                (SELECT words FROM good_days_line WHERE id = good_days_line) AS good_days_line
                """),
        .ofMember(
            .gifts, "gift",
            shown: """
                reference, dimension, description, (SELECT label FROM interest WHERE id = interest) AS interest,
                will_share, will_teach, will_host, will_lead, will_help_at_home, last_asked_on
                """, withheld: ["id", "member"]),
        .ofMember(.freeTimes, "availability", shown: "weekday, part, from_date, to_date"),
        .ofMember(.daysAway, "availability_exception", shown: "on_date"),
        .ofMember(.accessNeeds, "member_access_need", shown: "need, note, shared_with_hosts"),
        .ofMember(.hiddenFields, "member_hidden_field", shown: "field"),
        .ofMember(.roles, "member_role", shown: "role"),
        .ofMember(
            .consents, "consent",
            shown: "purpose, state, given_on, ended_on, method, wording_version, recorded_by, helped_by",
            withheld: ["id", "member"]),
        PersonalTable(
            .goodDays, "good_days_line", whose: ownGoodDays, shown: "kind, words",
            withheld: ["id", "good_days", "place"]),
        .ofMember(.goodDays, "good_days", shown: "dated, more_of, shared_with_connector", withheld: ["id", "member"]),
        PersonalTable(.profiles, "profile_audience", whose: ownProfile, shown: "audience", withheld: ["profile"]),
        .ofMember(
            .profiles, "one_page_profile",
            shown: """
                like_and_admire, important_to_me, how_best_to_support_me, good_day, bad_day, made_with, dated
                """, withheld: ["id", "member"]),
        .ofMember(
            .checkins, "wellbeing_checkin",
            shown: """
                point, on_date, satisfied, worthwhile, happy, anxious, companionship, left_out, isolated, lonely
                """),
        .ofMember(.standing, "merged_member", shown: "reference", withheld: ["member"]),
        .ofMember(.standing, "standing_since", shown: "status, since"),
        PersonalTable(
            .details, "member", whose: { "id = \($0.id)" },
            shown: """
                reference, full_name, known_as, pronouns, age_band,
                (SELECT name FROM area WHERE id = area) AS area, address_line, postcode, phone, mobile, email,
                preferred_channel, second_channel, format, other_language, home_setting, uses_home_care, travel_mode,
                travel_reach, support, status, joined_on, heard_via, how_joined, said_words, said_on, said_method,
                said_witness, is_adult, purpose, emergency_contact,
                paused_until, connector_note
                """, withheld: ["id"]),
    ]
}
