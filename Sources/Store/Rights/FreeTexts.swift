import SQLite

// The list of all columns in which people write in their own words, and so may write about somebody else. A test holds it
// against the schema.

extension FreeText {
    static let all: [FreeText] = people + circles + gatherings + places + doors + messages

    private static let people: [FreeText] =
        columns(
            "member", ["heard_via", "connector_note", "purpose", "emergency_contact", "said_words", "said_witness"])
        + columns("member_access_need", ["note"], place: ofMember("member"))
        + columns("member_interest", ["words", "note"], place: ofMember("member"))
        + columns("gift", ["description"])
        + columns("consent", ["recorded_by", "helped_by"], place: ofMember("member"))
        + columns("supporter", ["name", "relationship", "contact"])
        + columns("tie", ["name"], place: ofMember("member"))
        + columns("good_days", ["more_of"], place: ofMember("member"))
        + columns(
            "good_days_line", ["words"],
            place: """
                (SELECT reference FROM member JOIN good_days ON member = member.id
                 WHERE good_days.id = good_days_line.good_days)
                """)
        + columns(
            "one_page_profile",
            [
                "like_and_admire", "important_to_me", "how_best_to_support_me", "good_day", "bad_day", "made_with",
            ], place: ofMember("member"))
        + columns("data_request", ["note"])

    private static let circles: [FreeText] =
        columns("circle", ["purpose", "usual_place", "food", "preferred_slots"])
        + columns("circle_person", ["who", "tie", "invited_by"], place: ofCircle)
        + columns("circle_action", ["words", "who"], place: ofCircle)
        + columns("goal", ["words"], place: ofCircle) + columns("goal_level", ["words"], place: ofCircle)

    private static let gatherings: [FreeText] =
        columns("proposal", ["title", "connector_reply", "note"])
        + columns("event", ["title", "location_text", "note"])
        + columns("host_report", ["words"], place: "(SELECT reference FROM event WHERE id = event)")
        + columns("post", ["title", "body"])
        + columns("occurrence", ["title", "location_text"])
        + columns("programme_month", ["intro"], place: "month")
        + columns("series_exception", ["reason"], place: "original_date")
        + columns("practice_meeting", ["topic"]) + columns("wish_offer", ["skip_reason"])
        + columns("conflict_override", ["reason"], place: "first")
        + columns("month_comment", ["words"], place: "month")

    private static let places: [FreeText] =
        columns(
            "meeting_group",
            [
                "name", "cost_note", "access_note", "contact_name", "contact_phone", "contact_email", "who_for",
                "verified_how", "source_calendar",
            ])
        + columns(
            "venue",
            [
                "name", "address", "contact_name", "contact_phone", "contact_email", "opening", "notes", "checked_by",
            ])
        + columns("venue_meaning", ["words"], place: "(SELECT reference FROM venue WHERE id = venue)")
        + columns("partner", ["name", "offers", "contact_name", "contact_phone", "contact_email"])
        + columns("freelancer", ["name", "contact_name", "contact_phone", "contact_email", "dbs", "insurance"])
        + columns("connector", ["name", "days", "phone", "email"])
        + columns("signpost", ["agency"], place: "on_date")
        + columns("listing_ask", ["words"], place: "made_at")
        + columns("group_words", ["words"], place: "(SELECT reference FROM meeting_group WHERE id = meeting_group)")

    private static let doors: [FreeText] =
        columns("outbox", ["subject", "address", "last_reply"], place: ofMember("recipient"))
        + columns("import_run", ["file_name"]) + columns("placed_words", ["words"], place: "activity")
        + columns("import_question", ["sheet"], place: "(SELECT reference FROM import_run WHERE id = run)")
        // What the audit says is chained: it can be looked at and not be changed.
        + [FreeText("audit", "reason", place: "CAST(id AS TEXT)", canChange: false)]

    /// What somebody worried told stays as long as safeguarding wants it, whoever is forgotten; that a name stands there
    /// is said, what else stands there is not.
    private static let messages: [FreeText] =
        columns("start_enquiry", ["asker", "contact", "place", "words"])
        + (["whom", "words", "teller", "contact", "done"] as [SQL]).map {
            FreeText("concern", $0, canChange: false, isConfidential: true)
        }

    private static func columns(_ table: SQL, _ columns: [SQL], place: SQL = "reference") -> [FreeText] {
        columns.map { FreeText(table, $0, place: place) }
    }

    private static func ofMember(_ column: SQL) -> SQL {
        "(SELECT m.reference FROM member AS m WHERE m.id = \(column))"
    }

    private static let ofCircle: SQL = "(SELECT reference FROM circle WHERE circle.id = circle)"
}
