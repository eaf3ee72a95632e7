import Domain
import SQLite

// The list of all tables that hold something about people. A test holds it against the schema, so that a table that is
// added is neither forgotten when a person asks what we hold, nor when they ask to be forgotten.

extension PersonalTable {
    /// In an order in which rows can be deleted: what leans on something stands before it.
    static let all: [PersonalTable] = doors + wishes + circles + gatherings + ties + details

    // MARK: - Ways in, letters, what is done behind the pages

    private static let doors: [PersonalTable] = [
        PersonalTable(
            .sessions, "session", whose: { "member = \($0.id)" },
            shown: "begun_at, seen_at, rests_at, expires_at, way, device",
            withheld: ["hash", "name", "member", "supporter", "connector", "proved_at"]),
        PersonalTable(
            .sessions, "sign_in_request", whose: { "member = \($0.id)" }, shown: "expires_at, is_spent, address",
            withheld: ["hash", "browser", "code", "member", "supporter", "connector", "tries", "message", "next_try"]),
        PersonalTable(
            .sessions, "entry_code", whose: { "member = \($0.id)" }, shown: "expires_at",
            withheld: ["code", "member", "made_by"]),
        PersonalTable(
            .sessions, "access_token", whose: { "member = \($0.id)" }, shown: "created_at",
            withheld: ["hash", "member"]),
        // Those who supported this person only are signed in no longer.
        PersonalTable(
            .parts, "session",
            whose: {
                "supporter IN (SELECT id FROM supporter WHERE member = \($0.id) OR supporter_member = \($0.id))"
            }, shown: nil),
        PersonalTable(
            .calendars, "feed_token", whose: { "member = \($0.id)" }, shown: "created_at, last_used, revoked_at",
            withheld: ["hash", "member"]),
        PersonalTable(
            .letters, "outbox", whose: { "recipient = \($0.id)" },
            shown: "created_at, kind, about, channel, address, subject, state, attempts, next_try, last_reply, message",
            withheld: ["id", "recipient", "message_id"]),
        PersonalTable(
            .parts, "form_receipt", whose: { "outcome IN \($0.references)" }, shown: nil,
            withheld: ["form_key", "outcome", "created_at"]),
        PersonalTable(
            .undo, "undo_step_member", whose: { "member = \($0.id)" },
            shown: "(SELECT kind FROM undo_step WHERE id = step) AS step", withheld: ["member"], fate: .kept),
        PersonalTable(
            .imports, "import_question_member", whose: { "member = \($0.id)" },
            shown: "(SELECT file_name FROM import_run WHERE id = run) AS run, row", withheld: ["member"]),
        PersonalTable(
            .requests, "data_request", whose: { "about IN \($0.references)" },
            shown: "reference, kind, received_on, acknowledged_on, due_on, done_on, outcome, note",
            withheld: ["id", "about"], fate: .emptied("note = NULL")),
        PersonalTable(
            .audit, "audit",
            whose: {
                "reference IN \($0.references) OR who IN \($0.references) OR on_behalf_of IN \($0.references)"
            },
            shown: "at, who, role, on_behalf_of, action, entity, reference, fields, reason", withheld: auditsOwn,
            fate: .kept),
    ]

    /// How the audit is chained is nothing about anybody.
    private static let auditsOwn: Set<String> = ["id", "hash"]

    // MARK: - Circles

    private static let ownCircle: @Sendable (PersonKey) -> SQL = {
        "circle IN (SELECT id FROM circle WHERE focus_person = \($0.id))"
    }

    private static let circles: [PersonalTable] = [
        PersonalTable(
            .circleGoals, "goal_score", whose: ownCircle, shown: "goal, on_date, score", withheld: ["circle"]),
        PersonalTable(
            .circleGoals, "goal_level", whose: ownCircle, shown: "goal, level, words", withheld: ["circle"]),
        PersonalTable(
            .circleGoals, "goal", whose: ownCircle, shown: "place, words, weight, baseline", withheld: ["circle"]),
        PersonalTable(
            .circleActions, "circle_action", whose: ownCircle, shown: "words, due, state, is_willing",
            withheld: ["circle", "place", "who"]),
        // What a member does for another's circle stays with the circle, without them.
        PersonalTable(
            .circleActions, "circle_action", whose: { "who IN \($0.references)" },
            shown: "words, due, state, is_willing",
            withheld: ["circle", "place", "who"], fate: .emptied("who = '(somebody)'")),
        PersonalTable(
            .circleMeetings, "circle_meeting", whose: ownCircle,
            shown: "number, on_date, connector_present, mode, is_planned", withheld: ["circle"]),
        PersonalTable(
            .circlePlaces, "circle_person", whose: ownCircle,
            shown: """
                coalesce((SELECT known_as FROM member AS m WHERE m.id = circle_person.member), 'somebody you know') AS who,
                tie, invited_by
                """, withheld: ["circle", "place", "member"]),
        PersonalTable(
            .circlePlaces, "circle_person", whose: { "member = \($0.id)" },
            shown:
                "(SELECT known_as FROM member JOIN circle ON focus_person = member.id WHERE circle.id = circle) AS circle, tie",
            withheld: ["place", "member", "who", "invited_by"]),
        PersonalTable(
            .circles, "circle", whose: { "focus_person = \($0.id)" },
            shown: """
                reference, purpose, state, started_on, ended_on,
                (SELECT known_as FROM member AS m WHERE m.id = facilitator) AS facilitator, facilitator_from,
                facilitator_to, review_due, usual_place, food, preferred_slots
                """, withheld: ["id", "focus_person", "connector"]),
        PersonalTable(
            .facilitating, "circle", whose: { "facilitator = \($0.id)" },
            shown: "reference, state, facilitator_from, facilitator_to",
            withheld: [
                "id", "focus_person", "connector", "purpose", "started_on", "ended_on", "facilitator", "review_due",
                "usual_place", "food", "preferred_slots",
            ], fate: .emptied("facilitator = NULL, facilitator_from = NULL, facilitator_to = NULL")),
        PersonalTable(
            .facilitating, "facilitator", whose: { "member = \($0.id)" }, shown: "state, trained_on",
            withheld: ["member"]),
    ]

    // MARK: - What happens

    /// A proposal of the person's that was published stays as a row of its month, without them.
    private static func proposals(of person: PersonKey, published: Bool) -> SQL {
        let isPublished: SQL = "EXISTS (SELECT 1 FROM occurrence WHERE occurrence.proposal = proposal.id)"
        return published
            ? "proposer = \(person.id) AND \(isPublished)" : "proposer = \(person.id) AND NOT \(isPublished)"
    }

    private static let ownProposal: @Sendable (PersonKey) -> SQL = {
        "proposal IN (SELECT id FROM proposal WHERE \(proposals(of: $0, published: false)))"
    }

    private static let gatherings: [PersonalTable] = [
        PersonalTable(
            .parts, "proposal_interest", whose: ownProposal, shown: nil, withheld: ["proposal", "place", "interest"]),
        PersonalTable(
            .proposals, "proposal_time", whose: ownProposal,
            shown: "(SELECT reference FROM proposal WHERE id = proposal) AS proposal, start_local",
            withheld: ["place"]),
        PersonalTable(
            .proposals, "proposal", whose: { proposals(of: $0, published: false) }, shown: shownProposal,
            withheld: ["id", "proposer"]),
        PersonalTable(
            .proposals, "proposal", whose: { proposals(of: $0, published: true) }, shown: shownProposal,
            withheld: ["id", "proposer"],
            fate: .emptied("proposer = NULL, note = NULL, connector_reply = NULL")),
        // What a host told stays with the event, without them.
        PersonalTable(
            .hosting, "host_report", whose: { "event IN (SELECT id FROM event WHERE host_member = \($0.id))" },
            shown: "(SELECT title FROM event WHERE id = event) AS event, told_at, others, again, words",
            withheld: ["version", "next_host", "read_version", "read_at"], fate: .emptied("words = NULL")),
        PersonalTable(
            .hosting, "host_report", whose: { "next_host = \($0.id)" },
            shown: "(SELECT title FROM event WHERE id = event) AS event",
            withheld: [
                "told_at", "version", "others", "again", "next_host", "words", "read_version", "read_at",
            ],
            fate: .emptied("next_host = NULL")),
        PersonalTable(
            .hosting, "event", whose: { "host_member = \($0.id)" },
            shown: "reference, title, start_local, end_local, status",
            withheld: [
                "id", "slug", "uid", "sequence", "modified_at", "meeting_group", "host_member", "host_freelancer",
                "venue", "location_text", "audience", "cost_pence", "capacity", "origin", "note",
            ], fate: .emptied("host_member = NULL")),
        PersonalTable(
            .replies, "event_reply", whose: { "member = \($0.id)" },
            shown: """
                (SELECT title FROM event WHERE id = event) AS event, reply, guests, has_companion, lift, said_at,
                (SELECT name FROM supporter WHERE id = event_reply.supporter) AS said_for_them_by
                """, withheld: ["member", "version", "turn", "supporter"]),
        PersonalTable(
            .comments, "month_comment", whose: { "member = \($0.id)" },
            shown: "month, about, would_come, words, said_at",
            withheld: ["member"]),
        PersonalTable(
            .attendance, "attendance", whose: { "member = \($0.id)" },
            shown: """
                (SELECT name FROM meeting_group WHERE id = meeting_group) AS meeting_group, start_local, reply, outcome
                """, withheld: ["member"]),
        PersonalTable(
            .attendance, "event_attendance", whose: { "member = \($0.id)" },
            shown: "(SELECT title FROM event WHERE id = event) AS event, outcome", withheld: ["member"]),
        PersonalTable(
            .plans, "plan_item", whose: { "host_member = \($0.id)" }, shown: "month, name, start_local, end_local",
            withheld: plansOwn),
        PersonalTable(
            .plans, "plan_rule", whose: { "host_member = \($0.id)" }, shown: "month, name, start_local, end_local",
            withheld: plansOwn.union(["id", "rule", "day", "made_at", "made_by", "ended_at", "ended_by"])),
        PersonalTable(
            .posts, "post", whose: { "author_member = \($0.id)" }, shown: "published_at, kind, title, body",
            withheld: ["id", "reference", "author_member", "author_connector"]),
        PersonalTable(
            .contacts, "meeting_group", whose: { isReached(by: $0) }, shown: shownContact,
            withheld: groupsOwn,
            fate: .emptied("contact_name = NULL, contact_phone = NULL, contact_email = NULL")),
        // The person's own home, where people met.
        PersonalTable(
            .homes, "venue", whose: { "type = 'private_home' AND \(isReached(by: $0))" },
            shown: "name, address, postcode, notes, contact_name, contact_phone, contact_email",
            withheld: venuesOwn,
            fate: .emptied(
                """
                name = 'A private home', slug = 'home-' || lower(hex(randomblob(4))), address = NULL, postcode = NULL,
                notes = NULL, contact_name = NULL, contact_phone = NULL, contact_email = NULL, opening = NULL
                """)),
    ]

    private static let plansOwn: Set<String> = [
        "kind", "venue", "host_member", "host_freelancer", "host_connector", "places", "cost_pence", "event",
        "is_agreed",
    ]

    private static let shownProposal: SQL = """
        reference, title, length_minutes, (SELECT name FROM venue WHERE id = venue) AS venue, state, connector_reply,
        note, submitted_on, is_at_home, places
        """

    private static let shownContact: SQL = "name, contact_name, contact_phone, contact_email"

    private static let groupsOwn: Set<String> = [
        "id", "reference", "slug", "run_by", "run_by_partner", "run_by_venue", "run_by_freelancer", "venue",
        "season_from", "season_to", "cost_pence", "cost_note", "capacity", "joining", "mode", "access_note", "who_for",
        "status", "verified_on", "verified_how", "source_calendar", "is_in_programme",
    ]

    private static let venuesOwn: Set<String> = [
        "id", "reference", "slug", "area", "type", "capacity", "hire_pence_per_hour", "opening", "is_public",
        "checked_on", "checked_by",
    ]

    /// Whether the contact of a group or a home is the person: by name, or by a number or an address that is theirs.
    private static func isReached(by person: PersonKey) -> SQL {
        """
        EXISTS (
            SELECT 1 FROM member AS m WHERE m.id = \(person.id) AND (
                lower(contact_name) IN (lower(m.full_name), lower(m.known_as))
                    AND NOT EXISTS (SELECT 1 FROM member AS o WHERE o.id <> m.id
                        AND lower(contact_name) IN (lower(o.full_name), lower(o.known_as)))
                OR \(national("contact_phone")) IN (\(national("m.phone")), \(national("m.mobile")))
                OR lower(contact_email) = lower(m.email)))
        """
    }

    /// The last ten digits of a number, in which `01632 960114` and `+44 (0)1632-960114` are the same.
    private static func national(_ number: SQL) -> SQL {
        """
        substr(replace(replace(replace(replace(replace(replace(
            \(number), ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', ''), -10)
        """
    }
}
