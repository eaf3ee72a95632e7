import Domain
import Fixtures
import Hub
import SQLite
import Testing

@testable import Store

/// Who adds a table or a column and does not say what an export shows of it and what an erasure does to it fails here.
@Suite("No table about people is forgotten")
struct PersonalTablesTests {
    private let folder: TemporaryFolder
    private let connection: Connection
    private let doreen: PersonKey

    init() throws {
        folder = try TemporaryFolder()
        _ = try AshbourneVale.store(in: folder)
        connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        doreen = PersonKey(id: try AshbourneVale.member(AshbourneVale.doreen), reference: AshbourneVale.doreen)
    }

    private func pairs(_ sql: SQL) throws -> [(table: String, column: String)] {
        try connection.query(sql) { row in (try row.text(0), try row.text(1)) }
    }

    private func entries(of table: String) -> [PersonalTable] { PersonalTable.all.filter { $0.table.text == table } }

    @Test func `every column that points at a member says whose row it is`() throws {
        let columns = try pairs(
            """
            SELECT t.name, k."from" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
            WHERE t.schema = 'main' AND k."table" = 'member'
            """)
        #expect(columns.count > 20)
        for (table, column) in columns {
            let asks = entries(of: table).contains { $0.whose(doreen).text.contains("\(column) = ?") }
            #expect(asks, "\(table).\(column) is in no entry of PersonalTable.all")
        }
    }

    /// Identities and references of members also stand where no foreign key says so.
    @Test func `so does every column that is named after a person`() throws {
        let columns = try pairs(
            """
            SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
            WHERE t.schema = 'main' AND t.type = 'table'
              AND (c.name LIKE '%member%' OR c.name IN ('person', 'recipient', 'proposer', 'author', 'owner', 'about'))
            """)
        let apart: Set<String> = [
            // What a letter is about: a month or a proposal.
            "outbox.about",
            // Whom somebody helps, and what a person of a circle is to it: asked for by the other column of the row.
            "session.supporter",
        ]
        for (table, column) in columns where !apart.contains("\(table).\(column)") {
            #expect(!entries(of: table).isEmpty, "\(table).\(column)")
        }
    }

    @Test func `rows that lean on rows that go, go with them`() throws {
        let leaning = try pairs(
            """
            SELECT t.name, k."table" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
            WHERE t.schema = 'main'
            """)
        let deleted = Set(
            PersonalTable.all.compactMap { entry -> String? in
                guard case .deleted = entry.fate else { return nil }
                return entry.table.text
            })
        // A published row keeps its proposal; whoever else leans on these would stop the erasure.
        let apart: Set<String> = ["occurrence"]
        for (table, target) in leaning where deleted.contains(target) && !apart.contains(table) {
            #expect(!entries(of: table).isEmpty, "\(table) leans on \(target)")
        }
    }

    @Test func `every column of those tables is shown in an export, or withheld on purpose`() throws {
        for entry in PersonalTable.all where entry.shown != nil {
            let table = entry.table.text
            let columns = try connection.query("SELECT name FROM pragma_table_info(\(table))") { try $0.text(0) }
            let shown = Set((entry.shown?.text ?? "").split { !$0.isLetter && $0 != "_" }.map(String.init))
            for column in columns {
                #expect(
                    shown.contains(column) || entry.withheld.contains(column),
                    "\(entry.topic): \(table).\(column) is neither shown nor withheld")
            }
        }
    }

    /// Words about one person may stand in what another wrote: each column of words is searched, or is no such words.
    @Test func `every column of text is searched for names, or holds no words about others`() throws {
        let columns = try pairs(
            """
            SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
            WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT' AND substr(t.name, 1, 7) <> 'sqlite_'
              AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) AS k WHERE k."from" = c.name)
            """)
        let searched = Set(FreeText.all.map { "\($0.table.text).\($0.column.text)" })
        for (table, column) in columns where !searched.contains("\(table).\(column)") {
            let isCode =
                Self.codes.contains(column) || Self.codes.contains("\(table).\(column)")
                || Self.dates.contains { column.hasSuffix($0) }
            #expect(isCode, "\(table).\(column) is neither searched for names nor known as a code")
        }
    }

    private static let dates = ["_on", "_at", "_date", "_local", "_utc", "_to", "_from", "dated", "since"]

    /// Words of a list, identities, and what is a person's own and goes with their row.
    private static let codes: Set<String> = [
        "month_comment.about",
        "id", "reference", "slug", "uid", "hash", "digest", "state", "status", "kind", "mode", "type", "code",
        "role", "field", "relation", "visible_to", "weekday", "part", "scope", "feature", "need", "support", "format",
        "outcome", "reply", "audience", "joining", "run_by", "month", "rule", "point", "category", "open_active",
        "label", "zone", "base_url", "channel", "message_id", "origin", "topic", "on_date", "postcode", "change",
        "full_name", "known_as", "pronouns", "age_band", "address_line", "phone", "mobile", "email", "dimension",
        "preferred_channel", "second_channel", "other_language", "home_setting", "travel_mode", "how_joined", "method",
        "said_method", "agreed_how", "wording_version", "next_try", "last_used", "agency",
        "postcode_district", "season_from", "season_to", "published_at", "clock_start", "form_key",
        "interest_synonym.words", "connector.area", "outbox.about", "data_request.about", "migration.applied_at",
        "audit.at", "circle.review_due",
        "circle_action.due", "series.first_start", "series.first_end", "audit.who", "paused_until",
        "audit.on_behalf_of",
        "wish_offer.route", "suggestion_answer.route", "suggestion_answer.step", "wish_offer.ending",
        "offer_event.what", "host_report.again",
        "seal", "import_question.columns", "placed_words.key", "answered_by",
        "placed_words.activity", "answer", "import_question_member.member", "search_entry.name",
        "search_entry.open", "search_entry.closed", "search_entry.keys", "subject",
        "audit.action", "audit.entity", "audit.fields", "good_until", "made_by", "consent.purpose",
        "mail_hold.reason", "undo_step_member.member", "area.name", "community.name", "migration.name", "instance.name",
        "plan_item.name", "plan_rule.name", "plan_rule.day", "plan_rule.ended_by", "programme_plan.points",
        "session.name", "second_step.nonce", "sign_in_request.browser", "sign_in_request.address", "session.way",
        "session.device", "event_reply.lift", "join_draft.fields", "comment_until", "conflict_override.first",
        "conflict_override.second",
    ]

    @Test func `each entry can be asked for, and each column of words read`() throws {
        for entry in PersonalTable.all {
            _ = try connection.query("SELECT count(*) FROM \(entry.table) WHERE \(entry.whose(doreen))") {
                try $0.int(0)
            }
            if let shown = entry.shown {
                _ = try connection.query("SELECT \(shown) FROM \(entry.table) WHERE \(entry.whose(doreen))") { _ in 0 }
            }
        }
        for text in FreeText.all {
            _ = try connection.query("SELECT rowid, \(text.place), \(text.column) FROM \(text.table)") { _ in 0 }
        }
    }
}
