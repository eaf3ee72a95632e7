import SQLite

/// Who was erased, what was asked of us about people's data, and whether letters are held back.
enum M0012_Rights {
    static let migration = Migration(
        12, "rights",
        #"""
        -- Identity and reference of an erased person are used by nobody again; there is nothing else of them.
        CREATE TABLE erased_person (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            erased_at TEXT NOT NULL CHECK (erased_at IS strftime('%Y-%m-%dT%H:%M:%SZ', erased_at, '+0 days'))
        ) STRICT;

        -- Keyed digests of what an import could bring an erased person back by; whose they are is not kept.
        CREATE TABLE erased_mark (
            digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64)
        ) STRICT, WITHOUT ROWID;

        -- How many of the erased came to a gathering: counts stay true when people go.
        CREATE TABLE attendance_of_erased (
            meeting_group TEXT NOT NULL REFERENCES meeting_group (id),
            start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
            outcome TEXT NOT NULL CHECK (outcome IN ('came', 'sent_apologies', 'did_not_come', 'unknown')),
            people INTEGER NOT NULL CHECK (people > 0),
            PRIMARY KEY (meeting_group, start_local, outcome)
        ) STRICT;

        -- What somebody asked about their data, and by when it has to be done. The person is named by reference alone.
        CREATE TABLE data_request (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN (
                'access', 'erasure', 'correction', 'objection', 'portability', 'complaint')),
            about TEXT,
            received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
            acknowledged_on TEXT CHECK (acknowledged_on IS date(acknowledged_on, '+0 days')),
            due_on TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
            done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
            outcome TEXT CHECK (outcome IN ('done', 'refused', 'withdrawn')),
            note TEXT,
            CHECK (due_on > received_on),
            CHECK ((done_on IS NULL) = (outcome IS NULL))
        ) STRICT;
        CREATE INDEX data_request_about ON data_request (about);
        CREATE INDEX data_request_due_on ON data_request (due_on);

        -- One row while no letter may go out.
        CREATE TABLE mail_hold (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            since TEXT NOT NULL CHECK (since IS strftime('%Y-%m-%dT%H:%M:%SZ', since, '+0 days')),
            reason TEXT NOT NULL CHECK (reason IN ('asked', 'restored'))
        ) STRICT;

        -- Which memory this is, and how many rounds of letters it has begun: one that knows of fewer rounds than its
        -- folder is an older copy of itself.
        CREATE TABLE instance (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL CHECK (length(name) = 32),
            epoch INTEGER NOT NULL CHECK (epoch >= 0)
        ) STRICT;
        INSERT INTO instance (id, name, epoch) VALUES (1, lower(hex(randomblob(16))), 0);
        """#)
}
