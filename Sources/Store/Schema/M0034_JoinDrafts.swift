import SQLite

/// What people who are joining have told so far, kept for some days so that they can stop half-way.
enum M0034_JoinDrafts {
    static let migration = Migration(
        34, "join drafts",
        #"""
        CREATE TABLE join_draft (
            -- Of what the browser keeps.
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            -- Keyed digest of the code with which it is gone on with elsewhere.
            code TEXT UNIQUE CHECK (length(code) = 64),
            -- The same form sent twice makes one member.
            form_key TEXT NOT NULL UNIQUE CHECK (form_key <> ''),
            -- The answers as they were sent; null once somebody joined with them.
            fields TEXT CHECK (length(fields) <= 100000),
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
            CHECK (fields IS NOT NULL OR code IS NULL)
        ) STRICT;
        CREATE INDEX join_draft_expires_at ON join_draft (expires_at);
        """#)
}
