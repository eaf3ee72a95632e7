"""Words that stand nowhere else, put into every private field of a town's database, and who may read each.

A field's readers follow the table "Who sees what": the person it is about, the community's own connector, nobody. What
the table leaves to consent counts as refused here, since nobody of the town has given it for these words; only what
somebody goes to is told to a supporter whose scopes hold it.
"""

import re
import sqlite3
from dataclasses import dataclass

WORD = re.compile(r"zq[a-z]{4}x")
NUMBER = re.compile(r"9991\d{6}")
CONNECTOR = "K01"


@dataclass(frozen=True)
class Canary:
    where: str
    owners: frozenset
    is_for_connector: bool

    def may_be_read_by(self, reader):
        return reader in self.owners or self.is_for_connector and reader == CONNECTOR


# Table, column, who it is about (SQL for the references of members, or none), whether the connector reads it, which rows.
OF = "(SELECT m.reference FROM member AS m WHERE m.id = {})"
OWN = OF.format("t.member")
CIRCLE = OF.format("(SELECT c.focus_person FROM circle AS c WHERE c.id = t.circle)")
TALK = OF.format("(SELECT g.member FROM good_days AS g WHERE g.id = t.good_days)")
# Who goes, or holds it; and who helps one of them with what is on, where nothing of it is of a special category.
COMES = "(m.id = t.host_member OR m.id IN (SELECT r.member FROM event_reply AS r WHERE r.event = t.id))"
GUESTS = (
    f"(SELECT coalesce(group_concat(m.reference), '') FROM member AS m WHERE {COMES}) || ',' || "
    "(SELECT coalesce(group_concat(s.reference), '') FROM supporter AS s JOIN member AS m ON m.id = s.member "
    f"WHERE {COMES} AND s.is_active AND s.agreed_on IS NOT NULL AND s.ended_on IS NULL AND EXISTS "
    "(SELECT 1 FROM supporter_scope AS p WHERE p.supporter = s.id AND p.scope IN ('see_programme', 'rsvp', 'attend_with')) "
    "AND NOT EXISTS (SELECT 1 FROM event_interest AS e JOIN interest AS i ON i.id = e.interest "
    "WHERE e.event = t.id AND i.is_special_category))")
# The member's, and the supporter's own.
HELPER = f"{OWN} || ',' || t.reference"
PRIVATE_PLACE = "t.is_public = 0"
NOT_PUBLIC = "t.audience IN ('members', 'named', 'focused')"
FIELDS = [
    *(("member", column, "t.reference", True, "") for column in (
        "full_name", "phone", "mobile", "email", "address_line", "postcode", "heard_via", "said_words", "said_witness",
        "purpose", "other_language")),
    ("member", "connector_note", None, True, ""),
    # For others it is opened only with a reason that is kept, so by no page.
    ("member", "emergency_contact", "t.reference", False, ""),
    ("member_interest", "note", OWN, True, ""),
    ("member_interest", "words", OWN, True, "t.visible_to <> 'members'"),
    ("member_access_need", "note", OWN, True, ""),
    ("gift", "description", OWN, True, ""),
    *(("one_page_profile", column, OWN, True, "") for column in (
        "like_and_admire", "important_to_me", "how_best_to_support_me", "good_day", "bad_day", "made_with")),
    ("good_days", "more_of", OWN, True, "t.shared_with_connector = 1"),
    ("good_days", "more_of", OWN, False, "t.shared_with_connector = 0"),
    ("good_days_line", "words", TALK, True, "(SELECT shared_with_connector FROM good_days WHERE id = t.good_days)"),
    ("good_days_line", "words", TALK, False, "NOT (SELECT shared_with_connector FROM good_days WHERE id = t.good_days)"),
    ("tie", "name", OWN, True, "t.shared_with_connector = 1"),
    ("tie", "name", OWN, False, "t.shared_with_connector = 0"),
    *(("supporter", column, HELPER, True, "") for column in ("name", "relationship", "contact")),
    *(("circle", column, OF.format("t.focus_person"), True, "") for column in ("purpose", "usual_place", "food")),
    *(("circle_action", column, CIRCLE, True, "") for column in ("words", "who")),
    *(("circle_person", column, CIRCLE, True, "") for column in ("who", "tie", "invited_by")),
    ("goal", "words", CIRCLE, True, ""),
    *(("proposal", column, OF.format("t.proposer"), True, "t.state <> 'approved'") for column in (
        "title", "note", "connector_reply")),
    ("venue", "notes", None, True, ""),
    *(("venue", column, None, True, PRIVATE_PLACE) for column in ("name", "address", "postcode", "contact_phone")),
    *(("event", column, GUESTS, True, NOT_PUBLIC) for column in ("title", "location_text")),
    ("event", "note", None, True, ""),
    *(("freelancer", column, None, True, "") for column in ("contact_phone", "contact_email", "dbs", "insurance")),
    *(("partner", column, None, True, "") for column in ("contact_phone", "contact_email", "offers")),
    ("conflict_override", "reason", None, True, ""),
    ("outbox", "last_reply", None, True, ""),
    ("signpost", "agency", None, True, ""),
    ("placed_words", "words", None, True, ""),
    # Who would begin a hub elsewhere is the region's to read too.
    *(("start_enquiry", column, "'K00'", True, "") for column in ("asker", "contact", "place", "words")),
    ("month_comment", "words", OWN, True, ""),
    ("host_report", "words", OF.format("(SELECT e.host_member FROM event AS e WHERE e.id = t.event)"), True, ""),
    # Half-way through joining: theirs alone who have the code.
    ("join_draft", "fields", None, False, ""),
    # A worry is read by the connector it was told to.
    *(("concern", column, None, True, "") for column in ("whom", "words", "teller", "contact", "done")),
]
# Columns whose words are read back by the program: a name has two, a telephone is digits.
SHAPES = {
    "phone": "0{number}", "mobile": "0{number}", "contact_phone": "0{number}",
    "email": "{word}@vale.example", "contact_email": "{word}@vale.example",
}
# So many rows of a table get words; what there is of one person the walk reads again and again.
MOST_ROWS = 9


def word(number):
    letters = ""
    for _ in range(4):
        number, letter = divmod(number, 26)
        letters = chr(ord("a") + letter) + letters
    return f"zq{letters}x"


def add_what_the_town_lacks(connection, members):
    """What strangers wrote, what was said of a month and of a meetup, talks about good days and people in their lives."""
    connection.execute(
        "INSERT INTO start_enquiry (id, reference, asked_at, asker, contact, place, words) "
        "VALUES ('start', 'SE1', '2027-02-14T10:00:00Z', 'x', 'x', 'x', 'x')")
    connection.execute(
        "INSERT INTO join_draft (hash, form_key, fields, expires_at) VALUES (?, 'half-way', 'x', '2099-01-01T00:00:00Z')",
        ("a" * 64,))
    connection.execute(
        "INSERT INTO host_report (event, told_at, version, others, again, words) "
        "SELECT id, '2027-02-14T10:00:00Z', 1, 0, 'yes', 'x' FROM event WHERE host_member IS NOT NULL")
    connection.execute(
        "INSERT INTO concern SELECT 'worry', 'W1', '2027-02-14T10:00:00Z', id, 'x', 'x', 'x', 'x', 'raised', 'x' "
        "FROM connector WHERE reference = ?", (CONNECTOR,))
    for place, (identity,) in enumerate(members):
        talk = f"talk-{place}"
        connection.execute(
            "INSERT INTO month_comment (month, member, about, would_come, words, said_at) "
            "SELECT month, ?, '', 0, 'x', '2027-02-14T10:00:00Z' FROM programme_month", (identity,))
        connection.execute("INSERT INTO good_days VALUES (?, ?, '2027-01-10', 'x', ?)", (talk, identity, place % 2))
        for line in range(2):
            connection.execute(
                "INSERT INTO good_days_line VALUES (?, ?, ?, ?, 'x')",
                (f"line-{place}-{line}", talk, line, ("good", "people")[line]))
            connection.execute("INSERT INTO tie VALUES (?, ?, 'x', 'friend', 2, ?)", (identity, line, (place + line) % 2))


def plant(folder, first_of=("M006", "M003", "M019")):
    """Canaries by what is looked for: a word of letters, or ten digits; nobody else may have the database open."""
    connection = sqlite3.connect(f"{folder}/circles.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * len(first_of))
    members = connection.execute(f"SELECT id FROM member WHERE reference IN ({marks}) ORDER BY 1", first_of).fetchall()
    if not connection.execute("SELECT count(*) FROM good_days").fetchone()[0]:
        add_what_the_town_lacks(connection, members)
    found, count = {}, 0
    for table, column, owner, is_for_connector, condition in FIELDS:
        key = "rowid" if "WITHOUT ROWID" not in connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0] else None
        about = owner or "NULL"
        rows = connection.execute(
            f"SELECT t.{key}, {about}, t.{column} FROM {table} AS t WHERE {condition or 'true'} "
            f"ORDER BY coalesce({about}, '') NOT IN ({marks}), t.{key} LIMIT {MOST_ROWS}", first_of).fetchall()
        for row, reference, old in rows:
            count += 1
            number, new = 9_991_000_000 + count, word(count)
            text = SHAPES.get(column, "{word}").format(number=number, word=new)
            if column == "full_name":
                text = f"{old.split()[0]} {text}"
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (text, row))
            canary = Canary(
                f"{table}.{column}{f' of {reference}' if reference else ''}",
                frozenset((reference or "").split(",")) - {""}, is_for_connector)
            found[str(number) if "{number}" in SHAPES.get(column, "") else new] = canary
    connection.execute("COMMIT")
    connection.close()
    return found


def told(text):
    """The canaries that stand in a text, whatever its case and however its numbers are grouped."""
    return set(WORD.findall(text.lower())) | set(NUMBER.findall(re.sub(r"[^0-9]", "", text)))
