import SQLite

/// Lists that were brought in, and their records that wait for a person's answer.
enum M0017_Imports {
    static let migration = Migration(
        17, "imports",
        #"""
        CREATE TABLE import_run (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('members', 'groups')),
            file_name TEXT NOT NULL,
            made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
            made_by TEXT NOT NULL,
            created INTEGER NOT NULL CHECK (created >= 0),
            merged INTEGER NOT NULL CHECK (merged >= 0),
            held INTEGER NOT NULL CHECK (held >= 0),
            asked INTEGER NOT NULL CHECK (asked >= 0),
            -- Of those refused and passed over the number is all that is kept.
            refused INTEGER NOT NULL CHECK (refused >= 0),
            skipped INTEGER NOT NULL CHECK (skipped >= 0)
        ) STRICT;

        -- The first step is the list itself, each further one an answer to a question.
        CREATE TABLE import_step (
            run TEXT NOT NULL REFERENCES import_run (id),
            place INTEGER NOT NULL,
            step TEXT NOT NULL UNIQUE REFERENCES undo_step (id),
            PRIMARY KEY (run, place)
        ) STRICT;

        -- A record as it stood in the list, which goes as soon as it is answered.
        CREATE TABLE import_question (
            run TEXT NOT NULL REFERENCES import_run (id),
            row INTEGER NOT NULL CHECK (row >= 1),
            sheet TEXT,
            columns TEXT NOT NULL,
            answer TEXT CHECK (answer IN ('create', 'merge', 'split', 'skip', 'expired', 'purged')),
            PRIMARY KEY (run, row),
            CHECK ((answer IS NULL) = (sheet IS NOT NULL))
        ) STRICT;
        CREATE INDEX import_question_answer ON import_question (answer);

        CREATE TABLE import_question_member (
            run TEXT NOT NULL,
            row INTEGER NOT NULL,
            member TEXT NOT NULL,
            PRIMARY KEY (run, row, member),
            FOREIGN KEY (run, row) REFERENCES import_question (run, row)
        ) STRICT;
        CREATE INDEX import_question_member_member ON import_question_member (member);

        -- When a group meets, in the words of whoever told: kept beside the rule that was read from them.
        CREATE TABLE group_words (
            meeting_group TEXT PRIMARY KEY NOT NULL REFERENCES meeting_group (id),
            words TEXT NOT NULL CHECK (words <> '')
        ) STRICT;
        """#)
}
