import SQLite

/// Who is signed in, what a form has done already, and who did what.
enum M0010_Trust {
    static let migration = Migration(
        10, "trust",
        #"""
        -- Only hashes are kept: whoever reads the file cannot sign in with them.
        CREATE TABLE spent_link (
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days'))
        ) STRICT;
        CREATE INDEX spent_link_expires_at ON spent_link (expires_at);

        CREATE TABLE session (
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            member TEXT REFERENCES member (id),
            supporter TEXT REFERENCES supporter (id),
            connector TEXT REFERENCES connector (id),
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
            CHECK ((member IS NOT NULL) + (supporter IS NOT NULL) + (connector IS NOT NULL) = 1)
        ) STRICT;
        CREATE INDEX session_member ON session (member);
        CREATE INDEX session_supporter ON session (supporter);
        CREATE INDEX session_connector ON session (connector);

        -- The one-time key of a form and what it led to, so that a second press changes nothing.
        CREATE TABLE form_receipt (
            form_key TEXT PRIMARY KEY NOT NULL CHECK (form_key <> ''),
            outcome TEXT NOT NULL,
            created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days'))
        ) STRICT;

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at, '+0 days')),
            who TEXT NOT NULL,
            role TEXT NOT NULL,
            action TEXT NOT NULL,
            entity TEXT NOT NULL,
            reference TEXT NOT NULL,
            fields TEXT NOT NULL,
            reason TEXT
        ) STRICT;
        CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
        CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
        """#)
}
